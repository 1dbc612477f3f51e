import type { Bounds } from '@hivemap/core';

/** What a panel may ask of its map. */
export interface PicturedMap extends HTMLElement {
  fitTo(target: string | Bounds): Promise<void>;
  exportImage(options?: {
    readonly legend?: boolean;
    readonly title?: string;
    readonly pixelRatio?: number;
  }): Promise<Blob>;
  exportTable(options: {
    readonly layer?: string;
    readonly format: 'csv' | 'geojson';
    readonly rows?: 'children' | 'cells';
  }): Promise<Blob>;
  print(
    paper?: 'A4' | 'A4 landscape' | 'A3' | 'A3 landscape',
    options?: { readonly legend?: boolean; readonly title?: string },
  ): Promise<void>;
}

/** The map of a panel: the one that `for` names, else the one around it, across shadow roots. */
export function mapOf(host: HTMLElement & { readonly for?: string | null }): PicturedMap | null {
  const root = host.getRootNode();
  const isTree = root instanceof Document || root instanceof ShadowRoot;
  const named = host.for && isTree ? root.getElementById(host.for) : null;
  if (named) return isMap(named) ? named : null;
  for (let node: Node | null = host; node; node = around(node))
    if (node instanceof HTMLElement && isMap(node)) return node;
  return null;
}

/** The node around another, out of a shadow root its host. */
function around(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

function isMap(element: HTMLElement): element is PicturedMap {
  return 'exportImage' in element && 'fitTo' in element;
}
