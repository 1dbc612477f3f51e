import type { RecordContext } from '../contract/check-record.js';
import type { ResourceDefinition } from '../contract/define-resource.js';
import type { Manifest, ResourceEntry } from '../contract/manifest.js';
import type { Finding } from '../contract/problem-list.js';
import type { ResourceName } from '../contract/resource-records.js';
import { RESOURCES } from '../contract/resources.js';
import type { TileDescription } from '../view/tile-description.js';
import type { ByteRequest, Validators } from './byte-source.js';
import { toWgs84 } from './coordinate-conversion.js';
import { Pacer } from './pause.js';
import { servedFormat } from './readers/registry.js';
import type { ReadContext, ReadRecord } from './readers/resource-reader.js';
import { RecordCollector } from './record-collector.js';
import { fieldRenaming } from './rename-fields.js';
import { recordsAt, recordsIn, type BatchRequest } from './resource-batches.js';
import { isPartitioned, partHref, type ResourceLock } from './resource-lock.js';
import { SourceError } from './source-error.js';
import { openTiles } from './tiles/open-tiles.js';

/** Records between two looks at the clock. */
const CLOCK_RECORDS = 8;

/** What a resource is read with. */
export interface ResourceRequest extends ByteRequest {
  readonly manifest: Manifest;
  /** Relative addresses are resolved against it. */
  readonly baseUrl: string | undefined;
  readonly lock?: ResourceLock | undefined;
  /** Codes of the divisions whose files are read, where there is one for each; else absent. */
  readonly parts?: readonly string[] | undefined;
  readonly report: (finding: Finding) => void;
  /** Codes of the divisions, once they are read. */
  readonly places?: ReadonlySet<string> | undefined;
  readonly onBytes: (bytes: number, totalBytes?: number) => void;
}

/** Records of a resource. */
export interface ResourceResult {
  readonly records: readonly Record<string, unknown>[];
  /** Where each record stood in the resource, from 0; `null` where each stood at its place here. */
  readonly indexes: readonly number[] | null;
  readonly accepted: number;
  readonly rejected: number;
  /** Whether it could be read to its end. */
  readonly complete: boolean;
  /** The file is still the one of `known`; nothing else is told then. */
  readonly unchanged: boolean;
  /** Of the file, where it is one and its server says it. */
  readonly validators?: Validators | undefined;
  /** Instead of records. */
  readonly tiles?: TileDescription;
}

function resolveHref(href: string, baseUrl: string | undefined): string {
  try {
    // Braces of templates are not escaped.
    return new URL(href, baseUrl).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
  } catch {
    throw new SourceError('not-found');
  }
}

function describe(error: unknown): Pick<Finding, 'code' | 'params'> {
  if (error instanceof SourceError) return { code: error.code, params: error.params };
  return { code: 'unreadable' };
}

const NOTHING: ResourceResult = {
  records: [],
  indexes: null,
  accepted: 0,
  rejected: 0,
  complete: false,
  unchanged: false,
};

/** Opens a resource of tiles far enough to say what is in it. */
async function readTiles(
  name: ResourceName,
  entry: ResourceEntry,
  format: 'pmtiles' | 'mvt',
  request: ResourceRequest,
): Promise<ResourceResult> {
  const { report, signal } = request;
  try {
    const { geometry } = RESOURCES[name] as unknown as ResourceDefinition;
    // Divisions are the tree that everything hangs on, and tables have no geometry.
    if (!geometry || name === 'divisions') throw new SourceError('tiles-only');
    const { crs, ids, href = '' } = entry;
    const { manifest, lock, baseUrl, onBytes } = request;
    // Tiles of one division each: those of the lock hold nothing of its neighbors.
    const isOfLock = lock !== undefined && isPartitioned(entry);
    const own = partHref(href, isOfLock ? lock.division : manifest.code);
    const address = { format, crs, ids, href: resolveHref(own, baseUrl) };
    const { description } = await openTiles(address, request, onBytes);
    const tiles = isOfLock ? { ...description, within: lock.division } : description;
    return { ...NOTHING, complete: true, tiles };
  } catch (error) {
    signal.throwIfAborted();
    report({ ...describe(error), severity: 'error', resource: name });
    return NOTHING;
  }
}

/** Addresses of a resource's files, each with the code of its division where there are several. */
function addressesOf(
  { href = '' }: ResourceEntry,
  { parts, baseUrl }: ResourceRequest,
): readonly { readonly href: string; readonly division?: string }[] {
  if (!parts) return [{ href: resolveHref(href, baseUrl) }];
  return parts.map((division) => ({ href: resolveHref(partHref(href, division), baseUrl), division }));
}

/** Reads the files of a resource one after the other into one list of records. */
class ResourceReading {
  readonly #name: ResourceName;
  readonly #entry: ResourceEntry;
  readonly #request: ResourceRequest;
  readonly #collector: RecordCollector;
  readonly #pacer = new Pacer();
  /** Records of the files before. */
  #before = 0;
  #seen = 0;
  validators: Validators | undefined;
  unchanged = false;

  constructor(name: ResourceName, entry: ResourceEntry, request: ResourceRequest) {
    this.#name = name;
    this.#entry = entry;
    this.#request = request;
    const { manifest, report, places } = request;
    const context: RecordContext = {
      resource: name,
      manifest,
      toWgs84: toWgs84(entry.crs),
      report,
      places,
    };
    this.#collector = new RecordCollector(context);
  }

  /** @returns Whether everything could be read to its end. */
  async read(): Promise<boolean> {
    const { signal, report } = this.#request;
    if (this.#entry.data !== undefined) return this.#collect(recordsIn(this.#entry.data, this.#context()));
    let complete = true;
    try {
      for (const { href, division } of addressesOf(this.#entry, this.#request)) {
        const batches = recordsAt(href, this.#entry, this.#batchRequest(), this.#context());
        complete = (await this.#collect(batches, division)) && complete;
        this.#before = this.#seen;
      }
    } catch (error) {
      signal.throwIfAborted();
      report({ ...describe(error), severity: 'error', resource: this.#name });
      complete = false;
    }
    return complete;
  }

  finish(complete: boolean): ResourceResult {
    const { records, indexes } = this.#collector.finish();
    const { unchanged, validators } = this;
    const { rejected } = this.#collector;
    return { records, indexes, accepted: records.length, rejected, complete, unchanged, validators };
  }

  #batchRequest(): BatchRequest {
    const { parts, known, ...request } = this.#request;
    return {
      ...request,
      // Of several files one version says nothing.
      ...(parts ? {} : { known }),
      onVersion: (validators, unchanged) => {
        this.validators = parts ? undefined : validators;
        this.unchanged = unchanged;
      },
    };
  }

  #context(): ReadContext {
    const name = this.#name;
    return {
      name,
      definition: RESOURCES[name] as unknown as ResourceDefinition,
      columns: this.#entry.columns ?? {},
      skip: (at, code) => {
        const index = this.#before + at;
        this.#seen = Math.max(this.#seen, index + 1);
        this.#collector.reject();
        const params = code === 'wrong-type' ? { expected: 'object' } : undefined;
        this.#request.report({ code, severity: 'error', resource: name, index, params });
      },
    };
  }

  async #collect(batches: AsyncGenerator<readonly ReadRecord[]>, division?: string): Promise<boolean> {
    const { signal, report } = this.#request;
    const rename = fieldRenaming(this.#entry);
    try {
      for await (const batch of batches) {
        for (const [at, { raw, index }] of batch.entries()) {
          this.#collector.add(rename ? rename(raw) : raw, this.#before + index);
          // Looking at the clock costs as much as checking a field.
          if (at % CLOCK_RECORDS === 0 && this.#pacer.due) await this.#pacer.breathe();
        }
        const last = batch.at(-1);
        if (last) this.#seen = Math.max(this.#seen, this.#before + last.index + 1);
        await this.#pacer.breathe();
        signal.throwIfAborted();
      }
      return true;
    } catch (error) {
      signal.throwIfAborted();
      const { code, params } = describe(error);
      const named = division === undefined ? params : { ...params, division };
      report({ code, params: named, severity: 'error', resource: this.#name });
      return false;
    }
  }
}

/**
 * Reads a resource that the manifest names: bytes, records, checks. One bad record, or a file that
 * ends early, costs what is bad and no more.
 *
 * @throws {DOMException} `AbortError`; every other failure is reported.
 */
export async function readResource(name: ResourceName, request: ResourceRequest): Promise<ResourceResult> {
  const entry = request.manifest.resources[name]!;
  const served = entry.data === undefined ? servedFormat(entry.format, entry.href ?? '') : null;
  if (served === 'pmtiles' || served === 'mvt') return readTiles(name, entry, served, request);
  const reading = new ResourceReading(name, entry, request);
  return reading.finish(await reading.read());
}
