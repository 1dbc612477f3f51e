import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CityError, type CityHandle, type IndicatorInfo } from '@hivemap/core';
import {
  fixedSpan,
  formatDay,
  FrozenCounts,
  loadKeptCity,
  parseJson,
  publishIndicators,
} from '@hivemap/core/tools';
import { lessHidden } from '../aggregate/less-hidden.js';
import type { Command } from '../command.js';
import { encode, outFormatOf, type OutFormat } from '../formats/encode.js';
import type { OutRecord } from '../formats/out-record.js';
import type { Options } from '../options.js';
import { addressOf } from '../read-file.js';
import { readManifestFile, type ManifestFile } from '../read-manifest-file.js';
import { Failure } from '../terminal/failure.js';
import type { Terminal } from '../terminal/terminal.js';
import { writeWhole } from '../write-whole.js';
import { onlyPositional } from './validate.js';

const MONTHS = 24;
const DEFAULT_K = 5;
const TABLES: readonly OutFormat[] = ['csv', 'ndjson', 'json'];

/** `hivemap aggregate <city.json> --out FILE`: matters to figures that may be published. */
export const aggregate: Command = {
  name: 'aggregate',
  options: {
    out: { type: 'string' },
    keep: { type: 'string' },
    levels: { type: 'string', multiple: true },
    periods: { type: 'string', multiple: true },
    k: { type: 'string' },
  },
  async run(options, terminal) {
    const { texts } = terminal;
    const path = onlyPositional(options, terminal);
    const out = options.text('out');
    if (out === undefined) throw new Failure(2, texts.aggregate.missingOut);
    const format = outFormatOf(out);
    if (format === null || !TABLES.includes(format)) throw new Failure(2, texts.usage.outFormat(TABLES));
    const manifest = await readManifestFile(path, terminal);
    const keep = options.text('keep');
    const kept = await readKept(keep, manifest, terminal);
    if (keep === undefined && existsSync(out)) terminal.warn(texts.aggregate.mayChange(basename(out)));
    const city = await open(path, raisedK(manifest, options, terminal), kept, terminal);
    const collectedFrom = coverageStart(manifest);
    try {
      const view = await city.view({ view: 'city', scope: 'public' });
      const indicators = view.indicators.filter((one) => isAsked(one));
      const published = await publishIndicators(city, {
        indicators: indicators.map(({ id }) => id),
        periods: periodsOf(options, view.asOf, collectedFrom, terminal),
        levels: levelsOf(
          options,
          view.levels.map(({ id }) => id),
          terminal,
        ),
        onProgress: (done, of) => terminal.progress(texts.aggregate.counting, done, of),
      });
      terminal.endProgress();
      const rows = published.rows.map((row): OutRecord => ({ fields: { ...row } }));
      if (rows.length === 0) throw new Failure(1, texts.aggregate.nothing);
      // First what was counted: figures that are out without it could not be kept.
      if (keep !== undefined) await writeWhole(keep, [keptText(kept, manifest)], terminal.signal);
      await writeWhole(out, await encode(format, rows, 'indicators'), terminal.signal);
      if (terminal.format === 'json')
        terminal.json({
          ok: true,
          file: basename(out),
          format,
          rows: rows.length,
          suppressed: published.suppressed,
          leftOut: published.leftOut,
        });
      terminal.say(texts.aggregate.written(rows.length, published.suppressed, basename(out)));
      if (published.suppressed === rows.length) terminal.warn(texts.aggregate.allHidden);
      else if (published.suppressed > rows.length / 2) {
        const better = lessHidden(published.rows, String(manifest['code']));
        terminal.say(texts.aggregate.mostHidden(better, view.levels[0]?.id ?? ''));
      }
      if (published.leftOut.length > 0) terminal.say(texts.aggregate.leftOut(published.leftOut.join(', ')));
      return 0;
    } finally {
      city.close();
    }
  },
};

/** Case figures are what must not leave as records; the rest a backend has as tables already. */
function isAsked({ available, disclosure, resources }: IndicatorInfo): boolean {
  return available && disclosure === 'case' && resources.includes('matters');
}

const KEPT_VERSION = 1;

function keptText(counts: FrozenCounts, { code }: ManifestFile): string {
  return `${JSON.stringify({ hivemapKept: KEPT_VERSION, code, counts })}\n`;
}

/** Counts of the publication before; none the first time. */
async function readKept(
  path: string | undefined,
  { code }: ManifestFile,
  { texts }: Terminal,
): Promise<FrozenCounts> {
  if (path === undefined || !existsSync(path)) return new FrozenCounts();
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new Failure(3, texts.aggregate.keptUnreadable(basename(path)));
  }
  try {
    const kept = parseJson(text) as Readonly<Record<string, unknown>>;
    if (kept['hivemapKept'] !== KEPT_VERSION || kept['code'] !== code)
      throw new TypeError('Counts of this city were expected.');
    return FrozenCounts.from(kept['counts']);
  } catch {
    throw new Failure(1, texts.aggregate.notKept(basename(path)));
  }
}

async function open(
  path: string,
  manifest: ManifestFile,
  kept: FrozenCounts,
  terminal: Terminal,
): Promise<CityHandle> {
  const href = addressOf(path);
  try {
    const city = await loadKeptCity(withAddresses(manifest, href), kept, {
      locale: terminal.locale,
      signal: terminal.signal,
      onProgress: ({ resource, bytes, totalBytes }) =>
        terminal.progress(terminal.texts.reading(resource), bytes, totalBytes),
    });
    await whenLoaded(city);
    return city;
  } catch (error) {
    if (error instanceof CityError) throw new Failure(1, error.message);
    throw error;
  }
}

/** Thresholds may be raised, never lowered. */
function raisedK(manifest: ManifestFile, options: Options, terminal: Terminal): ManifestFile {
  const { texts } = terminal;
  const privacy = (manifest['privacy'] ?? {}) as { readonly k?: number };
  const least = privacy.k ?? DEFAULT_K;
  const k = options.number('k', 1, texts);
  if (k === undefined) return manifest;
  if (!Number.isInteger(k) || k < least) throw new Failure(2, texts.aggregate.lowK(least));
  return { ...manifest, privacy: { ...privacy, k } };
}

/** An inline manifest has no address of its own; and no map is shown, so no review number is asked for. */
function withAddresses(manifest: ManifestFile, base: string): ManifestFile {
  const resources = Object.entries((manifest['resources'] ?? {}) as Readonly<Record<string, ManifestFile>>);
  return {
    ...manifest,
    jurisdiction: 'ZZ',
    resources: Object.fromEntries(
      resources.map(([name, entry]) => {
        const { href } = entry;
        const isRelative = typeof href === 'string' && URL.canParse(href, base);
        return [name, isRelative ? { ...entry, href: new URL(href, base).href } : entry];
      }),
    ),
  };
}

/** Until every resource is read, or has failed. */
async function whenLoaded(city: CityHandle): Promise<void> {
  const isOver = async (): Promise<boolean> => {
    const { resources } = await city.view({ view: 'city' });
    return Object.values(resources).every(({ state }) => state === 'ready' || state === 'error');
  };
  await new Promise<void>((done, fail) => {
    const check = (): void => void isOver().then((over) => (over ? done() : undefined), fail);
    city.subscribe(check);
    check();
  });
}

/** Month in which collecting began, where the manifest says so: before it there is nothing to publish. */
function coverageStart(manifest: ManifestFile): string {
  const resources = manifest['resources'] as
    Readonly<Record<string, { coverage?: { from?: unknown } }>> | undefined;
  const from = resources?.['matters']?.coverage?.from;
  return typeof from === 'string' ? from.slice(0, 7) : '';
}

function periodsOf(
  options: Options,
  asOf: string,
  collectedFrom: string,
  terminal: Terminal,
): readonly string[] {
  const asked = options.list('periods');
  const wrong = asked.find((period) => !/^\d{4}(?:-(?:Q[1-4]|0[1-9]|1[0-2]))?$/.test(period));
  if (wrong !== undefined) throw new Failure(2, terminal.texts.aggregate.period(wrong));
  return asked.length > 0 ? asked : closedPeriods(asOf.slice(0, 7), collectedFrom);
}

/** Months, quarters and years of the last two years that are over. */
function closedPeriods(month: string, collectedFrom: string): readonly string[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const periods = new Set<string>();
  for (let back = MONTHS; back >= 1; back--) {
    const at = year * 12 + number - 1 - back;
    const [y, m] = [Math.floor(at / 12), (at % 12) + 1];
    periods.add(`${String(y)}-${String(m).padStart(2, '0')}`);
    periods.add(`${String(y)}-Q${String(Math.ceil(m / 3))}`);
    periods.add(String(y));
  }
  return [...periods].filter((period) => {
    const span = fixedSpan(period);
    if (span === null) return false;
    return formatDay(span[1]) <= `${month}-01` && formatDay(span[1] - 1).slice(0, 7) >= collectedFrom;
  });
}

function levelsOf(options: Options, shown: readonly string[], terminal: Terminal): readonly string[] {
  const asked = options.list('levels');
  const wrong = asked.find((level) => !shown.includes(level));
  if (wrong !== undefined) throw new Failure(2, terminal.texts.aggregate.level(wrong, shown));
  return asked.length > 0 ? asked : shown;
}
