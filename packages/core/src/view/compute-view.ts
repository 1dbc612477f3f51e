import { areasView } from './areas-view.js';
import { campaignsView } from './campaigns-view.js';
import type { CitySnapshot } from './city-snapshot.js';
import { cityView } from './city-view.js';
import { communitiesView } from './communities-view.js';
import { fencesView } from './fences-view.js';
import { groundView } from './ground-view.js';
import { matterFlowView } from './matter-flow-view.js';
import { matterListView } from './matter-list-view.js';
import { mechanismView } from './mechanism-view.js';
import { mattersView } from './matters-view.js';
import { listingsView } from './listings-view.js';
import { parksView } from './parks-view.js';
import { recordView } from './record-view.js';
import { scenicView } from './scenic-view.js';
import { searchView } from './search-view.js';
import { servicesView } from './services-view.js';
import { lettersView } from './letters-view.js';
import { scenicLoadsView } from './scenic-loads-view.js';
import { shapesView } from './shapes-view.js';
import { sightOf } from './sight.js';
import { trendView } from './trend-view.js';
import { taskbookView } from './taskbook-view.js';
import { tilesView } from './tiles-view.js';
import type { View, ViewOf, ViewQuery } from './view.js';

/**
 * Answers a question from a snapshot: the only way from records to what may be shown.
 *
 * @throws {RangeError} When the question names a division, indicator, period or date that the city lacks.
 */
export function computeView<Q extends ViewQuery>(snapshot: CitySnapshot, query: Q): ViewOf<Q> {
  return answer(snapshot, query) as ViewOf<Q>;
}

function answer(snapshot: CitySnapshot, query: ViewQuery): View {
  const sight = sightOf(snapshot, query);
  switch (query.view) {
    case 'city':
      return cityView(sight);
    case 'ground':
      return groundView(sight);
    case 'shapes':
      return shapesView(sight, query);
    case 'areas':
      return areasView(sight, query);
    case 'communities':
      return communitiesView(sight, query);
    case 'scenic':
      return scenicView(sight, query);
    case 'parks':
      return parksView(sight, query);
    case 'matters':
      return mattersView(sight, query);
    case 'matter-list':
      return matterListView(sight, query);
    case 'matter-flow':
      return matterFlowView(sight, query);
    case 'campaigns':
      return campaignsView(sight, query);
    case 'fences':
      return fencesView(sight, query);
    case 'taskbook':
      return taskbookView(sight);
    case 'listings':
      return listingsView(sight, query);
    case 'chain':
    case 'centres':
    case 'risks':
    case 'programs':
    case 'forces':
      return mechanismView(sight, query);
    case 'services':
      return servicesView(sight, query);
    case 'tiles':
      return tilesView(sight, query);
    case 'letters':
      return lettersView(sight, query);
    case 'scenic-loads':
      return scenicLoadsView(sight, query);
    case 'record':
      return recordView(sight, query);
    case 'trend':
      return trendView(sight, query);
    case 'search':
      return searchView(sight, query);
  }
}
