import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nameIn, type Name } from '@hivemap/core';
import type { Options } from '../options.js';
import { Failure } from '../terminal/failure.js';
import type { Terminal } from '../terminal/terminal.js';
import { writeWhole } from '../write-whole.js';

const here = import.meta.url;
/** The demo city as the build of the package keeps it. */
const demoFolder = fileURLToPath(new URL('../../../dist/demo/', here));

/** Whether a folder has the demo city already: taking it again loses nothing. */
export function holdsDemo(folder: string): boolean {
  const [there, own] = [join(folder, 'city.json'), join(demoFolder, 'city.json')];
  return existsSync(own) && readFileSync(there, 'utf8') === readFileSync(own, 'utf8');
}

/**
 * `hivemap init <dir> --demo`: the demo city as files, for a page that has no data yet. The manifest comes last: where
 * there is none, there is no city yet.
 *
 * @throws {Failure} When there is a city already, files of a city are named too, or the package is not complete.
 */
export async function takeDemo(folder: string, options: Options, terminal: Terminal): Promise<number> {
  const { texts, locale, signal } = terminal;
  if (options.text('divisions') !== undefined) throw new Failure(2, texts.init.demoAlone);
  if (!existsSync(join(demoFolder, 'city.json'))) throw new Failure(3, texts.init.noDemo);
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(demoFolder)) {
    signal.throwIfAborted();
    if (file !== 'city.json') await copyFile(join(demoFolder, file), join(folder, file));
  }
  const manifest = await readFile(join(demoFolder, 'city.json'), 'utf8');
  await writeWhole(join(folder, 'city.json'), [manifest], signal);
  const { name } = JSON.parse(manifest) as { name: Name };
  if (terminal.format === 'json') terminal.json({ ok: true, folder, name });
  else terminal.print(texts.init.demoTaken(nameIn(name, locale), join(folder, 'city.json')));
  return 0;
}
