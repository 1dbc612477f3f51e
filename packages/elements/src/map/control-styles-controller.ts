import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Brings MapLibre's styles of controls, markers and popups after the first picture. The library draws none of them; a host
 * may (`maplibre.addControl`), and nine tenths of the sheet are their icons.
 */
export class ControlStylesController implements ReactiveController {
  readonly #host: HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment },
  ) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('hive-ready', this.#bring, { once: true });
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('hive-ready', this.#bring);
  }

  readonly #bring = (): void => {
    void import('./control-styles.js').then(
      ({ controlStyles }) => {
        const root = this.#host.renderRoot;
        if (!(root instanceof ShadowRoot) || root.adoptedStyleSheets.includes(controlStyles)) return;
        root.adoptedStyleSheets.push(controlStyles);
      },
      // A page that has gone offline meanwhile: what a host adds then is unstyled.
      () => undefined,
    );
  };
}
