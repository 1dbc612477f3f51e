import type { Map as MapLibreMap } from 'maplibre-gl';
import { sourcesOf } from '../sources-of.js';
import { STACK_PREFIX } from '../stack-board.js';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  copy: '©',
};

/**
 * What the base map wants to have said of it, as plain text: styles write it as HTML, which is never put into a page.
 *
 * @param own - What the host says of it.
 */
export function basemapCredits(map: MapLibreMap | null, own: string | null): readonly string[] {
  const said = map ? Object.keys(sourcesOf(map)) : [];
  const credits = said
    .filter((id) => !id.startsWith(STACK_PREFIX))
    .map((id) => (map?.getSource(id) as { readonly attribution?: unknown } | undefined)?.attribution)
    .filter((one) => typeof one === 'string')
    .map(plainText);
  return [...new Set([...(own ? [own] : []), ...credits])].filter(Boolean);
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+|#\d+);/g, (whole, name: string) =>
      name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (ENTITIES[name] ?? whole),
    )
    .replace(/\s+/g, ' ')
    .trim();
}
