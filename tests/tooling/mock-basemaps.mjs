/**
 * A server of base maps for tests: a node of Tianditu that speaks WMTS (GetCapabilities and GetTile in KVP, both
 * matrix sets, tokens, limits, missing tiles), and an archive of pictures that is read by ranges. Its tiles are a
 * chessboard of whole degrees, so that a picture says of each place whether it lies where it should.
 */
import { deflateSync } from 'node:zlib';

const TILE_PX = 256;
const TOKEN = 'good';
/** Fields where longitude and latitude, rounded down, are even together, and odd. */
const EVEN = [24, 90, 160];
const ODD = [230, 200, 80];
const LAYERS = new Set(['vec', 'img', 'ter']);
const NAMES = new Set(['cva', 'cia', 'cta']);

/** Middleware of Koa. */
export async function mockBasemaps(context, next) {
  const url = new URL(context.url, 'http://mock.invalid');
  if (url.pathname.startsWith('/mock/wmts/')) answer(context, wmts(url));
  else if (url.pathname === '/mock/archive.pmtiles') answer(context, archive(context.get('range')));
  else if (url.pathname === '/mock/no-ranges.pmtiles') answer(context, { status: 200, body: pmtiles() });
  else await next();
}

function answer(context, { status, type = 'application/octet-stream', body = '', headers = {} }) {
  context.status = status;
  for (const [name, value] of Object.entries(headers)) context.set(name, value);
  context.type = type;
  context.body = body;
}

/** `/mock/wmts/<what the server has>/<layer>_<matrix>/wmts?…`; what it has is `w`, `c`, or `wc`. */
function wmts(url) {
  const [, has, layer, matrix] = /^\/mock\/wmts\/([wc]+)\/(\w+)_(\w)\/wmts$/.exec(url.pathname) ?? [];
  const query = new Map([...url.searchParams].map(([name, value]) => [name.toUpperCase(), value]));
  if (!layer || !has.includes(matrix)) return { status: 404 };
  if (query.get('TK') === 'used-up') return { status: 418, type: 'json', body: '{"code":301012}' };
  if (query.get('TK') !== TOKEN) return { status: 403, type: 'json', body: '{"code":301001}' };
  if (query.get('SERVICE')?.toUpperCase() !== 'WMTS') return { status: 400 };
  if (query.get('REQUEST') === 'GetCapabilities') {
    return { status: 200, type: 'text/xml', body: capabilities(layer, matrix) };
  }
  const [z, row, column] = ['TILEMATRIX', 'TILEROW', 'TILECOL'].map((name) => Number(query.get(name)));
  const wanted = {
    LAYER: layer,
    TILEMATRIXSET: matrix,
    STYLE: 'default',
    VERSION: '1.0.0',
    REQUEST: 'GetTile',
  };
  if (Object.entries(wanted).some(([name, value]) => query.get(name) !== value)) return { status: 400 };
  const rows = matrix === 'c' ? 2 ** (z - 1) : 2 ** z;
  if (!(z >= 1 && z <= 18 && row >= 0 && row < rows && column >= 0 && column < 2 ** z) || layer === 'ter')
    return { status: 404 };
  if (NAMES.has(layer)) return { status: 200, type: 'png', body: png(() => [0, 0, 0, 0]) };
  return LAYERS.has(layer)
    ? { status: 200, type: 'png', body: tile(matrix, z, row, column) }
    : { status: 404 };
}

function tile(matrix, z, row, column) {
  return png((x, y) => {
    const longitude = ((column + x / TILE_PX) / 2 ** z) * 360 - 180;
    const down = (row + y / TILE_PX) / 2 ** z;
    const latitude =
      matrix === 'c' ? 90 - down * 360 : (Math.atan(Math.sinh(Math.PI * (1 - 2 * down))) * 180) / Math.PI;
    return [...((Math.floor(longitude) + Math.floor(latitude)) % 2 === 0 ? EVEN : ODD), 255];
  });
}

function capabilities(layer, matrix) {
  const crs = matrix === 'c' ? 'EPSG::4490' : 'EPSG::3857';
  const levels = Array.from({ length: 18 }, (_, level) => level + 1)
    .map((level) => `<TileMatrix><ows:Identifier>${level}</ows:Identifier></TileMatrix>`)
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<Capabilities xmlns="http://www.opengis.net/wmts/1.0" xmlns:ows="http://www.opengis.net/ows/1.1" version="1.0.0">
  <Contents>
    <Layer><ows:Identifier>${layer}</ows:Identifier>
      <TileMatrixSetLink><TileMatrixSet>${matrix}</TileMatrixSet></TileMatrixSetLink></Layer>
    <TileMatrixSet><ows:Identifier>${matrix}</ows:Identifier>
      <ows:SupportedCRS>urn:ogc:def:crs:${crs}</ows:SupportedCRS>${levels}</TileMatrixSet>
  </Contents>
</Capabilities>`;
}

/** @param colorAt - Red, green, blue, alpha of the middle of each px. */
function png(colorAt) {
  const rows = Buffer.alloc(TILE_PX * (TILE_PX * 4 + 1));
  for (let y = 0; y < TILE_PX; y++)
    for (let x = 0; x < TILE_PX; x++) rows.set(colorAt(x + 0.5, y + 0.5), y * (TILE_PX * 4 + 1) + 1 + x * 4);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(TILE_PX, 0);
  head.writeUInt32BE(TILE_PX, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function crc(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

function archive(range) {
  const bytes = pmtiles();
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
  if (from === undefined) return { status: 400 };
  const end = Math.min(Number(to), bytes.length - 1);
  return {
    status: 206,
    body: bytes.subarray(Number(from), end + 1),
    headers: { 'content-range': `bytes ${from}-${end}/${bytes.length}` },
  };
}

/** An archive of PMTiles 3 with the one picture of the world. */
function pmtiles() {
  const picture = tile('w', 0, 0, 0);
  const metadata = Buffer.from(JSON.stringify({ attribution: '<a href="#">测试底图</a> &copy; 归档' }));
  // One entry: tile 0, run of one, its length, offset 0 (written as 1).
  const directory = Buffer.concat([Buffer.from([1, 0, 1]), varint(picture.length), varint(1)]);
  const head = Buffer.alloc(127);
  head.write('PMTiles', 0, 'latin1');
  head[7] = 3;
  const at = { directory: 127, metadata: 127 + directory.length };
  const data = at.metadata + metadata.length;
  const numbers = [at.directory, directory.length, at.metadata, metadata.length, 0, 0, data, picture.length];
  [...numbers, 1, 1, 1].forEach((value, index) => head.writeBigUInt64LE(BigInt(value), 8 + index * 8));
  // Clustered; nothing is compressed; PNG; zoom 0 to 0.
  head.set([1, 1, 1, 2, 0, 0], 96);
  [-180, -85, 180, 85].forEach((degrees, index) => head.writeInt32LE(degrees * 1e7, 102 + index * 4));
  return Buffer.concat([head, directory, metadata, picture]);
}

function varint(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}
