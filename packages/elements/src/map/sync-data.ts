import type { Feature, GeoJSON } from 'geojson';
import type { GeoJSONFeatureDiff, GeoJSONSource, GeoJSONSourceSpecification } from 'maplibre-gl';

/** Above this share of changed features, sending all is cheaper than sending a difference. */
const DIFF_LIMIT = 0.25;

/**
 * Sends a source its new data: only the features that are other objects than before, where both have
 * ids and few differ; else all.
 *
 * @returns Settles when the worker has them.
 */
export function syncData(
  source: GeoJSONSource,
  before: GeoJSON | string,
  data: GeoJSON | string,
  promoteId: GeoJSONSourceSpecification['promoteId'],
): Promise<unknown> {
  const old = featuresById(before, promoteId);
  const next = featuresById(data, promoteId);
  if (!old || !next) return source.setData(data);
  const remove = [...old.keys()].filter((id) => !next.has(id));
  const add = [...next].filter(([id]) => !old.has(id)).map(([, feature]) => feature);
  const update: GeoJSONFeatureDiff[] = [];
  for (const [id, feature] of next) {
    const known = old.get(id);
    if (known && known !== feature) update.push(featureDiff(id, known, feature));
  }
  const changes = remove.length + add.length + update.length;
  if (changes === 0) return Promise.resolve();
  if (changes > next.size * DIFF_LIMIT) return source.setData(data);
  return source.updateData({ remove, add, update });
}

function featureDiff(id: string, before: Feature, next: Feature): GeoJSONFeatureDiff {
  return {
    id,
    ...(before.geometry === next.geometry ? {} : { newGeometry: next.geometry }),
    removeAllProperties: true,
    addOrUpdateProperties: Object.entries(next.properties ?? {}).map(([key, value]: [string, unknown]) => ({
      key,
      value,
    })),
  };
}

/** `null` where a feature has no id, or two have the same one. */
function featuresById(
  data: GeoJSON | string,
  promoteId: GeoJSONSourceSpecification['promoteId'],
): ReadonlyMap<string, Feature> | null {
  if (typeof data === 'string' || data.type !== 'FeatureCollection' || typeof promoteId !== 'string')
    return null;
  const byId = new Map<string, Feature>();
  for (const feature of data.features) {
    const id: unknown = feature.properties?.[promoteId];
    if (typeof id !== 'string' || byId.has(id)) return null;
    byId.set(id, feature);
  }
  return byId;
}
