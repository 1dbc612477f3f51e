import type { AreasQuery, CommunitiesQuery, MatterListQuery, ParksQuery, ScenicQuery } from '@hivemap/core';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Target } from '../city/city-state.js';
import { customElement } from '../city/custom-element.js';
import { PanelElement } from '../city/panel-element.js';
import { areasQuery, communitiesQuery, parksQuery, scenicQuery } from '../city/queries.js';
import { sameTarget } from '../city/reduce-city.js';
import { ViewController } from '../city/view-controller.js';
import { icon } from '../styles/icon.js';
import { panelStyles } from '../styles/panel-styles.js';
import { barStyles } from '../styles/parts/bar.js';
import { figureStyles } from '../styles/parts/figure-line.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import { statusMarkStyles } from '../styles/parts/status-mark.js';
import { areaTable } from './area-table.js';
import { communityTable } from './community-table.js';
import { dotCellStyles } from './dot-cell.js';
import { pageOf, pageSize, rowAfterKey } from './row-focus.js';
import { matterTable, tableMattersQuery } from './matter-table.js';
import { parkTable } from './park-table.js';
import { scenicTable } from './scenic-table.js';
import { sortRows } from './sort-rows.js';
import type { TableColumn, TableModel, TableSort } from './table-model.js';
import { tableStyles } from './table-styles.js';
import { depthSwitch, pager, type RowDepth } from './table-tools.js';

/** What a row can be: the tables of all layers are drawn alike. */
type Row = unknown;

/**
 * @summary The map's twin: every feature as a row, with what the picture says of it in words and numbers.
 *   Sort by a column's header; arrow keys move the selection, on the map too; Enter goes into a division.
 * @event {HiveSelectEvent} hive-select - Fired by the map when a row was selected.
 * @event {HiveDrillEvent} hive-drill - Fired by the map when a row was entered.
 * @slot actions - Buttons beside the title.
 * @csspart scroller - What scrolls when the table is larger than its place.
 * @csspart table - The table.
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
    tableStyles,
  ];

  /** Whose features are listed. */
  @property({ reflect: true }) layer: 'grid' | 'honeycomb' | 'scenic' | 'park' | 'matters' = 'grid';
  /** Of the grid layer: the areas that are named on the map, or those that are colored. */
  @property({ reflect: true }) rows: RowDepth = 'children';
  /** A ranking: place, name, distance from the division around, value. */
  @property({ type: Boolean, reflect: true }) compact = false;

  @state() private sorted: TableSort | null = null;
  @state() private page = 0;
  /** Row that Tab leads to. */
  @state() private active = 0;

  protected override readonly drawnFrom = ['city', 'indicator', 'division', 'status', 'selection'] as const;

  readonly #areas = new ViewController<AreasQuery>(this, this.cityController, (city) =>
    this.layer === 'grid' ? areasQuery(city) : null,
  );
  readonly #communities = new ViewController<CommunitiesQuery>(this, this.cityController, (city) =>
    this.layer === 'honeycomb' ? communitiesQuery(city) : null,
  );
  readonly #scenic = new ViewController<ScenicQuery>(this, this.cityController, (city) =>
    this.layer === 'scenic' ? scenicQuery(city) : null,
  );
  readonly #parks = new ViewController<ParksQuery>(this, this.cityController, (city) =>
    this.layer === 'park' ? parksQuery(city) : null,
  );
  readonly #matters = new ViewController<MatterListQuery>(this, this.cityController, (city) =>
    this.layer === 'matters' ? tableMattersQuery(city) : null,
  );

  #model: TableModel | null = null;
  #sortedRows: readonly Row[] = [];
  #made: readonly unknown[] = [];
  #shownSelection: Target | null = null;
  #lastDivision: string | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { city, indicator, locale, division, selection, theme } = this.cityController.value;
    if (changed.has('layer') || changed.has('rows') || changed.has('compact')) this.sorted = null;
    const made = [
      this.#view(),
      city,
      indicator,
      locale,
      theme,
      this.layer,
      this.rows,
      this.compact,
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
    if (!model) return this.#withoutRows();
    const size = pageSize(model.rows.length);
    const page = this.#sortedRows.slice(this.page * size, (this.page + 1) * size);
    return html`<div class="head">
        <h2 id="title">${model.title}</h2>
        ${this.compact ? nothing : html`<span class="hint muted small">${this.localize.term('synchronised')}</span>`}
        <span class="tools">${this.#tools(model.rows.length, size)}<slot name="actions"></slot></span>
      </div>
      ${
        model.rows.length === 0
          ? emptyState(model.nothing ?? this.localize.term('noRows'))
          : html`<div class="scroller" part="scroller" tabindex="-1">
            <table
              part="table"
              role="grid"
              aria-labelledby="title"
              aria-rowcount=${model.rows.length + 1}
              @keydown=${this.#key}
              @focusin=${this.#focus}
              @pointerover=${this.#hover}
              @pointerleave=${this.#unhover}
            >
              <thead>
                <tr aria-rowindex="1">
                  ${model.columns.map((column) => this.#header(column))}
                </tr>
              </thead>
              <tbody>
                ${repeat(
                  page,
                  (row) => `${model.target(row).kind} ${model.target(row).id}`,
                  (row, index) => this.#row(model, row, this.page * size + index),
                )}
              </tbody>
            </table>
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

  #withoutRows(): TemplateResult | typeof nothing {
    const { status } = this.cityController.value;
    const error = this.#views.some((view) => view.error);
    if (error || status === 'error') return errorState(this.localize.term('loadFailed'));
    if (status === 'empty') return emptyState(this.localize.term('nothingToShow'));
    return loadingState(this.localize.term('loading'));
  }

  #header(column: TableColumn<Row>): TemplateResult {
    const sort = this.#sort();
    const current = sort?.column === column.id;
    const order = current ? (sort.descending ? 'descending' : 'ascending') : 'none';
    return html`<th
      scope="col"
      class="${column.numeric ? 'numeric' : ''} ${order} column-${column.id}"
      aria-sort=${order}
    >
      <button title=${this.localize.term('sortBy', column.title)} @click=${() => this.#sortBy(column)}>
        ${
          column.short === undefined
            ? html`<span>${column.title}${column.unit ? html` <span class="muted">${column.unit}</span>` : nothing}</span>`
            : html`<span aria-hidden="true">${column.short}</span><span class="visually-hidden">${column.title}</span>`
        }
        ${current ? icon('sort', 12) : nothing}
      </button>
    </th>`;
  }

  #row(model: TableModel, row: Row, index: number): TemplateResult {
    const target = model.target(row);
    const selected = this.cityController.value.selection.some((one) => sameTarget(one, target));
    return html`<tr
      part=${selected ? 'row selected' : 'row'}
      data-index=${index}
      tabindex=${index === this.active ? 0 : -1}
      aria-rowindex=${index + 2}
      aria-selected=${selected}
      @click=${() => this.#select(index)}
      @dblclick=${() => this.#enter(index)}
    >
      ${model.columns.map((column) =>
        column.id === 'name'
          ? html`<th scope="row" class="column-name">${column.cell(row)}</th>`
          : html`<td class="${column.numeric ? 'numeric' : ''} column-${column.id}">${column.cell(row)}</td>`,
      )}
    </tr>`;
  }

  #tools(count: number, size: number): TemplateResult | typeof nothing {
    if (this.compact) return nothing;
    const { localize, layer, rows, page, cityController } = this;
    const view = layer === 'grid' ? this.#areas.value : null;
    const choose = (depth: RowDepth): void => {
      this.rows = depth;
    };
    const turn = (to: number): void => {
      this.page = to;
      this.active = to * size;
    };
    return html`${depthSwitch(view, rows, choose, { state: cityController.value, localize })}
    ${pager({ count, size, page, turn }, localize)}`;
  }

  get #views() {
    return [this.#areas, this.#communities, this.#scenic, this.#parks, this.#matters];
  }

  #view(): unknown {
    return this.#views.find(({ value }) => value)?.value;
  }

  #make(): void {
    this.#model = this.#modelOfLayer();
    const sort = this.#sort();
    const column = this.#model?.columns.find(({ id }) => id === sort?.column);
    const rows = this.#model?.rows ?? [];
    this.#sortedRows = column
      ? sortRows(rows, column, sort?.descending ?? false, this.localize.lang())
      : rows;
    this.#shownSelection = null;
  }

  #modelOfLayer(): TableModel | null {
    const { cityController, localize, compact, rows } = this;
    const [areas, communities] = [this.#areas.value, this.#communities.value];
    const [scenic, parks] = [this.#scenic.value, this.#parks.value];
    let model: unknown = null;
    if (areas) model = areaTable(areas, { state: cityController.value, localize, compact, rows });
    else if (communities) model = communityTable(communities, localize);
    else if (scenic) model = scenicTable(scenic, localize);
    else if (parks) model = parkTable(parks, localize);
    else if (this.#matters.value) model = matterTable(this.#matters.value, localize);
    return model as TableModel | null;
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
    this.page = pageOf(index, model.rows.length);
  }

  readonly #key = (event: KeyboardEvent): void => {
    const at = rowIndex(event);
    if (at === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = rowAfterKey(event.key, at, this.#sortedRows.length);
    if (event.key === 'Enter') this.#enter(at);
    else if (event.key === ' ') this.#select(at);
    else if (next !== null) this.#select(next);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

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

  #select(index: number): void {
    const row = this.#sortedRows[index];
    if (row === undefined || !this.#model) return;
    this.cityController.city?.dispatch({ type: 'select', selection: [this.#model.target(row)] });
  }

  #enter(index: number): void {
    const row = this.#sortedRows[index];
    if (row === undefined || !this.#model) return;
    const code = this.#model.enter(row);
    if (code === null) this.#select(index);
    else this.cityController.city?.drillTo(code).catch(() => undefined);
  }
}

function rowIndex(event: Event): number | null {
  const row = event.target instanceof Element ? event.target.closest('tr[data-index]') : null;
  return row ? Number((row as HTMLElement).dataset['index']) : null;
}

/** Scrolls the table's own scroller, never the page. */
function reveal(scroller: Element | null, row: HTMLElement): void {
  if (!scroller) return;
  const [outer, inner] = [scroller.getBoundingClientRect(), row.getBoundingClientRect()];
  const header = scroller.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  if (inner.top < outer.top + header) scroller.scrollTop -= outer.top + header - inner.top;
  else if (inner.bottom > outer.bottom) scroller.scrollTop += inner.bottom - outer.bottom;
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-table': HiveTable;
  }
}
