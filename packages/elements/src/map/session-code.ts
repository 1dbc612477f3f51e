/** Parts of a map whose code comes when they are needed: most after the first picture, the address where it is kept. */
import type { City } from '../city/city.js';
import type { TableExport } from '../city/export-table/export-table.js';
import { LateCode } from '../city/late-code.js';
import type { ImageOptions } from './export/export-image.js';
import type { HiveMap } from './hive-map.js';
import type * as LateModule from './late-session.js';
import type { LateSession, LateSessionOptions } from './late-session.js';
import type { Paper } from './print/print-controller.js';
import type * as UrlModule from './url-sync.js';
import type { UrlSync } from './url-sync.js';

/** Keys that a page scrolls by where the map does not take them. */
const SCROLLING = new Set(['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'Home']);

export class SessionCode {
  readonly #host: HiveMap;
  readonly #city: City;
  readonly #options: () => LateSessionOptions;
  readonly #changed: () => void;
  readonly #lateCode: LateCode<typeof LateModule>;
  readonly #urlCode: LateCode<typeof UrlModule>;
  #late: LateSession | null = null;
  #url: UrlSync | null = null;

  /** @param changed - Some of it is there, or could not be read. */
  constructor(host: HiveMap, city: City, options: () => LateSessionOptions, changed: () => void) {
    this.#host = host;
    this.#city = city;
    this.#options = options;
    this.#changed = changed;
    this.#lateCode = new LateCode(
      'What cards, keyboard, print and export need',
      () => import('./late-session.js'),
      changed,
    );
    this.#urlCode = new LateCode('What keeps the address', () => import('./url-sync.js'), changed);
  }

  /** There after the first picture, or with the first key. */
  get late(): LateSession | null {
    return this.#late;
  }

  /** There where the host keeps the state in the address. */
  get url(): UrlSync | null {
    return this.#url;
  }

  /** Whether some of it could not be read. */
  get lacks(): boolean {
    return this.#lateCode.failed || this.#urlCode.failed;
  }

  /** @throws {Error} When it can't be read. */
  async bring(): Promise<LateSession> {
    const { LateSession } = await this.#lateCode.bring();
    if (!this.#late) {
      this.#late = new LateSession(this.#options());
      this.#changed();
    }
    return this.#late;
  }

  /** As {@link bring}, where nobody waits. */
  want(): void {
    if (!this.#late) this.bring().catch(() => undefined);
  }

  async exportImage(options: ImageOptions): Promise<Blob> {
    const { sessionImage } = await import('./export/session-exports.js');
    const { live, localize } = this.#options();
    return sessionImage(live, this.#city, localize, options, this.#host);
  }

  async exportTable(options: TableExport): Promise<Blob> {
    const { sessionTable } = await import('./export/session-exports.js');
    return sessionTable(this.#city, this.#options().localize, options);
  }

  async print(paper: Paper, options: ImageOptions): Promise<void> {
    this.#city.wish({ type: 'audit', action: 'export' });
    const { print } = await this.bring();
    await this.#options().live.awake();
    await print.print(paper, options);
  }

  /**
   * The address may say where the map begins: what reads it is there before the host is updated.
   *
   * @returns `null` where there is nothing to wait for.
   */
  bringAddress(): Promise<void> | null {
    if (this.#host.syncUrl === false || this.#url || this.#urlCode.failed) return null;
    return this.#urlCode.bring().then(
      ({ UrlSync }) => {
        const { live } = this.#options();
        this.#url ??= new UrlSync(
          this.#host,
          this.#city,
          () => live.map,
          () => live.crs,
        );
      },
      // The map is there without its address, and says so.
      () => undefined,
    );
  }

  /** A key that is pressed before its code is there waits for it, and the page does not scroll by it meanwhile. */
  readonly keydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (this.#late) {
      this.#late.keyboard.handle(event);
      return;
    }
    if (SCROLLING.has(event.key) && !this.#lateCode.failed) event.preventDefault();
    this.bring().then(
      ({ keyboard }) => keyboard.handle(event),
      () => undefined,
    );
  };
}
