/** The properties that every layer element has, applied to what it describes. */
import type { CustomLayerInterface, LayerSpecification } from 'maplibre-gl';
import type { CellsLayer } from './cells/cells-layer.js';
import type { LayerStack, StackLayer } from './layer-stack.js';

export interface CommonProperties {
  /** 0…1, multiplies every opacity of the stack. */
  readonly opacity: number;
  readonly minZoom: number | null;
  readonly maxZoom: number | null;
  readonly hidden: boolean;
  readonly interactive: boolean;
}

const OPACITIES: Readonly<Record<LayerSpecification['type'], readonly string[]>> = {
  background: ['background-opacity'],
  circle: ['circle-opacity', 'circle-stroke-opacity'],
  'color-relief': ['color-relief-opacity'],
  fill: ['fill-opacity'],
  'fill-extrusion': ['fill-extrusion-opacity'],
  heatmap: ['heatmap-opacity'],
  hillshade: [],
  line: ['line-opacity'],
  raster: ['raster-opacity'],
  symbol: ['icon-opacity', 'text-opacity'],
};

export function applyCommonProperties(stack: LayerStack, common: CommonProperties): LayerStack {
  const layers = stack.layers
    .filter((layer) => !(common.hidden && layer.type === 'custom'))
    .map((layer) => applyToLayer(layer, common));
  const targets = common.interactive && !common.hidden ? (stack.targets ?? []) : [];
  // What is not seen at all times and in full covers nothing.
  const whole = !common.hidden && common.opacity === 1 && common.minZoom === null && common.maxZoom === null;
  return { ...stack, layers, targets, covers: whole ? (stack.covers ?? []) : [] };
}

/** A layer that draws itself follows opacity and zoom by itself, too. */
function applyToLayer(layer: StackLayer, common: CommonProperties): StackLayer {
  if (layer.type === 'custom') return layer;
  if (layer.type === 'cells') return applyToCells(layer, common);
  const changed = { ...layer };
  if (common.opacity !== 1) {
    const paint = { ...(layer.paint as Record<string, unknown> | undefined) };
    for (const key of OPACITIES[layer.type]) paint[key] = multiply(paint[key] ?? 1, common.opacity);
    changed.paint = paint;
  }
  return { ...changed, ...whereSeen(layer, common) };
}

function applyToCells(layer: CellsLayer, common: CommonProperties): CellsLayer {
  const paint =
    common.opacity === 1 ? layer.paint : { ...layer.paint, opacity: layer.paint.opacity * common.opacity };
  return { ...layer, paint, ...whereSeen(layer, common) };
}

function whereSeen(
  layer: Exclude<StackLayer, CustomLayerInterface>,
  { hidden, minZoom, maxZoom }: CommonProperties,
): Pick<CellsLayer, 'layout' | 'minzoom' | 'maxzoom'> {
  return {
    ...(hidden ? { layout: { ...layer.layout, visibility: 'none' } } : {}),
    ...(minZoom === null ? {} : { minzoom: Math.max(minZoom, layer.minzoom ?? 0) }),
    ...(maxZoom === null ? {} : { maxzoom: Math.min(maxZoom, layer.maxzoom ?? 24) }),
  };
}

/** `factor` times a number or an expression; `zoom` must stay the input of the outermost step. */
function multiply(value: unknown, factor: number): unknown {
  if (typeof value === 'number') return value * factor;
  if (!Array.isArray(value)) return value;
  const [operator, ...rest] = value as unknown[];
  if (operator === 'interpolate') {
    const [curve, input, ...stops] = rest;
    return [
      operator,
      curve,
      input,
      ...stops.map((stop, index) => (index % 2 ? multiply(stop, factor) : stop)),
    ];
  }
  if (operator === 'step') {
    const [input, first, ...stops] = rest;
    return [
      operator,
      input,
      multiply(first, factor),
      ...stops.map((stop, index) => (index % 2 ? multiply(stop, factor) : stop)),
    ];
  }
  return ['*', factor, value];
}
