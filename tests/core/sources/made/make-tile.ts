/** Vector tiles of squares. */
import { PbfWriter } from 'pbf';

export interface TileSquare {
  readonly id: string;
  /** In units of 4096 a tile. */
  readonly at: readonly [x: number, y: number, size: number];
  /** Other attributes. */
  readonly more?: Readonly<Record<string, string>>;
}

const command = (id: number, count: number): number => (count << 3) | id;
const zigzag = (value: number): number => (value << 1) ^ (value >> 31);

/** A Mapbox vector tile with one layer of squares, their identifier in `property`. */
export function makeTile(squares: readonly TileSquare[], layer = 'grids', property = 'code'): Uint8Array {
  const keys: string[] = [];
  const values: string[] = [];
  const tag = (list: string[], text: string): number => {
    if (!list.includes(text)) list.push(text);
    return list.indexOf(text);
  };
  const pbf = new PbfWriter();
  pbf.writeMessage(
    3,
    (_: unknown, inLayer: PbfWriter) => {
      inLayer.writeVarintField(15, 2);
      inLayer.writeStringField(1, layer);
      for (const { id, at, more = {} } of squares) {
        inLayer.writeMessage(
          2,
          (_more: unknown, inFeature: PbfWriter) => {
            const tags = Object.entries({ [property]: id, ...more });
            inFeature.writePackedVarint(
              2,
              tags.flatMap(([key, value]) => [tag(keys, key), tag(values, value)]),
            );
            inFeature.writeVarintField(3, 3);
            const [x, y, size] = at;
            inFeature.writePackedVarint(4, [
              command(1, 1),
              zigzag(x),
              zigzag(y),
              command(2, 3),
              ...[size, 0, 0, size, -size, 0].map(zigzag),
              command(7, 1),
            ]);
          },
          null,
        );
      }
      for (const key of keys) inLayer.writeStringField(3, key);
      for (const value of values)
        inLayer.writeMessage(
          4,
          (_more: unknown, inValue: PbfWriter) => inValue.writeStringField(1, value),
          null,
        );
      inLayer.writeVarintField(5, 4096);
    },
    null,
  );
  return pbf.finish();
}
