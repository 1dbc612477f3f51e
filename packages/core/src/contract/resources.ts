/** Every resource of the contract, by the name that a manifest gives it. */
import { alarms } from './resources/alarms.js';
import { assessments } from './resources/assessments.js';
import { blocks } from './resources/blocks.js';
import { campaignAreas } from './resources/campaign-areas.js';
import { campaigns } from './resources/campaigns.js';
import { centres } from './resources/centres.js';
import { communities } from './resources/communities.js';
import { communityActions } from './resources/community-actions.js';
import { conferences } from './resources/conferences.js';
import { divisions } from './resources/divisions.js';
import { duties } from './resources/duties.js';
import { enforcements } from './resources/enforcements.js';
import { enterprises } from './resources/enterprises.js';
import { exemplars } from './resources/exemplars.js';
import { fences } from './resources/fences.js';
import { grids } from './resources/grids.js';
import { indicators } from './resources/indicators.js';
import { letters } from './resources/letters.js';
import { links } from './resources/links.js';
import { listings } from './resources/listings.js';
import { loads } from './resources/loads.js';
import { matters } from './resources/matters.js';
import { parks } from './resources/parks.js';
import { programs } from './resources/programs.js';
import { reserves } from './resources/reserves.js';
import { reviews } from './resources/reviews.js';
import { risks } from './resources/risks.js';
import { rivers } from './resources/rivers.js';
import { scenicAreas } from './resources/scenic-areas.js';
import { servicePoints } from './resources/service-points.js';
import { stations } from './resources/stations.js';
import { suggestions } from './resources/suggestions.js';
import { surroundings } from './resources/surroundings.js';
import { taskbook } from './resources/taskbook.js';
import { units } from './resources/units.js';

export const RESOURCES = {
  divisions,
  grids,
  centres,
  stations,
  communities,
  blocks,
  servicePoints,
  scenicAreas,
  reserves,
  parks,
  enterprises,
  fences,
  campaignAreas,
  rivers,
  surroundings,
  matters,
  indicators,
  links,
  units,
  duties,
  assessments,
  reviews,
  listings,
  conferences,
  taskbook,
  loads,
  alarms,
  letters,
  enforcements,
  exemplars,
  suggestions,
  risks,
  campaigns,
  communityActions,
  programs,
} as const;
