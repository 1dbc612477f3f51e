import { bringWords } from '../words.js';

/** On the pin of a listed case. */
export const listedCaseZh = { caseCharacter: '督' };

export const listedCaseEn: typeof listedCaseZh = { caseCharacter: '!' };

bringWords(listedCaseZh, listedCaseEn);
