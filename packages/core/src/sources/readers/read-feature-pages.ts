import type { Bounds } from '../../view/view.js';
import type { ByteRequest } from '../byte-source.js';
import { openResource } from '../open-resource.js';
import { ResourceContent } from '../resource-content.js';
import { SourceError } from '../source-error.js';
import { MOST_WHOLE_MB } from '../whole-bytes.js';
import { parseJson } from './parse-json.js';
import { readList } from './read-list.js';
import type { ReadContext, ReadRecord } from './resource-reader.js';

const MEGABYTE = 1_000_000;
const PAGE_FEATURES = 1000;
const MOST_PAGES = 100_000;
const GEOJSON = 'application/geo+json';

type Open = Readonly<Record<string, unknown>>;

/** How pages are read. */
export interface PagesRequest extends ByteRequest {
  /** Only features that meet it. */
  readonly bounds?: Bounds | undefined;
  readonly onBytes: (bytes: number) => void;
}

function isObject(value: unknown): value is Open {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Link {
  readonly href: string;
  readonly type: string | undefined;
}

function linksOf(document: Open, rel: string): readonly Link[] {
  const links: readonly unknown[] = Array.isArray(document['links']) ? document['links'] : [];
  return links.flatMap((link) => {
    if (!isObject(link) || link['rel'] !== rel || typeof link['href'] !== 'string') return [];
    return [{ href: link['href'], type: typeof link['type'] === 'string' ? link['type'] : undefined }];
  });
}

/** The link to GeoJSON, where there are several. */
function linkOf(document: Open, rel: string, base: URL): URL | null {
  const links = linksOf(document, rel);
  const link = links.find(({ type }) => type?.startsWith(GEOJSON)) ?? links[0];
  if (!link || !URL.canParse(link.href, base)) return null;
  const url = new URL(link.href, base);
  // Servers behind a proxy link to the name that they know themselves by. Only the origin that the
  // manifest names is asked.
  url.protocol = base.protocol;
  url.host = base.host;
  return url;
}

/** Adds what the link does not say itself. */
function withQuery(url: URL, { bounds }: PagesRequest): URL {
  const asked = new URL(url);
  if (!asked.searchParams.has('f')) asked.searchParams.set('f', 'json');
  if (!asked.searchParams.has('limit')) asked.searchParams.set('limit', String(PAGE_FEATURES));
  if (bounds && !asked.searchParams.has('bbox')) asked.searchParams.set('bbox', bounds.join(','));
  return asked;
}

/** Whether a server sends latitude before longitude; it has to say so. */
function isLatitudeFirst(contentCrs: string | undefined): boolean {
  if (contentCrs === undefined || /\/OGC\/[\d.]+\/CRS84h?>?$/i.test(contentCrs)) return false;
  if (/\/EPSG\/[\d.]+\/(?:4326|4490|4979)>?$/i.test(contentCrs)) return true;
  const code = /\/(\w+)\/[\d.]+\/(\w+)>?$/.exec(contentCrs);
  throw new SourceError('unknown-crs', { crs: code ? `${code[1] ?? ''}:${code[2] ?? ''}` : '?' });
}

function swapped(coordinates: unknown): unknown {
  if (!Array.isArray(coordinates)) return coordinates;
  const list: readonly unknown[] = coordinates;
  if (typeof list[0] === 'number') return [list[1], list[0], ...list.slice(2)];
  return list.map(swapped);
}

function withSwappedAxes(feature: unknown): unknown {
  if (!isObject(feature) || !isObject(feature['geometry'])) return feature;
  const { coordinates, ...geometry } = feature['geometry'];
  return { ...feature, geometry: { ...geometry, coordinates: swapped(coordinates) } };
}

/** One document of the API. */
interface Page {
  readonly document: Open;
  readonly latitudeFirst: boolean;
}

/** Reads documents and counts their bytes. */
class PageReader {
  readonly #request: PagesRequest;
  #bytes = 0;

  constructor(request: PagesRequest) {
    this.#request = request;
  }

  async read(url: URL): Promise<Page> {
    const { requestHeaders, onBytes } = this.#request;
    const source = await openResource(url.href, {
      ...this.#request,
      requestHeaders: async (asked) => ({
        accept: `${GEOJSON}, application/json`,
        ...(await requestHeaders?.(asked)),
      }),
    });
    const before = this.#bytes;
    const content = new ResourceContent(source, (bytes) => {
      this.#bytes = before + bytes;
      if (this.#bytes > MOST_WHOLE_MB * MEGABYTE)
        throw new SourceError('too-large', { limit: MOST_WHOLE_MB });
      onBytes(this.#bytes);
    });
    const document = parseJson(await content.whole());
    if (!isObject(document)) throw new SourceError('not-a-feature-collection');
    return { document, latitudeFirst: isLatitudeFirst(source.contentCrs) };
  }
}

async function firstPage(href: string, pages: PageReader, request: PagesRequest): Promise<[URL, Page]> {
  const given = new URL(href);
  if (/\/items\/?$/.test(given.pathname)) {
    const url = withQuery(given, request);
    return [url, await pages.read(url)];
  }
  const page = await pages.read(given);
  if (page.document['type'] === 'FeatureCollection') return [given, page];
  const items =
    linkOf(page.document, 'items', given) ?? new URL(`${given.pathname.replace(/\/$/, '')}/items`, given);
  const url = withQuery(items, request);
  return [url, await pages.read(url)];
}

/**
 * Features of a collection of OGC API Features, page by page, along its `next` links.
 *
 * @param href - Of the collection or of its `items`.
 * @throws {SourceError} `not-a-feature-collection`, `empty`, `unknown-crs`, `too-large`, and what reading throws.
 * @throws {DOMException} `AbortError`.
 * @see OGC 17-069r4 (core), OGC 18-058r1 (coordinate systems).
 */
export async function* readFeaturePages(
  href: string,
  request: PagesRequest,
  context: Pick<ReadContext, 'skip'>,
): AsyncGenerator<readonly ReadRecord[]> {
  const pages = new PageReader(request);
  const seen = new Set<string>();
  let [url, page] = await firstPage(href, pages, request);
  let index = 0;
  for (let read = 1; ; read++) {
    seen.add(url.href);
    const { features } = page.document;
    if (!Array.isArray(features)) throw new SourceError('not-a-feature-collection');
    const list: readonly unknown[] = page.latitudeFirst ? features.map(withSwappedAxes) : features;
    const from = index;
    const skip: ReadContext['skip'] = (at, code) => context.skip(from + at, code);
    for (const batch of readList(list, { skip }))
      yield batch.map((record) => ({ index: from + record.index, raw: record.raw }));
    index += list.length;
    const next = linkOf(page.document, 'next', url);
    if (!next) break;
    // A server whose links lead in circles would be asked for ever; one with empty pages, too.
    if (seen.has(next.href) || list.length === 0 || read === MOST_PAGES) throw new SourceError('truncated');
    page = await pages.read(next);
    url = next;
  }
  if (index === 0 && !request.bounds) throw new SourceError('empty');
}
