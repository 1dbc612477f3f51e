/** What `panels` may name. The marks and sources of the data are no panel: they always stay. */
export const PANELS = [
  'header',
  'title',
  'layers',
  'figures',
  'ranking',
  'inspector',
  'flow',
  'table',
  'legend',
] as const;
export type PanelName = (typeof PANELS)[number];
