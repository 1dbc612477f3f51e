import type { FenceMark, FencesView, ParksQuery } from '@hivemap/core';
import type { PropertyValues } from 'lit';
import type { CityState } from '../city/city-state.js';
import { customElement, property } from '../city/decorators.js';
import { HiveFenceBreachEvent } from '../city/events/fence-breach-event.js';
import { HiveIntentEvent } from '../city/events/intent-event.js';
import { fencesQuery, parksQuery, wholeFencesQuery } from '../city/queries.js';
import { stateDiffers } from '../city/state-differs.js';
import { ViewController } from '../city/view-controller.js';
import { BadgeOverlay } from '../map/badge-overlay.js';
import { cardSentence } from '../map/card-sentence.js';
import { LayerElement, predicatesOf } from '../map/layer-element.js';
import type { LayerStack } from '../map/layer-stack.js';
import type { EditableMap } from '../map/map-context.js';
import type { OverlayFrame } from '../map/overlay-controller.js';
import { hoveredId, selectedIds, selectPlace, targetStates } from '../map/place-targets.js';
import { PlaceCard } from '../map/place-card.js';
import { remember } from '../map/remember.js';
import type { StackHit } from '../map/stack-board.js';
import { fenceScene, type FenceScene } from '../scene/fence-marks.js';
import { matchPredicates } from '../scene/match-predicates.js';
import { shapeBounds } from '../scene/shape-bounds.js';
import { BreachWatch } from './breach-watch.js';
import { fenceBadgeText, fenceCard, fenceCountText } from './fence-card.js';
import { FenceEditor } from './fence-editor.js';
import { fenceSource, fenceStack, fenceStates, type FenceSource } from './fence-stack.js';
import { joinFences } from './join-fences.js';
import '../localization/terms/fences.js';
import { sameShapes } from './same-shapes.js';

/**
 * @summary Electronic fences: state by zone and hour against the 28-day median, counts only. A breach in
 *   the running data raises a pulse and one event. Hidden in public scope. Place it inside `<hive-map>`.
 *
 * Colors are roles of the theme: `--hive-color-ok`, `--hive-color-warn`, `--hive-color-accent`,
 * `--hive-color-stale` for the states, `--hive-color-ink` for the selection.
 *
 * With `editable` a bar of tools lies over the map: draw, reshape and split the selected fence; corners snap to
 * the border of the park; what crosses itself is not taken. Nothing is kept: the host is asked by `hive-intent`.
 *
 * @event {HiveIntentEvent} hive-intent - A fence was drawn, reshaped (`save-fence`) or cut in two
 *   (`split-fence`), as GeoJSON in WGS 84. The host decides, and tells by `apply`.
 * @event {HiveFenceBreachEvent} hive-fence-breach - A breach began while the data were followed; once for each
 *   breach. What was there when the map was opened is not told of.
 */
@customElement('hive-fence-layer')
export class HiveFenceLayer extends LayerElement {
  /** Robust z-score from which a breach begins. */
  @property({ type: Number, attribute: 'breach-score' }) breachScore = 3.5;
  /** Score below which it ends; lower, so that a count that wavers is one breach. */
  @property({ type: Number, attribute: 'release-score' }) releaseScore = 2.5;
  /** How long a breach has to last before it is told of. */
  @property({ type: Number, attribute: 'debounce-seconds' }) debounceSeconds = 0;

  /** Lets fences be drawn, reshaped and split, by mouse, touch and keyboard; internal scope only. */
  @property({ type: Boolean, reflect: true }) editable = false;

  readonly #view = new ViewController(this, this.cityController, fencesQuery);
  /** Drawn fences snap to the borders of parks. */
  readonly #parks = new ViewController<ParksQuery>(this, this.cityController, (state) =>
    this.#canEdit ? parksQuery(state) : null,
  );
  /** A breach counts wherever one has drilled to. */
  readonly #whole = new ViewController(this, this.cityController, wholeFencesQuery);
  readonly #watch = new BreachWatch(
    (fence) => this.#tell(fence),
    () => this.requestUpdate(),
  );
  readonly #badges = new BadgeOverlay<FenceScene>(this, this.cityController, {
    kind: 'fence',
    label: () => this.localize.term('fenceLayer'),
    scene: (frame) => this.#scene(frame),
    join: joinFences,
    describe: () => {
      const fences = this.#byId(this.#current);
      return (id) => {
        const fence = fences.get(id);
        return fence ? cardSentence(fenceCard(fence, this.localize)) : '';
      };
    },
  });
  readonly #fences = remember(
    (view: FencesView | null, filter: LayerElement['filter']): readonly FenceMark[] =>
      (view?.fences ?? []).filter((fence) =>
        matchPredicates(predicatesOf(filter), (name) => fieldOf(fence, name)),
      ),
  );
  /** The same object for the same shapes: alarms come and go, and the shapes are sent once. */
  #drawn: { readonly fences: readonly FenceMark[]; readonly source: FenceSource } = {
    fences: [],
    source: fenceSource([]),
  };
  readonly #source = remember((fences: readonly FenceMark[]): FenceSource => {
    if (!sameShapes(fences, this.#drawn.fences)) this.#drawn = { fences, source: fenceSource(fences) };
    return this.#drawn.source;
  });
  readonly #states = remember(fenceStates);
  readonly #byId = remember((fences: readonly FenceMark[]) => new Map(fences.map((one) => [one.id, one])));

  constructor() {
    super();
    new PlaceCard(this, {
      map: () => this.map,
      showsAt: (zoom) => this.showsAt(zoom),
      card: () => {
        const hovered = hoveredId(this.cityController.value, 'fence');
        const fence = this.#current.find(({ id }) => id === hovered);
        return fence
          ? {
              content: fenceCard(fence, this.localize),
              anchor: fence.point,
              bounds: shapeBounds(fence.shape),
            }
          : null;
      },
    });
    const editor = new FenceEditor({
      editable: () => this.#canEdit,
      map: () => this.map,
      localize: this.localize,
      selected: () => {
        const selected = selectedIds(this.cityController.value, 'fence');
        return this.#current.find(({ id }) => selected.has(id)) ?? null;
      },
      parks: () => this.#parks.value?.parks ?? [],
      onIntent: (intent) => this.dispatchEvent(new HiveIntentEvent(intent)),
    });
    this.addController(editor);
  }

  protected override renders(previous: CityState, next: CityState): boolean {
    return stateDiffers(previous, next, ['selection', 'hovered', 'city']);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { breachScore, releaseScore, debounceSeconds } = this;
    if (changed.has('breachScore') || changed.has('releaseScore') || changed.has('debounceSeconds'))
      this.#watch.configure({
        breachScore,
        releaseScore: Math.min(releaseScore, breachScore),
        debounceMs: Math.max(0, debounceSeconds) * 1000,
      });
    // Of the state now: the layer is not drawn again for a time whose view is not there yet.
    const state = this.cityController.city?.state;
    this.#watch.follow(this.#whole.value, state ? watchKey(state) : null);
  }

  protected override describe({ theme }: EditableMap): LayerStack {
    const fences = this.#current;
    const source = this.#source(fences);
    return fenceStack(source, theme, this.#states(fences, source, this.#framed(this.cityController.value)));
  }

  protected override clicked({ id }: StackHit): void {
    selectPlace(this.cityController.city, 'fence', id);
  }

  protected override hovered(hit: StackHit | null): void {
    this.#badges.hover(hit && hit.id);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.stop();
  }

  get #canEdit(): boolean {
    return this.editable && this.cityController.value.city?.scope === 'internal';
  }

  get #current(): readonly FenceMark[] {
    return this.#fences(this.#view.value, this.filter);
  }

  /** The same object for the same states. */
  readonly #framed = remember((state: CityState) => targetStates(state, 'fence'));

  #tell({ id, hour, overLimit }: FenceMark): void {
    if (!hour) return;
    const { from, count, verified, median, score } = hour;
    this.dispatchEvent(
      new HiveFenceBreachEvent({ fence: id, hour: from, count, verified, median, score, overLimit }),
    );
  }

  #scene(frame: OverlayFrame): FenceScene | null {
    if (!this.showsAt(frame.zoom)) return null;
    const marked = {
      selected: selectedIds(this.cityController.value, 'fence'),
      breached: this.#watch.breached,
    };
    const words = {
      full: (fence: FenceMark) => fenceBadgeText(fence, this.localize),
      count: (fence: FenceMark) => fenceCountText(fence, this.localize),
    };
    return fenceScene(this.#current, marked, { ...frame, scale: frame.theme.scale }, words);
  }
}

/** What the fences of a state are of; `null` while the data they are computed from are being read. */
function watchKey({ city, asOf, scope, lockedTo }: CityState): string | null {
  const read = ['fences', 'alarms'].every((name) => {
    const { state, records = 0 } = city?.resources[name] ?? {};
    // What can't be read again stays.
    return state === 'ready' || (state === 'error' && records > 0);
  });
  return read ? JSON.stringify([city?.code, asOf, scope, lockedTo]) : null;
}

/** Public fields of a fence that a filter may name. */
function fieldOf(fence: FenceMark, name: string): string | number | boolean | null {
  if (name === 'id' || name === 'kind' || name === 'status' || name === 'activity' || name === 'overLimit')
    return fence[name];
  if (name === 'in') return fence.in ? `${fence.in.kind}:${fence.in.id}` : null;
  if (name === 'count' || name === 'verified' || name === 'median' || name === 'unusual')
    return fence.hour?.[name] ?? null;
  return null;
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-fence-layer': HiveFenceLayer;
  }
}
