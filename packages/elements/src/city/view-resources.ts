import type { ViewQuery } from '@hivemap/core';

type ViewName = ViewQuery['view'];

/**
 * The resources that a view is drawn from, so that outlines are not sent again because letters
 * arrived. A view without a list may show any of them.
 */
const RESOURCES: Readonly<Record<ViewName, readonly string[] | null>> = {
  city: null,
  ground: ['divisions', 'surroundings', 'rivers'],
  shapes: ['divisions', 'grids'],
  areas: null,
  communities: ['divisions', 'communities', 'communityActions'],
  scenic: ['divisions', 'scenicAreas', 'reserves', 'loads', 'stations', 'suggestions', 'centres'],
  parks: ['divisions', 'parks', 'enterprises', 'units', 'centres', 'letters', 'enforcements', 'exemplars'],
  matters: ['divisions', 'grids', 'matters'],
  'matter-list': ['divisions', 'grids', 'matters'],
  'matter-flow': null,
  campaigns: ['divisions', 'campaignAreas', 'rivers', 'units'],
  fences: ['divisions', 'fences', 'alarms', 'parks', 'scenicAreas', 'reserves', 'campaignAreas'],
  taskbook: ['taskbook'],
  listings: ['divisions', 'units', 'duties', 'listings'],
  services: ['divisions', 'communities', 'blocks', 'servicePoints'],
  tiles: ['grids', 'indicators'],
  letters: ['divisions', 'parks', 'enterprises', 'units', 'letters'],
  'scenic-loads': ['divisions', 'scenicAreas', 'loads'],
  chain: ['divisions', 'units', 'duties', 'assessments', 'conferences', 'reviews', 'listings'],
  centres: ['divisions', 'centres', 'stations', 'links', 'units'],
  risks: ['units', 'risks'],
  programs: ['units', 'programs'],
  forces: ['divisions'],
  record: null,
  trend: null,
  search: ['divisions', 'grids', 'communities', 'scenicAreas', 'reserves', 'parks', 'stations', 'centres'],
};

export const VIEW_NAMES = Object.keys(RESOURCES) as readonly ViewName[];

/** The views that look different once these resources have changed. */
export function viewsOf(resources: readonly string[]): readonly ViewName[] {
  return VIEW_NAMES.filter((view) => RESOURCES[view]?.some((name) => resources.includes(name)) ?? true);
}
