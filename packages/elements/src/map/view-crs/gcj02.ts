/** Coordinates of base maps in GCJ-02. A module of its own: it is loaded when a map is drawn in them. */
import { cellLookup, fromMercator, mercatorX, mercatorY, type CellMesh, type Position } from '@hivemap/core';
import gcoord from 'gcoord';
import type { Feature, GeoJSON, Geometry } from 'geojson';
import type { CanvasSourceSpecification } from 'maplibre-gl';
import type { LayerStack, StackLayer, StackSource } from '../layer-stack.js';
import { moveGeometry } from './move-geometry.js';
import type { ViewCrs } from './view-crs.js';

const toView = ([longitude, latitude]: Position): Position =>
  gcoord.transform<[number, number]>([longitude, latitude], gcoord.WGS84, gcoord.GCJ02);

/** The published inverse is off by up to two metres: one more step brings it below a centimetre. */
function toData(position: Position): Position {
  const [longitude, latitude] = gcoord.transform<[number, number]>(
    [position[0], position[1]],
    gcoord.GCJ02,
    gcoord.WGS84,
  );
  const [x, y] = toView([longitude, latitude]);
  return [longitude + position[0] - x, latitude + position[1] - y];
}

/** What was shifted once stays the same object, so that nothing is sent twice. */
const known = new WeakMap<object, object>();

function once<T extends object>(value: T, shift: (value: T) => T): T {
  const before = known.get(value) as T | undefined;
  if (before) return before;
  const shifted = shift(value);
  known.set(value, shifted);
  return shifted;
}

export const GCJ02: ViewCrs = { name: 'gcj02', toView, toData, shift: (stack) => once(stack, shiftedStack) };

function shiftedStack(stack: LayerStack): LayerStack {
  return {
    ...stack,
    sources: Object.fromEntries(Object.entries(stack.sources).map(([id, one]) => [id, shiftedSource(one)])),
    layers: stack.layers.map(shiftedLayer),
  };
}

/** Tiles can't be shifted vertex by vertex on their way to the graphics card: they stay where they are. */
function shiftedSource(source: StackSource): StackSource {
  if (source.type === 'canvas') return once(source, shiftedCanvas);
  if (source.type !== 'geojson' || typeof source.data === 'string') return source;
  return { ...source, data: once(source.data, shiftedData) };
}

function shiftedLayer(layer: StackLayer): StackLayer {
  return layer.type === 'cells' ? { ...layer, mesh: once(layer.mesh, shiftedMesh) } : layer;
}

function shiftedCanvas(source: CanvasSourceSpecification): CanvasSourceSpecification {
  const [a, b, c, d] = source.coordinates.map(([x, y]): [number, number] => {
    const [longitude, latitude] = toView([x, y]);
    return [longitude, latitude];
  });
  return a && b && c && d ? { ...source, coordinates: [a, b, c, d] } : source;
}

function shiftedData(data: GeoJSON): GeoJSON {
  if (data.type === 'FeatureCollection')
    return { ...data, features: data.features.map((feature) => once(feature, shiftedFeature)) };
  return data.type === 'Feature' ? shiftedFeature(data) : shiftedGeometry(data);
}

function shiftedFeature(feature: Feature): Feature {
  const { geometry } = feature as { geometry: Geometry | null };
  return geometry ? { ...feature, geometry: once(geometry, shiftedGeometry) } : feature;
}

function shiftedGeometry(geometry: Geometry): Geometry {
  return moveGeometry(geometry, toView);
}

function shiftedMesh(mesh: CellMesh): CellMesh {
  const [left, top] = mesh.origin;
  const moved = (points: Float32Array): Float32Array<ArrayBuffer> => {
    const out = new Float32Array(points.length);
    for (let at = 0; at < points.length; at += 2) {
      const [longitude, latitude] = toView(fromMercator(left + points[at]!, top + points[at + 1]!));
      out[at] = mercatorX(longitude) - left;
      out[at + 1] = mercatorY(latitude) - top;
    }
    return out;
  };
  const positions = moved(mesh.positions);
  const { boxes, bounds } = boxesOf(mesh, positions);
  return {
    ...mesh,
    positions,
    boxes,
    bounds,
    lookup: cellLookup(boxes, bounds),
    levels: mesh.levels.map((level) => ({
      ...level,
      edges: level.edges && { ...level.edges, points: moved(level.edges.points) },
    })),
  };
}

function boxesOf(
  { codes, vertexCells }: CellMesh,
  positions: Float32Array,
): Pick<CellMesh, 'boxes' | 'bounds'> {
  const boxes = new Float32Array(codes.length * 4);
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let cell = 0; cell < codes.length; cell++)
    boxes.set([Infinity, Infinity, -Infinity, -Infinity], cell * 4);
  for (let vertex = 0; vertex < vertexCells.length; vertex++) {
    const [x, y] = [positions[2 * vertex]!, positions[2 * vertex + 1]!];
    widen(boxes, vertexCells[vertex]! * 4, x, y);
    widen(bounds, 0, x, y);
  }
  return { boxes, bounds };
}

function widen(boxes: Float32Array | number[], at: number, x: number, y: number): void {
  boxes[at] = Math.min(boxes[at]!, x);
  boxes[at + 1] = Math.min(boxes[at + 1]!, y);
  boxes[at + 2] = Math.max(boxes[at + 2]!, x);
  boxes[at + 3] = Math.max(boxes[at + 3]!, y);
}
