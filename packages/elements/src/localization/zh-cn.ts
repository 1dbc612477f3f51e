import { basemapsZh } from './terms/basemaps.js';
import { toolsZh } from './terms/map-tools.js';
import { centresZh } from './terms/centres.js';
import { chainZh } from './terms/chain.js';
import { chartsZh } from './terms/charts.js';
import { cellsZh } from './terms/cells.js';
import { commonZh } from './terms/common.js';
import { controlsZh } from './terms/controls.js';
import { fencesZh } from './terms/fences.js';
import { honeycombZh } from './terms/honeycomb.js';
import { lackingZh } from './terms/lacking.js';
import { layersZh } from './terms/layers.js';
import { lettersZh } from './terms/letters.js';
import { mapZh } from './terms/map.js';
import { mattersZh } from './terms/matters.js';
import { mechanismZh } from './terms/mechanism.js';
import { openMattersZh } from './terms/open-matters.js';
import { panelsZh } from './terms/panels.js';
import { programsZh } from './terms/programs.js';
import { coverageZh } from './terms/coverage.js';
import { scenicBoardZh } from './terms/scenic-board.js';
import { verticalsZh } from './terms/verticals.js';
import { wallZh } from './terms/wall.js';
import { addWords } from './spoken-words.js';
import type { Translation } from './translation.js';

export const zhTranslation: Translation = {
  $code: 'zh-cn',
  $name: '简体中文',
  $dir: 'ltr',
  ...commonZh,
  ...cellsZh,
  ...mapZh,
  ...honeycombZh,
  ...layersZh,
  ...lackingZh,
  ...fencesZh,
  ...lettersZh,
  ...coverageZh,
  ...scenicBoardZh,
  ...panelsZh,
  ...chartsZh,
  ...mattersZh,
  ...openMattersZh,
  ...controlsZh,
  ...mechanismZh,
  ...verticalsZh,
  ...chainZh,
  ...centresZh,
  ...programsZh,
  ...wallZh,
  ...basemapsZh,
  ...toolsZh,
};

addWords(zhTranslation);
