import { html, nothing, type TemplateResult } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { ChainNode } from '../scene/chain-layout.js';
import { icon } from '../styles/icon.js';
import { placed } from '../styles/parts/placed.js';
import { statusGlyph } from '../styles/parts/status-mark.js';
import '../localization/terms/chain.js';
import '../localization/terms/first-panels.js';

export interface ChainNodeLook {
  readonly localize: HiveLocalize;
  readonly icicle: boolean;
  /** Id of the unit that the keyboard is at, and of the one that is selected. */
  readonly active: string | null;
  readonly selected: string | null;
  /** Of one row, px. */
  readonly row: number;
}

/** A unit of the tree or the icicle. */
export function chainNode(node: ChainNode, look: ChainNodeLook): TemplateResult {
  const { unit, x, y, width, height, open, below } = node;
  const { localize, icicle, row } = look;
  const isNamed = height >= row * 0.72;
  const states = [
    unit.role,
    icicle ? 'cell' : 'row',
    unit.id === look.active ? 'at' : '',
    unit.id === look.selected ? 'selected' : '',
    unit.flaw ? 'flawed' : '',
  ];
  return html`<div
    class="node ${states.filter(Boolean).join(' ')}"
    part="unit"
    id="unit-${unit.id}"
    role="treeitem"
    aria-level=${node.level}
    aria-posinset=${node.place}
    aria-setsize=${node.siblings}
    aria-selected=${unit.id === look.selected}
    aria-expanded=${below > 0 && !icicle ? String(open) : nothing}
    aria-label=${spoken(node, localize)}
    title=${localize.name(unit.name)}
    data-unit=${unit.id}
    ${placed({ x, y, width, height })}
  >
    ${icicle ? fill(node) : caret(node)}
    ${isNamed ? content(node, localize) : nothing}
  </div>`;
}

/** The tree itself answers a click on it. */
function caret({ below, open }: ChainNode): TemplateResult {
  if (below === 0) return html`<span class="caret"></span>`;
  return html`<span class="caret ${open ? 'open' : ''}" data-toggle>${icon('right', 12)}</span>`;
}

/** How far its duties are, behind its name. */
function fill({ unit, width, height }: ChainNode): TemplateResult {
  const share = Math.min(1, unit.duties.progress ?? 0);
  return html`<svg class="fill" width=${width} height=${height} aria-hidden="true">
    <rect width=${width * share} height=${height} />
  </svg>`;
}

function content({ unit }: ChainNode, localize: HiveLocalize): TemplateResult {
  const { duties, status } = unit;
  const percent = duties.progress === null ? null : localize.number(Math.floor(duties.progress * 100));
  return html`<span class="glyph ${status}">${statusGlyph(status)}</span>
    <span class="name">${localize.name(unit.name)}</span>
    ${percent === null ? nothing : html`<span class="percent">${percent}<span class="unit">%</span></span>`}`;
}

function spoken({ unit, below }: ChainNode, localize: HiveLocalize): string {
  const { duties } = unit;
  // What is seen comes first, as it is seen.
  const percent = duties.progress === null ? '' : `${localize.number(Math.floor(duties.progress * 100))}%`;
  return [
    [localize.name(unit.name), percent].filter(Boolean).join(' '),
    localize.term('roleName', unit.role),
    unit.coLed ? localize.term('coLed') : '',
    duties.count > 0 ? localize.term('dutiesCount', localize.number(duties.count)) : '',
    duties.count > 0 ? localize.term('unitStatus', unit.status) : '',
    duties.nextDue === null ? '' : localize.term('dueFirst', duties.nextDue),
    below > 0 ? localize.term('chainUnits', localize.number(below)) : '',
    flawWord(unit, localize),
  ]
    .filter(Boolean)
    .join(localize.term('listJoin'));
}

export function flawWord({ flaw }: ChainNode['unit'], localize: HiveLocalize): string {
  if (flaw === null) return '';
  return localize.term(flaw === 'cycle' ? 'flawCycle' : 'flawNoParent');
}
