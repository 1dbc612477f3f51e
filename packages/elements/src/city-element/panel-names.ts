/** What `panels` may name. The marks and sources of the data are no panel: they always stay. */
export const PANELS = [
  'header',
  'search',
  'title',
  'layers',
  'figures',
  'ranking',
  'inspector',
  'table',
  'legend',
] as const;
export type PanelName = (typeof PANELS)[number];
