/** Marks as an SVG file that a person can look at. */
import type { FlowerGlyph } from '../../packages/elements/src/scene/flower-glyph.js';
import type { Point } from '../../packages/elements/src/scene/hexagon.js';

export function svgFile(width: number, height: number, background: string, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif">
<rect width="${width}" height="${height}" fill="${background}"/>
${body}</svg>
`;
}

export function svgOfFlower({ cells, count, arcs }: FlowerGlyph, [x, y]: Point): string {
  const parts = cells.flatMap((cell) => [
    `<path d="${cell.path}" fill="${cell.fill}" stroke="${cell.stroke}" stroke-width="${cell.strokeWidth.toFixed(2)}"${cell.dash ? ` stroke-dasharray="${cell.dash}"` : ''}/>`,
    ...(cell.seed ? [`<path d="${cell.seed}" fill="${cell.stroke}"/>`] : []),
    ...(cell.hatch ? [`<path d="${cell.hatch}" stroke="${cell.stroke}" stroke-width="0.9"/>`] : []),
  ]);
  for (const arc of arcs)
    parts.push(`<path d="${arc.path}" fill="none" stroke="#000" stroke-width="${arc.width.toFixed(2)}"/>`);
  if (count)
    parts.push(
      `<text y="${(count.fontSize * 0.35).toFixed(2)}" font-size="${count.fontSize.toFixed(1)}" font-weight="700" text-anchor="middle" fill="${count.ink}">${count.text}</text>`,
    );
  return `<g transform="translate(${x},${y})">\n${parts.join('\n')}\n</g>\n`;
}
