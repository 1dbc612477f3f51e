import { registerTranslation } from '@shoelace-style/localize';
import { cellsZh } from './terms/cells.js';
import { commonZh } from './terms/common.js';
import { layersZh } from './terms/layers.js';
import { mapZh } from './terms/map.js';
import { panelsZh } from './terms/panels.js';
import type { Translation } from './translation.js';

const translation: Translation = {
  $code: 'zh-cn',
  $name: '简体中文',
  $dir: 'ltr',
  ...commonZh,
  ...cellsZh,
  ...mapZh,
  ...layersZh,
  ...panelsZh,
};

registerTranslation(translation);
