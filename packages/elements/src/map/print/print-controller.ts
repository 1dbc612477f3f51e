import { render, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { ImageOptions } from '../export/export-image.js';
import type { PrintedMap, printSheet } from './print-sheet.js';

type PrintHost = ReactiveControllerHost &
  HTMLElement & { readonly renderRoot: DocumentFragment | HTMLElement };

export type Paper = 'A4' | 'A4 landscape' | 'A3' | 'A3 landscape';

const PAPERS: readonly Paper[] = ['A4', 'A4 landscape', 'A3', 'A3 landscape'];

/** Puts a map's sheet into the page while it is printed, by whoever asks for that. */
export class PrintController implements ReactiveController {
  readonly #host: PrintHost;
  readonly #printed: () => Omit<PrintedMap, 'options' | 'host'>;
  #draw: typeof printSheet | null = null;
  #options: ImageOptions = {};

  constructor(host: PrintHost, printed: () => Omit<PrintedMap, 'options' | 'host'>) {
    this.#host = host;
    this.#printed = printed;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#begin);
    addEventListener('afterprint', this.#end);
    this.#prepareSoon();
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#begin);
    removeEventListener('afterprint', this.#end);
  }

  /** Prints the page, on paper of a size. */
  async print(paper: Paper, options: ImageOptions): Promise<void> {
    await this.#load();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { size: ${PAPERS.includes(paper) ? paper : 'A4'}; margin: 12mm; }`);
    this.#options = options;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    try {
      window.print();
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      this.#options = {};
    }
  }

  /** The browser prints at once when it is asked to: what draws the sheet has to be there before. */
  readonly #prepareSoon = (): void => {
    if (this.#draw) return;
    const prepare = (): void => void this.#load().catch(() => undefined);
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(prepare);
    else setTimeout(prepare, 2_000);
  };

  async #load(): Promise<void> {
    this.#draw ??= (await import('./print-sheet.js')).printSheet;
  }

  readonly #begin = (): void => {
    const sheet = this.#host.renderRoot.querySelector<HTMLElement>('.sheet');
    const layout = this.#host.renderRoot.querySelector<HTMLElement>('.layout');
    const drawn = this.#draw?.({ ...this.#printed(), host: this.#host, options: this.#options });
    if (!sheet || !layout || !drawn) return;
    this.#host.style.setProperty('--hive-print-inline-size', `${String(layout.clientWidth)}px`);
    this.#host.style.setProperty('--hive-print-block-size', `${String(layout.clientHeight)}px`);
    render(drawn, sheet);
    this.#host.toggleAttribute('data-printing', true);
  };

  readonly #end = (): void => {
    const sheet = this.#host.renderRoot.querySelector<HTMLElement>('.sheet');
    if (sheet) render(null, sheet);
    this.#host.toggleAttribute('data-printing', false);
    for (const name of ['inline', 'block']) this.#host.style.removeProperty(`--hive-print-${name}-size`);
  };
}
