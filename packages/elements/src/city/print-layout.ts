export interface PrintPage {
  readonly lang: string;
  readonly title: string;
  /** A word and a text each. */
  readonly facts?: readonly (readonly [word: string, text: string])[];
  readonly status: string;
  /** What a panel shows, in place of facts: copies of its nodes, and its styles. */
  readonly panel?: { readonly nodes: readonly Node[]; readonly styles: readonly string[] };
  /** A picture that carries its own marks; `null` where there is none. */
  readonly map: ImageBitmap | null;
  readonly mapLabel: string;
  /** Below the picture: review number, date, purpose. */
  readonly notes: readonly string[];
}

const CSS = `
  body { margin: 18mm 16mm; font: 12pt/1.6 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui; color: #000; }
  h1 { font-size: 18pt; margin: 0 0 2mm; }
  .status { margin: 0 0 4mm; font-weight: 700; }
  dl { display: grid; grid-template-columns: 8em 1fr; gap: 1mm 4mm; margin: 0 0 6mm; }
  dt { color: #444; } dd { margin: 0; }
  canvas { display: block; max-width: 100%; max-height: 130mm; margin-top: 4mm; border: 0.2mm solid #666; }
  /* A map that is higher than wide stands beside what is told. */
  .beside { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 6mm; align-items: start; }
  .beside canvas { max-width: 84mm; max-height: 150mm; margin-top: 0; }
  .beside dl { grid-template-columns: 5.5em 1fr; }
  footer { margin-top: 4mm; font-size: 9pt; color: #333; }
  footer p { margin: 0; }
  @page { margin: 0; }
`;

/** Nothing on paper scrolls, folds or is pressed. */
const PANEL_CSS = `
  :host { display: block !important; overflow: visible !important; block-size: auto !important; background: none !important; box-shadow: none !important; }
  .badge { display: flex; align-items: center; inline-size: fit-content; margin: 3mm 4mm 0; }
  button.action, .icon-button, summary, [part~='print'] { display: none !important; }
  section, li, tr { break-inside: avoid; }
  table.on-paper { width: 100%; border-collapse: collapse; font-size: 9pt; }
  .on-paper :is(th, td) { position: static; height: auto; padding: 1mm 2mm; border-bottom: 0.2mm solid #bbb; text-align: start; white-space: normal; }
  .on-paper .numeric { text-align: end; }
  .on-paper thead { display: table-header-group; }
`;

/** Fills a window with a page: built of nodes and constructed style sheets, so that it needs no leave of a policy. */
export function layOutPrint(target: Window, page: PrintPage): void {
  const { document: paper } = target;
  paper.documentElement.lang = page.lang;
  paper.title = page.title;
  const sheet = new (target as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(CSS);
  paper.adoptedStyleSheets = [sheet];
  const add = (parent: Node, tag: string, text = '', className = ''): HTMLElement => {
    const element = paper.createElement(tag);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return parent.appendChild(element);
  };
  add(paper.body, 'h1', page.title);
  add(paper.body, 'p', page.status, 'status');
  const { map } = page;
  const told = add(paper.body, 'div', '', map && map.height > map.width ? 'beside' : '');
  if (page.facts) {
    const facts = add(told, 'dl');
    for (const [word, text] of page.facts) {
      add(facts, 'dt', word);
      add(facts, 'dd', text);
    }
  }
  if (page.panel) fillPanel(add(told, 'div'), page.panel);
  if (map) {
    const canvas = add(told, 'canvas') as HTMLCanvasElement;
    canvas.width = map.width;
    canvas.height = map.height;
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', page.mapLabel);
    canvas.getContext('2d')?.drawImage(map, 0, 0);
  }
  const footer = add(paper.body, 'footer');
  for (const note of page.notes) add(footer, 'p', note);
}

/** In a shadow root of its own, as on the screen, with the colors of the light theme. */
function fillPanel(host: HTMLElement, { nodes, styles }: NonNullable<PrintPage['panel']>): void {
  const root = host.attachShadow({ mode: 'open' });
  const { CSSStyleSheet: Sheet } = host.ownerDocument.defaultView as Window & typeof globalThis;
  root.adoptedStyleSheets = [...styles, PANEL_CSS].map((text) => {
    const sheet = new Sheet();
    sheet.replaceSync(text);
    return sheet;
  });
  root.append(...nodes.map((node) => host.ownerDocument.importNode(node, true)));
}
