import type { Translation as BaseTranslation } from '@shoelace-style/localize';
import type { basemapsZh } from './terms/basemaps.js';
import type { toolsZh } from './terms/map-tools.js';
import type { chartsZh } from './terms/charts.js';
import type { centresZh } from './terms/centres.js';
import type { programsZh } from './terms/programs.js';
import type { chainZh } from './terms/chain.js';
import type { cellsZh } from './terms/cells.js';
import type { commonZh } from './terms/common.js';
import type { controlsZh } from './terms/controls.js';
import type { fencesZh } from './terms/fences.js';
import type { figuresZh } from './terms/figures.js';
import type { honeycombZh } from './terms/honeycomb.js';
import type { lackingZh } from './terms/lacking.js';
import type { lateMapZh } from './terms/late-map.js';
import type { layerNamesZh } from './terms/layer-names.js';
import type { layersZh } from './terms/layers.js';
import type { listedCaseZh } from './terms/listed-case.js';
import type { lettersZh } from './terms/letters.js';
import type { mapZh } from './terms/map.js';
import type { mattersZh } from './terms/matters.js';
import type { mechanismZh } from './terms/mechanism.js';
import type { openMattersZh } from './terms/open-matters.js';
import type { firstPanelsZh } from './terms/first-panels.js';
import type { latePanelsZh } from './terms/late-panels.js';
import type { panelsZh } from './terms/panels.js';
import type { resourceNamesZh } from './terms/resource-names.js';
import type { coverageZh } from './terms/coverage.js';
import type { scenicBoardZh } from './terms/scenic-board.js';
import type { verticalsZh } from './terms/verticals.js';
import type { wallZh } from './terms/wall.js';

/**
 * Names that the library brings with their Chinese and English: of indicators, levels, kinds of matters, with their
 * formulas and sources. By what would be said instead: the English, or the Chinese for a variant of Chinese.
 */
interface BroughtNames {
  readonly $names?: Readonly<Record<string, string>>;
}

/** Every sentence the elements say. Both languages have all of them, or the types fail. */
export type Translation = BaseTranslation &
  BroughtNames &
  typeof cellsZh &
  typeof commonZh &
  typeof mapZh &
  typeof lateMapZh &
  typeof lackingZh &
  typeof listedCaseZh &
  typeof layersZh &
  typeof layerNamesZh &
  typeof fencesZh &
  typeof figuresZh &
  typeof panelsZh &
  typeof firstPanelsZh &
  typeof latePanelsZh &
  typeof resourceNamesZh &
  typeof chartsZh &
  typeof mattersZh &
  typeof openMattersZh &
  typeof controlsZh &
  typeof mechanismZh &
  typeof chainZh &
  typeof centresZh &
  typeof programsZh &
  typeof honeycombZh &
  typeof lettersZh &
  typeof coverageZh &
  typeof scenicBoardZh &
  typeof verticalsZh &
  typeof wallZh &
  typeof basemapsZh &
  typeof toolsZh;
