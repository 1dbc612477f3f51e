import { registerTranslation } from '@shoelace-style/localize';
import { cellsEn } from './terms/cells.js';
import { commonEn } from './terms/common.js';
import { layersEn } from './terms/layers.js';
import { mapEn } from './terms/map.js';
import { panelsEn } from './terms/panels.js';
import type { Translation } from './translation.js';

const translation: Translation = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',
  ...commonEn,
  ...cellsEn,
  ...mapEn,
  ...layersEn,
  ...panelsEn,
};

registerTranslation(translation);
