import type { CellsLayer } from './cells/cells-layer.js';
import type {
  CanvasSourceSpecification,
  CustomLayerInterface,
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleImageMetadata,
  VectorSourceSpecification,
} from 'maplibre-gl';

/** State of features by id; a feature that is not named has none. */
export type FeatureStates = ReadonlyMap<string, Readonly<Record<string, string | number | boolean | null>>>;

export type StackSource = GeoJSONSourceSpecification | CanvasSourceSpecification | VectorSourceSpecification;

/** `rivers` in the city, and the city's `outline`. */
export type GroundPart = 'rivers' | 'outline';

/**
 * A layer of MapLibre, cells, or one that draws itself: of that the same object means the same layer. It leaves and
 * returns with its context.
 */
export type StackLayer = LayerSpecification | CellsLayer | CustomLayerInterface;

export interface StackImage {
  /** The same object means the same picture. */
  readonly data: ImageData;
  readonly options?: Partial<StyleImageMetadata>;
}

/**
 * All that a layer element shows, as plain data. Ids are local to the element; the controller makes
 * them unique on the map. What the controller finds changed, it changes; the rest stays.
 */
export interface LayerStack {
  /**
   * Sources by local id. The same `data` (or `canvas`) object means the same data: it is not sent again.
   * Features need string ids for states and hits: set `promoteId`.
   */
  readonly sources: Readonly<Record<string, StackSource>>;
  /** From the bottom up; `source` is a local id. */
  readonly layers: readonly StackLayer[];
  /** Of vector sources the layer whose features have states. */
  readonly sourceLayers?: Readonly<Record<string, string>>;
  /** Feature states by source. The same map object means the same states. */
  readonly states?: Readonly<Record<string, FeatureStates>>;
  /** Images by the name that `fill-pattern` or `icon-image` says; local too. */
  readonly images?: Readonly<Record<string, StackImage>>;
  /**
   * Sources that may have very many vertices: those then come to the map empty, and get their data in a task of their
   * own.
   */
  readonly late?: readonly string[];
  /** Parts of the city's ground that the stack draws itself: the ground then leaves them out. */
  readonly covers?: readonly GroundPart[];
  /** Layers that answer the pointer, by local id. */
  readonly targets?: readonly string[];
}
