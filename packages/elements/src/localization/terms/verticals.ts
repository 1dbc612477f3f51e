/** What parks, drawn fences and clean-up areas say. */
const EXEMPLARS_ZH: Readonly<Record<string, string>> = {
  enforcement: '执行',
  mediation: '调解',
  'intellectual-property': '知识产权',
  'credit-repair': '信用修复',
  supervision: '监督',
  restructuring: '重整',
  ecology: '生态',
};
const EXEMPLARS_EN: typeof EXEMPLARS_ZH = {
  enforcement: 'Enforcement',
  mediation: 'Mediation',
  'intellectual-property': 'Intellectual property',
  'credit-repair': 'Credit repair',
  supervision: 'Supervision',
  restructuring: 'Restructuring',
  ecology: 'Ecology',
};

export const verticalsZh = {
  // parks
  unitOf: (unit: string, count: string) => `${unit} · ${count} 家`,
  outsidePark: '位于园区外',
  oneToOne: '一对一联系',
  enterprisesCounted: (count: string) => `${count} 家`,
  exemplars: '典型案例',
  exemplarKind: (kind: string) => EXEMPLARS_ZH[kind] ?? kind,
};

export const verticalsEn: typeof verticalsZh = {
  unitOf: (unit, count) => `${unit} · ${count}`,
  outsidePark: 'Not in the park',
  oneToOne: 'One-to-one liaison',
  enterprisesCounted: (count) => `${count} enterprises`,
  exemplars: 'Exemplar cases',
  exemplarKind: (kind) => EXEMPLARS_EN[kind] ?? kind,
};
