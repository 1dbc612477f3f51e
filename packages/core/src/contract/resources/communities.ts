import * as v from 'valibot';
import { defineResource } from '../define-resource.js';
import { actor } from '../fields/actor.js';
import { choice } from '../fields/choice.js';
import { placeCode } from '../fields/place-code.js';
import { name } from '../fields/name.js';
import { count, share } from '../fields/numbers.js';
import { list, object, optional } from '../fields/structure.js';

const activity = v.nullable(share());
const actorState = object({ groups: count(), activity, actions: count() });

/** "1+6" honeycomb communities. A steward score is that of a team of five or more, never of a person. */
export const communities = defineResource({
  description: 'A "1+6" honeycomb community',
  fields: {
    code: placeCode(),
    kind: choice({ urban: ['城市', '社区', '居委'], rural: ['农村', '村', '村委'] }),
    division: placeCode(),
    name: name(),
    core: object({ branches: count(), activity }),
    actors: object({
      selfGovOrg: actorState,
      socialOrg: actorState,
      residentUnit: actorState,
      volunteerTeam: actorState,
      localWorthy: actorState,
      villager: actorState,
    }),
    cooperation: optional(list(v.strictTuple([actor(), actor(), count()], 'cooperation'), 36)),
    stewards: optional(object({ blocks: count(), staffed: count(), score: optional(share()) })),
    estates: optional(object({ count: count(), withBranch: count(), pilots: count() })),
    oneStop: optional(object({ items: count(), delegated: count(), single: count(), total: count() })),
  },
  key: ['code'],
  geometry: ['point', 'polygon'],
  references: { division: 'division' },
});
