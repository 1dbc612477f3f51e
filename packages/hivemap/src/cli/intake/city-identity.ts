/** What a city's manifest says of itself, told from its boundary file. */
import { bareDivisionCode, DEFAULT_LEVELS } from '@hivemap/core/tools';
import type { FileRecord } from '../read-file.js';

export interface CityIdentity {
  readonly code: string;
  readonly codeSystem: 'gbt2260' | 'free';
  readonly timeZone: string;
  /** Absent where the levels are the usual ones. */
  readonly levels?: readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[];
  /** Of the city's own record, where the file has one. */
  readonly name?: string;
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
  const name = own ? valueOf(own, 'name') : '';
  if (isChinese)
    return { code, codeSystem: 'gbt2260', timeZone: 'Asia/Shanghai', ...(name === '' ? {} : { name }) };
  const usual = new Set(DEFAULT_LEVELS.map(({ id }) => id));
  const written = new Set(records.map((record) => valueOf(record, 'level')));
  const isUsual = written.size > 0 && [...written].every((level) => usual.has(level));
  const levels = [
    { id: 'city', name: { 'zh-CN': '市', en: 'City' } },
    { id: 'area', name: { 'zh-CN': '区域', en: 'Area' } },
    { id: 'grid', name: { 'zh-CN': '网格', en: 'Grid' } },
  ];
  return {
    code,
    codeSystem: 'free',
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(isUsual ? {} : { levels }),
    ...(name === '' ? {} : { name }),
  };
}
