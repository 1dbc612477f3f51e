/**
 * Fonts of map labels. Without a glyph server MapLibre draws every glyph from the system's fonts; it
 * reads the weight from the first name of the stack.
 */
const FAMILIES = ['Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'system-ui'];

const STACKS = {
  regular: FAMILIES,
  bold: ['HiveMap Bold', ...FAMILIES],
} as const;

/** The `text-font` of a label. */
export function mapFont(weight: 'regular' | 'bold'): string[] {
  return [...STACKS[weight]];
}
