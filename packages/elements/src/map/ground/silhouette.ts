/**
 * The shadow that lifts a city off its ground, or the glow round it: a silhouette drawn once with a
 * canvas shadow. A wide `line-blur` would tear into spikes on a natural outline.
 */
import type { AreaShape, Bounds } from '@hivemap/core';
import type { CanvasSourceSpecification } from 'maplibre-gl';
import type { Theme } from '../../styles/theme.js';

/** Widths are shares of the shape's larger extent. */
interface Haze {
  readonly color: string;
  readonly blur: number;
  readonly down: number;
  readonly alpha: number;
}

/** Pixels along the larger side: more would not be seen in something that soft. */
const SIZE_PX = 256;

/** `null` where the theme has neither shadow nor glow. */
export function silhouetteSource(
  shape: AreaShape,
  bounds: Bounds,
  theme: Theme,
): CanvasSourceSpecification | null {
  const hazes = hazesOf(theme);
  if (hazes.length === 0) return null;
  const margin = Math.max(...hazes.map((haze) => haze.blur + haze.down)) * 1.15;
  const frame = mercatorFrame(bounds, margin);
  const canvas = document.createElement('canvas');
  const scale = SIZE_PX / Math.max(frame.width, frame.height);
  canvas.width = Math.round(frame.width * scale);
  canvas.height = Math.round(frame.height * scale);
  // Drawn by the processor: it is so small, and a graphics card in software would take a quarter of a second.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  const extentPx = frame.extent * scale;
  const offscreenPx = canvas.width * 2;
  const path = outlinePath(shape, (longitude, latitude) => [
    (longitude - frame.west) * scale - offscreenPx,
    (frame.top - mercator(latitude)) * scale,
  ]);
  for (const haze of hazes) {
    context.shadowColor = haze.color;
    context.shadowBlur = haze.blur * extentPx;
    context.shadowOffsetX = offscreenPx;
    context.shadowOffsetY = haze.down * extentPx;
    context.globalAlpha = haze.alpha;
    context.fill(path);
  }
  const [west, north, east, south] = frame.corners;
  // prettier-ignore
  const coordinates: CanvasSourceSpecification['coordinates'] =
    [[west, north], [east, north], [east, south], [west, south]];
  return { type: 'canvas', canvas, animate: false, coordinates };
}

function hazesOf({ colors }: Theme): readonly Haze[] {
  if (!isClear(colors.glow))
    return [
      { color: colors.glow, blur: 0.36, down: 0, alpha: 0.6 },
      { color: colors.glow, blur: 0.14, down: 0, alpha: 0.42 },
      { color: colors.glow, blur: 0.04, down: 0, alpha: 0.4 },
    ];
  if (isClear(colors.shadow)) return [];
  return [
    { color: colors.shadow, blur: 0.11, down: 0.026, alpha: 1 },
    { color: colors.shadow, blur: 0.033, down: 0.009, alpha: 0.9 },
  ];
}

function isClear(color: string): boolean {
  return color === 'transparent' || /^#(?:[\da-f]{3}0|[\da-f]{6}00)$/i.test(color);
}

interface Frame {
  readonly west: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly extent: number;
  readonly corners: readonly [west: number, north: number, east: number, south: number];
}

/** In degrees of longitude; latitudes as Mercator has them in the same unit. */
function mercatorFrame([west, south, east, north]: Bounds, margin: number): Frame {
  const [bottom, top] = [mercator(south), mercator(north)];
  const extent = Math.max(east - west, top - bottom);
  const pad = margin * extent;
  return {
    west: west - pad,
    top: top + pad,
    width: east - west + 2 * pad,
    height: top - bottom + 2 * pad,
    extent,
    corners: [west - pad, latitudeOf(top + pad), east + pad, latitudeOf(bottom - pad)],
  };
}

const DEGREES = 180 / Math.PI;

function mercator(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + latitude / DEGREES / 2)) * DEGREES;
}

function latitudeOf(y: number): number {
  return (2 * Math.atan(Math.exp(y / DEGREES)) - Math.PI / 2) * DEGREES;
}

function outlinePath(
  shape: AreaShape,
  project: (longitude: number, latitude: number) => readonly [number, number],
): Path2D {
  const path = new Path2D();
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  for (const [outer = []] of polygons) {
    outer.forEach(([longitude, latitude], index) => {
      const [x, y] = project(longitude!, latitude!);
      if (index === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    });
    path.closePath();
  }
  return path;
}
