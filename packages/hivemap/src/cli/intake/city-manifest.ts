import type { BuiltCity } from './build-city.js';
import type { AdoptedFile } from './adopt-file.js';

/** Name of the file that a resource is written to. */
export function resourceFile({ resource, records }: AdoptedFile): string {
  return records.some(({ geometry }) => geometry) ? `${resource}.geojson` : `${resource}.ndjson`;
}

/** A file of which nothing could be taken is no resource. */
export function usedFiles({ files }: Pick<BuiltCity, 'files'>): readonly AdoptedFile[] {
  return files.filter(({ records }) => records.length > 0);
}

/** From when to when matters were collected, so that what came before is not zero. */
function coverageOf({
  resource,
  records,
}: AdoptedFile): { readonly from: string; readonly to: string } | null {
  if (resource !== 'matters') return null;
  const days = records
    .map(({ fields }) => fields['collectedAt'])
    .filter((moment) => typeof moment === 'string')
    .map((moment) => moment.slice(0, 10))
    .sort();
  const [from] = days;
  const to = days.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** The `city.json` of a city that was built from files. Everything in it is in WGS 84 by now. */
export function cityManifest(city: BuiltCity, purpose: string): Readonly<Record<string, unknown>> {
  const { identity, name, asOf, gridCode } = city;
  const files = usedFiles(city);
  const { code, codeSystem, timeZone, levels } = identity;
  const resources = files.map((file) => {
    const coverage = coverageOf(file);
    return [file.resource, { href: resourceFile(file), ...(coverage ? { coverage } : {}) }] as const;
  });
  return {
    hivemap: 1,
    revision: new Date().toISOString().slice(0, 19),
    code,
    codeSystem,
    timeZone,
    ...(levels ? { levels } : {}),
    name,
    asOf,
    purpose,
    crs: 'wgs84',
    gridCode,
    scope: 'internal',
    sources: files.map(({ file }) => ({ title: file })),
    resources: Object.fromEntries(resources),
  };
}
