import { PbfReader } from 'pbf';
import { SourceError } from '../source-error.js';

/** Fields of the Mapbox vector tile specification 2.1. */
const TILE_LAYER = 3;
const LAYER_FEATURE = 2;
const LAYER_EXTENT = 5;
const FEATURE_GEOMETRY = 4;
const CLOSE_PATH = 7;
const MOVE_TO = 1;
const LINE_TO = 2;

export function damagedTile(): SourceError {
  return new SourceError('damaged', { format: 'mvt' });
}

/** Commands must have all their parameters; a path is closed once, not two hundred million times. */
function checkGeometry(pbf: PbfReader): void {
  const end = pbf.readVarint() + pbf.pos;
  if (end > pbf.length) throw damagedTile();
  while (pbf.pos < end) {
    const command = pbf.readVarint();
    const [id, count] = [command & 7, command >>> 3];
    if (id === CLOSE_PATH ? count !== 1 : id !== MOVE_TO && id !== LINE_TO) throw damagedTile();
    // At least a byte each.
    if (id !== CLOSE_PATH && count * 2 > end - pbf.pos) throw damagedTile();
    for (let left = id === CLOSE_PATH ? 0 : count * 2; left > 0; left--) pbf.readVarint();
  }
  if (pbf.pos !== end) throw damagedTile();
}

function checkMessage(pbf: PbfReader, read: (field: number) => void): void {
  const end = pbf.readVarint() + pbf.pos;
  if (end > pbf.length) throw damagedTile();
  checkFields(pbf, end, read);
}

function checkFields(pbf: PbfReader, end: number, read: (field: number) => void): void {
  for (let field = pbf.nextField(end); field !== 0; field = pbf.nextField(end)) {
    read(field);
    if (pbf.pos > end) throw damagedTile();
  }
}

/**
 * Checks that a vector tile is no larger than its bytes: the library that decodes it believes every
 * count, and a damaged one would fill the memory.
 *
 * @throws {SourceError} `damaged`.
 */
export function checkTile(bytes: Uint8Array): void {
  const pbf = new PbfReader(bytes);
  try {
    checkFields(pbf, pbf.length, (field) => {
      if (field !== TILE_LAYER) return;
      checkMessage(pbf, (inLayer) => {
        if (inLayer === LAYER_EXTENT && !(pbf.readVarint() > 0)) throw damagedTile();
        if (inLayer !== LAYER_FEATURE) return;
        checkMessage(pbf, (inFeature) => {
          if (inFeature === FEATURE_GEOMETRY) checkGeometry(pbf);
        });
      });
    });
  } catch {
    throw damagedTile();
  }
}
