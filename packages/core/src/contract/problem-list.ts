import { problemMessage } from './problem-messages.js';
import type { Problem, ProblemCode } from './problem.js';

/** A problem before it is put in words. */
export interface Finding {
  readonly code: ProblemCode;
  readonly severity: Problem['severity'];
  readonly resource: string;
  readonly index?: number | undefined;
  readonly path?: string;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

/** So many problems of a code and resource are listed one by one. */
const MOST = 100;
/** Said once a field and resource, with how often: they are about the file, not about a record. */
const ONCE: ReadonlySet<ProblemCode> = new Set(['unknown-field', 'person-key']);

interface Tally {
  count: number;
  readonly at: number;
}

function overflow({ severity, resource, code }: Finding, count: number): Finding {
  return { code: 'too-many', severity, resource, params: { count, of: code } };
}

/**
 * Gathers problems and keeps their number small: a code that a resource has more than 100 times ends
 * in one `too-many` with the count.
 */
export class ProblemList {
  readonly #locale: string;
  readonly #problems: Problem[] = [];
  readonly #counts = new Map<string, number>();
  readonly #fields = new Map<string, Tally>();
  readonly #overflow = new Map<string, Tally>();
  #version = 0;

  /** @param locale - Language of the messages. */
  constructor(locale: string) {
    this.#locale = locale;
  }

  /** Grows with each finding, so that a caller sees cheaply whether anything is new. */
  get version(): number {
    return this.#version;
  }

  add(finding: Finding): void {
    this.#version++;
    if (ONCE.has(finding.code)) this.#addField(finding);
    else this.#addCapped(finding);
  }

  /** All so far, in the order they were found. */
  list(): readonly Problem[] {
    this.#settle();
    return [...this.#problems];
  }

  /** Forgets what is known of a resource, before it is read again. */
  clear(resource: string): void {
    this.#settle();
    const kept = this.#problems.filter((problem) => problem.resource !== resource);
    this.#problems.length = 0;
    this.#counts.clear();
    this.#fields.clear();
    this.#overflow.clear();
    for (const problem of kept) this.#restore(problem);
    this.#version++;
  }

  #restore(problem: Problem): void {
    const tally = { count: Number(problem.params?.['count'] ?? 1), at: this.#problems.length };
    this.#problems.push(problem);
    if (ONCE.has(problem.code))
      this.#fields.set(`${problem.code} ${problem.resource} ${problem.path}`, tally);
    const kind = `${String(problem.params?.['of'] ?? problem.code)} ${problem.resource}`;
    if (problem.code === 'too-many') this.#overflow.set(kind, tally);
    else this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }

  #addField(finding: Finding): void {
    const key = `${finding.code} ${finding.resource} ${finding.path ?? ''}`;
    const tally = this.#fields.get(key);
    if (!tally) {
      // Fields of one resource may be hostile and many, too.
      if (!this.#addCapped(finding)) return;
      this.#fields.set(key, { count: 1, at: this.#problems.length - 1 });
      return;
    }
    tally.count++;
  }

  #addCapped(finding: Finding): boolean {
    const kind = `${finding.code} ${finding.resource}`;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    if (count <= MOST) {
      this.#problems.push(this.#worded(finding));
      return true;
    }
    const tally = this.#overflow.get(kind) ?? { count: 0, at: this.#problems.length };
    tally.count++;
    if (tally.count > 1) return false;
    this.#overflow.set(kind, tally);
    this.#problems.push(this.#worded(overflow(finding, tally.count)));
    return false;
  }

  /** Puts the counts in words; only when asked, since there may be many. */
  #settle(): void {
    for (const tally of this.#overflow.values()) {
      const { resource, severity, params = {} } = this.#problems[tally.at]!;
      if (params['count'] === tally.count) continue;
      const code = String(params['of']) as ProblemCode;
      this.#problems[tally.at] = this.#worded(overflow({ code, resource, severity }, tally.count));
    }
    for (const tally of this.#fields.values()) {
      const { code, resource, severity, path, params } = this.#problems[tally.at]!;
      if (tally.count === 1 || params?.['count'] === tally.count) continue;
      this.#problems[tally.at] = this.#worded({
        code,
        resource,
        severity,
        path,
        params: { count: tally.count },
      });
    }
  }

  #worded({ code, severity, resource, index, path = '', params }: Finding): Problem {
    const problem = {
      code,
      severity,
      resource,
      ...(index === undefined ? {} : { index }),
      path,
      ...(params === undefined ? {} : { params }),
    };
    return { ...problem, message: problemMessage(problem, this.#locale) };
  }
}
