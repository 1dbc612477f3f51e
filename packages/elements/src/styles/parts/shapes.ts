import { svg, type TemplateResult } from 'lit';
import type { Shape } from '../../scene/flower-shapes.js';

/** Shapes of the scene inside an `<svg>`. */
export function shapes(list: readonly Shape[]): readonly TemplateResult[] {
  return list.map(
    ({ path, fill, stroke, strokeWidth, dash, opacity, join }) =>
      svg`<path d=${path} fill=${fill} stroke=${stroke} stroke-width=${strokeWidth} stroke-dasharray=${dash || 'none'} stroke-linejoin=${join} opacity=${opacity} />`,
  );
}
