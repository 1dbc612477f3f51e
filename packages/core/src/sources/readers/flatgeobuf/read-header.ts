import { ByteBuffer } from 'flatbuffers';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import { fromByteBuffer, type HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { SourceError } from '../../source-error.js';

/** `fgb`, the version, `fgb`, the patch; then the length of the header. */
export const PREAMBLE_BYTES = 12;
const VERSION = 3;
const MOST_HEADER_BYTES = 10_000_000;
/** Longitude and latitude of WGS 84 or CGCS2000; 0 is "not said". */
const KNOWN_CRS: ReadonlySet<number> = new Set([0, 4326, 4490, 4979]);
const GZIP_OR_TEXT = /^\s*</;

export function damaged(): SourceError {
  return new SourceError('damaged', { format: 'flatgeobuf' });
}

/**
 * Length of the header in bytes, without its size.
 *
 * @param preamble - The first twelve bytes.
 * @throws {SourceError} `damaged`, `html-instead`.
 */
export function headerLength(preamble: Uint8Array): number {
  const [f, g, b, version] = preamble;
  if (f !== 0x66 || g !== 0x67 || b !== 0x62 || version !== VERSION) {
    if (GZIP_OR_TEXT.test(String.fromCharCode(...preamble))) throw new SourceError('html-instead');
    throw damaged();
  }
  const length = new DataView(preamble.buffer, preamble.byteOffset).getUint32(8, true);
  if (length < 8 || length > MOST_HEADER_BYTES) throw damaged();
  return length;
}

/**
 * @param bytes - The header with its size before it, in a buffer of its own.
 * @throws {SourceError} `damaged`; `unknown-crs` when coordinates are not longitude and latitude.
 */
export function readHeader(bytes: Uint8Array): HeaderMeta {
  let header: HeaderMeta;
  try {
    const columns = Header.getSizePrefixedRootAsHeader(new ByteBuffer(bytes)).columnsLength();
    // A damaged length would be counted through, one by one.
    if (columns * 4 > bytes.byteLength) throw damaged();
    header = fromByteBuffer(new ByteBuffer(bytes));
  } catch {
    throw damaged();
  }
  if (!Number.isSafeInteger(header.featuresCount)) throw damaged();
  const { crs } = header;
  if (crs && !KNOWN_CRS.has(crs.code)) throw new SourceError('unknown-crs', { crs: `EPSG:${crs.code}` });
  return header;
}
