import type { ReactiveController } from 'lit';
import { nearestLang } from '../localization/nearest-lang.js';
import { THEMES, type ThemeName } from '../styles/theme.js';
import type { LayerHost } from './map-consumer.js';

/** Browsers fire no event when a custom property changes; these attributes are how pages change themes. */
const WATCHED = ['class', 'style', 'data-theme', 'lang', 'dir'];
const MEDIA = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];

/** Tells its host when the page around it may have changed its theme or language. */
export class SurroundingsController implements ReactiveController {
  readonly #host: LayerHost;
  readonly #changed: () => void;
  readonly #observer: MutationObserver;
  #media: readonly MediaQueryList[] = [];

  constructor(host: LayerHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    this.#observer = new MutationObserver(() => this.#changed());
    host.addController(this);
  }

  hostConnected(): void {
    for (const target of [this.#host, document.documentElement, document.body])
      this.#observer.observe(target, { attributeFilter: WATCHED });
    this.#media = MEDIA.map((query) => matchMedia(query));
    for (const list of this.#media) list.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    for (const list of this.#media) list.removeEventListener('change', this.#changed);
    this.#media = [];
  }

  /** The language of the page at the host. */
  get locale(): string {
    return nearestLang(this.#host);
  }

  /** The theme that `auto` means here: what the page says with `data-theme`, else what the person prefers. */
  get theme(): ThemeName {
    const said = (this.#host.closest('[data-theme]') ?? document.documentElement).getAttribute('data-theme');
    const named = THEMES.find((theme) => theme === said);
    if (named) return named;
    const [dark, contrast, forced] = MEDIA.map((query) => matchMedia(query).matches);
    if (contrast || forced) return 'contrast';
    return dark ? 'dark' : 'light';
  }
}
