import type { Translation as BaseTranslation } from '@shoelace-style/localize';
import type { commonZh } from './terms/common.js';
import type { fencesZh } from './terms/fences.js';
import type { layersZh } from './terms/layers.js';
import type { lettersZh } from './terms/letters.js';
import type { mapZh } from './terms/map.js';
import type { panelsZh } from './terms/panels.js';
import type { scenicBoardZh } from './terms/scenic-board.js';

/** Every sentence the elements say. Both languages have all of them, or the types fail. */
export type Translation = BaseTranslation &
  typeof commonZh &
  typeof mapZh &
  typeof layersZh &
  typeof fencesZh &
  typeof lettersZh &
  typeof scenicBoardZh &
  typeof panelsZh;
