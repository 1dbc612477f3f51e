/** Outlines of Chinese prefectures from a province file of ECharts 4 (`UTF8Encoding`, GCJ-02), as WGS 84. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import gcoord from 'gcoord';
import type { Position } from '../geometry/plane.js';
import { npmPackage } from './npm-package.js';

export interface Prefecture {
  readonly name: string;
  /** Outer rings, the one with the most vertices first. The last point repeats the first. */
  readonly rings: readonly (readonly Position[])[];
}

interface EncodedFile {
  readonly UTF8Scale?: number;
  readonly features: readonly {
    readonly properties: { readonly name: string };
    readonly geometry: EncodedGeometry;
  }[];
}

type Offset = readonly [number, number];
type EncodedGeometry =
  | {
      readonly type: 'Polygon';
      readonly coordinates: readonly string[];
      readonly encodeOffsets: readonly Offset[];
    }
  | {
      readonly type: 'MultiPolygon';
      readonly coordinates: readonly (readonly string[])[];
      readonly encodeOffsets: readonly (readonly Offset[])[];
    };

const PACKAGE = 'echarts@4.9.0';

/** @param provinces - File names without extension, such as `sichuan`. */
export async function echartsPrefectures(provinces: readonly string[]): Promise<Prefecture[]> {
  const paths = provinces.map((province) => `map/json/province/${province}.json`);
  const folder = await npmPackage(PACKAGE, paths);
  return paths.flatMap((path) =>
    decodeFile(JSON.parse(readFileSync(join(folder, path), 'utf8')) as EncodedFile),
  );
}

function decodeFile({ UTF8Scale: scale = 1024, features }: EncodedFile): Prefecture[] {
  return features.map(({ properties, geometry }) => {
    const encoded =
      geometry.type === 'Polygon'
        ? [{ text: geometry.coordinates[0]!, offset: geometry.encodeOffsets[0]! }]
        : geometry.coordinates.map((polygon, i) => ({
            text: polygon[0]!,
            offset: geometry.encodeOffsets[i]![0]!,
          }));
    const rings = encoded.map(({ text, offset }) => decodeRing(text, offset, scale));
    return { name: properties.name, rings: rings.sort((a, b) => b.length - a.length) };
  });
}

/** Each character carries a zigzag difference, shifted by 64. */
function decodeRing(text: string, [startX, startY]: Offset, scale: number): Position[] {
  const difference = (i: number): number => {
    const value = text.charCodeAt(i) - 64;
    return (value >> 1) ^ -(value & 1);
  };
  const ring: Position[] = [];
  let x = startX;
  let y = startY;
  for (let i = 0; i + 1 < text.length; i += 2) {
    x += difference(i);
    y += difference(i + 1);
    const [lon, lat] = gcoord.transform([x / scale, y / scale], gcoord.GCJ02, gcoord.WGS84);
    ring.push([lon, lat]);
  }
  return ring;
}
