import type { CSSResult } from 'lit';

/** Adds styles that came after their element's own; they win over these where both are as specific. */
export function adoptLateStyles(root: HTMLElement | DocumentFragment, styles: readonly CSSResult[]): void {
  if (!(root instanceof ShadowRoot)) return;
  const sheets = styles.flatMap(({ styleSheet }) => (styleSheet ? [styleSheet] : []));
  root.adoptedStyleSheets.push(...sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet)));
}
