/** A sheet of paper in a story: what a panel prints, in a frame. */
import { html, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import type { PrintPage } from '../packages/elements/src/city/print-layout.js';
import { layOutPrint } from '../packages/elements/src/city/print-layout.js';
import './print-view.css';

/** @param page - What is on the sheet. */
export function printView(page: Promise<PrintPage>): TemplateResult {
  const sheet = page.then((shown) => {
    const frame = document.createElement('iframe');
    frame.title = shown.title;
    frame.className = 'paper';
    frame.addEventListener('load', () => frame.contentWindow && layOutPrint(frame.contentWindow, shown), {
      once: true,
    });
    return frame;
  });
  return html`${until(sheet)}`;
}
