/** What is measured on the map, against figures that anybody can compute. */
import { describe, expect, it } from 'vitest';
import { geographicRows } from '../../packages/elements/src/map/basemap/geographic-rows.js';
import { tileTemplates } from '../../packages/elements/src/map/basemap/tianditu.js';
import { withoutToken } from '../../packages/elements/src/map/basemap/without-token.js';
import { measured } from '../../packages/elements/src/measure/measured.js';

const DEGREE = (Math.PI / 180) * 6_371_008.8;

describe('a measurement', () => {
  it('is a degree long along a meridian, and as much shorter along a parallel as that is round', () => {
    const { segments, meters, squareMeters } = measured(
      [
        [107, 31],
        [107, 32],
        [108, 32],
      ],
      'distance',
    );
    expect(segments[0]).toBeCloseTo(DEGREE, 0);
    expect(segments[1]! / (DEGREE * Math.cos((32 * Math.PI) / 180))).toBeCloseTo(1, 4);
    expect(meters).toBe(segments[0]! + segments[1]!);
    expect(squareMeters).toBeNull();
  });

  it('closes an area, whose first corner is not repeated, and has none of two corners', () => {
    const corners = [
      [107, 31],
      [108, 31],
      [108, 32],
      [107, 32],
    ] as const;
    const { segments, squareMeters } = measured(corners, 'area');
    expect(segments).toHaveLength(4);
    // Between two parallels, exactly: R² · Δλ · (sin φ₂ − sin φ₁); within 0.4 % for the radius that is taken.
    const exact =
      6_371_008.8 ** 2 * (Math.PI / 180) * (Math.sin((32 * Math.PI) / 180) - Math.sin((31 * Math.PI) / 180));
    expect(Math.abs(squareMeters! / exact - 1)).toBeLessThan(0.004);
    expect(measured(corners.slice(0, 2), 'area').squareMeters).toBeNull();
  });
});

describe('tiles of Tianditu', () => {
  it('in degrees give every row of a tile in Web Mercator its place, from one tile or two', () => {
    for (const [z, row] of [
      [1, 0],
      [6, 26],
      [12, 1673],
      [18, 107_100],
    ] as const) {
      const rows = geographicRows(z, row);
      expect(rows).toHaveLength(256);
      const along = rows.map(({ tile, y }) => tile * 256 + y);
      expect(along.every((at, index) => index === 0 || at > along[index - 1]!)).toBe(true);
      expect(new Set(rows.map(({ tile }) => tile)).size).toBeLessThanOrEqual(2);
    }
    // The row beside the equator begins where the southern tiles begin.
    const [first] = geographicRows(3, 4);
    expect(first!.tile).toBe(2);
    expect(first!.y).toBeLessThan(1);
  });

  it('are asked for by WMTS in KVP, from eight servers in turn, and their token is in no message', () => {
    const templates = tileTemplates('https://t{s}.tianditu.gov.cn', 'img', 'c', 'a b');
    expect(templates).toHaveLength(8);
    expect(templates[7]).toBe(
      'https://t7.tianditu.gov.cn/img_c/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=img&STYLE=default' +
        '&TILEMATRIXSET=c&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=a%20b',
    );
    expect(withoutToken(`AJAXError: Forbidden (403): ${templates[0]!}`)).not.toContain('a%20b');
  });
});
