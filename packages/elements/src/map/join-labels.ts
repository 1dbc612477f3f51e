/** Names over the map, with a halo in the ground's color and a leader line where they stand apart. */
import type { PlacedLabel } from '../scene/place-labels.js';
import { changedMarks } from './changed-marks.js';
import type { OverlaySelection } from './overlay-controller.js';

export interface LabelLook {
  readonly ink: string;
  readonly halo: string;
  /** Multiplies the halo. */
  readonly scale: number;
  readonly weight: 400 | 700;
}

/** @param look - Of one label, by what it is. */
export function joinLabels<Label extends PlacedLabel>(
  group: OverlaySelection,
  labels: readonly Label[],
  look: (label: Label) => LabelLook,
): void {
  group
    .selectAll<SVGLineElement, Label>('line.label-leader')
    .data(
      labels.filter(({ leader }) => leader !== null),
      ({ key }) => key,
    )
    .join('line')
    .attr('class', 'label-leader')
    .attr('x1', ({ leader }) => leader![0][0])
    .attr('y1', ({ leader }) => leader![0][1])
    .attr('x2', ({ leader }) => leader![1][0])
    .attr('y2', ({ leader }) => leader![1][1])
    .attr('stroke', (label) => look(label).ink)
    .attr('stroke-width', (label) => look(label).scale);
  const texts = group
    .selectAll<SVGTextElement, Label>('text.label')
    .data(labels, ({ key }) => key)
    .join('text')
    .attr('x', ({ at }) => at[0])
    .attr('y', ({ at, fontSize }) => at[1] + fontSize * 0.36);
  changedMarks(texts, (label) => {
    const { ink, halo, scale, weight } = look(label);
    return [label.text, label.fontSize, ink, halo, scale, weight];
  })
    .attr('class', 'label')
    .attr('font-size', ({ fontSize }) => fontSize)
    .attr('font-weight', (label) => look(label).weight)
    .attr('text-anchor', 'middle')
    .attr('fill', (label) => look(label).ink)
    .attr('stroke', (label) => look(label).halo)
    .attr('stroke-width', (label) => 3.5 * look(label).scale)
    .attr('stroke-linejoin', 'round')
    .attr('paint-order', 'stroke')
    .text(({ text }) => text);
}
