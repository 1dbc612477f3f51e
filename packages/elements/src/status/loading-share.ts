import type { ResourceState } from '@hivemap/core';

/**
 * How much of a city is read, 0…1. A resource counts once, however large: its size is not known
 * before it is asked for.
 */
export function loadingShare(resources: readonly ResourceState[]): number {
  if (resources.length === 0) return 0;
  const shares = resources.map(({ state, bytes, totalBytes }) => {
    if (state === 'ready' || state === 'error') return 1;
    return state === 'loading' && totalBytes ? Math.min(1, (bytes ?? 0) / totalBytes) : 0;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
