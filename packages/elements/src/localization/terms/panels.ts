import { panelTermsEn } from './panel-terms-en.js';
import { panelTermsZh } from './panel-terms-zh.js';
import { resourceNamesEn, resourceNamesZh } from './resource-names.js';

/** What panels and controls say. */
export const panelsZh = { ...panelTermsZh, ...resourceNamesZh };

export const panelsEn: typeof panelsZh = { ...panelTermsEn, ...resourceNamesEn };
