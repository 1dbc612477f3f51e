import type {
  AreasQuery,
  AreasView,
  CampaignsQuery,
  CentresQuery,
  CommunitiesQuery,
  FencesQuery,
  MatterListQuery,
  ParksQuery,
  ScenicQuery,
} from '@hivemap/core';
import type { CityController, CityHost } from '../city/city-controller.js';
import type { CityState } from '../city/city-state.js';
import {
  areasQuery,
  campaignsQuery,
  centresQuery,
  communitiesQuery,
  fencesQuery,
  parksQuery,
  scenicQuery,
} from '../city/queries.js';
import { ViewController } from '../city/view-controller.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { areaTable, type AreaTableOptions } from './area-table.js';
import { campaignTable } from './campaign-table.js';
import { centreTable, linkTable, pairTable } from './centre-tables.js';
import { communityTable } from './community-table.js';
import { fenceTable } from './fence-table.js';
import { matterTable, tableMattersQuery } from './matter-table.js';
import { parkTable } from './park-table.js';
import { scenicTable } from './scenic-table.js';
import type { TableModel } from './table-model.js';
import '../localization/terms/panels.js';

export type TableLayer =
  'grid' | 'honeycomb' | 'scenic' | 'park' | 'fence' | 'campaign' | 'matters' | 'centre' | 'link' | 'pair';

/** Tables of one view of the centres. */
const OF_CENTRES = { centre: centreTable, link: linkTable, pair: pairTable } as const;

/** The views that a table can show, of which it asks for one. */
export class TableViews {
  readonly #areas: ViewController<AreasQuery>;
  readonly #communities: ViewController<CommunitiesQuery>;
  readonly #scenic: ViewController<ScenicQuery>;
  readonly #parks: ViewController<ParksQuery>;
  readonly #fences: ViewController<FencesQuery>;
  readonly #campaigns: ViewController<CampaignsQuery>;
  readonly #matters: ViewController<MatterListQuery>;
  readonly #centres: ViewController<CentresQuery>;
  readonly #layer: () => TableLayer;

  constructor(host: CityHost, city: CityController, layer: () => TableLayer) {
    this.#layer = layer;
    const of = <Q>(name: TableLayer, ask: (state: CityState) => Q | null) => {
      return (state: CityState): Q | null => (layer() === name ? ask(state) : null);
    };
    this.#areas = new ViewController<AreasQuery>(host, city, of('grid', areasQuery));
    this.#communities = new ViewController<CommunitiesQuery>(host, city, of('honeycomb', communitiesQuery));
    this.#scenic = new ViewController<ScenicQuery>(host, city, of('scenic', scenicQuery));
    this.#parks = new ViewController<ParksQuery>(host, city, of('park', parksQuery));
    this.#fences = new ViewController<FencesQuery>(host, city, of('fence', fencesQuery));
    this.#campaigns = new ViewController<CampaignsQuery>(host, city, of('campaign', campaignsQuery));
    this.#matters = new ViewController<MatterListQuery>(host, city, of('matters', tableMattersQuery));
    this.#centres = new ViewController<CentresQuery>(host, city, (state) =>
      Object.hasOwn(OF_CENTRES, layer()) ? centresQuery(state) : null,
    );
  }

  get areas(): AreasView | null {
    return this.#areas.value;
  }

  /** The one that is there; the same object while nothing has changed. */
  get current(): unknown {
    return this.#all.find(({ value }) => value !== null)?.value ?? null;
  }

  get failed(): boolean {
    return this.#all.some(({ error }) => error);
  }

  get #all() {
    const places = [this.#communities, this.#scenic, this.#parks, this.#fences, this.#campaigns];
    return [this.#areas, ...places, this.#matters, this.#centres];
  }

  model(options: AreaTableOptions, localize: HiveLocalize): TableModel | null {
    const [areas, communities] = [this.#areas.value, this.#communities.value];
    const [scenic, parks] = [this.#scenic.value, this.#parks.value];
    let model: unknown = null;
    if (areas) model = areaTable(areas, options);
    else if (communities) model = communityTable(communities, localize);
    else if (scenic) model = scenicTable(scenic, localize);
    else if (parks) model = parkTable(parks, localize);
    else if (this.#fences.value) model = fenceTable(this.#fences.value, localize);
    else if (this.#campaigns.value) model = campaignTable(this.#campaigns.value, localize);
    else if (this.#matters.value) model = matterTable(this.#matters.value, localize);
    else if (this.#centres.value)
      model = OF_CENTRES[this.#layer() as keyof typeof OF_CENTRES](this.#centres.value, localize);
    return model === null ? null : withFilters(model as TableModel);
  }
}

/** Names can be filtered by their text and numbers by a range, where the table itself says nothing else. */
function withFilters(model: TableModel): TableModel {
  const columns = model.columns.map((column) => {
    if (column.filter || column.id === 'rank' || column.id === 'deviation') return column;
    if (column.id === 'name') return { ...column, filter: { kind: 'text' as const } };
    return column.numeric
      ? { ...column, filter: { kind: 'range' as const, factor: column.unit === '%' ? 100 : 1 } }
      : column;
  });
  return { ...model, columns };
}
