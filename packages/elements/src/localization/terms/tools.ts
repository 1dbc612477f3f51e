/** What measuring, drawing, exporting and printing say. */
export const toolsZh = {
  measure: '测量',
};
export const toolsEn: typeof toolsZh = {
  measure: 'Measure',
};
