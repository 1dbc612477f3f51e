import type { BuiltCity, BuiltFile } from './build-city.js';

/** A file of which nothing could be taken is no resource. */
function usedFiles({ files }: Pick<BuiltCity, 'files'>): readonly BuiltFile[] {
  return files.filter(({ summary }) => summary.count > 0);
}

/** The `city.json` of a city that was built from files. Everything in it is in WGS 84 by now. */
export function cityManifest(city: BuiltCity, purpose: string): Readonly<Record<string, unknown>> {
  const { identity, name, asOf, gridCode } = city;
  const files = usedFiles(city);
  const { code, codeSystem, timeZone, levels } = identity;
  const resources = files.map(({ resource, written, summary: { coverage } }) => {
    return [resource, { href: written, ...(coverage ? { coverage } : {}) }] as const;
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
