import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { activeFilter, mayFilter } from '../city/active-filter.js';
import type { Target } from '../city/city-state.js';
import { customElement, property } from '../city/decorators.js';
import { PanelElement } from '../city/panel-element.js';
import { sameTarget } from '../city/reduce-city.js';
import { selectIn, type SelectHow } from '../city/select-several.js';
import { panelStyles } from '../styles/panel-styles.js';
import { barStyles } from '../styles/parts/bar.js';
import { figureStyles } from '../styles/parts/figure-line.js';
import { emptyState } from '../styles/parts/panel-state.js';
import { statusMarkStyles } from '../styles/parts/status-mark.js';
import { dotCellStyles } from './dot-cell.js';
import { filterRow, filterRowStyles } from './filter-row.js';
import { directionOf, focusActive, pageOf, pageSize, reveal, rowAfterKey, rowIndex } from './row-focus.js';
import { saveTable } from '../city/save-table.js';
import { sortRows } from './sort-rows.js';
import { filterRows, withOwnFilter, type OwnFilters } from './table-filter.js';
import type { TableColumn, TableModel, TableSort } from './table-model.js';
import { tableStyles } from './table-styles.js';
import { depthSwitch, filterTools, pager, type RowDepth } from './table-tools.js';
import { headerCell, tableRow, withoutRows } from './table-parts.js';
import { TableViews, type TableLayer } from './table-views.js';
import '../localization/terms/controls.js';
import '../localization/terms/late-panels.js';
import '../localization/terms/panels.js';

/** What a row can be: the tables of all layers are drawn alike. */
type Row = unknown;

/**
 * @summary The map's twin: every feature as a row, with what the picture says of it in words and numbers.
 *   Sort by a column's header, filter by the row under it; arrow keys move the selection, on the map too, with Alt
 *   to the neighbor in that direction, with Shift they add to it; Enter goes into a division.
 * @event {HiveSelectEvent} hive-select - Fired by the map when a row was selected.
 * @event {HiveDrillEvent} hive-drill - Fired by the map when a row was entered.
 * @slot actions - Buttons beside the title.
 * @csspart scroller - What scrolls when the table is larger than its place.
 * @csspart table - The table.
 * @csspart filters - The row of filters.
 * @csspart print - The button that prints it, with the map.
 * @csspart row - A row; `selected` too when it is.
 */
@customElement('hive-table')
export class HiveTable extends PanelElement {
  static override styles: CSSResultGroup = [
    ...panelStyles,
    figureStyles,
    barStyles,
    statusMarkStyles,
    dotCellStyles,
    filterRowStyles,
    tableStyles,
  ];

  /** Whose features are listed. */
  @property({ reflect: true }) layer: TableLayer = 'grid';
  /** Of the grid layer: the areas that are named on the map, or those that are colored. */
  @property({ reflect: true }) rows: RowDepth = 'children';
  /** A ranking: place, name, distance from the division around, value. */
  @property({ type: Boolean, reflect: true }) compact = false;

  @state() private sorted: TableSort | null = null;
  @state() private page = 0;
  /** Row that Tab leads to. */
  @state() private active = 0;
  @state() private filtering = false;
  @state() private own: OwnFilters = new Map();
  @state() private exportFailed = false;

  protected override readonly drawnFrom = [
    'city',
    'indicator',
    'division',
    'status',
    'selection',
    'matters',
    'filter',
    'scope',
  ] as const;

  readonly #views = new TableViews(this, this.cityController, () => this.layer);

  #model: TableModel | null = null;
  #sortedRows: readonly Row[] = [];
  #made: readonly unknown[] = [];
  #shownSelection: Target | null = null;
  #lastDivision: string | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { city, indicator, locale, division, selection, theme } = this.cityController.value;
    if (changed.has('layer') || changed.has('rows') || changed.has('compact')) this.sorted = null;
    if (changed.has('layer')) this.own = new Map();
    const made = [
      this.#views.current,
      city,
      indicator,
      locale,
      theme,
      this.layer,
      this.rows,
      this.compact,
      activeFilter(this.cityController.value),
      this.own,
      this.sorted,
    ];
    if (made.some((part, index) => part !== this.#made[index])) {
      const moved = this.#made[3] !== undefined && division !== this.#lastDivision;
      if (moved) this.sorted = null;
      // New figures leave the reader where they are; a new order or new rows do not.
      const reordered = moved || made.slice(5).some((part, index) => part !== this.#made[index + 5]);
      this.#made = [...made.slice(0, -1), this.sorted];
      this.#lastDivision = division;
      this.#make();
      if (reordered || this.active >= this.#sortedRows.length) this.page = this.active = 0;
    }
    this.#followSelection(selection[0] ?? null);
  }

  override render(): TemplateResult | typeof nothing {
    const model = this.#model;
    if (!model) return withoutRows(this.cityController.value.status, this.#views.failed, this.localize);
    const count = this.#sortedRows.length;
    const size = pageSize(count);
    const page = this.#sortedRows.slice(this.page * size, (this.page + 1) * size);
    return html`<div class="head">
        <h2 id="title">${model.title}${model.part ? ` ${model.part}` : nothing}</h2>
        ${this.compact ? nothing : html`<span class="hint muted small">${this.localize.term('synchronised')}</span>`}
        <span class="tools">${this.#tools(count, size)}<slot name="actions"></slot></span>
      </div>
      ${
        model.rows.length === 0 || (count === 0 && this.compact)
          ? emptyState(model.nothing ?? this.localize.term(model.rows.length === 0 ? 'noRows' : 'filterNone'))
          : html`<div class="scroller" part="scroller" tabindex="-1">
            <table
              part="table"
              role="grid"
              aria-labelledby="title"
              aria-rowcount=${count + 1}
              aria-multiselectable="true"
              @keydown=${this.#key}
              @focusin=${this.#focus}
              @pointerover=${this.#hover}
              @pointerleave=${this.#unhover}
            >
              <thead>
                <tr aria-rowindex="1">
                  ${model.columns.map((column) => headerCell(column, this.#sort(), this.localize, (by) => this.#sortBy(by)))}
                </tr>
                ${this.filtering && !this.compact ? this.#filters(model) : nothing}
              </thead>
              <tbody>
                ${repeat(
                  page,
                  (row) => `${model.target(row).kind} ${model.target(row).id}`,
                  (row, index) => this.#row(model, row, this.page * size + index),
                )}
              </tbody>
            </table>
            ${count === 0 ? emptyState(this.localize.term('filterNone')) : nothing}
          </div>`
      }`;
  }

  override updated(): void {
    const selected = this.renderRoot.querySelector<HTMLElement>('tr[aria-selected="true"]');
    const target = this.cityController.value.selection[0] ?? null;
    if (sameTarget(target, this.#shownSelection)) return;
    this.#shownSelection = target;
    if (!selected) return;
    if (this.shadowRoot?.activeElement?.closest('tbody')) selected.focus({ preventScroll: true });
    reveal(this.renderRoot.querySelector('.scroller'), selected);
  }

  #row(model: TableModel, row: Row, index: number): TemplateResult {
    const target = model.target(row);
    return tableRow(model.columns, row, {
      index,
      selected: this.cityController.value.selection.some((one) => sameTarget(one, target)),
      active: index === this.active,
      click: (event) => this.#click(index, event),
      enter: () => this.#enter(index),
    });
  }

  #tools(count: number, size: number): TemplateResult | typeof nothing {
    const { localize, page, cityController, compact } = this;
    const state = cityController.value;
    const all = this.#model?.rows.length ?? 0;
    const filtered = filterTools({
      filtering: this.filtering,
      active: activeFilter(state).length > 0 || this.own.size > 0,
      shown: count,
      all,
      compact,
      exportFailed: this.exportFailed,
      toggle: mayFilter(state) ? () => (this.filtering = !this.filtering) : null,
      clear: () => this.#setFilter([], new Map()),
      save: () => void this.#save(),
      print: () => void this.#print(),
      localize,
    });
    if (compact) return filtered;
    const choose = (depth: RowDepth): void => void (this.rows = depth);
    const turn = (to: number): void => void ([this.page, this.active] = [to, to * size]);
    return html`${depthSwitch(this.#views.areas, this.rows, choose, { state, localize })}${filtered}
    ${pager({ count, size, page, turn }, localize)}`;
  }

  #filters({ columns }: TableModel): TemplateResult {
    const filter = activeFilter(this.cityController.value);
    return filterRow({
      columns,
      filter,
      own: this.own,
      localize: this.localize,
      setFilter: (next) => this.#setFilter(next, this.own),
      setOwn: (column, next) => this.#setFilter(filter, withOwnFilter(this.own, column, next)),
    });
  }

  #setFilter(filter: ReturnType<typeof activeFilter>, own: OwnFilters): void {
    this.own = own;
    this.cityController.city?.dispatch({ type: 'filter', filter });
  }

  async #save(): Promise<void> {
    const { city } = this.cityController;
    if (!city) return;
    const options = { layer: this.layer, format: 'csv', rows: this.rows } as const;
    this.exportFailed = !(await saveTable(city, this.localize, options, this.#model?.title ?? 'table'));
  }

  async #print(): Promise<void> {
    const { printTable } = await import('./print-table.js');
    const words = { state: this.cityController.value, localize: this.localize };
    if (this.#model) await printTable(this, this.#model, this.#sortedRows, words);
  }

  #make(): void {
    const { cityController, localize, compact, rows: depth } = this;
    this.#model = this.#views.model(
      { state: cityController.value, localize, compact, rows: depth },
      localize,
    );
    const sort = this.#sort();
    const column = this.#model?.columns.find(({ id }) => id === sort?.column);
    const rows = this.#model ? filterRows(this.#model, activeFilter(cityController.value), this.own) : [];
    this.#sortedRows = column
      ? sortRows(rows, column, sort?.descending ?? false, this.localize.lang())
      : rows;
    this.#shownSelection = null;
  }

  #sort(): TableSort | null {
    return this.sorted ?? this.#model?.sort ?? null;
  }

  #sortBy(column: TableColumn<Row>): void {
    const sort = this.#sort();
    this.sorted = {
      column: column.id,
      descending: sort?.column === column.id ? !sort.descending : (column.descendingFirst ?? false),
    };
  }

  /** A selection made elsewhere is turned to and becomes the row that Tab leads to. */
  #followSelection(target: Target | null): void {
    const model = this.#model;
    if (!model || !target || sameTarget(target, this.#shownSelection)) return;
    const index = this.#sortedRows.findIndex((row) => sameTarget(model.target(row), target));
    if (index < 0) return;
    this.active = index;
    this.page = pageOf(index, this.#sortedRows.length);
  }

  readonly #key = (event: KeyboardEvent): void => {
    const at = rowIndex(event);
    if (at === null || event.ctrlKey || event.metaKey) return;
    const direction = directionOf(event.key);
    const next = rowAfterKey(event.key, at, this.#sortedRows.length);
    if (event.altKey) {
      if (!direction || !this.#stepBeside(at, direction)) return;
    } else if (event.key === 'Enter' && !event.shiftKey) this.#enter(at);
    else if (event.key === 'Enter' || event.key === ' ') this.#select(at, event.shiftKey ? 'toggle' : 'only');
    else if (next !== null) this.#select(next, event.shiftKey ? 'extend' : 'only');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #click(index: number, event: MouseEvent): void {
    const several = event.ctrlKey || event.metaKey ? 'toggle' : event.shiftKey ? 'extend' : 'only';
    this.#select(index, several);
  }

  /** To the neighbor on the map in the direction of an arrow. */
  #stepBeside(at: number, direction: NonNullable<ReturnType<typeof directionOf>>): boolean {
    const row = this.#sortedRows[at];
    const beside = row === undefined ? null : (this.#model?.beside?.(row, direction) ?? null);
    const index = beside === null ? -1 : this.#sortedRows.indexOf(beside);
    if (index >= 0) this.#select(index);
    return index >= 0;
  }

  readonly #focus = (event: Event): void => {
    const at = rowIndex(event);
    if (at !== null) this.active = at;
  };

  readonly #hover = (event: Event): void => {
    const at = rowIndex(event);
    const row = at === null ? undefined : this.#sortedRows[at];
    this.cityController.city?.dispatch({
      type: 'hover',
      target: row === undefined ? null : (this.#model?.target(row) ?? null),
    });
  };

  readonly #unhover = (): void => {
    this.cityController.city?.dispatch({ type: 'hover', target: null });
  };

  #select(index: number, how: SelectHow = 'only'): void {
    const model = this.#model;
    if (this.#sortedRows[index] === undefined || !model) return;
    const { selection } = this.cityController.value;
    const next = selectIn(selection, this.#sortedRows.map(model.target), index, how);
    if (how !== 'only') [this.active, this.#shownSelection] = [index, next[0] ?? null];
    this.cityController.city?.dispatch({ type: 'select', selection: next });
    if (how !== 'only') void this.updateComplete.then(() => focusActive(this.renderRoot));
  }

  #enter(index: number): void {
    const row = this.#sortedRows[index];
    if (row === undefined || !this.#model) return;
    const code = this.#model.enter(row);
    if (code === null) this.#select(index);
    else this.cityController.city?.drillTo(code).catch(() => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-table': HiveTable;
  }
}
