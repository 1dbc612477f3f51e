import type { Manifest } from './manifest.js';

/** Levels of a city where its manifest names none, from the top. */
export const DEFAULT_LEVELS: Manifest['levels'] = [
  { id: 'city', name: { 'zh-CN': '市', en: 'City' } },
  { id: 'county', name: { 'zh-CN': '区县', en: 'County' } },
  { id: 'township', name: { 'zh-CN': '乡镇（街道）', en: 'Township' } },
  { id: 'village', name: { 'zh-CN': '村（社区）', en: 'Village' } },
  { id: 'grid', name: { 'zh-CN': '网格', en: 'Grid' } },
];
