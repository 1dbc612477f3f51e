import { boundsOf } from '../spatial/bounds-of.js';
import { containsPoint } from '../spatial/contains-point.js';
import { plainText } from '../privacy/plain-text.js';
import type { AreaShape, Position } from '../view/view.js';
import type { Name } from '../contract/name.js';

/** What is known of a division when files that refer to it are read. */
export interface KnownDivision {
  readonly code: string;
  readonly level: string;
  readonly name: Name;
  readonly geometry: AreaShape;
}

const SHORTEST_NAME = 2;
const LONGEST_NAME = 200;
const MOST_KEPT = 20_000;

function plain(text: string): string {
  return plainText(text).replace(/\s+/g, '').toLowerCase();
}

/** National statistics write codes of twelve digits with zeros behind; the contract has them bare. */
export function bareDivisionCode(code: string): string {
  return /^\d{12}$/.test(code) ? code.replace(/^(\d{6})000000$|^(\d{9})000$/, '$1$2') : code;
}

/** Finds the division that a foreign file means: by code, by name, or by where something is. */
export class DivisionFinder {
  readonly #byCode: ReadonlyMap<string, KnownDivision>;
  /** `null` where a name is that of several. */
  readonly #byName = new Map<string, KnownDivision | null>();
  readonly #deepestFirst: readonly KnownDivision[];
  /** Files name the same few places over and over. */
  readonly #found = new Map<string, KnownDivision | null>();

  constructor(divisions: readonly KnownDivision[], levels: readonly { readonly id: string }[]) {
    this.#byCode = new Map(divisions.map((division) => [division.code, division]));
    for (const division of divisions) {
      const names = typeof division.name === 'string' ? [division.name] : Object.values(division.name);
      for (const name of new Set(names.map(plain))) {
        if (name.length < SHORTEST_NAME) continue;
        this.#byName.set(name, this.#byName.has(name) ? null : division);
      }
    }
    const depths = new Map(levels.map(({ id }, depth) => [id, depth]));
    const depthOf = ({ level }: KnownDivision): number => depths.get(level) ?? 0;
    this.#deepestFirst = [...divisions].sort((a, b) => depthOf(b) - depthOf(a));
  }

  get codes(): readonly string[] {
    return [...this.#byCode.keys()];
  }

  /**
   * @param written - A code (of twelve digits with zeros behind, too), a name, or names from the top
   *   joined (通川区西城街道): the last that is known counts.
   */
  find(written: string): KnownDivision | null {
    let found = this.#found.get(written);
    if (found === undefined) {
      found = this.#look(written);
      if (this.#found.size < MOST_KEPT) this.#found.set(written, found);
    }
    return found;
  }

  #look(written: string): KnownDivision | null {
    const code = bareDivisionCode(written.trim());
    const byCode = this.#byCode.get(code);
    if (byCode) return byCode;
    const text = plain(written.slice(0, LONGEST_NAME));
    const byName = this.#byName.get(text);
    if (byName !== undefined) return byName;
    for (let start = 1; start <= text.length - SHORTEST_NAME; start++) {
      const ending = this.#byName.get(text.slice(start));
      if (ending) return ending;
    }
    // 通川区某某路 names a place within: the longest name that it begins with.
    for (let end = text.length - 1; end >= SHORTEST_NAME; end--) {
      const beginning = this.#byName.get(text.slice(0, end));
      if (beginning) return beginning;
    }
    return null;
  }

  /** The deepest division that a position (WGS 84) lies in. */
  locate(at: Position): KnownDivision | null {
    const [x, y] = at;
    const found = this.#deepestFirst.find(({ geometry }) => {
      const [west, south, east, north] = boundsOf(geometry);
      return x >= west && x <= east && y >= south && y <= north && containsPoint(geometry, at);
    });
    return found ?? null;
  }
}
