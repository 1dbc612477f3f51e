/**
 * How many maps of a page draw. A browser takes the oldest context away from who makes a 17th; so a few maps
 * live, and the others rest as their last picture until somebody looks at them or uses them.
 */

/** Half of the 16 that browsers allow: the page may have contexts of its own. */
export const MOST_LIVE_MAPS = 8;

/** Whose map may live. */
export interface SeatHolder {
  /** Around the map: where it is seen, and where the pointer or the focus comes in. */
  readonly place: HTMLElement;
  /** Makes the map. */
  readonly live: () => void;
  /** Puts its last picture in the place of the map. */
  readonly rest: () => void;
}

const USES = ['pointerenter', 'focusin'] as const;

/** One map's claim to live. */
export class Seat {
  readonly holder: SeatHolder;
  readonly #seats: LiveSeats;
  isLive = false;
  /** Unknown at first; then whether any of it is in the window. */
  seen: boolean | null = null;
  /** Has its picture. */
  drawn = false;
  /** Has a reason to live: no picture yet, came into sight, is used. */
  wants = true;
  /** Greater is later. */
  usedAt: number;

  constructor(holder: SeatHolder, seats: LiveSeats, usedAt: number) {
    this.holder = holder;
    this.#seats = seats;
    this.usedAt = usedAt;
    for (const type of USES) holder.place.addEventListener(type, this.use);
  }

  /** Somebody uses the map. */
  readonly use = (): void => {
    this.usedAt = this.#seats.now();
    this.#seats.want(this);
  };

  /** The map has drawn what it has: it can rest. */
  draw(): void {
    if (this.drawn || !this.isLive) return;
    this.drawn = true;
    this.#seats.settle();
  }

  /** The map is gone; another may live. */
  leave(): void {
    for (const type of USES) this.holder.place.removeEventListener(type, this.use);
    this.#seats.forget(this);
  }
}

export class LiveSeats {
  readonly #most: number;
  readonly #seats = new Map<Element, Seat>();
  #sight: IntersectionObserver | null = null;
  #clock = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** The map lives at once where there is room, else when there is. */
  take(holder: SeatHolder): Seat {
    const seat = new Seat(holder, this, this.now());
    this.#seats.set(holder.place, seat);
    this.#sight ??= new IntersectionObserver((entries) => this.#looked(entries));
    this.#sight.observe(holder.place);
    if (this.#live().length < this.#most) seat.isLive = true;
    return seat;
  }

  now(): number {
    return ++this.#clock;
  }

  want(seat: Seat): void {
    seat.wants = true;
    this.settle();
  }

  forget(seat: Seat): void {
    this.#sight?.unobserve(seat.holder.place);
    if (this.#seats.get(seat.holder.place) === seat) this.#seats.delete(seat.holder.place);
    this.settle();
  }

  /** Lets those live who have a reason to and for whom there is room. */
  settle(): void {
    const waiting = [...this.#seats.values()]
      .filter(({ isLive, wants, seen }) => !isLive && wants && seen !== false)
      .sort((a, b) => b.usedAt - a.usedAt);
    for (const seat of waiting) {
      const live = this.#live();
      if (live.length >= this.#most) {
        const [least] = live.filter(canRest).sort(byUse);
        if (!least) return;
        least.isLive = least.wants = false;
        least.holder.rest();
      }
      seat.isLive = true;
      seat.drawn = false;
      seat.holder.live();
    }
  }

  #live(): Seat[] {
    return [...this.#seats.values()].filter(({ isLive }) => isLive);
  }

  #looked(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const seat = this.#seats.get(target);
      if (!seat) continue;
      if (isIntersecting && seat.seen === false) seat.wants = true;
      seat.seen = isIntersecting;
    }
    this.settle();
  }
}

/** What nobody sees, or what has its picture. */
function canRest({ seen, drawn }: Seat): boolean {
  return seen === false || drawn;
}

/** What nobody sees comes first, then what was used longest ago. */
function byUse(a: Seat, b: Seat): number {
  return Number(a.seen !== false) - Number(b.seen !== false) || a.usedAt - b.usedAt;
}

/** Of this page. */
export const liveSeats = new LiveSeats(MOST_LIVE_MAPS);
