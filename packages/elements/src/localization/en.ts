import { registerTranslation } from '@shoelace-style/localize';
import { commonEn } from './terms/common.js';
import { fencesEn } from './terms/fences.js';
import { layersEn } from './terms/layers.js';
import { lettersEn } from './terms/letters.js';
import { mapEn } from './terms/map.js';
import { panelsEn } from './terms/panels.js';
import { scenicBoardEn } from './terms/scenic-board.js';
import type { Translation } from './translation.js';

const translation: Translation = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',
  ...commonEn,
  ...mapEn,
  ...layersEn,
  ...fencesEn,
  ...lettersEn,
  ...scenicBoardEn,
  ...panelsEn,
};

registerTranslation(translation);
