import type { ChainView, UnitMark } from '@hivemap/core';
import { html, nothing, svg, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { customElement, property } from '../city/decorators.js';
import { formatDay } from '../city/format-moment.js';
import { arrowInLine } from '../city/arrow-in-line.js';
import { PanelElement } from '../city/panel-element.js';
import { isInFocus } from '../city/project-focus.js';
import { ProjectFocusController } from '../city/project-focus-controller.js';
import { chainQuery } from '../city/queries.js';
import { SizeController } from '../city/size-controller.js';
import { ViewController } from '../city/view-controller.js';
import { chainForest, openAtFirst, type ChainBranch } from '../scene/chain-forest.js';
import { chainIcicle } from '../scene/chain-icicle.js';
import { chainTree, visibleChain, type ChainLayout } from '../scene/chain-layout.js';
import { panelStyles } from '../styles/panel-styles.js';
import { barStyles } from '../styles/parts/bar.js';
import { figureStyles } from '../styles/parts/figure-line.js';
import { placed } from '../styles/parts/placed.js';
import { narrowedStyles } from '../styles/parts/narrowed.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import { statusMarkStyles } from '../styles/parts/status-mark.js';
import { chainDetail } from './chain-detail.js';
import { chainList } from './chain-list.js';
import { chainNode } from './chain-node.js';
import { chainStyles } from './chain-styles.js';
import { chainFaults, chainSummary } from './chain-summary.js';
import { nextUnit } from './next-unit.js';
import '../localization/terms/chain.js';
import '../localization/terms/mechanism.js';

/** On a desk, px. */
const ROW = 26;
const INSET = 8;
/** What is drawn above and below of what is seen, px. */
const MARGIN = 240;
const LAYOUTS = ['tree', 'icicle', 'list'] as const;
const WORDS = { tree: 'chainTree', icicle: 'chainIcicle', list: 'chainList' } as const;

/**
 * @summary The responsibility chain (1+10+N) from the leading group down: duties and their progress, assessment against the
 *   period before, conferences and how much of their resolutions is carried out, reviews, listed supervision. A unit is
 *   selected for all panels, and the map enters its area; a project that is selected leaves the units it concerns.
 * @event {HiveSelectEvent} hive-select - Fired by the map when a unit was selected here.
 * @event {HiveDrillEvent} hive-drill - Fired by the map when it entered the area of the unit.
 * @csspart figures - What holds for the chain as a whole.
 * @csspart tiers - Who does what on which tier.
 * @csspart faults - What is wrong with the chain.
 * @csspart tree - The tree or the icicle; arrow keys move in it.
 * @csspart unit - A unit.
 * @csspart list - The chain as a table.
 * @csspart detail - The unit that one is at.
 * @cssproperty [--hive-chain-height=25em] - Height that the tree has at most before it scrolls.
 */
@customElement('hive-chain')
export class HiveChain extends PanelElement {
  static override styles: CSSResultGroup = [
    ...panelStyles,
    barStyles,
    figureStyles,
    statusMarkStyles,
    narrowedStyles,
    chainStyles,
  ];

  /** `tree`, `icicle` (levels side by side) or `list` (a table). */
  @property({ reflect: true }) layout: (typeof LAYOUTS)[number] = 'tree';

  /** What the keyboard is at. */
  @state() private active: string | null = null;
  @state() private open: ReadonlySet<string> = new Set();
  /** First row of the page of the list. */
  @state() private offset = 0;
  /** Top of what is seen of the tree, px; in steps, so that not each pixel draws anew. */
  @state() private top = 0;

  protected override readonly drawnFrom = ['city', 'status', 'selection', 'filter'] as const;
  readonly #chain = new ViewController(this, this.cityController, chainQuery);
  readonly #focus = new ProjectFocusController(this, this.cityController);
  readonly #size = new SizeController(this, 352);
  #forest: { readonly of: ChainView; readonly projects: string; readonly root: ChainBranch } | null = null;
  #drawn: ChainLayout | null = null;
  #scrollTo: string | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const view = this.#chain.value;
    const focus = this.#focus.projects;
    const projects = focus.join(' ');
    if (!view || (this.#forest?.of === view && this.#forest.projects === projects)) return;
    // Units may come after the view: an empty chain has nothing that could have been closed.
    const isOther = !this.#forest?.of.units.length || this.#forest.projects !== projects;
    const root = chainForest(view.units, focus);
    this.#forest = { of: view, projects, root };
    // What a project leaves is little: all of it is open.
    if (isOther) this.open = focus.length === 0 ? openAtFirst(root) : this.#allOpen(view.units);
    if (isOther) this.offset = 0;
  }

  override render(): TemplateResult {
    const { status, city } = this.cityController.value;
    const view = this.#chain.value;
    const waits = status === 'loading' || city?.resources['units']?.state === 'loading';
    if (!view) {
      if (this.#chain.error || status === 'error') return errorState(this.localize.term('loadFailed'));
      return status === 'empty'
        ? emptyState(this.localize.term('noChain'))
        : loadingState(this.localize.term('loading'));
    }
    if (view.units.length === 0)
      return waits ? loadingState(this.localize.term('loading')) : emptyState(this.localize.term('noChain'));
    return this.#panel(view);
  }

  protected override updated(): void {
    if (this.#scrollTo === null) return;
    const node = this.#drawn?.nodes.find(({ unit }) => unit.id === this.#scrollTo);
    this.#scrollTo = null;
    const scroller = this.renderRoot.querySelector('.scroller');
    if (!node || !scroller) return;
    if (node.y < scroller.scrollTop) scroller.scrollTop = node.y;
    else if (node.y + node.height > scroller.scrollTop + scroller.clientHeight)
      scroller.scrollTop = node.y + node.height - scroller.clientHeight;
  }

  #panel(view: ChainView): TemplateResult {
    const count = (of: (unit: UnitMark) => boolean): string =>
      this.localize.number(view.units.filter(of).length);
    const [target] = this.cityController.value.selection;
    const shown = this.active ?? (target?.kind === 'unit' ? target.id : null);
    const unit = view.units.find(({ id }) => id === shown);
    const title = this.localize.term(
      'chainTitle',
      count(({ role, level }) => role === 'office' && level === 'city'),
      count(({ role }) => role === 'task-force'),
      count(({ role }) => role === 'unit'),
    );
    return html`<div class="head">
        <h2>${title}</h2>
        <span class="muted small">${this.localize.term('chainUnits', this.localize.number(view.units.length))}</span>
      </div>
      ${chainSummary(view, this.localize)}${chainFaults(view, this.localize)}${this.#focus.line(this.localize)}${this.#tools(view)}
      ${this.layout === 'list' ? this.#list(view) : this.#tree(view)}
      ${unit ? chainDetail(unit, this.localize) : nothing}
      <footer>
        ${formatDay(view.asOf, this.cityController.value.city?.timeZone)}
        ${view.calendarAssumed ? html`<br />${this.localize.term('listingCalendarAssumed')}` : nothing}
      </footer>`;
  }

  #tools(view: ChainView): TemplateResult {
    const isOpen = this.open.size > 3;
    const toggleAll = (): void => {
      this.open = isOpen && this.#forest ? openAtFirst(this.#forest.root) : this.#allOpen(view.units);
    };
    return html`<div class="tools" role="group" aria-label=${this.localize.term('chainLayout')}>
      ${LAYOUTS.map(
        (layout) =>
          html`<button aria-pressed=${this.layout === layout} @click=${() => (this.layout = layout)}>
            ${this.localize.term(WORDS[layout])}
          </button>`,
      )}
      ${
        this.layout === 'tree'
          ? html`<button class="plain" @click=${toggleAll}>
            ${this.localize.term(isOpen ? 'collapseAll' : 'expandAll')}
          </button>`
          : nothing
      }
    </div>`;
  }

  #tree(view: ChainView): TemplateResult {
    const layout = (this.#drawn = this.#layOut());
    const bottom = this.top + this.#windowHeight() + MARGIN;
    const { nodes, links } = visibleChain(layout, this.top - MARGIN, bottom);
    const [target] = this.cityController.value.selection;
    const look = {
      localize: this.localize,
      icicle: this.layout === 'icicle',
      active: this.active,
      selected: target?.kind === 'unit' ? target.id : null,
      row: ROW * this.#size.scale,
    };
    if (layout.nodes.length === 0) return emptyState(this.localize.term('noneOfProject'));
    const isDrawn = nodes.some(({ unit }) => unit.id === this.active);
    return html`<p id="hint" class="visually-hidden">${this.localize.term('chainHint')}</p>
    <div class="scroller" @scroll=${this.#scrolled}>
      <div
        class="forest"
        part="tree"
        role="tree"
        tabindex="0"
        aria-label=${this.localize.term('chain')}
        aria-describedby="hint"
        aria-activedescendant=${isDrawn ? `unit-${String(this.active)}` : nothing}
        ${placed(layout)}
        @click=${(event: Event) => this.#click(event, view)}
        @keydown=${(event: KeyboardEvent) => this.#key(event, view)}
      >
        <svg class="links" width=${layout.width} height=${layout.height} aria-hidden="true">
          ${links.map(({ path }) => svg`<path d=${path} />`)}
        </svg>
        ${repeat(
          nodes,
          ({ unit }) => unit.id,
          (node) => chainNode(node, look),
        )}
      </div>
    </div>`;
  }

  #list(view: ChainView): TemplateResult {
    const focus = this.#focus.projects;
    const units = view.units.filter(({ projects }) => isInFocus(focus, projects));
    return chainList({
      units,
      offset: this.offset,
      localize: this.localize,
      choose: (unit) => this.#choose(unit),
      turn: (offset) => (this.offset = offset),
    });
  }

  #layOut(): ChainLayout {
    const { scale, width } = this.#size;
    const size = { width: Math.max(200, width - 2 * INSET * scale), row: ROW * scale, scale };
    const root = this.#forest?.root ?? { unit: null, below: [] };
    return this.layout === 'icicle'
      ? chainIcicle(root, this.active, size, this.#windowHeight())
      : chainTree(root, this.open, size);
  }

  /** Of the part that scrolls: never more than its style allows. */
  #windowHeight(): number {
    return 325 * this.#size.scale;
  }

  #allOpen(units: readonly UnitMark[]): ReadonlySet<string> {
    return new Set(units.flatMap(({ parent }) => parent ?? []));
  }

  #toggle(id: string): void {
    const open = new Set(this.open);
    if (!open.delete(id)) open.add(id);
    this.open = open;
    this.active = id;
  }

  #key(event: KeyboardEvent, view: ChainView): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const nodes = this.#drawn?.nodes ?? [];
    const step = nextUnit(nodes, this.active, arrowInLine(event, this), ({ unit }) =>
      this.localize.name(unit.name),
    );
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    if ('to' in step) this.#scrollTo = this.active = step.to;
    else if ('select' in step) this.#chooseId(view, step.select);
    else this.#toggle('open' in step ? step.open : step.close);
  }

  #click(event: Event, view: ChainView): void {
    const node = (event.target as Element).closest<HTMLElement>('[data-unit]');
    const id = node?.dataset['unit'];
    if (id === undefined) return;
    if ((event.target as Element).closest('[data-toggle]')) this.#toggle(id);
    else this.#chooseId(view, id);
  }

  #chooseId({ units }: ChainView, wanted: string): void {
    const unit = units.find(({ id }) => id === wanted);
    if (unit) this.#choose(unit);
  }

  /** Selects a unit for all, and enters its area. */
  #choose(unit: UnitMark): void {
    const { city } = this.cityController;
    this.active = unit.id;
    city?.dispatch({ type: 'select', selection: [{ kind: 'unit', id: unit.id }] });
    if (unit.division && unit.division.code !== city?.state.division)
      city?.drillTo(unit.division.code).catch(() => undefined); // outside of what the map is kept to
  }

  readonly #scrolled = (event: Event): void => {
    const { scrollTop } = event.currentTarget as HTMLElement;
    const step = MARGIN / 2;
    this.top = Math.floor(scrollTop / step) * step;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-chain': HiveChain;
  }
}
