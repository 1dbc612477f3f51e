import {
  BreachEpisodes,
  type BreachOptions,
  type BreachReading,
  type FenceMark,
  type FencesView,
} from '@hivemap/core';

/**
 * Tells of breaches while a view follows the data. What was there when the data were read, and what
 * another division or another time brings, is not new.
 */
export class BreachWatch {
  readonly #tell: (fence: FenceMark) => void;
  readonly #changed: () => void;
  readonly #episodes = new BreachEpisodes();
  #view: FencesView | null = null;
  #key = '';
  /** Told of, and not over. */
  readonly #fresh = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param tell - Of a breach, once.
   * @param changed - Other fences are in a breach than before.
   */
  constructor(tell: (fence: FenceMark) => void, changed: () => void) {
    this.#tell = tell;
    this.#changed = changed;
  }

  configure(options: BreachOptions): void {
    this.#episodes.configure(options);
  }

  /** Fences with a breach under way, and whether it began before one's eyes. */
  get breached(): ReadonlyMap<string, boolean> {
    return new Map(this.#episodes.open.map((id) => [id, this.#fresh.has(id)]));
  }

  /**
   * @param key - What the view was asked for; `null` while the data are still being read.
   */
  follow(view: FencesView | null, key: string | null): void {
    if (!view || view === this.#view) return;
    const known = key !== null && key === this.#key;
    this.#view = view;
    this.#key = key ?? '';
    if (known) this.#update();
    else this.#begin(view);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#view = null;
    this.#key = '';
    this.#begin(null);
  }

  #begin(view: FencesView | null): void {
    this.#fresh.clear();
    this.#episodes.begin(view?.fences.map(readingOf) ?? []);
  }

  #update(): void {
    clearTimeout(this.#timer);
    const view = this.#view;
    if (!view) return;
    const before = this.#episodes.open.join(' ');
    const now = performance.now();
    const told = new Set(this.#episodes.update(view.fences.map(readingOf), now));
    const due = this.#episodes.dueMs;
    if (due !== null) this.#timer = setTimeout(() => this.#update(), Math.max(0, due - now) + 1);
    for (const id of told) this.#fresh.add(id);
    const open = new Set(this.#episodes.open);
    for (const id of this.#fresh) if (!open.has(id)) this.#fresh.delete(id);
    if ([...open].join(' ') !== before) this.#changed();
    for (const fence of view.fences) if (told.has(fence.id)) this.#tell(fence);
  }
}

function readingOf({ id, hour, overLimit }: FenceMark): BreachReading {
  const excess = !hour || hour.median === null ? null : hour.count - hour.median;
  return { id, score: hour?.score ?? null, excess, overLimit };
}
