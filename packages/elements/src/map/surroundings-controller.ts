import type { ReactiveController } from 'lit';
import { nearestLang, spokenLocale } from '../localization/nearest-lang.js';
import { THEMES, type ThemeName } from '../styles/theme.js';
import type { LayerHost } from './map-consumer.js';

/** Browsers fire no event when a custom property changes; these attributes are how pages change themes. */
const WATCHED = ['class', 'style', 'data-theme', 'lang', 'dir'];
/** Of what stands between: portals change classes there all the time. A city marks its theme after its map has taken it. */
const INHERITED = ['data-theme', 'data-hive-theme', 'lang', 'dir'];
const MEDIA = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];

interface Told {
  /** The theme or the language may be another. */
  readonly changed: () => void;
  /** The page is read the other way now. */
  readonly turned: () => void;
}

/** Tells its host when the page around it may have changed its theme, language or direction. */
export class SurroundingsController implements ReactiveController {
  readonly #host: LayerHost;
  readonly #changed: () => void;
  readonly #turned: () => void;
  readonly #observer: MutationObserver;
  #media: readonly MediaQueryList[] = [];
  #direction = 'ltr';

  constructor(host: LayerHost, { changed, turned }: Told) {
    this.#host = host;
    this.#changed = changed;
    this.#turned = turned;
    this.#observer = new MutationObserver(() => {
      this.#changed();
      this.#look();
    });
    host.addController(this);
  }

  hostConnected(): void {
    for (let node = above(this.#host); node; node = above(node))
      this.#observer.observe(node, { attributeFilter: INHERITED });
    for (const target of [this.#host, document.documentElement, document.body])
      this.#observer.observe(target, { attributeFilter: WATCHED });
    this.#direction = getComputedStyle(this.#host).direction;
    this.#media = MEDIA.map((query) => matchMedia(query));
    for (const list of this.#media) list.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    for (const list of this.#media) list.removeEventListener('change', this.#changed);
    this.#media = [];
  }

  /** The language that is asked for, else that of the page at the host. */
  locale(asked: string | null): string {
    return asked === null ? nearestLang(this.#host) : spokenLocale(asked);
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

  #look(): void {
    const { direction } = getComputedStyle(this.#host);
    if (direction === this.#direction) return;
    this.#direction = direction;
    this.#turned();
  }
}

/** The element around another one, out of shadow roots, too. */
function above(element: Element): Element | null {
  const around = element.parentNode;
  return around instanceof ShadowRoot ? around.host : around instanceof Element ? around : null;
}
