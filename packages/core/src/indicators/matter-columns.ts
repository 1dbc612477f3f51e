/**
 * Matters as columns: one typed array a field, so that a million of them are counted in one pass and
 * never leave the worker.
 */
import type { Matter, Stage, Tier } from '../contract/resource-records.js';
import { lastStep } from './last-change.js';
import { matterPlace } from './matter-place.js';
import { HAS_MORE_ENDS, NOT_PENDING, otherEnd, OVER } from './open-at.js';
import { closingTier } from './tier-course.js';
import { NO_TIER, TIERS } from './tiers.js';

export { NO_TIER, TIERS };
export const SOURCES = ['grid', 'court', 'petition', 'police', 'hotline'] as const;
/** A stage's number is its place here. */
export const STAGES = [
  'collected',
  'accepted',
  'triaged',
  'assigned',
  'in-progress',
  'feedback',
  'verified',
  'closed',
  'evaluated',
  'returned',
  'escalated',
  'supervised',
  'suspended',
  'rejected',
] as const satisfies readonly Stage[];

/** Bits of `flags`, beside those of `open-at.ts`. */
export const SUCCESS = 1;
export const CROSS_COUNTY = 2;
/** Its due date is not the record's own but follows from the clock of its tier. */
export const DUE_BY_CLOCK = 8;

/** Number of a source that is not known. */
export const NO_SOURCE = 255;

/** Rows 0…`length − 1` of each array; instants are epoch milliseconds, `NaN` where absent. */
export interface MatterColumns {
  readonly length: number;
  /** Place in `areas` of the grid or division that it belongs to. */
  readonly area: Uint32Array;
  /** See `matter-place.ts`. Independent of the tree, which may grow later. */
  readonly areas: readonly string[];
  /** Place in `types`. */
  readonly type: Uint16Array;
  readonly types: readonly string[];
  /** Place in `TIERS` of where it is now, or `NO_TIER`. */
  readonly tier: Uint8Array;
  /** Of where it was closed, if it was: see `closingTier`. */
  readonly closedTier: Uint8Array;
  /** Place in `STAGES`. */
  readonly stage: Uint8Array;
  /** Place in `TIERS` of the highest it is known to have reached, and when; `NaN` when it began there. */
  readonly highestTier: Uint8Array;
  readonly highestAt: Float64Array;
  /** Place in `SOURCES`, or `NO_SOURCE`. */
  readonly source: Uint8Array;
  readonly flags: Uint8Array;
  readonly collectedAt: Float64Array;
  readonly acceptedAt: Float64Array;
  readonly dueAt: Float64Array;
  readonly closedAt: Float64Array;
  readonly reopenedAt: Float64Array;
  /** When it was over by its history, where `closedAt` does not say so: see `otherEnd`. */
  readonly otherEndAt: Float64Array;
  /** The last instant that the record tells of: from then on tier and stage are as they stand here. */
  readonly changedAt: Float64Array;
}

type Writable = { -readonly [K in keyof MatterColumns]: MatterColumns[K] } & {
  areas: string[];
  types: string[];
};

/** What the city says of matters that do not say it themselves. */
export interface MatterRules {
  /** Where a matter belongs: see `matter-place.ts`. */
  readonly placeOf: (matter: Matter) => string;
  /** When a matter without a due date falls due, epoch milliseconds; `NaN` never. */
  readonly dueOf: (matter: Matter) => number;
}

/** Matters belong where they say, and are due when they say. */
export const PLAIN_RULES: MatterRules = {
  placeOf: matterPlace,
  dueOf: () => Number.NaN,
};

/** Arrays with an element a row. */
const ROW_ARRAYS = [
  'area',
  'type',
  'tier',
  'closedTier',
  'stage',
  'highestTier',
  'highestAt',
  'source',
  'flags',
  'collectedAt',
  'acceptedAt',
  'dueAt',
  'closedAt',
  'reopenedAt',
  'otherEndAt',
  'changedAt',
] as const satisfies readonly (keyof MatterColumns)[];

const FIRST_CAPACITY = 4096;

/** Collects matters while they are read. What it has given out is never changed by later rows. */
export class MatterColumnsBuilder {
  #columns: Writable = allocate(FIRST_CAPACITY);
  readonly #rules: MatterRules;
  /** That it goes on from. */
  #from: MatterColumns | undefined;
  readonly #areas = new Map<string, number>();
  readonly #types = new Map<string, number>();

  constructor(rules: MatterRules = PLAIN_RULES) {
    this.#rules = rules;
  }

  /**
   * Goes on from columns that exist, which stay as they are: with room for `length` rows, none of them taken.
   */
  static from(columns: MatterColumns, length: number, rules: MatterRules): MatterColumnsBuilder {
    const { areas, types } = columns;
    const builder = new MatterColumnsBuilder(rules);
    builder.#from = columns;
    builder.#columns = { ...allocate(length), areas: [...areas], types: [...types] };
    areas.forEach((place, number) => builder.#areas.set(place, number));
    types.forEach((code, number) => builder.#types.set(code, number));
    return builder;
  }

  /** Takes rows of the columns that this builder goes on from. */
  copy(columns: MatterColumns, from: number, to: number): void {
    for (const name of ROW_ARRAYS)
      this.#columns[name].set(columns[name].subarray(from, to), this.#columns.length);
    this.#columns.length += to - from;
  }

  get length(): number {
    return this.#columns.length;
  }

  append(matters: readonly Matter[]): void {
    const needed = this.#columns.length + matters.length;
    if (needed > this.#columns.tier.length) this.#columns = grow(this.#columns, needed);
    for (const matter of matters) this.#write(matter);
  }

  /** The rows so far. */
  columns(): MatterColumns {
    const { areas, types, length, ...arrays } = this.#columns;
    const cut = Object.entries(arrays).map(([name, array]) => [name, array.subarray(0, length)]);
    // The same lists where nothing was added: what is known of them stays known.
    const [before, after] = [this.#from, { areas, types }];
    const kept = (list: 'areas' | 'types'): readonly string[] =>
      before?.[list].length === after[list].length ? before[list] : [...after[list]];
    return {
      ...(Object.fromEntries(cut) as typeof arrays),
      length,
      areas: kept('areas'),
      types: kept('types'),
    };
  }

  #write(matter: Matter): void {
    const columns = this.#columns;
    const row = columns.length++;
    // Each field is read once: records have many shapes, and there are a million of them.
    const { stage, hops, history, collectedAt, acceptedAt, closedAt, reopenedAt } = matter;
    columns.area[row] = intern(this.#rules.placeOf(matter), this.#areas, columns.areas);
    columns.type[row] = intern(matter.type, this.#types, columns.types);
    const tier = numberOf(matter.tier ?? hops?.at(-1)?.tier);
    columns.tier[row] = tier;
    columns.closedTier[row] = reopenedAt === undefined ? tier : closingTier(matter);
    columns.stage[row] = STAGES.indexOf(stage);
    const highest = highestOf(tier, hops);
    columns.highestTier[row] = highest.tier;
    columns.highestAt[row] = highest.at;
    columns.source[row] = matter.source === undefined ? NO_SOURCE : SOURCES.indexOf(matter.source);
    const end = history === undefined ? Number.NaN : otherEnd(matter);
    const ownDue = matter.dueAt;
    const due = ownDue ?? this.#rules.dueOf(matter);
    columns.flags[row] =
      (matter.success ? SUCCESS : 0) |
      (matter.crossCounty ? CROSS_COUNTY : 0) |
      (OVER.has(stage) ? NOT_PENDING : 0) |
      (ownDue === undefined && due === due ? DUE_BY_CLOCK : 0) |
      (reopenedAt !== undefined || end === end ? HAS_MORE_ENDS : 0);
    columns.collectedAt[row] = collectedAt;
    columns.acceptedAt[row] = acceptedAt ?? Number.NaN;
    columns.dueAt[row] = due;
    columns.closedAt[row] = closedAt ?? Number.NaN;
    columns.reopenedAt[row] = reopenedAt ?? Number.NaN;
    columns.otherEndAt[row] = end;
    const dated = Math.max(collectedAt, acceptedAt ?? 0, closedAt ?? 0, reopenedAt ?? 0);
    columns.changedAt[row] = lastStep(dated, hops, history);
  }
}

/** All of a list of matters at once. */
export function matterColumns(matters: readonly Matter[], rules?: MatterRules): MatterColumns {
  const builder = new MatterColumnsBuilder(rules);
  builder.append(matters);
  return builder.columns();
}

function numberOf(tier: Tier | undefined): number {
  return tier === undefined ? NO_TIER : TIERS.indexOf(tier);
}

/** @param now - Number of the tier where it is now. */
function highestOf(now: number, hops: Matter['hops'] = []): { readonly tier: number; readonly at: number } {
  let top = now === NO_TIER ? 0 : now;
  for (const hop of hops) top = Math.max(top, TIERS.indexOf(hop.tier));
  let at = Number.NaN;
  for (const hop of hops) if (TIERS.indexOf(hop.tier) === top && !(hop.at >= at)) at = hop.at;
  return { tier: top, at };
}

function intern(text: string, numbers: Map<string, number>, texts: string[]): number {
  let number = numbers.get(text);
  if (number === undefined) {
    number = texts.length;
    texts.push(text);
    numbers.set(text, number);
  }
  return number;
}

function allocate(capacity: number): Writable {
  return {
    length: 0,
    areas: [],
    types: [],
    area: new Uint32Array(capacity),
    type: new Uint16Array(capacity),
    tier: new Uint8Array(capacity),
    closedTier: new Uint8Array(capacity),
    stage: new Uint8Array(capacity),
    highestTier: new Uint8Array(capacity),
    highestAt: new Float64Array(capacity),
    source: new Uint8Array(capacity),
    flags: new Uint8Array(capacity),
    collectedAt: new Float64Array(capacity),
    acceptedAt: new Float64Array(capacity),
    dueAt: new Float64Array(capacity),
    closedAt: new Float64Array(capacity),
    reopenedAt: new Float64Array(capacity),
    otherEndAt: new Float64Array(capacity),
    changedAt: new Float64Array(capacity),
  };
}

function grow(columns: Writable, needed: number): Writable {
  const larger = allocate(Math.max(needed, columns.tier.length * 2));
  larger.length = columns.length;
  larger.areas = columns.areas;
  larger.types = columns.types;
  for (const name of ROW_ARRAYS) larger[name].set(columns[name]);
  return larger;
}
