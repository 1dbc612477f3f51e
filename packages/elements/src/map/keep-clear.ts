/**
 * Room for marks of an overlay among the labels of the map: invisible icons that labels of the layers
 * below make way for, since a label never lies on a mark it does not name.
 */
import type { Position } from '@hivemap/core';
import type { FeatureCollection } from 'geojson';
import type { LayerStack, StackImage } from './layer-stack.js';

export interface ClearPlace {
  readonly position: Position;
  /** Half a side of the square that is kept clear, px. */
  readonly half: number;
  /** From the place to the middle of the square, px; none unless given. */
  readonly offset?: readonly [x: number, y: number];
  /** Zoom from which it is kept clear; always unless given. */
  readonly from?: number;
}

/** Px a side of the icon at size 1. */
const ICON_SIDE = 4;
let icon: StackImage | undefined;

export function clearPlaces(places: readonly ClearPlace[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: places.map(({ position, half, offset: [x, y] = [0, 0], from = 0 }) => {
      const size = (2 * half) / ICON_SIDE;
      // The offset of an icon grows with its size.
      return {
        type: 'Feature',
        properties: { size, from, offset: [x / size, y / size] },
        geometry: { type: 'Point', coordinates: [...position] },
      };
    }),
  };
}

/** @param places - The same object for the same places. */
export function keepClear(places: FeatureCollection): LayerStack {
  icon ??= { data: new ImageData(ICON_SIDE, ICON_SIDE) };
  return {
    sources: { clear: { type: 'geojson', data: places } },
    images: { clear: icon },
    layers: [
      {
        id: 'clear',
        type: 'symbol',
        source: 'clear',
        filter: ['>=', ['zoom'], ['get', 'from']],
        layout: {
          'icon-image': 'clear',
          'icon-size': ['get', 'size'],
          'icon-offset': ['get', 'offset'],
          'icon-padding': 0,
          'icon-allow-overlap': true,
        },
        paint: { 'icon-opacity': 0 },
      },
    ],
  };
}

/** A stack with that room added above its layers. */
export function withRoom(stack: LayerStack, places: FeatureCollection): LayerStack {
  const room = keepClear(places);
  return {
    ...stack,
    sources: { ...stack.sources, ...room.sources },
    images: { ...stack.images, ...room.images },
    layers: [...stack.layers, ...room.layers],
  };
}
