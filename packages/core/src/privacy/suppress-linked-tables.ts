/**
 * Complementary suppression of linked tables of counts.
 *
 * A count from 1 to least − 1 is hidden, and with it as many others as it takes that every hidden cell,
 * whatever else is published of all tables in this or any earlier round, may have at least `least`
 * values. Zero is published.
 *
 * How: the hypercube method, in whole numbers and for any number of linked hierarchies. For every hidden
 * cell a *move* is found: a box whose corners change in turn by one more and one less, so that nothing
 * changes but the cells between its corners, all of which get hidden. Repeated in both directions until
 * a corner is empty it gives range = up + down + 1 tables of whole numbers ≥ 0 that agree with all that is
 * published, and in which each of its cells has as many different values. So a move is a proof, for all of its
 * cells, that does not depend on the search that found it, and hiding more never weakens it.
 *
 * Of the moves the cheapest is taken (loss: 1 + log₂(1 + count) for each cell newly hidden), cells that are
 * hidden already for nothing; moves that others make superfluous are dropped at the end of each round. The
 * result is safe, and small, not the smallest: that is NP-hard (Fischetti & Salazar).
 *
 * A move that no smaller count makes up for (every total on the way to the top is hidden too) always
 * exists for what is first published, and goes on to exist: see `#firstMoves`.
 *
 * @see Repsilber (1994), Preservation of confidentiality in aggregated data; Giessing & Repsilber (2002),
 *   Tools and strategies to protect multiple tables with the GHQUAR cell suppression engine, LNCS 2316.
 * @see Fischetti & Salazar (2001), Solving the cell suppression problem on tabular data with linear
 *   constraints, Management Science 47:1008–1027; Hundepool et al. (2012), Statistical disclosure control, ch. 4.
 */
import { findMove, measureMove, type Board, type FoundMove } from './find-move.js';
import { LinkedCounts, type LinkedTables } from './linked-counts.js';
import type { Move } from './move.js';

/** What may be published of linked tables. */
export interface Suppression {
  readonly counts: LinkedCounts;
  /** 1 for each cell of `counts` that is hidden. */
  readonly hidden: Uint8Array;
}

/**
 * @throws {RangeError} When the tables are none: see `LinkedCounts` and `CountingTree`.
 */
export function suppressLinkedTables(tables: LinkedTables): Suppression {
  const counts = new LinkedCounts(tables);
  const suppressor = new Suppressor(counts);
  const last = Math.max(...counts.stages);
  for (let stage = 0; stage <= last; stage++) suppressor.publish(stage);
  return { counts, hidden: suppressor.hidden };
}

/** What is lost with a cell: what a reader learns from a count, as the length of the number. */
function loss(count: number): number {
  return 1 + Math.log2(1 + count);
}

class Suppressor implements Board {
  readonly counts: LinkedCounts;
  readonly hidden: Uint8Array;
  stage = 0;
  /** Cells that some move of enough range changes, and by how many moves. */
  readonly #proofs: Uint16Array;
  /** Moves that change a cell, whatever their range. */
  readonly #uses: Uint16Array;
  readonly #primary: Uint8Array;
  #moves: FoundMove[] = [];
  /** How many of the moves are from earlier rounds. */
  #kept = 0;
  /** Moves of earlier rounds that were proofs, by each cell that they change now. */
  readonly #firstMoves = new Map<number, Move[]>();
  /** Hidden cells that wait for a proof. */
  #waiting: number[] = [];

  constructor(counts: LinkedCounts) {
    this.counts = counts;
    const size = counts.values.length;
    this.hidden = new Uint8Array(size);
    this.#proofs = new Uint16Array(size);
    this.#uses = new Uint16Array(size);
    this.#primary = new Uint8Array(size);
  }

  cost(cell: number): number {
    if (this.hidden[cell]) return 0;
    const spot = cell % this.counts.spots;
    const stage = this.counts.stages[spot]!;
    if (stage < this.stage) return Infinity;
    const own = loss(this.counts.values[cell]!);
    if (cell >= this.counts.spots) return own;
    // A whole takes its parts along.
    let sum = own;
    for (let part = spot + this.counts.spots; part < this.hidden.length; part += this.counts.spots)
      if (!this.hidden[part]) sum += loss(this.counts.values[part]!);
    return sum;
  }

  /** Decides on the cells of a round; what was decided before stays. */
  publish(stage: number): void {
    this.stage = stage;
    this.#extend();
    this.#hidePrimary();
    for (let cell = this.#waiting.pop(); cell !== undefined; cell = this.#waiting.pop())
      if (this.#proofs[cell] === 0) this.#protect(cell);
    // Twice: what a superfluous move made necessary is found superfluous only then.
    for (let pass = 0; pass < 2; pass++) this.#dropSuperfluous();
  }

  #leastOf(cell: number): number {
    return this.counts.columns[Math.floor(cell / this.counts.spots)]!.least;
  }

  /**
   * Moves of earlier rounds that change a total which is published now: their cells need a new proof.
   *
   * With the new totals hidden they go on to be proofs, and are looked at first. A total of this round has
   * to be hidden only when one of its parts is; that part has such a move, which changes the total
   * too, since nothing added the two up before. So a move is always found, and nothing of an
   * earlier round has to be taken back.
   */
  #extend(): void {
    this.#firstMoves.clear();
    const kept: FoundMove[] = [];
    for (const found of this.#moves) {
      const now = measureMove(this, found.move, Infinity);
      if (now?.cells.length === found.cells.length) {
        kept.push(found);
        continue;
      }
      for (const cell of now?.cells ?? []) {
        const moves = this.#firstMoves.get(cell);
        if (moves) moves.push(found.move);
        else this.#firstMoves.set(cell, [found.move]);
      }
      this.#count(found, -1);
      this.#waiting.push(...found.cells);
    }
    this.#moves = kept;
    this.#kept = kept.length;
  }

  #hidePrimary(): void {
    const { values, stages, spots } = this.counts;
    const primary: number[] = [];
    for (let cell = 0; cell < values.length; cell++) {
      if (stages[cell % spots] !== this.stage) continue;
      const value = values[cell]!;
      if (value < 1 || value >= this.#leastOf(cell)) continue;
      this.#primary[cell] = 1;
      primary.push(cell);
    }
    // From the last: totals come before their parts, and what hides a total often hides its parts.
    primary.sort((a, b) => values[a]! - values[b]! || b - a);
    for (const cell of primary) this.#hide(cell);
    this.#waiting.reverse();
  }

  #hide(cell: number): void {
    if (this.hidden[cell]) return;
    this.hidden[cell] = 1;
    this.#waiting.push(cell);
    const { spots } = this.counts;
    if (cell >= spots) return;
    for (let part = cell + spots; part < this.hidden.length; part += spots) this.#hide(part);
  }

  #protect(cell: number): void {
    const found = findMove(this, cell, this.#leastOf(cell), this.#firstMoves.get(cell) ?? []);
    if (!found) throw new Error('A move for every hidden count was expected.');
    this.#moves.push(found);
    this.#count(found, 1);
    for (const changed of found.cells) this.#hide(changed);
  }

  #count({ cells, range }: FoundMove, by: 1 | -1): void {
    for (const cell of cells) {
      this.#uses[cell]! += by;
      if (range >= this.#leastOf(cell)) this.#proofs[cell]! += by;
    }
  }

  /** Shows again what was hidden for moves of this round that turned out not to be needed. */
  #dropSuperfluous(): void {
    const dearest = this.#moves.slice(this.#kept).sort((a, b) => b.cost - a.cost);
    const dropped = new Set<FoundMove>();
    for (const found of dearest) {
      if (!found.cells.every((cell) => this.#canDo(cell, found.range))) continue;
      dropped.add(found);
      this.#count(found, -1);
      for (const cell of found.cells) if (this.#mayShow(cell)) this.hidden[cell] = 0;
    }
    if (dropped.size > 0) this.#moves = this.#moves.filter((found) => !dropped.has(found));
  }

  /** Whether a cell does without a move of that range: another one proves it, or it need not be hidden. */
  #canDo(cell: number, range: number): boolean {
    const proofs = this.#proofs[cell]! - (range >= this.#leastOf(cell) ? 1 : 0);
    if (proofs > 0) return true;
    return this.#uses[cell] === 1 && this.#isFree(cell);
  }

  #mayShow(cell: number): boolean {
    return this.#uses[cell] === 0 && this.#isFree(cell);
  }

  /** Neither small, nor of an earlier round, nor part of a whole that is hidden. */
  #isFree(cell: number): boolean {
    const { spots, stages } = this.counts;
    const spot = cell % spots;
    if (this.#primary[cell] || stages[spot]! < this.stage) return false;
    return cell < spots ? true : this.hidden[spot] === 0;
  }
}
