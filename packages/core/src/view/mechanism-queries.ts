/** Views of the mechanism: chain, centres, risks, programs, forces. */
import type { CentresQuery, CentresView } from './centre-views.js';
import type { ChainQuery, ChainView } from './chain-views.js';
import type {
  ForcesQuery,
  ForcesView,
  ProgramsQuery,
  ProgramsView,
  RisksQuery,
  RisksView,
} from './program-views.js';

export type MechanismQuery = ChainQuery | CentresQuery | RisksQuery | ProgramsQuery | ForcesQuery;

export interface MechanismViews {
  readonly chain: ChainView;
  readonly centres: CentresView;
  readonly risks: RisksView;
  readonly programs: ProgramsView;
  readonly forces: ForcesView;
}
