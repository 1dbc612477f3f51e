import { registerTranslation } from '@shoelace-style/localize';
import { commonZh } from './terms/common.js';
import { honeycombZh } from './terms/honeycomb.js';
import { layersZh } from './terms/layers.js';
import { mapZh } from './terms/map.js';
import { panelsZh } from './terms/panels.js';
import type { Translation } from './translation.js';

const translation: Translation = {
  $code: 'zh-cn',
  $name: '简体中文',
  $dir: 'ltr',
  ...commonZh,
  ...mapZh,
  ...honeycombZh,
  ...layersZh,
  ...panelsZh,
};

registerTranslation(translation);
