/** Apart from the other sentences: the page says it itself, when nobody else can, and has no use for the rest. */
export const WORKER_FAILED = {
  'zh-CN': '数据处理线程已停止，且无法恢复；保留最后一次的画面',
  en: 'the data worker has stopped and could not be brought back; the last picture stays',
} as const;
