/** Tables as comma-separated text that a spreadsheet can open without running any of it. */

export type CsvCell = string | number | null;

/** What a spreadsheet takes for the beginning of a formula; also behind white space. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u;
const LINE_END = '\r\n';
/** Without it a spreadsheet takes Chinese for something else. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * @param notes - Lines about the table, before its head, each behind a `#`.
 * @param rows - Numbers stay numbers; text that looks like a formula gets an apostrophe.
 */
export function csvText(
  notes: readonly string[],
  head: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
): string {
  const lines = notes.map((note) => quoted(`# ${note.replace(/[\r\n]+/g, ' ')}`));
  lines.push(head.map(cellText).join(','));
  for (const row of rows) lines.push(row.map(cellText).join(','));
  return BYTE_ORDER_MARK + lines.join(LINE_END) + LINE_END;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return quoted(FORMULA.test(cell) ? `'${cell}` : cell);
}

function quoted(text: string): string {
  return /[",\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
