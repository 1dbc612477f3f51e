import type { CampaignMark, CampaignsView } from '@hivemap/core';
import { customElement } from '../city/custom-element.js';
import type { CityState } from '../city/city-state.js';
import { campaignsQuery } from '../city/queries.js';
import { stateDiffers } from '../city/state-differs.js';
import { ViewController } from '../city/view-controller.js';
import { BadgeOverlay } from '../map/badge-overlay.js';
import { cardSentence } from '../map/card-sentence.js';
import { joinBadges } from '../map/join-badges.js';
import { LayerElement, predicatesOf } from '../map/layer-element.js';
import type { LayerStack } from '../map/layer-stack.js';
import type { EditableMap } from '../map/map-context.js';
import type { OverlayFrame } from '../map/overlay-controller.js';
import { overlayPart } from '../map/overlay-part.js';
import { hoveredId, selectedIds, selectPlace, targetStates } from '../map/place-targets.js';
import { PlaceCard } from '../map/place-card.js';
import { remember } from '../map/remember.js';
import type { StackHit } from '../map/stack-board.js';
import type { BadgeMark } from '../scene/badge-mark.js';
import { matchPredicates } from '../scene/match-predicates.js';
import { placeBadges, seenPlaces } from '../scene/place-badges.js';
import { campaignBrief, campaignCard } from './campaign-card.js';
import { campaignSource, campaignStack, campaignStates } from './campaign-stack.js';
import '../localization/terms/matters.js';
import '../localization/terms/verticals.js';

interface CampaignScene {
  readonly badges: readonly BadgeMark[];
}

/**
 * @summary Clean-up areas: river reaches where sand may and may not be mined, along the real line of their
 *   river, zones around stations, schools and markets; state by deadline. In public scope reaches only, without
 *   counts. Place it inside `<hive-map>`.
 *
 * Colors are roles of the theme: `--hive-color-ink` where mining is prohibited, `--hive-color-ok` (open line)
 * where it is permitted; `--hive-color-ok`, `--hive-color-warn`, `--hive-color-accent`, `--hive-color-stale`
 * for the states of areas.
 */
@customElement('hive-campaign-layer')
export class HiveCampaignLayer extends LayerElement {
  readonly #view = new ViewController(this, this.cityController, campaignsQuery);
  readonly #badges = new BadgeOverlay<CampaignScene>(this, this.cityController, {
    kind: 'campaign-area',
    label: () => this.localize.term('campaignLayer'),
    scene: (frame) => this.#scene(frame),
    join: (group, scene, look) => {
      group.attr('opacity', look.opacity);
      joinBadges(overlayPart(group, 'badges'), scene?.badges ?? [], look);
    },
    describe: () => {
      const areas = new Map(this.#current.map((area) => [area.id, area]));
      return (id) => {
        const area = areas.get(id);
        return area ? cardSentence(campaignCard(area, this.localize)) : '';
      };
    },
  });
  readonly #areas = remember(
    (view: CampaignsView | null, filter: LayerElement['filter']): readonly CampaignMark[] =>
      (view?.areas ?? []).filter((area) =>
        matchPredicates(predicatesOf(filter), (name) => fieldOf(area, name)),
      ),
  );
  readonly #source = remember(campaignSource);
  readonly #states = remember(campaignStates);
  /** The same object for the same states. */
  readonly #framed = remember((state: CityState) => targetStates(state, 'campaign-area'));

  constructor() {
    super();
    new PlaceCard(this, {
      map: () => this.map,
      showsAt: (zoom) => this.showsAt(zoom),
      card: () => {
        const hovered = hoveredId(this.cityController.value, 'campaign-area');
        const area = this.#current.find(({ id }) => id === hovered);
        return area
          ? { content: campaignCard(area, this.localize), anchor: area.point, bounds: area.bounds }
          : null;
      },
    });
  }

  protected override renders(previous: CityState, next: CityState): boolean {
    return stateDiffers(previous, next, ['selection', 'hovered']);
  }

  protected override describe({ theme }: EditableMap): LayerStack {
    const areas = this.#current;
    return campaignStack(
      this.#source(areas),
      theme,
      this.#states(areas, this.#framed(this.cityController.value)),
    );
  }

  protected override clicked({ id }: StackHit): void {
    selectPlace(this.cityController.city, 'campaign-area', id);
  }

  protected override hovered(hit: StackHit | null): void {
    this.#badges.hover(hit && hit.id);
  }

  get #current(): readonly CampaignMark[] {
    return this.#areas(this.#view.value, this.filter);
  }

  #scene(frame: OverlayFrame): CampaignScene | null {
    if (!this.showsAt(frame.zoom)) return null;
    const selected = selectedIds(this.cityController.value, 'campaign-area');
    const sized = { ...frame, scale: frame.theme.scale };
    const seen = seenPlaces(this.#current, ({ bounds }) => bounds, selected, sized);
    const places = seen.map((area) => {
      const { id, status, point, bounds } = area;
      const brief = campaignBrief(area, this.localize);
      const full = [this.localize.name(area.name), brief].filter(Boolean).join(' ');
      return { id, status, point, bounds, full, brief };
    });
    return { badges: placeBadges('campaign-area', places, selected, sized) };
  }
}

/** Public fields of a clean-up area that a filter may name. */
function fieldOf(area: CampaignMark, name: string): string | number | null {
  if (name === 'id' || name === 'kind' || name === 'stage' || name === 'status' || name === 'daysLeft')
    return area[name];
  if (name === 'permit' || name === 'before' || name === 'after' || name === 'effect')
    return area[name] ?? null;
  return name === 'leadUnit' ? area.leadUnit.id : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-campaign-layer': HiveCampaignLayer;
  }
}
