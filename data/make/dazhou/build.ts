/** Draws Dazhou and writes it to `data/dazhou/`. */
import { echartsPrefectures } from '../sources/echarts-province.js';
import { CityWriter } from '../write/city-writer.js';
import { dataFolder } from '../write/data-folder.js';
import { drawBlocks } from './blocks.js';
import { campaignAreaFeatures } from './campaign-areas.js';
import { centerFeatures } from './centers.js';
import { assessmentRecords, conferenceRecords, dutyRecords, listingRecords, reviewRecords } from './chain.js';
import { communityActionRows, communityFeatures, drawActions } from './communities.js';
import { drawLand, type Land } from './land.js';
import { linkRecords } from './links.js';
import { manifestFields } from './manifest.js';
import { drawMatters } from './matters/draw-matters.js';
import { monthlyIndicators } from './matters/monthly-indicators.js';
import { FIRST_DAY } from './matters/intake.js';
import { matterRecord } from './matters/record.js';
import { AS_OF, CITY } from './facts.js';
import { alarmRows, FIRST_OPERATION_DAY, loadRecords } from './operations.js';
import { enterpriseFeatures, fenceFeatures, parkFeatures } from './park-records.js';
import { enforcementRows, exemplarRecords, letterRecords } from './park-tables.js';
import { campaignRows, programRecords, riskRecords, suggestionRecords } from './prevention.js';
import {
  divisionFeatures,
  gridFeatures,
  reserveFeatures,
  riverFeatures,
  scenicFeatures,
} from './spatial-records.js';
import { stationFeatures } from './stations.js';
import { surroundingFeatures } from './surroundings.js';
import { TASKBOOK } from './taskbook.js';
import { unitRecords } from './units.js';

/** Provinces around the city, by the names of their files. */
const NEIGHBORS = ['sichuan', 'chongqing', 'shanxi1', 'hubei'];
const FIRST_WHOLE_MONTH = '2025-11';

export async function buildDazhou(): Promise<void> {
  const prefectures = await echartsPrefectures(NEIGHBORS);
  const dazhou = prefectures.find(({ name }) => name === CITY.name['zh-CN']);
  if (!dazhou) throw new Error('The outline of the city is not in its source.');
  const land = await drawLand(dazhou);
  const city = new CityWriter(dataFolder('dazhou'));
  city.topojson('divisions', divisionFeatures(land));
  city.topojson('grids', gridFeatures(land));
  city.geojson('surroundings', surroundingFeatures(prefectures, CITY.name['zh-CN']));
  city.geojson('rivers', riverFeatures(land));
  writeMatters(city, land);
  writePlaces(city, land);
  writeCommunities(city, land);
  writeParks(city, land);
  writeChain(city, land);
  city.manifest(manifestFields(land));
}

const TODAY = AS_OF.slice(0, 10);

function writeMatters(city: CityWriter, land: Land): void {
  const matters = drawMatters(land);
  city.csv('indicators', monthlyIndicators(matters, FIRST_WHOLE_MONTH), 'csv.gz');
  city.ndjson('matters', matters.map(matterRecord), { coverage: { from: FIRST_DAY, to: TODAY } });
}

function writePlaces(city: CityWriter, land: Land): void {
  const stations = stationFeatures(land);
  city.geojson('centres', centerFeatures(land));
  city.geojson('stations', stations);
  city.json('links', linkRecords(land, stations));
  city.geojson('scenicAreas', scenicFeatures(land));
  city.geojson('reserves', reserveFeatures(land));
  city.json('suggestions', suggestionRecords());
  city.json('loads', loadRecords(), { coverage: { from: FIRST_OPERATION_DAY, to: TODAY } });
  city.geojson('campaignAreas', campaignAreaFeatures(land));
  city.csv('campaigns', campaignRows(), 'csv');
}

function writeCommunities(city: CityWriter, land: Land): void {
  const actions = drawActions(land);
  const { blocks, servicePoints, counts } = drawBlocks(land);
  city.geojson('communities', communityFeatures(land, actions, counts), 'geojson.gz');
  city.csv('communityActions', communityActionRows(actions), 'csv.gz');
  city.geojson('blocks', blocks);
  city.geojson('servicePoints', servicePoints);
}

function writeParks(city: CityWriter, land: Land): void {
  city.geojson('parks', parkFeatures(land));
  city.geojson('enterprises', enterpriseFeatures(land));
  city.geojson('fences', fenceFeatures(land));
  city.csv('alarms', alarmRows(), 'csv.gz', { coverage: { from: FIRST_OPERATION_DAY, to: TODAY } });
  city.json('letters', letterRecords());
  city.csv('enforcements', enforcementRows(), 'csv');
  city.json('exemplars', exemplarRecords());
}

function writeChain(city: CityWriter, land: Land): void {
  const units = unitRecords(land.townships);
  city.json('units', units);
  city.json('duties', dutyRecords());
  city.json('assessments', assessmentRecords(units));
  city.json('reviews', reviewRecords());
  city.json('listings', listingRecords());
  city.json('conferences', conferenceRecords());
  city.jsonObject('taskbook', TASKBOOK);
  city.json('risks', riskRecords());
  city.json('programs', programRecords());
}
