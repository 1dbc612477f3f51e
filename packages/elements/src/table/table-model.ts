/** What a table shows, as data: the element draws it and knows nothing of areas or parks. */
import type { Predicate } from '@hivemap/core';
import type { TemplateResult } from 'lit';
import type { Target } from '../city/city-state.js';
import type { Direction } from '../scene/area-in-direction.js';

export type CellContent = TemplateResult | string;

export type ColumnFilter =
  | { readonly kind: 'text' }
  /** `factor` times the value is what is written; `field` is the city's own, where all panels filter by it. */
  | { readonly kind: 'range'; readonly factor: number; readonly field?: string }
  | {
      readonly kind: 'choices';
      readonly field: string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
    };

export interface TableColumn<Row> {
  readonly id: string;
  readonly title: string;
  readonly unit?: string;
  /** What a narrow table shows instead of title and unit; assistive technology is told the title. */
  readonly short?: string;
  readonly numeric?: boolean;
  /** What is sorted by; `null` (no figure) stays last in both directions and is never a zero. */
  readonly value: (row: Row) => number | string | null;
  readonly cell: (row: Row) => CellContent;
  /** Where a first click starts: figures with the most, names with the first. */
  readonly descendingFirst?: boolean;
  /** How rows are filtered by it. */
  readonly filter?: ColumnFilter;
}

export interface TableModel<Row = unknown> {
  readonly title: string;
  /** Which of the rows these are, where there are more than can be asked for at once. */
  readonly part?: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  /** Why there are no rows, where that is more than that there are none. */
  readonly nothing?: string;
  readonly target: (row: Row) => Target;
  /** Code of the division that Enter leads into, `null` where a row is only selected. */
  readonly enter: (row: Row) => string | null;
  readonly sort: TableSort;
  /** Whether the city's filter leaves a row; all rows unless given. */
  readonly matches?: (row: Row, filter: readonly Predicate[]) => boolean;
  /** The neighbor in a direction. */
  readonly beside?: (row: Row, direction: Direction) => Row | null;
}

export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}
