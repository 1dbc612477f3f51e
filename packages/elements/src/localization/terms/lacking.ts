import { bringWords } from '../words.js';

/** What an indicator lacks, field by field. */
export const lackingZh = {
  lacksField: (field: string, resource: string) => `${resource}没有记录${field}`,
  field_tier: '办理层级',
  field_crossCounty: '是否跨区县',
  field_success: '化解结果',
  field_reopenedAt: '重办时间',
  field_oneStop: '一次办结',
  field_stewards: '楼片长考核',
};

export const lackingEn: typeof lackingZh = {
  lacksField: (field, resource) => `${resource} without ${field}`,
  field_tier: 'tier',
  field_crossCounty: 'whether they cross counties',
  field_success: 'outcome',
  field_reopenedAt: 'date of reopening',
  field_oneStop: 'one-stop completion',
  field_stewards: 'assessment of stewards',
};

bringWords(lackingZh, lackingEn);
