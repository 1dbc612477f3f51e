/** What `panels` may name. The marks and sources of the data are no panel: they always stay. */
export type PanelName =
  | 'header'
  | 'search'
  | 'title'
  | 'layers'
  | 'figures'
  | 'ranking'
  | 'inspector'
  | 'flow'
  | 'table'
  | 'legend'
  | 'timeline'
  | 'trend';

/**
 * All panels unless some are named; but the trend, which at a desk is there on request, and on a wall always.
 *
 * @param named - What the host names, `null` where it leaves it to the city.
 */
export function showsPanel(
  panel: PanelName,
  named: readonly string[] | null,
  mode: 'portal' | 'wall',
): boolean {
  return named === null ? panel !== 'trend' || mode === 'wall' : named.includes(panel);
}
