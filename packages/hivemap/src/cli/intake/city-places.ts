/** What a city that is there already tells of its places, for files that name them. */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problemMessage } from '@hivemap/core';
import {
  DivisionFinder,
  readManifest,
  type Finding,
  type KnownDivision,
  type Manifest,
  type ResourceName,
} from '@hivemap/core/tools';
import { addressOf, isWebAddress } from '../read-file.js';
import { readManifestFile } from '../read-manifest-file.js';
import type { OutRecord } from '../formats/out-record.js';
import { Failure } from '../terminal/failure.js';
import type { Terminal } from '../terminal/terminal.js';
import { adoptBatches, type CitySoFar } from './adopt-file.js';

/**
 * @param path - Of `city.json`.
 * @throws {Failure} When the manifest or a file of places can't be read, or there are no divisions.
 */
export async function cityPlaces(path: string, terminal: Terminal): Promise<CitySoFar> {
  const manifest = await manifestOf(path, terminal);
  const known: KnownDivision[] = [];
  for await (const { fields, geometry } of placesIn('divisions', { manifest }, path, terminal))
    known.push({ ...fields, geometry } as unknown as KnownDivision);
  if (known.length === 0) throw new Failure(1, terminal.texts.convert.noDivisions(basename(path)));
  const divisions = new DivisionFinder(known, manifest.levels);
  const grids = new Set<string>();
  for await (const { fields } of placesIn('grids', { manifest, divisions }, path, terminal))
    grids.add(String(fields['code']));
  return { manifest, divisions, ...(grids.size > 0 ? { grids } : {}) };
}

/** Nothing is shown here: no review number is asked for, and no day on which the data expire. */
async function manifestOf(path: string, terminal: Terminal): Promise<Manifest> {
  const { expiresAt: _expiresAt, ...raw } = await readManifestFile(path, terminal);
  const findings: Finding[] = [];
  const manifest = readManifest(
    { ...raw, scope: 'internal' },
    (finding) => findings.push(finding),
    Date.now(),
  );
  if (manifest) return manifest;
  const [{ code, path: field = '', params = {} } = { code: 'wrong-type' as const }] = findings;
  throw new Failure(
    1,
    problemMessage({ code, resource: basename(path), path: field, params }, terminal.locale),
  );
}

async function* placesIn(
  resource: ResourceName,
  city: CitySoFar,
  path: string,
  terminal: Terminal,
): AsyncGenerator<OutRecord> {
  const entry = city.manifest.resources[resource];
  if (entry?.href === undefined) return;
  const { href } = new URL(entry.href, addressOf(path));
  const request = {
    resource,
    path: isWebAddress(href) ? href : fileURLToPath(href),
    format: entry.format,
    crs: entry.crs,
    columns: entry.columns ?? {},
  };
  for await (const batch of adoptBatches(request, city, terminal)) yield* batch;
}
