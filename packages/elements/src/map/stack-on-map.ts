/**
 * One element's stack on one map: adds what is described, changes what differs, takes away what is no
 * longer there. Layers go before their sources, and sources before images.
 */
import type {
  CustomLayerInterface,
  GeoJSONSource,
  LayerSpecification,
  Map as MapLibreMap,
} from 'maplibre-gl';
import type { CellsLayer } from './cells/cells-layer.js';
import { CellsOnMap, rises } from './cells/cells-on-map.js';
import { isMany, LateData } from './late-data.js';
import { changedKeys, sameSpec } from './same-spec.js';
import { syncData } from './sync-data.js';
import type { StackBoard } from './stack-board.js';
import { syncStates } from './sync-states.js';
import type { GroundPart, LayerStack, StackImage, StackLayer, StackSource } from './layer-stack.js';

/** A layer that is told where it is seen. */
type DrawnLayer = Exclude<StackLayer, CustomLayerInterface>;

const EMPTY: LayerStack = { sources: {}, layers: [] };

export class StackOnMap {
  readonly #map: MapLibreMap;
  readonly #prefix: string;
  readonly #expect: (settled: Promise<unknown>) => void;
  #described: LayerStack | null = null;
  #shown: LayerStack = EMPTY;
  #layerIds: readonly string[] = [];
  #targetIds: readonly string[] = [];
  /** Our own layers on the map, by local id. */
  readonly #cells = new Map<string, CellsOnMap>();
  readonly #late: LateData;

  /**
   * @param prefix - Makes local ids unique on the map.
   * @param board - Told of each promise of data; closed with the style.
   */
  constructor(map: MapLibreMap, prefix: string, board: Pick<StackBoard, 'expect' | 'closed'>) {
    this.#map = map;
    this.#prefix = prefix;
    this.#expect = (settled) => board.expect(settled);
    this.#late = new LateData(map, () => board.closed);
  }

  /** Ids on the map, from the bottom up. */
  get layerIds(): readonly string[] {
    return this.#layerIds;
  }

  get covers(): readonly GroundPart[] {
    return this.#shown.covers ?? [];
  }

  get targetIds(): readonly string[] {
    return this.#targetIds;
  }

  /** The cell of one of our own layers at a place; `null` where there is none, or the layer is MapLibre's. */
  pick(id: string, position: readonly [longitude: number, latitude: number]): string | null {
    return this.#cells.get(this.localId(id))?.codeAt(position) ?? null;
  }

  /** Whether a layer on the map answers {@link StackOnMap.pick}. */
  picks(id: string): boolean {
    return this.#cells.has(this.localId(id));
  }

  localId(id: string): string {
    return id.startsWith(this.#prefix) ? id.slice(this.#prefix.length) : id;
  }

  /** Makes the map show `stack`. @returns Whether layers came or went or changed their order. */
  show(stack: LayerStack | null): boolean {
    if (stack === this.#described) return false;
    this.#described = stack;
    const shown = this.#shown;
    const next = withoutEmpty(stack ?? EMPTY, shown);
    const rebuilt = this.#rebuiltSources(shown, next);
    this.#removeLayers(shown, next, rebuilt);
    this.#removeSources(shown, next, rebuilt);
    this.#syncImages(shown, next);
    for (const [id, source] of Object.entries(next.sources))
      this.#syncSource(id, rebuilt.has(id) ? undefined : shown.sources[id], source, next.late?.includes(id));
    const added = this.#syncLayers(shown, next, rebuilt);
    for (const [id, states] of Object.entries({ ...blankStates(shown, next), ...next.states })) {
      const before = rebuilt.has(id) ? undefined : shown.states?.[id];
      if (states !== before) syncStates(this.#map, this.#id(id), before, states, next.sourceLayers?.[id]);
    }
    this.#removeImages(shown, next);
    this.#shown = next;
    const ids = next.layers.map((layer) => this.#id(layer.id));
    const moved =
      added || ids.length !== this.#layerIds.length || ids.some((id, index) => id !== this.#layerIds[index]);
    this.#layerIds = ids;
    this.#targetIds = (next.targets ?? []).map((id) => this.#id(id));
    return moved;
  }

  #id(local: string): string {
    return this.#prefix + local;
  }

  #rebuiltSources(shown: LayerStack, next: LayerStack): ReadonlySet<string> {
    return new Set(
      Object.entries(shown.sources)
        .filter(([id, source]) => {
          const wanted = next.sources[id];
          return wanted !== undefined && !sameSpec(withoutData(source), withoutData(wanted));
        })
        .map(([id]) => id),
    );
  }

  #removeLayers(shown: LayerStack, next: LayerStack, rebuilt: ReadonlySet<string>): void {
    const wanted = new Map(next.layers.map((layer) => [layer.id, layer]));
    for (const layer of [...shown.layers].reverse()) {
      const kept = wanted.get(layer.id);
      if (kept && !mustRebuild(layer, kept, rebuilt)) continue;
      if (this.#map.getLayer(this.#id(layer.id))) this.#map.removeLayer(this.#id(layer.id));
      this.#cells.delete(layer.id);
    }
  }

  #removeSources(shown: LayerStack, next: LayerStack, rebuilt: ReadonlySet<string>): void {
    for (const id of Object.keys(shown.sources))
      if ((rebuilt.has(id) || !next.sources[id]) && this.#map.getSource(this.#id(id))) {
        this.#late.forget(this.#id(id));
        this.#map.removeSource(this.#id(id));
      }
  }

  #syncImages(shown: LayerStack, next: LayerStack): void {
    for (const [name, image] of Object.entries(next.images ?? {})) {
      const before = shown.images?.[name];
      if (before?.data === image.data) continue;
      const id = this.#id(name);
      if (this.#map.hasImage(id)) {
        if (before && sameSize(before, image)) {
          this.#map.updateImage(id, image.data);
          continue;
        }
        this.#map.removeImage(id);
      }
      this.#map.addImage(id, image.data, image.options);
    }
  }

  #removeImages(shown: LayerStack, next: LayerStack): void {
    for (const name of Object.keys(shown.images ?? {}))
      if (!next.images?.[name] && this.#map.hasImage(this.#id(name))) this.#map.removeImage(this.#id(name));
  }

  #syncSource(id: string, before: StackSource | undefined, source: StackSource, mayBeLate = false): void {
    const unique = this.#id(id);
    if (!before || !this.#map.getSource(unique)) {
      if (mayBeLate && isMany(source)) this.#expect(this.#late.add(unique, source));
      else this.#map.addSource(unique, source);
      return;
    }
    if (source.type !== 'geojson' || before.type !== 'geojson' || source.data === before.data) return;
    if (this.#late.replace(unique, source.data)) return;
    const shown = this.#map.getSource<GeoJSONSource>(unique);
    if (shown) this.#expect(syncData(shown, before.data, source.data, source.promoteId));
  }

  /** @returns Whether a layer was added: it then lies on top until the board arranges it. */
  #syncLayers(shown: LayerStack, next: LayerStack, rebuilt: ReadonlySet<string>): boolean {
    const before = new Map(shown.layers.map((layer) => [layer.id, layer]));
    let added = false;
    for (const layer of next.layers) {
      const known = before.get(layer.id);
      if (known && !mustRebuild(known, layer, rebuilt) && this.#map.getLayer(this.#id(layer.id)))
        this.#changeLayer(known, layer, next);
      else {
        this.#addLayer(layer, next);
        added = true;
      }
    }
    return added;
  }

  #addLayer(layer: StackLayer, stack: LayerStack): void {
    if (layer.type === 'custom') {
      this.#map.addLayer(renamedCustom(layer, this.#id(layer.id)));
      return;
    }
    if (layer.type !== 'cells') {
      this.#map.addLayer(this.#unique(layer, stack));
      return;
    }
    const cells = new CellsOnMap(this.#id(layer.id), layer);
    this.#cells.set(layer.id, cells);
    this.#map.addLayer(cells);
    const { id, type, mesh, values, paint } = layer;
    this.#changeCells({ id, type, mesh, values, paint }, layer);
  }

  #changeCells(before: CellsLayer, layer: CellsLayer): void {
    this.#cells.get(layer.id)?.update(layer);
    const visibility = layer.layout?.visibility;
    if (before.layout?.visibility !== visibility)
      this.#map.setLayoutProperty(this.#id(layer.id), 'visibility', visibility ?? 'visible');
    this.#changeZooms(before, layer);
  }

  #changeLayer(before: StackLayer, layer: StackLayer, stack: LayerStack): void {
    if (before === layer || before.type === 'custom' || layer.type === 'custom') return;
    const id = this.#id(layer.id);
    if (layer.type === 'cells' || before.type === 'cells') {
      // A layer of another type is another layer: it was removed and added.
      if (layer.type === 'cells' && before.type === 'cells') this.#changeCells(before, layer);
      return;
    }
    const unique = this.#unique(layer, stack);
    const old = this.#unique(before, stack);
    for (const [key, value] of changedKeys(old.paint, unique.paint))
      this.#map.setPaintProperty(id, key as never, value as never);
    for (const [key, value] of changedKeys(old.layout, unique.layout))
      this.#map.setLayoutProperty(id, key as never, value as never);
    if (!sameSpec(filterOf(before), filterOf(layer))) this.#map.setFilter(id, filterOf(layer) ?? null);
    this.#changeZooms(before, layer);
  }

  #changeZooms(before: DrawnLayer, layer: DrawnLayer): void {
    if (before.minzoom !== layer.minzoom || before.maxzoom !== layer.maxzoom)
      this.#map.setLayerZoomRange(this.#id(layer.id), layer.minzoom ?? 0, layer.maxzoom ?? 24);
  }

  /** The layer with ids of the map in place of local ones. */
  #unique(layer: LayerSpecification, stack: LayerStack): LayerSpecification {
    const renamed = { ...layer, id: this.#id(layer.id) };
    if ('source' in renamed) renamed.source = this.#id(renamed.source);
    const images = stack.images;
    if (!images) return renamed;
    const paint = layer.paint as Record<string, unknown> | undefined;
    const layout = layer.layout as Record<string, unknown> | undefined;
    const rename = (value: unknown): unknown => renameImages(value, images, this.#prefix);
    for (const key of ['fill-pattern', 'line-pattern', 'background-pattern'])
      if (paint?.[key] !== undefined) renamed.paint = { ...renamed.paint, [key]: rename(paint[key]) };
    if (layout?.['icon-image'] !== undefined)
      renamed.layout = { ...renamed.layout, 'icon-image': rename(layout['icon-image']) } as never;
    return renamed;
  }
}

/**
 * A source that has nothing to show yet is left out, with its layers: on the map it would cost two
 * questions to a worker. Once shown, it stays when it becomes empty.
 */
function withoutEmpty(stack: LayerStack, shown: LayerStack): LayerStack {
  const sources = Object.entries(stack.sources).filter(
    ([id, source]) => shown.sources[id] || !isEmpty(source),
  );
  if (sources.length === Object.keys(stack.sources).length) return stack;
  const kept = new Set(sources.map(([id]) => id));
  return {
    ...stack,
    sources: Object.fromEntries(sources),
    layers: stack.layers.filter((layer) => !('source' in layer) || kept.has(layer.source)),
    ...(stack.states
      ? { states: Object.fromEntries(Object.entries(stack.states).filter(([id]) => kept.has(id))) }
      : {}),
  };
}

function isEmpty(source: StackSource): boolean {
  if (source.type !== 'geojson' || typeof source.data !== 'object') return false;
  const { data } = source;
  if (data.type === 'FeatureCollection') return data.features.length === 0;
  return 'coordinates' in data && data.coordinates.length === 0;
}

function mustRebuild(before: StackLayer, next: StackLayer, rebuilt: ReadonlySet<string>): boolean {
  if (before.type === 'custom' || next.type === 'custom') return before !== next;
  if (before.type === 'cells' && next.type === 'cells') return rises(before) !== rises(next);
  const sourceBefore = 'source' in before ? before.source : undefined;
  const sourceNext = 'source' in next ? next.source : undefined;
  return before.type !== next.type || sourceBefore !== sourceNext || rebuilt.has(sourceNext ?? '');
}

/** The map knows it by another id; what it does is its own. */
function renamedCustom(layer: CustomLayerInterface, id: string): CustomLayerInterface {
  return {
    id,
    type: 'custom',
    renderingMode: layer.renderingMode ?? '2d',
    onAdd: (map, gl) => layer.onAdd?.(map, gl),
    onRemove: (map, gl) => layer.onRemove?.(map, gl),
    render: (gl, input) => layer.render(gl, input),
    ...(layer.prerender ? { prerender: (gl, input) => layer.prerender?.(gl, input) } : {}),
  };
}

function filterOf(layer: LayerSpecification): Extract<LayerSpecification, { filter?: unknown }>['filter'] {
  return 'filter' in layer ? layer.filter : undefined;
}

function withoutData(source: StackSource): object {
  if (source.type !== 'geojson') return source;
  const { data: _data, ...options } = source;
  return options;
}

function sameSize(a: StackImage, b: StackImage): boolean {
  return a.data.width === b.data.width && a.data.height === b.data.height && sameSpec(a.options, b.options);
}

/** Sources whose states were described before and are not now. */
function blankStates(shown: LayerStack, next: LayerStack): NonNullable<LayerStack['states']> {
  const gone = Object.keys(shown.states ?? {}).filter((id) => next.sources[id] && !next.states?.[id]);
  return Object.fromEntries(gone.map((id) => [id, new Map()]));
}

/** A name of the stack's own images, anywhere in an expression, becomes the name on the map. */
function renameImages(value: unknown, images: NonNullable<LayerStack['images']>, prefix: string): unknown {
  if (typeof value === 'string') return Object.hasOwn(images, value) ? prefix + value : value;
  return Array.isArray(value) ? value.map((part) => renameImages(part, images, prefix)) : value;
}
