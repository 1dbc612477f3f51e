/** Reasons for a move between tiers: no national table has them, so the manifest brings the city's own. */
export const HOP_REASONS = {
  '01': { 'zh-CN': '超出处置权限', en: 'Beyond the powers of the tier' },
  '02': { 'zh-CN': '多次调解未成', en: 'Mediation failed' },
  '03': { 'zh-CN': '逾期未结', en: 'Past its due date' },
  '04': { 'zh-CN': '涉及多部门', en: 'Several departments concerned' },
  '05': { 'zh-CN': '涉及跨村跨乡', en: 'Crosses divisions' },
  '06': { 'zh-CN': '重大事项', en: 'Of major scale' },
  '07': { 'zh-CN': '下派办理', en: 'Handed down' },
  '08': { 'zh-CN': '退回', en: 'Returned' },
  '99': { 'zh-CN': '其他', en: 'Other' },
} as const;

/** As `codeTables.hopReasons` of the manifest. */
export const HOP_REASON_TABLE = Object.entries(HOP_REASONS)
  .map(([code, name]) => ({ code, name }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));
