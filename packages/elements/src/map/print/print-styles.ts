/** A map on paper: its picture, legend, marks, notes and table in place of what stands on the screen. */
import { css, type CSSResult } from 'lit';

export const printStyles: CSSResult = css`
  @media print {
    :host([data-printing]) {
      block-size: auto !important;
      min-block-size: 0;
      overflow: visible;
      background: none;
      container: none;
    }
    /* Out of sight and as large as before: a map that is resized draws anew, and its panels with it. */
    :host([data-printing]) .layout {
      position: fixed;
      inset-block-start: 0;
      inset-inline-start: 0;
      inline-size: var(--hive-print-inline-size);
      block-size: var(--hive-print-block-size);
      visibility: hidden;
      clip-path: inset(100%);
    }
    :host([data-printing]) slot {
      display: none !important;
    }
    :host([data-printing]) :is(.notice, .veil, .progress, .card) {
      display: none;
    }
    .sheet {
      display: block;
      color-scheme: light;
      color: CanvasText;
      font-size: 9pt;
      line-height: 1.45;
    }
    .sheet :is(h1, p, figure, ul, li) {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .sheet h1 {
      margin-block-end: 3mm;
      font-size: 15pt;
    }
    .sheet .picture {
      position: relative;
      break-inside: avoid;
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    .sheet .picture :is(canvas, svg) {
      display: block;
      inline-size: 100%;
      block-size: auto;
      max-block-size: none;
    }
    .sheet .picture svg {
      position: absolute;
      inset: 0;
    }
    .sheet .legend,
    .sheet .sheet-marks {
      display: flex;
      flex-wrap: wrap;
      gap: 1mm 5mm;
      margin-block-start: 2.5mm;
      break-inside: avoid;
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    .sheet .legend svg {
      margin-inline-end: 1.5mm;
      vertical-align: -1px;
    }
    .sheet .legend .title {
      flex-basis: 100%;
      font-weight: 700;
    }
    .sheet .sheet-marks li {
      padding: 0 2mm;
      border: 1px solid;
      font-weight: 700;
    }
    .sheet .notes {
      margin-block-start: 2mm;
      font-size: 8pt;
    }
    .sheet table {
      inline-size: 100%;
      margin-block-start: 6mm;
      border-collapse: collapse;
      font-variant-numeric: tabular-nums;
    }
    .sheet caption {
      padding-block-end: 1mm;
      font-weight: 700;
      text-align: start;
    }
    .sheet tr {
      break-inside: avoid;
    }
    .sheet :is(th, td) {
      padding: 0.7mm 1.5mm;
      border-block-end: 1px solid #bbb;
      text-align: end;
    }
    .sheet :is(th, td):first-child {
      text-align: start;
    }
  }
`;
