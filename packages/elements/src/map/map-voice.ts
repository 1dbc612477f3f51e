/** What the map tells people who don't see it: where they are, what is selected, what the colors mean. */
import type { City } from '../city/city.js';
import type { CityState } from '../city/city-state.js';
import { areasQuery } from '../city/queries.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { Announcer } from './announcer.js';
import '../localization/terms/late-map.js';

export class MapVoice {
  readonly #city: City;
  readonly #localize: HiveLocalize;
  readonly #announcer: Announcer;
  #message = '';

  constructor(city: City, localize: HiveLocalize, changed: () => void) {
    this.#city = city;
    this.#localize = localize;
    this.#announcer = new Announcer((message) => {
      this.#message = message;
      changed();
    });
  }

  /** What the live region says now. */
  get message(): string {
    return this.#message;
  }

  tell(state: CityState, previous: CityState): void {
    if (!state.city) return;
    const message = this.#messageOf(state, previous);
    if (message) this.#announcer.announce(message);
  }

  stop(): void {
    this.#announcer.stop();
  }

  #messageOf(state: CityState, previous: CityState): string | null {
    const localize = this.#localize;
    if (state.path !== previous.path) {
      const query = areasQuery(state);
      const count = query ? (this.#city.peek(query)?.children.length ?? 0) : 0;
      return localize.term('announceDrill', localize.name(state.path.at(-1)?.name), localize.number(count));
    }
    const selected = state.selection.at(-1);
    if (state.selection !== previous.selection && selected)
      return localize.term('announceSelect', this.#nameOf(selected.id, state));
    if (state.indicator !== previous.indicator) {
      const indicator = state.city?.indicators.find(({ id }) => id === state.indicator);
      return localize.term('announceIndicator', localize.name(indicator?.name));
    }
    return null;
  }

  #nameOf(id: string, state: CityState): string {
    const query = areasQuery(state);
    const view = query && this.#city.peek(query);
    const area = [...(view?.cells ?? []), ...(view?.children ?? [])].find(({ code }) => code === id);
    return area ? this.#localize.name(area.name) : id;
  }
}
