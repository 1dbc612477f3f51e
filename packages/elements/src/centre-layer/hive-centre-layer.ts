import type { CentresQuery, CentresView, LinkMark } from '@hivemap/core';
import type { FeatureCollection } from 'geojson';
import type { PropertyValues } from 'lit';
import type { CityState } from '../city/city-state.js';
import { customElement, property } from '../city/decorators.js';
import { linkWords } from '../city/link-words.js';
import { centresQuery } from '../city/queries.js';
import { stateDiffers } from '../city/state-differs.js';
import { ViewController } from '../city/view-controller.js';
import { takenBelow, takeRoom } from '../map/badge-room.js';
import { cardSentence } from '../map/card-sentence.js';
import { CardSlot } from '../map/card-slot.js';
import { clearPlaces, withRoom } from '../map/keep-clear.js';
import { LayerElement, predicatesOf } from '../map/layer-element.js';
import type { LayerStack } from '../map/layer-stack.js';
import type { EditableMap } from '../map/map-context.js';
import { MarkKeys } from '../map/mark-keys.js';
import { OverlayController, type OverlayFrame } from '../map/overlay-controller.js';
import { hoveredId, hoverPlace, selectedIds, selectPlace, targetStates } from '../map/place-targets.js';
import { remember } from '../map/remember.js';
import type { StackHit } from '../map/stack-board.js';
import {
  centreDiagram,
  centreScene,
  type CentreGlyph,
  type CentreScene,
  type LinkIcon,
} from '../scene/centre-marks.js';
import { centreRoom } from '../scene/centre-room.js';
import { arcMiddle } from '../scene/link-arcs.js';
import { matchPredicates } from '../scene/match-predicates.js';
import type { Box } from '../scene/place-labels.js';
import { centreCard, linkCard } from './centre-card.js';
import { centreSources, centreStack, type CentreSources } from './centre-stack.js';
import { joinCentres } from './join-centres.js';
import '../localization/terms/centres.js';
import '../localization/terms/layers.js';

type Mark = CentreGlyph | LinkIcon;

/**
 * @summary Governance centres of three levels with what they integrate, and the data links between them: width by
 *   messages, color and icon by freshness; stale links are named. Place it inside `<hive-map>`.
 *
 * Colors are roles of the theme: `--hive-color-data`, and `--hive-color-warn`, `--hive-color-accent` for what needs
 * attention.
 */
@customElement('hive-centre-layer')
export class HiveCentreLayer extends LayerElement {
  /** `map`, where they are, or `diagram`, the same network as rings. */
  @property({ reflect: true }) layout: 'map' | 'diagram' = 'map';
  /** A link that was synchronized longer ago is stale, minutes; 15 unless given. */
  @property({ type: Number, attribute: 'fresh-minutes' }) freshMinutes: number | null = null;

  readonly #view = new ViewController<CentresQuery>(this, this.cityController, (state) =>
    centresQuery(state, this.freshMinutes),
  );
  readonly #overlay: OverlayController<CentreScene | Mark> = new OverlayController<CentreScene | Mark>(
    this,
    (frame) => this.#scene(frame),
    (group, [scene]) => {
      const map = this.#overlay.map;
      if (!map) return;
      const { interactive } = this;
      const size = { width: map.overlay.clientWidth, height: map.overlay.clientHeight };
      this.#keys.join(group, { interactive, label: this.localize.term('centreLayer') }, () =>
        joinCentres(group, scene as CentreScene | undefined, { theme: map.theme, size, ...this.#look }),
      );
    },
    {
      onClick: (mark) => this.#select(mark as Mark),
      onHover: (mark) => this.#hover(mark as Mark | null),
    },
  );
  readonly #keys = new MarkKeys<Mark>({
    selector: 'g.mark',
    markOf: (mark) => mark,
    onActivate: (mark) => this.#select(mark),
    onFocus: (mark) => this.#hover(mark),
  });
  readonly #cards = new CardSlot(this);
  #shown: Shown | null = null;
  #told: Told = { about: [], sentences: new Map() };

  protected override renders(previous: CityState, next: CityState): boolean {
    return stateDiffers(previous, next, ['selection', 'hovered']);
  }

  protected override describe({ theme }: EditableMap): LayerStack | null {
    const shown = this.#current();
    if (!shown || this.layout === 'diagram') return null;
    const stack = centreStack(shown.sources, theme, targetStates(this.cityController.value, 'link'));
    return this.hidden ? stack : withRoom(stack, this.#room(shown.view, theme.scale, this.localize.lang()));
  }

  /** What centres and their names keep free of the map's labels; the same object for the same places. */
  readonly #room = remember((view: CentresView, scale: number, _lang: string): FeatureCollection =>
    clearPlaces(centreRoom(view, scale, this.#linkName)),
  );

  readonly #linkName = (link: LinkMark): string =>
    `${this.localize.name(link.from.name)} ${linkWords(link, this.localize)}`;

  protected override clicked({ id }: StackHit): void {
    selectPlace(this.cityController.city, 'link', id);
  }

  protected override hovered(hit: StackHit | null): void {
    hoverPlace(this.cityController.city, ['centre', 'link'], hit && { kind: 'link', id: hit.id });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#showCard();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#cards.show(this.map?.cards, null);
  }

  #select({ kind, id }: Mark): void {
    selectPlace(this.cityController.city, kind, id);
  }

  #hover(mark: Mark | null): void {
    hoverPlace(this.cityController.city, ['centre', 'link'], mark && { kind: mark.kind, id: mark.id });
  }

  get #look() {
    const { hovered } = this.cityController.value;
    return {
      opacity: this.opacity,
      interactive: this.interactive,
      pointed: hovered && `${hovered.kind}:${hovered.id}`,
      describe: this.#describe,
    };
  }

  /** Each mark is described once as long as view and language stay the same, not in each frame. */
  readonly #describe = (mark: Mark): string => {
    const about = [this.#view.value, this.localize.lang()];
    if (about.some((one, at) => one !== this.#told.about[at])) this.#told = { about, sentences: new Map() };
    const { sentences } = this.#told;
    let sentence = sentences.get(mark.key);
    if (sentence === undefined) {
      const content = this.#cardOf(mark.kind, mark.id);
      sentence = content ? cardSentence(content) : '';
      sentences.set(mark.key, sentence);
    }
    return sentence;
  };

  #scene(frame: OverlayFrame): readonly CentreScene[] {
    const shown = this.#current();
    if (!shown || !this.showsAt(frame.zoom)) return [];
    const state = this.cityController.value;
    const selected = new Set([
      ...[...selectedIds(state, 'centre')].map((id) => `centre:${id}`),
      ...[...selectedIds(state, 'link')].map((id) => `link:${id}`),
    ]);
    const draw = this.layout === 'diagram' ? centreDiagram : centreScene;
    return [
      draw(
        shown.view,
        selected,
        { ...frame, scale: frame.theme.scale, taken: this.#taken() },
        {
          name: ({ name }) => this.localize.name(name),
          character: (type) => this.localize.term('placeMark', type),
          link: this.#linkName,
        },
      ),
    ];
  }

  /** By marks of the layers below; known to them, it hears of their coming and going. */
  #taken(): readonly Box[] {
    const board = this.map?.board;
    if (!board || this.layout === 'diagram') return [];
    takeRoom(board, this, []);
    return takenBelow(board, this);
  }

  /** The same objects for the same view and filter. */
  #current(): Shown | null {
    const view = this.#view.value;
    const { filter } = this;
    if (!view) return null;
    if (this.#shown?.of === view && this.#shown.filter === filter) return this.#shown;
    const predicates = predicatesOf(filter);
    const centres = view.centres.filter((centre) =>
      matchPredicates(predicates, (name) =>
        name === 'level' || name === 'kind' || name === 'id' ? centre[name] : null,
      ),
    );
    const kept = { ...view, centres };
    this.#shown = {
      of: view,
      filter,
      view: kept,
      sources: this.#shown?.of.links === view.links ? this.#shown.sources : centreSources(view),
    };
    return this.#shown;
  }

  #cardOf(kind: Mark['kind'], id: string) {
    const view = this.#current()?.view;
    if (kind === 'centre') {
      const centre = view?.centres.find((one) => one.id === id);
      return centre ? centreCard(centre, this.localize) : null;
    }
    const link = view?.links.find((one) => one.id === id);
    return link ? linkCard(link, this.localize) : null;
  }

  #showCard(): void {
    const { map } = this;
    if (!map) return;
    const state = this.cityController.value;
    const view = this.#current()?.view;
    const centre = view?.centres.find(({ id }) => id === hoveredId(state, 'centre'));
    const link = view?.links.find(({ id }) => id === hoveredId(state, 'link'));
    const anchor = centre?.point ?? (link && arcMiddle(link));
    const content = centre ? centreCard(centre, this.localize) : link ? linkCard(link, this.localize) : null;
    // The schematic has no places on the map that a card could point at.
    const isShown = this.layout === 'map' && this.showsAt(map.map.getZoom());
    this.#cards.show(map.cards, content && anchor && isShown ? { content, anchor } : null);
  }
}

interface Told {
  /** The view and the language that the sentences are of. */
  readonly about: readonly unknown[];
  /** By the key of a mark. */
  readonly sentences: Map<string, string>;
}

interface Shown {
  readonly of: CentresView;
  readonly filter: LayerElement['filter'];
  readonly view: CentresView;
  readonly sources: CentreSources;
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-centre-layer': HiveCentreLayer;
  }
}
