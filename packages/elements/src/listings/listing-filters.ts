/** What a list of cases is narrowed by: the unit, the measure, the division. */
import type { ListingMark } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';
import '../localization/terms/mechanism.js';

const FIELDS = ['measure', 'unit', 'division'] as const;
export type ListingField = (typeof FIELDS)[number];
export type ListingFilters = { readonly [Field in ListingField]?: string };

const WORDS = { measure: 'allMeasures', unit: 'allUnits', division: 'allDivisions' } as const;
/** A unit that the city does not have. */
const NO_UNIT = '';

function valueOf({ measure, unit, division }: ListingMark, field: ListingField): string | null {
  if (field === 'measure') return measure;
  return field === 'unit' ? (unit?.id ?? NO_UNIT) : (division?.code ?? null);
}

export function passesFilters(filters: ListingFilters, listing: ListingMark): boolean {
  return FIELDS.every((field) => filters[field] === undefined || filters[field] === valueOf(listing, field));
}

/** @param value - `null` takes the filter away. */
export function filtersWith(
  filters: ListingFilters,
  field: ListingField,
  value: string | null,
): ListingFilters {
  const { [field]: _, ...rest } = filters;
  return value === null ? rest : { ...rest, [field]: value };
}

/** A menu for each field that tells cases apart; one that is set stays, so that it can be lifted. */
export function listingFilters(
  listings: readonly ListingMark[],
  filters: ListingFilters,
  look: {
    readonly localize: HiveLocalize;
    readonly choose: (field: ListingField, value: string | null) => void;
  },
): TemplateResult | typeof nothing {
  const menus = FIELDS.map((field) => ({ field, choices: choicesOf(listings, field, look.localize) })).filter(
    ({ field, choices }) => choices.size > 1 || filters[field] !== undefined,
  );
  if (menus.length === 0) return nothing;
  return html`<div class="filters" part="filters">
    ${menus.map(({ field, choices }) => menu(field, choices, filters[field], look))}
  </div>`;
}

function menu(
  field: ListingField,
  choices: ReadonlyMap<string, string>,
  chosen: string | undefined,
  {
    localize,
    choose,
  }: {
    readonly localize: HiveLocalize;
    readonly choose: (field: ListingField, value: string | null) => void;
  },
): TemplateResult {
  const keys = [...choices.keys()];
  const all = localize.term(WORDS[field]);
  // Places in the list: ids are the data's own, and may be anything.
  const change = (event: Event): void => {
    const at = Number((event.currentTarget as HTMLSelectElement).value);
    choose(field, at < 0 ? null : (keys[at] ?? null));
  };
  return html`<select class=${chosen === undefined ? '' : 'set'} aria-label=${all} @change=${change}>
    <option value="-1" ?selected=${chosen === undefined}>${all}</option>
    ${keys.map((key, at) => html`<option value=${at} ?selected=${key === chosen}>${choices.get(key)}</option>`)}
  </select>`;
}

/** By value, in the order of the cases: what is overdue comes first. */
function choicesOf(
  listings: readonly ListingMark[],
  field: ListingField,
  localize: HiveLocalize,
): ReadonlyMap<string, string> {
  const choices = new Map<string, string>();
  for (const listing of listings) {
    const value = valueOf(listing, field);
    if (value !== null && !choices.has(value)) choices.set(value, wordOf(listing, field, localize));
  }
  return choices;
}

function wordOf(
  { measure, unit, division }: ListingMark,
  field: ListingField,
  localize: HiveLocalize,
): string {
  if (field === 'measure') return localize.term('measureWord', measure);
  if (field === 'unit') return unit ? localize.name(unit.name) : localize.term('noUnit');
  return division ? localize.name(division.name) : '';
}
