import type { ProgramMark, ProgramsView } from '@hivemap/core';
import { html, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement } from '../city/custom-element.js';
import { formatDay } from '../city/format-moment.js';
import { PanelElement } from '../city/panel-element.js';
import { panelStateOf } from '../city/panel-state-of.js';
import { programsQuery } from '../city/queries.js';
import { SizeController } from '../city/size-controller.js';
import { ViewController } from '../city/view-controller.js';
import { programBars, type ProgramBars, type ProgramBar } from '../scene/program-bars.js';
import { panelStyles } from '../styles/panel-styles.js';
import { statusMark, statusMarkStyles } from '../styles/parts/status-mark.js';
import { programsStyles } from './programs-styles.js';
import '../localization/terms/programs.js';

const WORDS = { stop: 'programLate', warn: 'programBehind', ok: 'programOnTime' } as const;
/** Px at the type of a desk. */
const INSET = 16;

/**
 * @summary Reform, cooperation, training, legislation, publicity, prevention and resources as a timeline: what is filled is
 *   done, the line is today. A program has no place on the map; it leads to the unit that carries it.
 * @event {HiveSelectEvent} hive-select - Fired by the map when the unit of a program was chosen here.
 * @csspart program - A program.
 */
@customElement('hive-programs')
export class HivePrograms extends PanelElement {
  static override styles: CSSResultGroup = [...panelStyles, statusMarkStyles, programsStyles];

  protected override readonly drawnFrom = ['city', 'status'] as const;
  readonly #programs = new ViewController(this, this.cityController, programsQuery);
  readonly #size = new SizeController(this, 352);

  override render(): TemplateResult {
    const { localize } = this;
    const view = this.#programs.value;
    const missing = panelStateOf({
      state: this.cityController.value,
      view,
      error: this.#programs.error,
      isEmpty: view?.programs.length === 0,
      resource: 'programs',
      nothing: localize.term('noPrograms'),
      localize,
    });
    return missing ?? this.#panel(view!);
  }

  #panel(view: ProgramsView): TemplateResult {
    const { localize } = this;
    const { scale, width } = this.#size;
    const bars = programBars(view, Math.max(160, width - 2 * INSET * scale));
    const kinds = [...new Set(view.programs.map(({ kind }) => kind))];
    return html`<div class="head"><h2>${localize.term('programs')}</h2></div>
      <div class="groups">
        ${kinds.map(
          (kind) => html`<section>
            <h3>${localize.term('programKind', kind)}</h3>
            <ul>
              ${view.programs.filter((one) => one.kind === kind).map((one) => this.#program(one, bars))}
            </ul>
          </section>`,
        )}
      </div>
      ${this.#axis(bars)}
      <footer>${localize.term('programNote')}<br />${formatDay(view.asOf, this.cityController.value.city?.timeZone)}</footer>`;
  }

  #program(program: ProgramMark, bars: ProgramBars): TemplateResult {
    const { localize } = this;
    const { unit, status, progress, elapsed } = program;
    const word = localize.term(WORDS[status as keyof typeof WORDS]);
    const [done, passed] = [progress, elapsed].map((share) => localize.number(Math.round(share * 100))) as [
      string,
      string,
    ];
    const title = localize.name(program.title);
    return html`<li part="program">
      <p class="line">
        <span class="title">${title}</span>
        <span class="small">${status === 'ok' ? html`<span class="second">${done}%</span>` : statusMark(status, `${word} ${done}%`)}</span>
      </p>
      ${this.#bar(bars.bars.get(program.id), bars, localize.term('programSpoken', title, done, passed))}
      <p class="muted small">
        ${program.from} – ${program.to}${
          unit
            ? html` · <button class="unit" @click=${() => this.#choose(unit.id)}>${localize.name(unit.name)}</button>`
            : nothing
        }
      </p>
    </li>`;
  }

  #bar(
    box: ProgramBar | undefined,
    { width, today }: ProgramBars,
    spoken: string,
  ): TemplateResult | typeof nothing {
    if (!box) return nothing;
    return html`<svg class="bar" width=${width} height="10" role="img" aria-label=${spoken}>
      <rect class="span" x=${box.x} y="2" width=${box.width} height="6" rx="2" />
      <rect class="done" x=${box.x} y="2" width=${box.done} height="6" rx="2" />
      <line class="today" x1=${today} x2=${today} y1="0" y2="10" />
    </svg>`;
  }

  #axis({ width, ticks, today }: ProgramBars): TemplateResult {
    return html`<svg class="axis" width=${width} height=${18 * this.#size.scale} aria-hidden="true">
      ${ticks.map(({ x, label }) => svg`<text x=${x} y=${13 * this.#size.scale}>${label}</text>`)}
      <line class="today" x1=${today} x2=${today} y1="0" y2="4" />
    </svg>`;
  }

  #choose(id: string): void {
    this.cityController.city?.dispatch({ type: 'select', selection: [{ kind: 'unit', id }] });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-programs': HivePrograms;
  }
}
