import { bringWords } from '../words.js';
import { panelTermsEn } from './panel-terms-en.js';
import { panelTermsZh } from './panel-terms-zh.js';

bringWords(panelTermsZh, panelTermsEn);
