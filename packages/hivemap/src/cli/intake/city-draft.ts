import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole, type Content } from '../write-whole.js';

/**
 * The files of a city while they are made: in a folder of their own within that of the city, so that a
 * city that is there already stays as it was until all of the new one is written.
 */
export class CityDraft {
  readonly #folder: string;
  readonly #isNew: boolean;
  readonly #draft: string;
  readonly #names = new Set<string>();

  private constructor(folder: string, isNew: boolean) {
    this.#folder = folder;
    this.#isNew = isNew;
    this.#draft = join(folder, `.init.${randomBytes(6).toString('hex')}.tmp`);
  }

  /** @param folder - Of the city; made where there is none. */
  static async open(folder: string): Promise<CityDraft> {
    const made = await mkdir(folder, { recursive: true });
    const draft = new CityDraft(folder, made !== undefined);
    await mkdir(draft.#draft);
    return draft;
  }

  async write(name: string, content: Content, signal: AbortSignal): Promise<void> {
    await writeWhole(join(this.#draft, name), content, signal);
    this.#names.add(name);
  }

  /** Takes a file out again that turned out to hold nothing. */
  async withdraw(name: string): Promise<void> {
    this.#names.delete(name);
    await rm(join(this.#draft, name));
  }

  /** Moves the files to their places, in the order in which they were written. */
  async publish(): Promise<void> {
    for (const name of this.#names) await rename(join(this.#draft, name), join(this.#folder, name));
    await this.discard();
  }

  /** Leaves nothing behind of what has not been published. */
  async discard(): Promise<void> {
    await rm(this.#draft, { recursive: true, force: true });
    // A folder that holds something stays.
    if (this.#isNew) await rmdir(this.#folder).catch(() => undefined);
  }
}
