import { RESOURCES } from '../../contract/resources.js';
import type { Change } from '../../view/city-handle.js';

/** Why a message was not taken, or its time not believed. */
export type Refusal = 'not-json' | 'message-too-large' | 'wrong-type' | 'unknown-resource' | 'feed-clock';

/** A message of a feed is one change, or a list of them. */
export function readMessage(text: string): {
  readonly changes: readonly Change[];
  readonly refusals: readonly Refusal[];
} {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { changes: [], refusals: ['not-json'] };
  }
  const changes: Change[] = [];
  const refusals: Refusal[] = [];
  for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
    const read = changeOf(one);
    if (typeof read === 'string') refusals.push(read);
    else changes.push(read);
  }
  return { changes, refusals };
}

const OPERATIONS: readonly unknown[] = ['upsert', 'remove', 'snapshot'];

function changeOf(value: unknown): Change | Refusal {
  if (typeof value !== 'object' || value === null) return 'wrong-type';
  const { seq, at, resource, op, records, ids } = value as Record<string, unknown>;
  if (typeof resource !== 'string' || !OPERATIONS.includes(op)) return 'wrong-type';
  if (!Object.hasOwn(RESOURCES, resource)) return 'unknown-resource';
  if (op === 'remove' ? !isListOf(ids, 'string') : !Array.isArray(records)) return 'wrong-type';
  return {
    ...(typeof seq === 'number' && Number.isSafeInteger(seq) ? { seq } : {}),
    ...(typeof at === 'string' ? { at } : {}),
    resource,
    op: op as Change['op'],
    ...(op === 'remove' ? { ids: ids as string[] } : { records: records as unknown[] }),
  };
}

function isListOf(value: unknown, type: string): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === type);
}
