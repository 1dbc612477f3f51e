/** What `convert` says when it is done. */
import { basename } from 'node:path';
import type { Adoption } from '../intake/adopt-file.js';
import { adoptionJson } from '../intake/adoption-json.js';
import { printFindings } from '../intake/print-findings.js';
import { lineNumbers } from '../line-numbers.js';
import { isWebAddress } from '../read-file.js';
import { shownHeader } from '../terminal/shown-header.js';
import type { Terminal } from '../terminal/terminal.js';
import type { ConvertJob } from './convert-job.js';
import type { LeftOut, PlainAccount } from './plain-records.js';

/** So many records are named when a geometry is lost. */
const MOST_LISTED = 5;
const MOST_COLUMNS = 40;

/** What became of the records: of a resource, or as they are. */
export type Outcome = { readonly adoption: Adoption } | { readonly account: PlainAccount };

/** Whether nothing that the user meant to convert was lost. What is a person's is not meant to be. */
export function isWhole(outcome: Outcome): boolean {
  if ('account' in outcome) return outcome.account.lost.size === 0 && outcome.account.unreadable === 0;
  const { rejected, findings } = outcome.adoption;
  return rejected === 0 && findings.every(({ finding }) => finding.severity !== 'error');
}

/** Whether there were records and none of them could be used: an empty file in their place would be taken for data. */
export function isNothing(outcome: Outcome, written: number): boolean {
  const refused = 'account' in outcome ? outcome.account.unreadable : outcome.adoption.rejected;
  return written === 0 && refused > 0;
}

/** @param written - Number of records. */
export async function tellOutcome(
  job: ConvertJob,
  outcome: Outcome,
  written: number,
  terminal: Terminal,
): Promise<void> {
  const { texts } = terminal;
  const losses = 'account' in outcome ? await lossesOf(job, outcome.account) : [];
  if (terminal.format === 'json') {
    terminal.json({
      ok: isWhole(outcome),
      file: isNothing(outcome, written) ? null : basename(job.output),
      format: job.to,
      fromCrs: job.fromCrs,
      crs: job.toCrs,
      records: written,
      ...('account' in outcome
        ? plainJson(outcome.account, losses)
        : { resource: job.resource, ...adoptionJson(outcome.adoption) }),
    });
  } else if ('account' in outcome) tellAccount(outcome.account, losses, terminal);
  else tellAdoption(outcome.adoption, terminal);
  if (isNothing(outcome, written)) {
    terminal.warn(texts.convert.nothingWritten(basename(job.output)));
    return;
  }
  terminal.say(texts.convert.written(written, basename(job.output)));
  if (job.toCrs === 'gcj02' || job.toCrs === 'bd09') terminal.say(texts.convert.declareCrs(job.toCrs));
}

/** What was wrong, what was told from the rest or assumed, and which columns went nowhere. */
function tellAdoption(adoption: Adoption, terminal: Terminal): void {
  const { texts } = terminal;
  printFindings(adoption, terminal);
  for (const [assumption, count] of adoption.adopter.notes.assumptions)
    terminal.warn(texts.assumptions[assumption](count));
  const used = new Set(Object.values(adoption.columns));
  const unused = adoption.survey.fields.filter(({ name, refusedKey }) => !refusedKey && !used.has(name));
  if (unused.length > 0)
    terminal.warn(
      texts.convert.unusedColumns(unused.slice(0, MOST_COLUMNS).map(({ name }) => shownHeader(name))),
    );
}

interface Loss {
  readonly reason: string;
  readonly count: number;
  readonly places: readonly number[];
  readonly lines: boolean;
}

/** Where geometries were lost: by line where the file has them, else by record, both from 1. */
async function lossesOf({ input, survey }: ConvertJob, { lost }: PlainAccount): Promise<readonly Loss[]> {
  const { format } = survey;
  const listed = new Set([...lost.values()].flatMap((indexes) => indexes.slice(0, MOST_LISTED)));
  const hasLines = (format === 'csv' || format === 'ndjson') && !isWebAddress(input) && listed.size > 0;
  const lines = hasLines ? await lineNumbers(input, format, listed) : null;
  return [...lost].map(([reason, indexes]) => ({
    reason,
    count: indexes.length,
    places: indexes.slice(0, MOST_LISTED).map((index) => lines?.get(index) ?? index + 1),
    lines: lines !== null,
  }));
}

const countsOf = (counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].map(([key, times]) => [shownHeader(key), times]));

function plainJson({ leftOut, texts, unreadable }: PlainAccount, losses: readonly Loss[]): object {
  return {
    unreadable,
    leftOut: {
      personal: countsOf(leftOut.personal),
      names: countsOf(leftOut.names),
      freeText: countsOf(leftOut['free-text']),
    },
    textColumns: [...texts].map(shownHeader),
    lostGeometries: losses.map(({ reason, count, places, lines }) => ({
      reason,
      count,
      unit: lines ? 'line' : 'record',
      places,
    })),
  };
}

function tellAccount(
  { leftOut, texts: columns, unreadable }: PlainAccount,
  losses: readonly Loss[],
  terminal: Terminal,
): void {
  const { convert } = terminal.texts;
  for (const [reason, counts] of Object.entries(leftOut) as [LeftOut, ReadonlyMap<string, number>][])
    for (const [key, times] of counts) terminal.warn(convert.leftOut[reason](shownHeader(key), times));
  for (const { reason, count, places, lines } of losses)
    terminal.warn(convert.beyondRepair(count, reason, places, lines));
  if (unreadable > 0) terminal.warn(convert.unreadable(unreadable));
  if (columns.size > 0)
    terminal.warn(convert.textColumns([...columns].slice(0, MOST_COLUMNS).map(shownHeader)));
}
