import type { MattersView } from '@hivemap/core';
import type { FeatureCollection, Point } from 'geojson';
import { matterClusters, type MatterCluster } from '../scene/matter-clusters.js';
import { matterHexes, type MatterBin, type MatterHexes } from '../scene/matter-hexes.js';
import { heatStops, hexStops, type MatterPlaceStop } from '../scene/matter-stops.js';
import { fullWeight, heatPoints } from './matter-stack.js';

/** Steps of the zoom whose clusters are remembered. */
const KEPT = 6;
/** Hexagons change their size at every half step only: a new lattice is a new picture. */
const HEX_STEPS = 2;

/** What is drawn of a view, made once for each view and step of the zoom. */
export class MatterScenes {
  #of: MattersView | null = null;
  #clusters = new Map<string, readonly MatterCluster[]>();
  #hexes: {
    readonly key: string;
    readonly made: MatterHexes;
    stops: readonly MatterPlaceStop[] | null;
  } | null = null;
  #heat: { readonly points: FeatureCollection<Point>; readonly full: number } | null = null;
  #heatStops: readonly MatterPlaceStop[] | null = null;

  clusters(view: MattersView, zoom: number, scale: number): readonly MatterCluster[] {
    this.#follow(view);
    const key = `${zoom} ${scale}`;
    let clusters = this.#clusters.get(key);
    if (!clusters) {
      clusters = matterClusters(view.places, { zoom, scale, groups: view.groups.length });
      const [oldest] = this.#clusters.keys();
      if (this.#clusters.size >= KEPT && oldest !== undefined) this.#clusters.delete(oldest);
      this.#clusters.set(key, clusters);
    }
    return clusters;
  }

  hexes(view: MattersView, zoom: number, scale: number): MatterHexes {
    this.#follow(view);
    const key = hexKey(zoom, scale);
    if (this.#hexes?.key !== key)
      this.#hexes = { key, made: matterHexes(view.places, hexZoom(zoom), scale), stops: null };
    return this.#hexes.made;
  }

  /** What can be reached of the hexagons that are drawn; none while others are on their way. */
  hexStops(view: MattersView, zoom: number, scale: number): readonly MatterPlaceStop[] {
    const hexes = this.hasHexes(view, zoom, scale) ? this.#hexes : null;
    if (!hexes) return [];
    return (hexes.stops ??= hexStops(hexes.made));
  }

  heatStops(view: MattersView): readonly MatterPlaceStop[] {
    this.#follow(view);
    return (this.#heatStops ??= heatStops(view.places));
  }

  hasHexes(view: MattersView, zoom: number, scale: number): boolean {
    return view === this.#of && this.#hexes?.key === hexKey(zoom, scale);
  }

  /** A bin of the hexagons that were made last. */
  bin(id: string): MatterBin | undefined {
    return this.#hexes?.made.bins.get(id);
  }

  heat(view: MattersView): { readonly points: FeatureCollection<Point>; readonly full: number } {
    this.#follow(view);
    if (!this.#heat) {
      const points = heatPoints(view.places);
      this.#heat = { points, full: fullWeight(points) };
    }
    return this.#heat;
  }

  #follow(view: MattersView): void {
    if (view === this.#of) return;
    this.#of = view;
    this.#clusters.clear();
    this.#hexes = null;
    this.#heat = null;
    this.#heatStops = null;
  }
}

function hexZoom(zoom: number): number {
  return Math.floor(zoom * HEX_STEPS) / HEX_STEPS;
}

function hexKey(zoom: number, scale: number): string {
  return `${hexZoom(zoom)} ${scale}`;
}
