/** What a map needs and what of it is missing: for the person who embeds it. */
import { getWorkerUrl } from 'maplibre-gl';
import type { CityState } from '../city/city-state.js';
import { canDraw } from './map-engine.js';
import { useMapWorker } from './map-worker-url.js';

export interface Finding {
  readonly what: 'webgl2' | 'worker' | 'csp' | 'resource' | 'size';
  readonly ok: boolean;
  readonly detail: string;
}

export async function diagnose(
  state: CityState,
  stage: Element | null,
  violations: readonly string[],
): Promise<readonly Finding[]> {
  const { clientWidth: width = 0, clientHeight: height = 0 } = stage ?? {};
  return [
    { what: 'webgl2', ok: canDraw(), detail: 'a fresh canvas gets a WebGL 2 context' },
    await workerFinding(),
    { what: 'csp', ok: violations.length === 0, detail: violations.join(', ') || 'nothing was blocked' },
    { what: 'size', ok: width > 0 && height > 0, detail: `${String(width)} × ${String(height)} px` },
    ...Object.entries(state.city?.resources ?? {}).map(([name, resource]): Finding => ({
      what: 'resource',
      ok: resource.state !== 'error',
      detail: `${name}: ${resource.state}, ${String(resource.records)} records`,
    })),
  ];
}

async function workerFinding(): Promise<Finding> {
  useMapWorker();
  const url = getWorkerUrl();
  try {
    const response = await fetch(url, { method: 'HEAD' });
    return { what: 'worker', ok: response.ok, detail: `${url} answers ${String(response.status)}` };
  } catch {
    return { what: 'worker', ok: false, detail: `${url} can't be reached` };
  }
}
