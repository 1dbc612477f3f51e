import { isFreeText, isFreeTextHeader } from './free-text.js';
import { isLikePersonName } from './person-name.js';
import { dateOrder, foreignMoment, type DateOrder } from './foreign-moment.js';
import { zoneClock } from '../calendar/zone-clock.js';
import { refusedKey } from '../privacy/refused-key.js';
import { refusedValue } from '../privacy/refused-value.js';

/** What a value is, also when it is written as text. */
export type ValueSort = 'empty' | 'whole' | 'number' | 'boolean' | 'date' | 'text' | 'list' | 'object';

/** What a column of a file holds; never a value of it. */
export interface FieldProfile {
  readonly name: string;
  /** How many values are of a sort. */
  readonly sorts: Readonly<Partial<Record<ValueSort, number>>>;
  /** Its name is one of personal data. */
  readonly refusedKey: boolean;
  /** Values that identify a person, or look like it. */
  readonly refusedValues: number;
  /** How many different values there are; `null` for very many. */
  readonly distinct: number | null;
  readonly dateOrder: DateOrder | 'ambiguous';
  /** Anything may stand in it: people write sentences there. */
  readonly isFreeText: boolean;
  /** Most of its texts may be names of persons. */
  readonly isLikeNames: boolean;
}

const MOST_DISTINCT = 1000;
const DATE_SAMPLES = 2000;
/** Share of the texts of a column that makes it one of names, or of sentences. */
const MOST = 0.6;
const MANY = 0.3;
const BOOLEAN = /^(?:true|false|是|否|有|无|yes|no)$/i;
const WHOLE = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)$/;
const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const clock = zoneClock('UTC');

function sortOf(value: unknown): ValueSort {
  if (value === null || value === undefined) return 'empty';
  if (typeof value === 'number') return Number.isInteger(value) ? 'whole' : 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (Array.isArray(value)) return 'list';
  if (typeof value !== 'string') return 'object';
  const text = value.trim();
  if (text === '') return 'empty';
  // Eight digits may be a date as GB/T 31000 has it, ten an epoch; both are numbers first.
  if (WHOLE.test(text)) return 'whole';
  if (NUMBER.test(text)) return 'number';
  if (BOOLEAN.test(text)) return 'boolean';
  return (foreignMoment(text, clock, 'day-first') ?? foreignMoment(text, clock, 'month-first'))
    ? 'date'
    : 'text';
}

/** Looks at the values of one column, one by one. */
class FieldProfiler {
  readonly #name: string;
  readonly #sorts: Partial<Record<ValueSort, number>> = {};
  readonly #dates: string[] = [];
  #distinct: Set<unknown> | null = new Set();
  #refused = 0;
  /** Of different texts only: a name that comes back says no more than the first time. */
  readonly #texts = new Set<string>();
  #names = 0;
  #sentences = 0;

  constructor(name: string) {
    this.#name = name;
  }

  add(value: unknown): void {
    const sort = sortOf(value);
    this.#sorts[sort] = (this.#sorts[sort] ?? 0) + 1;
    if (sort === 'empty' || sort === 'list' || sort === 'object') return;
    if (refusedValue(String(value)) !== null) this.#refused++;
    if (sort === 'date' && this.#dates.length < DATE_SAMPLES) this.#dates.push(value as string);
    if (sort === 'text') this.#addText(value as string);
    this.#distinct?.add(value);
    if (this.#distinct && this.#distinct.size > MOST_DISTINCT) this.#distinct = null;
  }

  finish(): FieldProfile {
    return {
      name: this.#name,
      sorts: this.#sorts,
      refusedKey: refusedKey(this.#name),
      refusedValues: this.#refused,
      distinct: this.#distinct?.size ?? null,
      dateOrder: dateOrder(this.#dates),
      isFreeText:
        (this.#texts.size > 0 && isFreeTextHeader(this.#name)) || this.#sentences > MANY * this.#texts.size,
      isLikeNames: this.#texts.size > 0 && this.#names > MOST * this.#texts.size,
    };
  }

  #addText(text: string): void {
    if (this.#texts.size >= MOST_DISTINCT || this.#texts.has(text)) return;
    this.#texts.add(text);
    if (isLikePersonName(text)) this.#names++;
    if (isFreeText(text)) this.#sentences++;
  }
}

const MOST_FIELDS = 1000;

/** Looks at the columns of a file, record by record. */
export class TableProfiler {
  readonly #fields = new Map<string, FieldProfiler>();

  add(fields: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(fields)) {
      let profiler = this.#fields.get(name);
      if (!profiler) {
        if (this.#fields.size >= MOST_FIELDS) continue;
        this.#fields.set(name, (profiler = new FieldProfiler(name)));
      }
      profiler.add(value);
    }
  }

  finish(): readonly FieldProfile[] {
    return [...this.#fields.values()].map((profiler) => profiler.finish());
  }
}
