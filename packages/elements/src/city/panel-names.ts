/** What `panels` may name. The marks and sources of the data are no panel: they always stay. */
export const PANEL_NAMES = [
  'header',
  'search',
  'title',
  'layers',
  'figures',
  'ranking',
  'inspector',
  'flow',
  'taskbook',
  'listings',
  'chain',
  'risks',
  'programs',
  'forces',
  'satisfaction',
  'table',
  'legend',
  'timeline',
  'trend',
] as const;
export type PanelName = (typeof PANEL_NAMES)[number];

/** There is room for them where a host makes it. */
const ON_REQUEST: ReadonlySet<PanelName> = new Set([
  'taskbook',
  'listings',
  'chain',
  'risks',
  'programs',
  'forces',
  'satisfaction',
]);

/**
 * All panels unless some are named; but the trend, which at a desk is there on request, and on a wall always, and what
 * is there on request only.
 *
 * @param named - What the host names, `null` where it leaves it to the city.
 */
export function showsPanel(
  panel: PanelName,
  named: readonly string[] | null,
  mode: 'portal' | 'wall',
): boolean {
  if (named !== null) return named.includes(panel);
  return !ON_REQUEST.has(panel) && (panel !== 'trend' || mode === 'wall');
}
