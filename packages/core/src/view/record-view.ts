import { indicatorInfo } from '../indicators/registry.js';
import { isShown } from '../privacy/scope.js';
import { areaPath } from './area-facts.js';
import { definitionsOf } from './area-figures.js';
import { areaRecord } from './area-record.js';
import { campaignAreas, campaignMarks } from './campaigns-view.js';
import { compareFigures, type ComparedFigures } from './comparison.js';
import { communityHistory } from './community-history.js';
import { findCommunityMark } from './communities-view.js';
import { mechanismRecord } from './mechanism-record.js';
import { matterRecord } from './matter-record.js';
import { fenceMarks } from './fences-view.js';
import { enforcementMonths } from './park-enforcement.js';
import { parkMark } from './parks-view.js';
import { reserveMark } from './scenic-view.js';
import { scenicRecord } from './scenic-record.js';
import { periodInfo, type Sight } from './sight.js';
import { communityServices } from './services-view.js';
import type { AreaRecord, PlaceRecord, RecordQuery, RecordView } from './view.js';

type Asked = Pick<RecordQuery, 'kind' | 'id' | 'indicators' | 'compare'>;

/** Everything about one thing on the map. */
export function recordView(sight: Sight, asked: Asked): RecordView {
  const definitions = definitionsOf(sight, asked.indicators);
  const compared = asked.compare && compareFigures(sight, definitions, asked.compare);
  return {
    view: 'record',
    indicators: definitions.map((definition) => indicatorInfo(definition, sight.snapshot)),
    period: periodInfo(sight.period),
    ...(compared ? { comparison: compared.info } : {}),
    asOf: sight.asOf,
    record: findRecord(sight, asked, definitions, compared),
  };
}

function findRecord(
  sight: Sight,
  { kind, id }: Asked,
  definitions: ReturnType<typeof definitionsOf>,
  compared: ComparedFigures | undefined,
): AreaRecord | PlaceRecord | null {
  const { snapshot, hierarchy, scope } = sight;
  const { scenicAreas, reserves, parks } = snapshot.records;
  switch (kind) {
    case 'division':
    case 'grid': {
      const area = kind === 'grid' ? hierarchy.grid(id) : hierarchy.division(id);
      return area && isShown(area, scope) ? areaRecord(area, sight, definitions, compared) : null;
    }
    case 'community': {
      const found = findCommunityMark(sight, id);
      if (!found) return null;
      const record =
        scope === 'public' ? undefined : snapshot.records.communities?.find(({ code }) => code === id);
      return {
        kind,
        community: found.mark,
        path: areaPath(found.area, snapshot),
        ...(record
          ? { services: communityServices(record, sight), history: communityHistory(id, sight) }
          : {}),
      };
    }
    case 'scenic': {
      const scenic = scenicAreas?.find((one) => one.id === id);
      return scenic ? scenicRecord(scenic, sight) : null;
    }
    case 'reserve': {
      const reserve = reserves?.find((one) => one.id === id);
      return reserve ? { kind, reserve: reserveMark(reserve) } : null;
    }
    case 'park': {
      const park = parks?.find((one) => one.id === id);
      return park
        ? { kind, park: parkMark(park, sight), enforcementMonths: enforcementMonths(id, sight) }
        : null;
    }
    case 'matter':
      return matterRecord(sight, id);
    case 'campaign-area': {
      const area = campaignAreas(sight).find((one) => one.id === id);
      return area ? { kind, campaign: campaignMarks(sight)(area) } : null;
    }
    case 'fence': {
      const fence = scope === 'public' ? undefined : snapshot.records.fences?.find((one) => one.id === id);
      return fence ? { kind, fence: fenceMarks(sight)(fence) } : null;
    }
    default:
      return mechanismRecord(sight, kind, id);
  }
}
