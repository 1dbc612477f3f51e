import { centresView } from './centres-view.js';
import { chainView } from './chain-view.js';
import { forcesView } from './forces-view.js';
import type { MechanismQuery, MechanismViews } from './mechanism-queries.js';
import { programsView } from './programs-view.js';
import { risksView } from './risks-view.js';
import type { Sight } from './sight.js';

/** Answers what is asked of the mechanism. */
export function mechanismView(sight: Sight, query: MechanismQuery): MechanismViews[MechanismQuery['view']] {
  switch (query.view) {
    case 'chain':
      return chainView(sight);
    case 'centres':
      return centresView(sight, query);
    case 'risks':
      return risksView(sight);
    case 'programs':
      return programsView(sight);
    case 'forces':
      return forcesView(sight, query);
  }
}
