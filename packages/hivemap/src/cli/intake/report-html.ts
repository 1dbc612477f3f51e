import type { Locale } from '../terminal/locale.js';
import type { CityReport, ReportSection } from './city-report.js';

const STYLE = `body{font:16px/1.7 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#16202a}
h1{font-size:1.5em}h2{font-size:1.1em;margin-top:2em;border-bottom:1px solid #d6d4cd}
table{border-collapse:collapse}th,td{text-align:left;padding:.25em 1em .25em 0;border-bottom:1px solid #e8e6e0;vertical-align:top}
code{background:#f4f6f7;padding:.1em .3em}`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Text with `commands` in code type. */
function prose(text: string): string {
  return escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function tableOf([header = [], ...rows]: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[], tag: string): string =>
    row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  return `<table><thead><tr>${cells(header, 'th')}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

function sectionOf({ title, sentences = [], table, steps = [] }: ReportSection): string {
  const list = (items: readonly string[], tag: string): string =>
    items.length === 0 ? '' : `<${tag}>${items.map((item) => `<li>${prose(item)}</li>`).join('\n')}</${tag}>`;
  return [`<h2>${escaped(title)}</h2>`, list(sentences, 'ul'), table ? tableOf(table) : '', list(steps, 'ol')]
    .filter(Boolean)
    .join('\n');
}

/** The report as a page that opens by a double click; no script, nothing from elsewhere. */
export function reportHtml({ title, sections }: CityReport, locale: Locale): string {
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head><body>
<h1>${escaped(title)}</h1>
${sections.map(sectionOf).join('\n')}
</body></html>
`;
}
