/** Cells in number as an entry of a layer stack: a mesh that stays, values that change, and how both look. */
import type { CellMesh } from '@hivemap/core';

export interface CellsLayer {
  readonly id: string;
  readonly type: 'cells';
  /** The same object means the same cells. A `null` mesh shows nothing. */
  readonly mesh: CellMesh;
  /** The same object means the same values; others are changed in place, and fade. */
  readonly values: CellValues;
  readonly paint: CellsPaint;
  readonly layout?: { readonly visibility?: 'visible' | 'none' };
  readonly minzoom?: number;
  readonly maxzoom?: number;
}

/** By index of the cell in its mesh. */
export interface CellValues {
  /** A class from 0, or one of {@link CELL}. */
  readonly classes: Uint8Array;
  /** 1 where a cell carries the mark. */
  readonly marked: Uint8Array;
}

/** What a cell is, that has no class. */
export const CELL = { hatchedBack: 60, hatched: 61, none: 62, out: 63 } as const;
/** Classes that a layer can tell apart. */
export const MOST_CLASSES = CELL.hatchedBack;

/** Colors as d3-color reads them; lengths in px. */
export interface CellsPaint {
  /** By class. */
  readonly colors: readonly string[];
  /** Of cells without a figure. */
  readonly none: string;
  /** Of cells that are filtered out, and under the hatching. */
  readonly out: string;
  /** Lines that rise to the right at 45°; `spacing` is along a row. */
  readonly hatch: CellsHatch;
  /** Lines that fall to the right. */
  readonly hatchBack: CellsHatch;
  /** Dots on cells that carry the mark. */
  readonly dots: { readonly color: string; readonly spacing: number; readonly radius: number };
  /** Between cells; `null` draws none. */
  readonly seam: { readonly color: string; readonly width: number; readonly opacity: number } | null;
  /** Height of the highest class, m: cells rise by their class, those without one lie flat. Absent: all do. */
  readonly risesMeters?: number;
  /** 0…1. */
  readonly opacity: number;
}

export interface CellsHatch {
  readonly color: string;
  readonly spacing: number;
  readonly width: number;
}
