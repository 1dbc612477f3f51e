/** What a map does with people who see it: cards, keyboard, voice, paper and files. Its code comes after the picture. */
import type { TemplateResult } from 'lit';
import type { City } from '../city/city.js';
import { initialState } from '../city/city-state.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { adoptLateStyles } from '../styles/adopt-late-styles.js';
import { CARD_STYLES, placeCardFrame, renderCard } from './card-frame.js';
import type { CardHolder } from './card-holder.js';
import { cropOf, drawnParts } from './export/session-exports.js';
import type { HiveMap } from './hive-map.js';
import { KeyboardController } from './keyboard-controller.js';
import type { LiveMap } from './live-map.js';
import type { MapCamera } from './map-camera.js';
import type { MapHome } from './map-home.js';
import { MapVoice } from './map-voice.js';
import { PrintController } from './print/print-controller.js';
import { printStyles } from './print/print-styles.js';
import { replayNotice } from './replay-notice.js';
import type { Padding } from './stage-padding.js';

export interface LateSessionOptions {
  readonly host: HiveMap;
  readonly city: City;
  readonly localize: HiveLocalize;
  readonly live: LiveMap;
  readonly camera: MapCamera;
  readonly home: MapHome;
  readonly cards: CardHolder;
  readonly padding: () => Padding;
  readonly rerender: () => void;
}

export class LateSession {
  readonly keyboard: KeyboardController;
  readonly voice: MapVoice;
  readonly print: PrintController;
  readonly #options: LateSessionOptions;

  constructor(options: LateSessionOptions) {
    this.#options = options;
    const { host, city, localize, live, camera, home, rerender } = options;
    this.keyboard = new KeyboardController({
      city,
      camera,
      map: () => live.map,
      home: () => home.show(true),
    });
    this.voice = new MapVoice(city, localize, rerender);
    this.print = new PrintController(host, () => ({
      ...drawnParts(live),
      crop: live.map && cropOf(live.map, host.renderRoot),
      city,
      localize,
    }));
    adoptLateStyles(host.renderRoot, [...CARD_STYLES, printStyles]);
    // Where one is has not been said yet.
    this.voice.tell(city.state, initialState);
  }

  /** What time is shown, where it is not the data's own. */
  notice(): string | null {
    return replayNotice(this.#options.city.state, this.#options.localize);
  }

  renderCard(): TemplateResult | null {
    const { card } = this.#options.cards;
    return card && renderCard(card);
  }

  /** Puts the card where it belongs now. */
  placeCard(): void {
    const { cards, live, host, padding } = this.#options;
    const { editable } = live;
    if (cards.card && editable) placeCardFrame(host.renderRoot, editable, cards.card, padding());
  }
}
