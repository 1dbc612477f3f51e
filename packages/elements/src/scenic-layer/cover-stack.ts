/** Reach of stations and the gaps between, as layers of the map. */
import type { ScenicMark, StationReach } from '@hivemap/core';
import type { FeatureCollection } from 'geojson';
import { hatchImage } from '../map/hatch-image.js';
import type { LayerStack } from '../map/layer-stack.js';
import type { Theme } from '../styles/theme.js';

/** `null` unless coverage was asked for. */
export function coverSource(
  areas: readonly ScenicMark[],
  reaches: readonly StationReach[] | undefined,
): FeatureCollection | null {
  if (!reaches) return null;
  return {
    type: 'FeatureCollection',
    features: [
      ...reaches.map(({ shape, isGiven }) => ({
        type: 'Feature' as const,
        properties: { kind: isGiven ? 'given' : 'circle' },
        geometry: shape,
      })),
      ...areas.flatMap(({ gap }) =>
        gap?.shape ? [{ type: 'Feature' as const, properties: { kind: 'gap' }, geometry: gap.shape }] : [],
      ),
    ],
  };
}

/** A circle is broken, what the host knows is whole; gaps are hatched in the other direction than reserves. */
export function withCover(
  stack: LayerStack,
  source: FeatureCollection | null,
  { colors, scale }: Theme,
): LayerStack {
  if (!source) return stack;
  const is = (kind: string): unknown => ['==', ['get', 'kind'], kind];
  const line = (id: string, kind: string, color: string, width: number, dashes?: readonly number[]) => ({
    id,
    type: 'line',
    source: 'cover',
    filter: is(kind),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': color,
      'line-width': width * scale,
      ...(dashes ? { 'line-dasharray': dashes } : {}),
    },
  });
  return {
    ...stack,
    sources: { ...stack.sources, cover: { type: 'geojson', data: source, tolerance: 0.2 } },
    images: { ...stack.images, gap: hatchImage(colors.warn, 7 * scale, 1.4 * scale, 'falling') },
    layers: [
      ...stack.layers,
      {
        id: 'cover-gap',
        type: 'fill',
        source: 'cover',
        filter: is('gap'),
        paint: { 'fill-pattern': 'gap', 'fill-opacity': 0.75, 'fill-antialias': false },
      },
      line('cover-gap-line', 'gap', colors.warn, 1),
      line('cover-circle', 'circle', colors['ink-2'], 1, [4, 3]),
      line('cover-given', 'given', colors['ink-2'], 1.4),
    ],
  } as LayerStack;
}
