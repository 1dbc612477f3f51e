import { readManifest, type Manifest } from '@hivemap/core/tools';

/**
 * A manifest with every default, for files that are read outside of a city.
 *
 * @param fields - What is known of the city.
 */
export function plainManifest(fields: Readonly<Record<string, unknown>> = {}): Manifest {
  const raw = {
    hivemap: 1,
    code: '000000',
    name: 'HiveMap',
    asOf: new Date().toISOString(),
    purpose: 'reading a file',
    scope: 'internal',
    resources: { divisions: { href: 'divisions.geojson' } },
    ...fields,
  };
  const manifest = readManifest(raw, () => undefined, Date.now());
  if (!manifest) throw new TypeError('A manifest of defaults was expected to be valid.');
  return manifest;
}
