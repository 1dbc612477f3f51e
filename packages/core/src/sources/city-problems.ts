import type { Problem } from '../contract/problem.js';
import { ProblemList, type Finding } from '../contract/problem-list.js';

/**
 * Problems of a city: of each resource as it was read last, then what only several resources together
 * show.
 */
export class CityProblems {
  readonly #locale: string;
  readonly #read: ProblemList;
  #joint: ProblemList;
  #jointVersion = 0;

  /** @param locale - Language of the messages. */
  constructor(locale: string) {
    this.#locale = locale;
    this.#read = new ProblemList(locale);
    this.#joint = new ProblemList(locale);
  }

  /** Grows with each finding. */
  get version(): number {
    return this.#read.version + this.#joint.version + this.#jointVersion;
  }

  add(finding: Finding): void {
    this.#read.add(finding);
  }

  /** Of a comparison of resources. */
  addJoint(finding: Finding): void {
    this.#joint.add(finding);
  }

  /** Forgets what is known of a resource, before it is read again. */
  clear(resource: string): void {
    this.#read.clear(resource);
  }

  /** Forgets what the comparisons found, before they are made again. */
  clearJoint(): void {
    this.#jointVersion += this.#joint.version + 1;
    this.#joint = new ProblemList(this.#locale);
  }

  list(): readonly Problem[] {
    return [...this.#read.list(), ...this.#joint.list()];
  }

  /** The words for a single finding. */
  worded(finding: Finding): readonly Problem[] {
    const said = new ProblemList(this.#locale);
    said.add(finding);
    return said.list();
  }
}
