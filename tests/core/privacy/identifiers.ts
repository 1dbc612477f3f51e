import type { RefusedKind } from '../../../packages/core/src/privacy/refused-kind.js';
import { fine } from './identifiers-fine.js';
import { refused } from './identifiers-refused.js';

/** Codes of the field: what a validated code may look like and a text may not. */
export const fineCodes: readonly string[] = [
  '519902199003071234',
  '202311702013800001',
  '511702399499001',
  'GD-2026-0138',
  'W06000001',
  'S12000033',
  '511702001001001',
  '511702103215012',
  '511702001001',
  '51170200100101',
  '51170251170200100101',
  'M000001',
  'P01',
  'E00000012',
  'S20261120',
  'G20261231',
  'f3a913800138000bc0ffee01',
  '3f2504e0-4f89-41d3-9a0c-13912345678f',
  '00182123456',
  '0818',
  '1763596800000',
  'HW-2026-0001',
  'unit.01',
  'a_b-c.d',
];
export const refusedCodes: readonly string[] = [
  '511702450101123',
  '511702-19900307-1234',
  '511702_19900307_123X',
  'E09000001',
  '511702199003071234',
  '51170219900307123X',
  '511702900307123',
  '13800138000',
  'M13800138000',
  'E12345678',
  'ID-511702199003071234',
  '川S12345',
];

export const IDENTIFIERS: readonly (readonly [text: string, verdict: RefusedKind | null])[] = [
  ...Object.entries(refused).flatMap(([kind, texts]) =>
    texts.map((text) => [text, kind as RefusedKind] as const),
  ),
  ...fine.map((text) => [text, null] as const),
];
