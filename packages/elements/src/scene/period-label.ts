/** A period as a short word on an axis: its year is said where it begins. */

/**
 * @param id - `2026-10`, `2026-W45`, `2026-Q3`, `2026-11-20` or `2026`.
 * @param isFirst - Whether it is the first one on the axis.
 */
export function periodLabel(id: string, isFirst: boolean): string {
  const match = /^(\d{4})-(?:(\d{2})(?:-(\d{2}))?|([QW]\d+))$/.exec(id);
  if (!match) return id;
  const [, year = '', month = '', day, other] = match;
  if (other !== undefined) return isFirst || /^(Q1|W01)$/.test(other) ? `${year} ${other}` : other;
  if (day !== undefined) return isFirst || day === '01' ? `${month}-${day}` : day;
  return isFirst || month === '01' ? `${year}-${month}` : String(Number(month));
}
