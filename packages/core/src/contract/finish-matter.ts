import type { CodeTables } from './code-tables.js';
import type { FieldContext } from './check-fields.js';
import { instantOf } from './instant-of.js';
import type { Manifest } from './manifest.js';
import type { Name } from './name.js';
import type { Stage } from './resource-records.js';

type Open = Record<string, unknown>;
/** Stands for a reason that is in no table. */
const OTHER = '99';
const STARTS = ['collectedAt', 'acceptedAt', 'closedAt', 'reopenedAt'] as const;

interface Coded {
  readonly code: string;
  readonly name: Name;
}

const codesByTable = new WeakMap<readonly Coded[], ReadonlyMap<string, string>>();

/** Codes by code and by each name. */
function spellings(table: readonly Coded[]): ReadonlyMap<string, string> {
  let codes = codesByTable.get(table);
  if (!codes) {
    const map = new Map<string, string>();
    for (const { code, name } of table) {
      for (const text of typeof name === 'string' ? [name] : Object.values(name)) map.set(text, code);
    }
    for (const { code } of table) map.set(code, code);
    codesByTable.set(table, map);
    codes = map;
  }
  return codes;
}

function finding(context: FieldContext, path: string) {
  const { resource, index, prefix } = context;
  return { severity: 'warning', resource, index, path: `${prefix}${path}` } as const;
}

interface Hop {
  readonly tier: string;
  readonly at: string;
  readonly reason: string;
}
interface Step {
  readonly stage: Stage;
  readonly at: string;
}

function finishHops(record: Open, tables: CodeTables, timeZone: string, context: FieldContext): void {
  const hops = record['hops'] as readonly Hop[] | undefined;
  if (!hops) return;
  const reasons = spellings(tables.hopReasons);
  record['hops'] = hops.map(({ tier, at, reason }, index) => {
    const code = reasons.get(reason);
    if (code === undefined) {
      const unknown = finding(context, `/hops/${index}/reason`);
      context.report({ ...unknown, code: 'unknown-value', params: { expected: 'code-table' } });
    }
    return { tier, at: instantOf(at, timeZone), reason: code ?? OTHER };
  });
}

function finishHistory(record: Open, tables: CodeTables, timeZone: string, context: FieldContext): void {
  const history = record['history'] as readonly Step[] | undefined;
  if (!history) return;
  history.forEach(({ stage }, index) => {
    const before = history[index - 1]?.stage;
    if (before === undefined || tables.transitions[before]?.includes(stage)) return;
    context.report({ ...finding(context, `/history/${index}/stage`), code: 'transition-not-allowed' });
  });
  record['history'] = history.map(({ stage, at }) => ({ stage, at: instantOf(at, timeZone) }));
}

/**
 * What is particular to matters: codes of the city's own tables, instants as epoch milliseconds,
 * stages that may follow each other.
 *
 * @returns `null` when the type is in no table.
 */
export function finishMatter(record: Open, manifest: Manifest, context: FieldContext): Open | null {
  const { codeTables, timeZone } = manifest;
  const type = spellings(codeTables.matterTypes).get(String(record['type']));
  if (type === undefined) {
    const unknown = { ...finding(context, '/type'), severity: 'error', code: 'unknown-value' } as const;
    context.report({ ...unknown, params: { expected: 'code-table' } });
    return null;
  }
  record['type'] = type;
  for (const field of STARTS) {
    const moment = record[field];
    if (typeof moment === 'string') record[field] = instantOf(moment, timeZone);
  }
  if (typeof record['dueAt'] === 'string') record['dueAt'] = instantOf(record['dueAt'], timeZone, 'end');
  finishHops(record, codeTables, timeZone, context);
  finishHistory(record, codeTables, timeZone, context);
  return record;
}
