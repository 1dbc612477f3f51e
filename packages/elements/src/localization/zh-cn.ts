import { registerTranslation } from '@shoelace-style/localize';
import { commonZh } from './terms/common.js';
import { fencesZh } from './terms/fences.js';
import { layersZh } from './terms/layers.js';
import { lettersZh } from './terms/letters.js';
import { mapZh } from './terms/map.js';
import { panelsZh } from './terms/panels.js';
import { scenicBoardZh } from './terms/scenic-board.js';
import type { Translation } from './translation.js';

const translation: Translation = {
  $code: 'zh-cn',
  $name: '简体中文',
  $dir: 'ltr',
  ...commonZh,
  ...mapZh,
  ...layersZh,
  ...fencesZh,
  ...lettersZh,
  ...scenicBoardZh,
  ...panelsZh,
};

registerTranslation(translation);
