/** What parks, drawn fences and clean-up areas say. */
import { counted } from '../counted.js';
import { bringWords } from '../words.js';
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

type Tool = 'draw' | 'reshape' | 'split';
type Flaw = 'self-crossing' | 'too-small' | 'crossings' | 'hole' | 'failed';

const TOOLS_ZH: Readonly<Record<Tool, readonly [name: string, hint: string]>> = {
  draw: ['绘制围栏', '逐点落角，靠近园区边界会吸附；点回首点或“闭合”完成'],
  reshape: ['修改边界', '拖动角点改变边界，点中点可加角'],
  split: ['分割', '从围栏外画一条线穿过围栏，再点末点完成'],
};
const TOOLS_EN: typeof TOOLS_ZH = {
  draw: [
    'Draw a fence',
    'Place corners; near a park they snap to its border. The first corner or “Close” ends it',
  ],
  reshape: ['Reshape', 'Drag corners; a middle point adds one'],
  split: ['Split', 'Draw a line across the fence from outside, then press its last point'],
};

const FLAWS_ZH: Readonly<Record<Flaw, string>> = {
  'self-crossing': '边界自相交，这一点不能落在这里',
  'too-small': '面积不足 100 平方米',
  crossings: '分割线须从外面穿过围栏一次',
  hole: '分割线穿过了围栏的空洞',
  failed: '绘图工具未能打开',
};
const FLAWS_EN: typeof FLAWS_ZH = {
  'self-crossing': 'The border would cross itself here',
  'too-small': 'Smaller than 100 square metres',
  crossings: 'The line has to cross the fence once, from outside to outside',
  hole: 'The line runs through a hole of the fence',
  failed: 'The drawing tools could not be opened',
};

const CAMPAIGN_KINDS_ZH: Readonly<Record<string, string>> = {
  'sand-mining': '河道采砂',
  'illegal-ride': '非法载客',
  campus: '学校周边',
  'transport-hub': '交通场站',
  entertainment: '娱乐场所',
  market: '集贸市场',
  'urban-fringe': '城乡接合部',
  route: '重点线路',
  other: '其他',
};
const CAMPAIGN_KINDS_EN: typeof CAMPAIGN_KINDS_ZH = {
  'sand-mining': 'River sand mining',
  'illegal-ride': 'Illegal rides',
  campus: 'Around schools',
  'transport-hub': 'Stations',
  entertainment: 'Entertainment venues',
  market: 'Markets',
  'urban-fringe': 'Urban fringe',
  route: 'Key routes',
  other: 'Other',
};

const STAGES_ZH: Readonly<Record<string, string>> = { planned: '待启动', active: '整治中', done: '已完成' };
const STAGES_EN: typeof STAGES_ZH = { planned: 'Planned', active: 'Under way', done: 'Done' };

/** GB/T 31000-2015 §5.50. */
const EFFECTS_ZH = ['好', '较好', '差', '较差'] as const;
const EFFECTS_EN = ['good', 'fairly good', 'poor', 'fairly poor'] as const;

export const verticalsZh = {
  // clean-up areas
  campaignLayer: '行业乱象治理',
  campaignKind: (kind: string) => CAMPAIGN_KINDS_ZH[kind] ?? kind,
  campaignKindTitle: '类别',
  campaignPermit: (permit: 'permitted' | 'prohibited'): string => (permit === 'permitted' ? '可采' : '禁采'),
  campaignReach: (river: string, from: string, to: string) => `${river} ${from}–${to} km`,
  campaignPlaceTitle: '位置',
  campaignLead: '责任单位',
  campaignUnits: '配合单位',
  campaignDeadline: '期限',
  campaignDaysTitle: '剩余天数',
  campaignOverdue: (days: string) => `逾期 ${days} 天`,
  campaignDaysLeft: (days: string) => `余 ${days} 天`,
  campaignStage: (stage: string) => STAGES_ZH[stage] ?? stage,
  campaignStageTitle: '进度',
  campaignNoRiver: '沿线无河流数据',
  campaignEffect: '成效',
  campaignEffectWord: (effect: number) => EFFECTS_ZH[effect - 1] ?? String(effect),
  campaignBeforeAfter: '整治前后',
  campaignBefore: '整治前',
  campaignAfter: '整治后',
  listComma: '、',

  // drawing fences
  fenceTools: '围栏绘制工具',
  sketchTool: (tool: Tool) => TOOLS_ZH[tool][0],
  sketchHint: (tool: Tool) => TOOLS_ZH[tool][1],
  sketchFlaw: (flaw: Flaw) => FLAWS_ZH[flaw],
  sketchPen: '图上画笔：方向键移动，按住 Shift 细移，回车落点，原地再按回车闭合，退格撤销，Esc 取消',
  sketchFinish: '闭合',
  sketchSave: '提交',
  sketchCancel: '取消绘制',
  sketchLoading: '正在打开绘图工具…',
  undo: '撤销',
  redo: '重做',

  suggestionNext: '最近到期',
  suggestionUrgent: '最近到期（紧急）',
  // parks
  unitOf: (unit: string, count: string) => `${unit} · ${count} 家`,
  outsidePark: '位于园区外',
  oneToOne: '一对一联系',
  enterprisesCounted: (count: string) => `${count} 家`,
  exemplars: '典型案例',
  exemplarKind: (kind: string) => EXEMPLARS_ZH[kind] ?? kind,
};

export const verticalsEn: typeof verticalsZh = {
  campaignLayer: 'Sector clean-up',
  campaignKind: (kind) => CAMPAIGN_KINDS_EN[kind] ?? kind,
  campaignKindTitle: 'Kind',
  campaignPermit: (permit) => (permit === 'permitted' ? 'Mining permitted' : 'Mining prohibited'),
  campaignReach: (river, from, to) => `${river} ${from}–${to} km`,
  campaignPlaceTitle: 'Place',
  campaignLead: 'Responsible',
  campaignUnits: 'With',
  campaignDeadline: 'Deadline',
  campaignDaysTitle: 'Days left',
  campaignOverdue: (days) => `${counted(days, 'day')} overdue`,
  campaignDaysLeft: (days) => `${counted(days, 'day')} left`,
  campaignStage: (stage) => STAGES_EN[stage] ?? stage,
  campaignStageTitle: 'Progress',
  campaignNoRiver: 'No river along it',
  campaignEffect: 'Effect',
  campaignEffectWord: (effect) => EFFECTS_EN[effect - 1] ?? String(effect),
  campaignBeforeAfter: 'Before and after',
  campaignBefore: 'Before',
  campaignAfter: 'After',
  listComma: ', ',

  fenceTools: 'Tools for fences',
  sketchTool: (tool) => TOOLS_EN[tool][0],
  sketchHint: (tool) => TOOLS_EN[tool][1],
  sketchFlaw: (flaw) => FLAWS_EN[flaw],
  sketchPen:
    'Pen on the map: arrows move it, Shift moves it finely, Enter places a corner, Enter again closes, Backspace undoes, Escape cancels',
  sketchFinish: 'Close',
  sketchSave: 'Submit',
  sketchCancel: 'Cancel',
  sketchLoading: 'Opening the drawing tools…',
  undo: 'Undo',
  redo: 'Redo',

  suggestionNext: 'Due next',
  suggestionUrgent: 'Due next (urgent)',
  unitOf: (unit, count) => `${unit} · ${count}`,
  outsidePark: 'Not in the park',
  oneToOne: 'One-to-one liaison',
  enterprisesCounted: (count) => `${count} enterprises`,
  exemplars: 'Exemplar cases',
  exemplarKind: (kind) => EXEMPLARS_EN[kind] ?? kind,
};

bringWords(verticalsZh, verticalsEn);
