import type { Translation as BaseTranslation } from '@shoelace-style/localize';
import type { cellsZh } from './terms/cells.js';
import type { commonZh } from './terms/common.js';
import type { layersZh } from './terms/layers.js';
import type { mapZh } from './terms/map.js';
import type { panelsZh } from './terms/panels.js';

/** Every sentence the elements say. Both languages have all of them, or the types fail. */
export type Translation = BaseTranslation &
  typeof cellsZh &
  typeof commonZh &
  typeof mapZh &
  typeof layersZh &
  typeof panelsZh;
