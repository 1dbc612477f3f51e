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
  'trend',
]);

/** What a wall shows unless the host says it: nobody searches there, chooses, or opens a table. */
const ON_A_WALL: ReadonlySet<PanelName> = new Set([
  'header',
  'title',
  'figures',
  'trend',
  'taskbook',
  'ranking',
  'listings',
  'legend',
]);

export interface PanelChoice {
  /** What the host names, `null` where it leaves it to the city. */
  readonly named: readonly string[] | null;
  readonly mode: 'portal' | 'wall';
  /** Whether something is selected. */
  readonly hasSelection: boolean;
}

/**
 * All panels unless some are named; but what is there on request only. A wall has its own choice, and below
 * the ranking either the flow of matters or what is selected; what has no room there steps back by the style sheet.
 */
export function showsPanel(panel: PanelName, { named, mode, hasSelection }: PanelChoice): boolean {
  if (named !== null) return named.includes(panel);
  if (mode === 'portal') return !ON_REQUEST.has(panel);
  if (panel === 'inspector') return hasSelection;
  if (panel === 'flow') return !hasSelection;
  return ON_A_WALL.has(panel);
}
