import { STAGES, SOURCES, TIERS } from '../matter-columns.js';
import {
  AMOUNTS,
  CASE_SETS,
  INSTANTS,
  TABLES,
  type Condition,
  type Formula,
  type Operator,
  type Term,
} from './formula.js';

const TOKEN = /\s*(?:(\d+(?:\.\d+)?[hd]?)|([A-Za-z][\w.]*(?:-[A-Za-z]\w*)*)|(<=|>=|!=|[=<>()*/,-]))/y;
const LONGEST = 400;
const HOUR_MS = 3_600_000;
const OPERATORS: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);
const CASE_FLAGS: ReadonlySet<string> = new Set(['success', 'crossCounty']);
/** Words that a field of cases may have. The type is none of them: single types are told apart by the gate only. */
const CASE_WORDS: Readonly<Record<string, readonly string[]>> = {
  tier: TIERS,
  highestTier: TIERS,
  source: SOURCES,
  stage: STAGES,
};
const RANKED: ReadonlySet<string> = new Set(['tier', 'highestTier']);

/** Ends the parsing; never leaves this file. */
class NoFormula extends Error {}

/**
 * Reads an expression.
 *
 * @returns `null` when it is none that can be computed: a set, field or word that it does not know.
 */
export function parseFormula(text: string): Formula | null {
  try {
    return new Parser(text).formula();
  } catch (error) {
    if (error instanceof NoFormula) return null;
    throw error;
  }
}

class Parser {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  formula(): Formula {
    const numerator = this.#term();
    if (numerator.kind === 'amount') throw new NoFormula();
    const denominator = this.#take('/') ? this.#term() : undefined;
    const scale = this.#take('*') ? Number(this.#next()) : 1;
    if (this.#at < this.#tokens.length || !(scale > 0)) throw new NoFormula();
    // Cases of one date can't be a share of those of another: a period has more of these or of those.
    if (numerator.kind === 'cases' && denominator?.kind === 'cases' && numerator.of !== denominator.of)
      throw new NoFormula();
    if (isOfCases(numerator) !== isOfCases(denominator ?? numerator) && denominator?.kind !== 'amount')
      throw new NoFormula();
    return { numerator, ...(denominator ? { denominator } : {}), scale };
  }

  #term(): Term {
    const word = this.#next();
    const amount = AMOUNTS.find((one) => one === word);
    if (amount) return { kind: 'amount', field: amount };
    if (word !== 'count' && word !== 'sum') throw new NoFormula();
    this.#expect('(');
    const [name = '', ...path] = this.#next().split('.');
    const cases = CASE_SETS.find((one) => one === name);
    const table = TABLES.find((one) => one === name);
    const conditions: Condition[] = [];
    while (this.#take(',')) conditions.push(cases ? this.#caseCondition() : this.#recordCondition());
    this.#expect(')');
    if (word === 'count' && path.length === 0) {
      if (cases) return { kind: 'cases', of: cases, conditions };
      if (table) return { kind: 'records', of: table, conditions };
    }
    if (word === 'sum' && table && path.length > 0)
      return { kind: 'sum', of: table, field: path.join('.'), conditions };
    throw new NoFormula();
  }

  #caseCondition(): Condition {
    const field = this.#next();
    if (field === 'tier' && this.#take('known')) return { kind: 'flag', field };
    if (CASE_FLAGS.has(field)) return { kind: 'flag', field };
    const later = INSTANTS.find((one) => one === field);
    if (later) {
      const isDifference = this.#take('-');
      const other = isDifference ? this.#next() : null;
      const op = this.#operator();
      const earlier = INSTANTS.find((one) => one === (other ?? this.#peek()));
      if (!earlier) throw new NoFormula();
      if (!isDifference) this.#next();
      return { kind: 'lapse', later, earlier, op, lapseMs: isDifference ? lapseOf(this.#next()) : 0 };
    }
    const op = this.#operator();
    const value = this.#next();
    if (!CASE_WORDS[field]?.includes(value)) throw new NoFormula();
    if (!RANKED.has(field) && op !== '=' && op !== '!=') throw new NoFormula();
    return { kind: 'field', field, op, value };
  }

  #recordCondition(): Condition {
    const field = this.#next();
    if (!/^[A-Za-z]/.test(field)) throw new NoFormula();
    if (!OPERATORS.has(this.#peek() ?? '')) return { kind: 'flag', field };
    const op = this.#operator();
    const value = this.#next();
    const number = Number(value);
    return { kind: 'field', field, op, value: Number.isNaN(number) ? value : number };
  }

  #operator(): Operator {
    const token = this.#next();
    if (!OPERATORS.has(token)) throw new NoFormula();
    return token as Operator;
  }

  #peek(): string | undefined {
    return this.#tokens[this.#at];
  }

  #next(): string {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw new NoFormula();
    return token;
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at++;
    return true;
  }

  #expect(token: string): void {
    if (!this.#take(token)) throw new NoFormula();
  }
}

function isOfCases({ kind }: Term): boolean {
  return kind === 'cases';
}

function lapseOf(token: string): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)([hd])$/.exec(token) ?? [];
  if (number === undefined) throw new NoFormula();
  return Number(number) * (unit === 'd' ? 24 : 1) * HOUR_MS;
}

function tokensOf(text: string): readonly string[] {
  if (text.length > LONGEST) throw new NoFormula();
  const tokens: string[] = [];
  const trimmed = text.trim();
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < trimmed.length;) {
    const match = TOKEN.exec(trimmed);
    if (!match) throw new NoFormula();
    tokens.push((match[1] ?? match[2] ?? match[3])!);
  }
  return tokens;
}
