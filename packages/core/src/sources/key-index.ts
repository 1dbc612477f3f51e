/** Slots for each key; more than half of them stay empty. */
const LEAST_SLOTS = 1 << 10;
/** A longer search is no accident: keys may be made to collide. */
const MOST_STEPS = 64;
const EMPTY = -1;

/** Differs for each run, so that no file can be made to collide. */
const SEED = Math.trunc(Math.random() * 2 ** 32);

/** FNV-1a over UTF-16 units, its bits mixed as in MurmurHash3. */
function hashOf(key: string): number {
  let hash = SEED ^ key.length;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/**
 * Where the first record of each key stands. A `Map` of a million keys costs a third as much as parsing
 * their records; this one keeps numbers only and looks at the records for the keys themselves.
 */
export class KeyIndex {
  readonly #keyAt: (place: number) => string;
  #hashes = new Int32Array(LEAST_SLOTS);
  #places = new Int32Array(LEAST_SLOTS).fill(EMPTY);
  #size = 0;
  /** Instead, once keys collide too often. */
  #map: Map<string, number> | null = null;

  /** @param keyAt - Key of the record that was added with a place; not changed as long as this lives. */
  constructor(keyAt: (place: number) => string) {
    this.#keyAt = keyAt;
  }

  /**
   * Adds a key that is not yet known.
   *
   * @returns Where the record that has it already stands, or `null` when it is new.
   */
  add(key: string, place: number): number | null {
    if (this.#map) return this.#addToMap(key, place);
    if (this.#size * 2 >= this.#places.length) this.#grow();
    const hash = hashOf(key);
    const mask = this.#places.length - 1;
    for (let step = 0, slot = hash & mask; step < MOST_STEPS; step++, slot = (slot + 1) & mask) {
      const known = this.#places[slot]!;
      if (known === EMPTY) {
        this.#places[slot] = place;
        this.#hashes[slot] = hash;
        this.#size++;
        return null;
      }
      if (this.#hashes[slot] === hash && this.#keyAt(known) === key) return known;
    }
    this.#useMap();
    return this.#addToMap(key, place);
  }

  #addToMap(key: string, place: number): number | null {
    const known = this.#map!.get(key);
    if (known === undefined) this.#map!.set(key, place);
    return known ?? null;
  }

  #useMap(): void {
    this.#map = new Map();
    for (const place of this.#places) if (place !== EMPTY) this.#map.set(this.#keyAt(place), place);
    this.#places = this.#hashes = new Int32Array(0);
  }

  #grow(): void {
    const [hashes, places] = [this.#hashes, this.#places];
    const mask = places.length * 2 - 1;
    this.#hashes = new Int32Array(mask + 1);
    this.#places = new Int32Array(mask + 1).fill(EMPTY);
    for (let at = 0; at < places.length; at++) {
      if (places[at] === EMPTY) continue;
      let slot = hashes[at]! & mask;
      while (this.#places[slot] !== EMPTY) slot = (slot + 1) & mask;
      this.#places[slot] = places[at]!;
      this.#hashes[slot] = hashes[at]!;
    }
  }
}
