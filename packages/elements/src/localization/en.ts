import { basemapsEn } from './terms/basemaps.js';
import { toolsEn } from './terms/map-tools.js';
import { centresEn } from './terms/centres.js';
import { chainEn } from './terms/chain.js';
import { chartsEn } from './terms/charts.js';
import { cellsEn } from './terms/cells.js';
import { commonEn } from './terms/common.js';
import { controlsEn } from './terms/controls.js';
import { fencesEn } from './terms/fences.js';
import { honeycombEn } from './terms/honeycomb.js';
import { lackingEn } from './terms/lacking.js';
import { layersEn } from './terms/layers.js';
import { lettersEn } from './terms/letters.js';
import { mapEn } from './terms/map.js';
import { mattersEn } from './terms/matters.js';
import { mechanismEn } from './terms/mechanism.js';
import { openMattersEn } from './terms/open-matters.js';
import { panelsEn } from './terms/panels.js';
import { programsEn } from './terms/programs.js';
import { coverageEn } from './terms/coverage.js';
import { scenicBoardEn } from './terms/scenic-board.js';
import { verticalsEn } from './terms/verticals.js';
import { wallEn } from './terms/wall.js';
import { addWords } from './spoken-words.js';
import type { Translation } from './translation.js';

export const enTranslation: Translation = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',
  ...commonEn,
  ...cellsEn,
  ...mapEn,
  ...honeycombEn,
  ...layersEn,
  ...lackingEn,
  ...fencesEn,
  ...lettersEn,
  ...coverageEn,
  ...scenicBoardEn,
  ...panelsEn,
  ...chartsEn,
  ...mattersEn,
  ...openMattersEn,
  ...controlsEn,
  ...mechanismEn,
  ...verticalsEn,
  ...chainEn,
  ...centresEn,
  ...programsEn,
  ...wallEn,
  ...basemapsEn,
  ...toolsEn,
};

addWords(enTranslation);
