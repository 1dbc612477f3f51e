import { bringWords } from '../words.js';

/** What is said of cells on the map. */
export const cellsZh = { dedicatedGrid: '专属网格' };

export const cellsEn: typeof cellsZh = { dedicatedGrid: 'Dedicated grid' };

bringWords(cellsZh, cellsEn);
