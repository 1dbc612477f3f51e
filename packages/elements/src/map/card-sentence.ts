import type { CardContent } from './card.js';

/** What a card says, in one sentence for assistive technology. */
export function cardSentence({ title, subtitle, figures, status }: CardContent): string {
  const numbers = figures.map(({ label, value, unit }) => `${label} ${value}${unit ? ` ${unit}` : ''}`);
  return [title, subtitle, ...numbers, status?.word].filter(Boolean).join(', ');
}
