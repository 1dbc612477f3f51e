import type { LitElement } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { CityState } from './city-state.js';
import { mapPicture } from './map-picture.js';
import { printNotes } from './print-notes.js';
import type { PrintPage } from './print-layout.js';
import { printPage } from './print-page.js';

export interface PanelPrint {
  readonly title: string;
  readonly subtitle: string;
  /** What of the panel is printed. */
  readonly nodes: readonly Node[];
  readonly state: CityState;
  readonly asOf: string;
  readonly localize: HiveLocalize;
  /** Prints a window; the window's own `print` unless given. */
  readonly print?: (target: Window) => void;
}

/**
 * Prints what a panel shows, below it the map as it stands, and what both have to say of themselves.
 *
 * @returns Whether the map is on the page.
 */
export async function printPanel(
  panel: LitElement & { readonly for?: string | null },
  options: PanelPrint,
): Promise<boolean> {
  const page = await panelPage(panel, options);
  await (options.print ? printPage(page, options.print) : printPage(page));
  page.map?.close();
  return page.map !== null;
}

/** What a panel shows, as a page. */
export async function panelPage(
  panel: LitElement & { readonly for?: string | null },
  { title, subtitle, nodes, state, asOf, localize }: PanelPrint,
): Promise<PrintPage> {
  const map = await mapPicture(panel, null, title);
  return {
    lang: localize.lang(),
    title,
    status: subtitle,
    panel: { nodes, styles: stylesOf(panel) },
    map,
    mapLabel: title,
    notes: printNotes(state, asOf, localize),
  };
}

/** Sheets belong to their document: the paper gets their text. */
function stylesOf(panel: LitElement): readonly string[] {
  const { renderRoot } = panel;
  if (!(renderRoot instanceof ShadowRoot)) return [];
  return renderRoot.adoptedStyleSheets.map((sheet) =>
    [...sheet.cssRules].map(({ cssText }) => cssText).join('\n'),
  );
}
