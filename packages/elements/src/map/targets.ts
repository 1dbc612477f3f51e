/** Selections as text: `division:511702 park:P01`. */
import type { RecordKind } from '@hivemap/core';
import type { Target } from '../city/city-state.js';

const KINDS: readonly RecordKind[] = [
  'division',
  'grid',
  'community',
  'scenic',
  'reserve',
  'park',
  'fence',
  'campaign-area',
  'matter',
  'unit',
  'project',
  'listing',
  'letter',
  'link',
  'centre',
  'risk',
];

export function parseTargets(text: string | null): readonly Target[] {
  return (text ?? '').split(/\s+/).flatMap((part) => {
    const [, name = '', id = ''] = /^([a-z-]+):(.+)$/.exec(part) ?? [];
    const kind = KINDS.find((one) => one === name);
    return kind ? [{ kind, id }] : [];
  });
}

export function formatTargets(targets: readonly Target[]): string {
  return targets.map(({ kind, id }) => `${kind}:${id}`).join(' ');
}
