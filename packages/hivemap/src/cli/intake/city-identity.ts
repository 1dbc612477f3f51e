/** What a city's manifest says of itself, told from its boundary file. */
import type { Name } from '@hivemap/core';
import { bareDivisionCode, DEFAULT_LEVELS } from '@hivemap/core/tools';
import type { FileRecord } from '../read-file.js';

export interface CityIdentity {
  readonly code: string;
  readonly codeSystem: 'gbt2260' | 'free';
  readonly timeZone: string;
  /** Absent where the levels are the usual ones. */
  readonly levels?: readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[];
  /** Of the city's own record, where the file has one. */
  readonly name?: Name;
}

const CHINESE_CODE = /^[1-9]\d{5}(?:\d{3}){0,2}$/;

/** The code that all others lie in: a city's four digits and two zeros, or a province's two and four. */
function commonCode(codes: readonly string[]): string {
  const [first = ''] = codes;
  if (codes.length === 1) return first;
  for (const digits of [6, 4, 2]) {
    const prefix = first.slice(0, digits);
    if (codes.every((code) => code.startsWith(prefix))) return prefix.padEnd(6, '0');
  }
  return '000000';
}

function slug(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'city' : plain.slice(0, 60);
}

/** A name in one language or in several; a check of the record says whether it is a good one. */
function nameOf(value: unknown): Name | undefined {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap && Object.values(value).every((one) => typeof one === 'string') ? (value as Name) : undefined;
}

/**
 * @param records - Of the boundary file.
 * @param columns - Which header is which field.
 * @param given - What the user said.
 * @param folder - Name of the folder that the city goes to.
 */
export function cityIdentity(
  records: readonly FileRecord[],
  columns: Readonly<Record<string, string>>,
  given: { readonly code?: string | undefined; readonly name?: string | undefined },
  folder: string,
): CityIdentity {
  const valueOf = ({ raw }: FileRecord, field: string): string => {
    const value = columns[field] === undefined ? undefined : raw.fields[columns[field]];
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
  const codes = records.map((record) => bareDivisionCode(valueOf(record, 'code'))).filter(Boolean);
  const isChinese =
    codes.length > 0 &&
    codes.every((code) => CHINESE_CODE.test(code)) &&
    /^\d{6}$/.test(given.code ?? '000000');
  const code = given.code ?? (isChinese ? commonCode(codes) : slug(given.name ?? folder));
  const own = records.find((record) => bareDivisionCode(valueOf(record, 'code')) === code);
  const name = own && nameOf(own.raw.fields[columns['name'] ?? '']);
  if (isChinese)
    return {
      code,
      codeSystem: 'gbt2260',
      timeZone: 'Asia/Shanghai',
      ...(name === undefined ? {} : { name }),
    };
  const levels = levelsOf(records, own, (record) => valueOf(record, 'level'));
  return {
    code,
    codeSystem: 'free',
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(levels ? { levels } : {}),
    ...(name === undefined ? {} : { name }),
  };
}

const CITY = { id: 'city', name: { 'zh-CN': '市', en: 'City' } };
const GRID = { id: 'grid', name: { 'zh-CN': '网格', en: 'Grid' } };
const MOST_LEVELS = 8;
const LEVEL = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

/**
 * Levels as the file has them, from the top: of a level above there are fewer. One level below the city
 * where the file has none.
 *
 * @returns `null` for the usual levels.
 */
function levelsOf(
  records: readonly FileRecord[],
  own: FileRecord | undefined,
  levelOf: (record: FileRecord) => string,
): CityIdentity['levels'] | null {
  const counts = new Map<string, number>();
  for (const record of records) counts.set(levelOf(record), (counts.get(levelOf(record)) ?? 0) + 1);
  const usual = new Set(DEFAULT_LEVELS.map(({ id }) => id));
  const written = [...counts.keys()];
  if (written.every((level) => usual.has(level))) return null;
  if (written.length > MOST_LEVELS || !written.every((level) => LEVEL.test(level)))
    return [CITY, { id: 'area', name: { 'zh-CN': '区域', en: 'Area' } }, GRID];
  const top = own === undefined ? null : levelOf(own);
  const below = written
    .filter((level) => level !== top && level !== GRID.id)
    .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
    .map((level) => ({ id: level, name: { en: level } }));
  return [top === null ? CITY : { id: top, name: { en: top } }, ...below, GRID];
}
