/** Files as a new user has them: borders from a map provider, an export of service requests. */
import { centerOfMass, polygon } from '@turf/turf';
import gcoord from 'gcoord';

type Position = [number, number];

/** Four counties around a point, with wavy borders in common; WGS 84. */
const CENTER: Position = [107.5, 31.2];
const STEP = 0.02;
const SIDE = 10;
const COUNTIES = [
  { code: 511702, name: '通川区', column: 0, row: 1 },
  { code: 511703, name: '达川区', column: 1, row: 1 },
  { code: 511722, name: '宣汉县', column: 0, row: 0 },
  { code: 511723, name: '开江县', column: 1, row: 0 },
] as const;

/** Points of the line from one corner to another, wavy but the same for both neighbours. */
function border([fromX, fromY]: Position, [toX, toY]: Position): Position[] {
  return Array.from({ length: SIDE }, (_, at) => {
    const share = at / SIDE;
    const wave = Math.sin(share * Math.PI * 4) * 0.004;
    const [x, y] = [fromX + (toX - fromX) * share, fromY + (toY - fromY) * share];
    return fromX === toX ? [x + wave, y] : [x, y + wave];
  });
}

function corner(column: number, row: number): Position {
  return [CENTER[0] + (column - 1) * STEP * SIDE, CENTER[1] + (row - 1) * STEP * SIDE];
}

/** The outline of a county, anticlockwise, in WGS 84. */
export function countyRing(column: number, row: number): Position[] {
  const south = border(corner(column, row), corner(column + 1, row));
  const east = border(corner(column + 1, row), corner(column + 1, row + 1));
  const north = [
    ...border(corner(column, row + 1), corner(column + 1, row + 1)),
    corner(column + 1, row + 1),
  ];
  const west = [...border(corner(column, row), corner(column, row + 1)), corner(column, row + 1)];
  return [...south, ...east, ...north.reverse().slice(0, -1), ...west.reverse()];
}

function toGcj02([longitude, latitude]: Position): Position {
  return gcoord.transform<Position>([longitude, latitude], gcoord.WGS84, gcoord.GCJ02);
}

/**
 * GeoJSON with the columns that map providers have, in GCJ-02 whatever it declares.
 *
 * @param centroids - Whether the middle of each area has a column, as the providers' own files have it.
 */
export function providerBorders({ centroids = true }: { readonly centroids?: boolean } = {}): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
    features: COUNTIES.map(({ code, name, column, row }) => {
      const ring = countyRing(column, row).map(toGcj02).reverse();
      const middle = centerOfMass(polygon([ring])).geometry.coordinates;
      return {
        type: 'Feature',
        properties: {
          adcode: code,
          name,
          ...(centroids ? { center: middle, centroid: middle } : {}),
          level: 'district',
          parent: { adcode: 511700 },
          acroutes: [100000, 510000, 511700],
          childrenNum: 0,
        },
        geometry: { type: 'Polygon', coordinates: [ring] },
      };
    }),
  });
}

const PHONE = '13912345678';
/** What must appear in nothing that is written. */
export const PRIVATE_TEXTS = [PHONE, '张三丰', '第二行'] as const;

export interface RequestsOptions {
  /** How many good requests. */
  readonly count: number;
}

/**
 * A dirty export: foreign headers, states and dates of its own, line breaks within quotes, a phone
 * number, a petitioner, a duplicate, a date that is none, a place that nobody knows.
 */
export function dirtyRequests({ count }: RequestsOptions): string {
  const header = ['工单编号', '诉求类型', '所属区县', '办理状态', '上报时间', '受理时间', '办结时间'];
  const rows: string[][] = [[...header, '联系电话', '诉求人姓名', '诉求内容', '来源渠道']];
  const types = ['邻里纠纷', '噪音扰民', '拖欠工资', '物业服务', '夜空观测'];
  for (let at = 0; at < count; at++) {
    const state = ['已办结', '已办结', '已办结', '办理中', '待受理'][at % 5] ?? '';
    const day = `2026/${String((at % 9) + 1)}/${String((at % 27) + 1)}`;
    rows.push([
      `GD${String(at).padStart(5, '0')}`,
      types[at % 5] ?? '',
      COUNTIES[at % 4]?.name ?? '',
      state,
      `${day} 8:05`,
      state === '待受理' ? '' : `${day} 9:35`,
      state === '已办结' ? `${day} 20:00` : '',
      PHONE,
      '张三丰',
      at % 7 === 0 ? '第一行\n第二行，有"引号"' : '内容',
      '12345热线',
    ]);
  }
  rows.push([...(rows[1] ?? [])]);
  rows.push(['GD90001', '邻里纠纷', '通川区', '已办结', '昨天下午', '', '', PHONE, '张三丰', '', '信访']);
  rows.push(['GD90002', '邻里纠纷', '某某区', '已办结', '2026-03-04', '', '2026-03-05', '', '', '', '信访']);
  const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** Text as Chinese spreadsheets export it. */
export function asGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !codes.has(character)) codes.set(character, [lead, trail]);
    }
  }
  const bytes = Array.from(text).flatMap((character) => {
    if (character < '\u0080') return [character.charCodeAt(0)];
    const code = codes.get(character);
    if (!code) throw new RangeError(`GBK has no ${character}.`);
    return code;
  });
  return Uint8Array.from(bytes);
}
