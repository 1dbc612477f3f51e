import { registerTranslation } from '@shoelace-style/localize';
import { chartsZh } from './terms/charts.js';
import { cellsZh } from './terms/cells.js';
import { commonZh } from './terms/common.js';
import { controlsZh } from './terms/controls.js';
import { fencesZh } from './terms/fences.js';
import { honeycombZh } from './terms/honeycomb.js';
import { layersZh } from './terms/layers.js';
import { lettersZh } from './terms/letters.js';
import { mapZh } from './terms/map.js';
import { mattersZh } from './terms/matters.js';
import { mechanismZh } from './terms/mechanism.js';
import { openMattersZh } from './terms/open-matters.js';
import { panelsZh } from './terms/panels.js';
import { scenicBoardZh } from './terms/scenic-board.js';
import type { Translation } from './translation.js';

const translation: Translation = {
  $code: 'zh-cn',
  $name: '简体中文',
  $dir: 'ltr',
  ...commonZh,
  ...cellsZh,
  ...mapZh,
  ...honeycombZh,
  ...layersZh,
  ...fencesZh,
  ...lettersZh,
  ...scenicBoardZh,
  ...panelsZh,
  ...chartsZh,
  ...mattersZh,
  ...openMattersZh,
  ...controlsZh,
  ...mechanismZh,
};

registerTranslation(translation);
