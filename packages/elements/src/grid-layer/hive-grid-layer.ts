import type {
  Area,
  AreasQuery,
  AreasView,
  CellMesh,
  GroundView,
  RequestHeaders,
  ShapesQuery,
  ShapesView,
  TilesQuery,
} from '@hivemap/core';
import type { PropertyValues } from 'lit';
import { activeFilter } from '../city/active-filter.js';
import type { CityState } from '../city/city-state.js';
import { customElement, property } from '../city/decorators.js';
import { formatFigure } from '../city/format-figure.js';
import { LateCode } from '../city/late-code.js';
import { areasQuery, groundQuery, shapesQuery, tilesQuery } from '../city/queries.js';
import { parseTargetValue } from '../city/target-values.js';
import { ViewController } from '../city/view-controller.js';
import { CardSlot } from '../map/card-slot.js';
import { enterArea, toggleArea } from '../map/enter-area.js';
import { riverReaches } from '../map/ground/river-reaches.js';
import { silhouetteSource } from '../map/ground/silhouette.js';
import { withRoom } from '../map/keep-clear.js';
import { LayerElement, predicatesOf } from '../map/layer-element.js';
import type { CellValues } from '../map/cells/cells-layer.js';
import type { LayerStack } from '../map/layer-stack.js';
import type { EditableMap } from '../map/map-context.js';
import { hoverPlace } from '../map/place-targets.js';
import { remember } from '../map/remember.js';
import type { StackHit } from '../map/stack-board.js';
import {
  choroplethScale,
  paintClass,
  type ChoroplethOptions,
  type RampName,
} from '../scene/choropleth-scale.js';
import type { ClassMethod } from '../scene/classify.js';
import { areaField, type AreaField } from '../scene/area-field.js';
import { matchPredicates } from '../scene/match-predicates.js';
import type { Theme } from '../styles/theme.js';
import { cellValues } from './cell-values.js';
import { areaLabels, siblingLabels, type LabelWords } from './area-labels.js';
import { focusFeatures } from './focus-features.js';
import { LateCaseMarker } from './late-case-marker.js';
import { gridStack } from './grid-stack.js';
import { parsePalette, parseSteps } from './parse-scale.js';
import type { DrawnTiles } from './drawn-tiles.js';

/** What the legend is told. */
const LOOKS = ['indicator', 'classes', 'steps', 'palette', 'target'] as const;

/**
 * @summary Colors divisions and grids by an indicator, labels them, and leads from the city down to the
 * grid. Place it inside `<hive-map>`.
 *
 * Colored are the areas two levels below the drilled division, or its children where the data end there; where
 * most of these have too few cases for a rate, each is colored by the child that it is a part of.
 * A click enters the child that holds the area, at the deepest level it selects; Escape leads up again. With Shift
 * or Ctrl it adds the area to the selection: two are compared in the inspector.
 * Grids that come as tiles (`pmtiles`, `mvt`) are drawn where the divisions end, with figures by grid from `indicators`.
 * Suppressed figures are hatched, rates of too few cases more sparsely and the other way, missing ones are gray: none
 * is a zero.
 *
 * Colors are roles of the theme: `--hive-color-ramp-good-<1…6>`, `--hive-color-ramp-bad-<1…6>`,
 * `--hive-color-county`, `--hive-color-seam`, `--hive-color-hatch`, `--hive-color-ink`, `--hive-color-halo`.
 */
@customElement('hive-grid-layer')
export class HiveGridLayer extends LayerElement {
  /** Id of the indicator that colors the areas; the map's unless given. */
  @property() indicator: string | null = null;
  /** `quantile`, `jenks`, `equal` or `manual`; rounded breaks unless given. */
  @property() classes: ClassMethod | null = null;
  /** How many classes, or for `manual` the breaks between them: `0.6,0.7,0.8`. */
  @property({ converter: { fromAttribute: parseSteps } }) steps: number | readonly number[] | null = null;
  /** `good`, `bad`, `diverging`, or colors from low to high: `#eee,#333`. By the indicator unless given. */
  @property({ converter: { fromAttribute: parsePalette } }) palette: RampName | readonly string[] | null =
    null;

  /** The middle of a `diverging` palette, `73%` or `250`; the value of the drilled division unless given. */
  @property({ converter: { fromAttribute: parseTargetValue } }) target: number | null = null;

  /** Areas rise by their class; tilt the map (`pitch`) to see it. Those without a number lie flat. */
  @property({ type: Boolean }) extrude = false;

  readonly #shapes = new ViewController<ShapesQuery>(this, this.cityController, shapesQuery);
  readonly #areas = new ViewController<AreasQuery>(this, this.cityController, (state) =>
    this.#question(state),
  );
  readonly #aroundShapes = new ViewController<ShapesQuery>(this, this.cityController, (state) =>
    within(state, shapesQuery),
  );
  readonly #aroundAreas = new ViewController<AreasQuery>(this, this.cityController, (state) =>
    within(state, areasQuery),
  );
  readonly #tiles = new ViewController<TilesQuery>(this, this.cityController, (state) =>
    tilesQuery(this.indicator === null ? state : { ...state, indicator: this.indicator }),
  );
  readonly #tileCode = new LateCode(
    'What draws grids as tiles',
    () => import('./drawn-tiles.js'),
    () => this.requestUpdate(),
  );
  #drawnTiles: DrawnTiles | null = null;
  #around: Element | null = null;
  readonly #cardCode = new LateCode(
    'The cards of areas',
    () => import('./area-card.js'),
    () => this.requestUpdate(),
  );
  readonly #ground = new ViewController(this, this.cityController, groundQuery);
  readonly #case = new LateCaseMarker(this, this.cityController, this.localize);
  readonly #card = new CardSlot(this);
  /** The last outlines and figures of one and the same division: they come one after the other. */
  #step: { readonly shapes: ShapesView; readonly areas: AreasView } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#around = this.closest('hive-map');
    this.#around?.addEventListener('hive-ready', this.#seen, { once: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#around?.removeEventListener('hive-ready', this.#seen);
    this.#around = null;
    this.#card.show(this.map?.cards, null);
  }

  /** With the first picture, not with the first pointer: the first card is as quick as the next. */
  readonly #seen = (): void => this.#cardCode.want();

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (LOOKS.some((name) => changed.has(name))) this.#tellLegend();
    const shapes = this.#shapes.value;
    const areas = this.#areas.value;
    if (!shapes || !areas) this.#step = null;
    else if (shapes.division === areas.self.code) this.#step = { shapes, areas };
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#showCard();
  }

  protected override describe({ theme, ground, requestHeaders }: EditableMap): LayerStack | null {
    const step = this.#step;
    if (!step) return null;
    const { shapes, areas } = step;
    const state = this.cityController.value;
    const drilled = areas.path.length > 1;
    const aroundShapes = drilled ? this.#aroundShapes.value : null;
    const groundView = ground ? this.#ground.value : null;
    const lang = this.localize.lang();
    const stack = gridStack({
      shapes,
      around: aroundShapes,
      ground: groundView,
      scale: this.#scale(areas, state.choropleth),
      silhouette: drilled && ground ? this.#silhouette(shapes, theme) : null,
      labels: {
        children: this.#childLabels(areas, lang),
        cells: this.#cellLabels(areas, lang, theme.scale),
        siblings: this.#siblingLabels(drilled ? this.#aroundAreas.value : null, shapes.division, lang),
      },
      rivers: this.#riverNames(groundView, lang),
      extrude: this.extrude,
      focus: this.#focus(shapes, state.hovered, state.selection),
      values: this.#values(shapes.cells, areas, state.choropleth, this.filter, activeFilter(state)),
      theme,
    });
    const whole = this.#withTiles(stack, areas, theme, requestHeaders);
    const room = this.#case.room(theme.scale);
    return room ? withRoom(whole, room) : whole;
  }

  /** Grids as tiles are drawn where no division lies below the areas that are colored. */
  #withTiles(
    stack: LayerStack,
    areas: AreasView,
    theme: Theme,
    requestHeaders: RequestHeaders | null,
  ): LayerStack {
    const view = this.#tiles.value;
    if (!view?.tiles || areas.cells.some(({ childCount }) => childCount > 0)) return stack;
    const { module } = this.#tileCode;
    if (!module) {
      this.#tileCode.want();
      return stack;
    }
    this.#drawnTiles ??= new module.DrawnTiles(this);
    const scale = this.#scale(areas, this.cityController.value.choropleth);
    return this.#drawnTiles.over(stack, { ...view, tiles: view.tiles }, { scale, theme, requestHeaders });
  }

  protected override clicked(hit: StackHit): void {
    const city = this.cityController.city;
    if (!city || !this.#step) return;
    const { shiftKey, ctrlKey, metaKey } = hit.event;
    if (shiftKey || ctrlKey || metaKey) toggleArea(city, this.#step.areas, hit.id);
    else void enterArea(city, this.#step.areas, hit.id);
  }

  protected override hovered(hit: StackHit | null): void {
    const area = hit && this.#step?.areas.cells.find(({ code }) => code === hit.id);
    hoverPlace(
      this.cityController.city,
      ['division', 'grid'],
      area ? { kind: area.kind, id: area.code } : null,
    );
  }

  readonly #scale = remember((areas: AreasView, options: ChoroplethOptions) =>
    choroplethScale(areas, areas.indicators[0]?.id, options),
  );

  readonly #silhouette = remember((shapes: ShapesView, theme: Theme) =>
    silhouetteSource(shapes.self.geometry, shapes.bounds, theme),
  );

  readonly #childLabels = remember((areas: AreasView, _lang: string) =>
    areaLabels(areas.children, this.#words(areas), 15),
  );

  readonly #cellLabels = remember((areas: AreasView, _lang: string, scale: number) => {
    const children = new Set(areas.children.map(({ code }) => code));
    const below = areas.cells.filter(({ code }) => !children.has(code));
    return areaLabels(below, this.#words(areas), 12 * scale);
  });

  readonly #siblingLabels = remember((around: AreasView | null, self: string, _lang: string) =>
    siblingLabels(around, self, this.#words(around)),
  );

  readonly #riverNames = remember((ground: GroundView | null, _lang: string) => ({
    type: 'FeatureCollection' as const,
    features: (ground ? riverReaches(ground).names.features : []).map((feature) => ({
      ...feature,
      properties: { ...feature.properties, name: this.localize.name(feature.properties.name) },
    })),
  }));

  readonly #focus = remember(focusFeatures);

  readonly #values = remember(
    (
      mesh: CellMesh,
      areas: AreasView,
      options: ChoroplethOptions,
      own: LayerElement['filter'],
      filter: CityState['filter'],
    ): CellValues => {
      const scale = this.#scale(areas, options);
      const predicates = [...filter, ...predicatesOf(own)];
      const id = scale.indicator?.id;
      // What an area is painted by is what it is filtered by: its own figure, or that of the child around it.
      const fieldOf = (area: Area, name: string): AreaField => {
        const figure = name === id ? scale.figureOf(area) : undefined;
        return figure?.state === 'value' ? figure.value : name === id ? null : areaField(area, name);
      };
      return cellValues(mesh, areas.cells, (area) =>
        matchPredicates(predicates, (name) => fieldOf(area, name))
          ? paintClass(scale.figureOf(area), scale)
          : 'out',
      );
    },
  );

  #words(areas: AreasView | null): LabelWords {
    const indicator = areas?.indicators[0];
    return {
      name: (area) => this.localize.name(area.name),
      figure: (area) => {
        if (!indicator) return '';
        const { text, unit } = formatFigure(area.figures[indicator.id], indicator, this.localize);
        return unit === '%' ? text + unit : text;
      },
    };
  }

  #question(state: CityState): AreasQuery | null {
    return areasQuery(this.indicator === null ? state : { ...state, indicator: this.indicator });
  }

  #tellLegend(): void {
    const city = this.cityController.city;
    const options = Object.fromEntries(
      LOOKS.flatMap((name) => (this[name] === null ? [] : [[name, this[name]]])),
    ) as ChoroplethOptions;
    if (city && (this.hasUpdated || Object.keys(options).length > 0))
      city.dispatch({ type: 'choropleth', options });
  }

  #showCard(): void {
    const hovered = this.cityController.value.hovered;
    const area = hovered?.kind === 'division' || hovered?.kind === 'grid' ? hovered.id : null;
    const step = this.interactive && !this.hidden ? this.#step : null;
    if (area !== null) this.#cardCode.want();
    const card = area && step && this.#cardCode.module?.areaCard(step.areas, area, this.localize);
    this.#card.show(this.map?.cards, card || null);
  }
}

/** The same question of the division around the drilled one; none at the city. */
function within<Q>(state: CityState, ask: (state: CityState) => Q | null): Q | null {
  const around = state.path.at(-2);
  const allowed =
    around &&
    (state.lockedTo === null ||
      state.path.findIndex(({ code }) => code === state.lockedTo) < state.path.length - 1);
  return allowed ? ask({ ...state, division: around.code }) : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-grid-layer': HiveGridLayer;
  }
}
