import type * as v from 'valibot';
import { notesOf } from '../contract/fields/notes-of.js';

const FLAGS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  y: true,
  '1': true,
  是: true,
  有: true,
  已配备: true,
  成功: true,
  已化解: true,
  false: false,
  no: false,
  n: false,
  '0': false,
  否: false,
  无: false,
  未配备: false,
  失败: false,
  未化解: false,
};
const NUMBER = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/**
 * A cell of a foreign table as its field wants it; what does not fit stays as it is and is reported
 * by the check of the record. `12,345` is a number, 是 is yes.
 */
export function cellValue(cell: unknown, schema: v.GenericSchema | undefined): unknown {
  if (!schema) return cell;
  const sort = notesOf(schema)?.cell ?? 'json';
  if (sort === 'flag') {
    const flag = FLAGS[String(cell).toLowerCase()];
    return flag ?? cell;
  }
  if (typeof cell !== 'string') return cell;
  if (sort === 'number') return NUMBER.test(cell) ? Number(cell.replaceAll(',', '')) : cell;
  return sort === 'json' ? parse(cell) : cell;
}
