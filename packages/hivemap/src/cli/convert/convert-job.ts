import { RESOURCES, type ResourceDefinition, type ResourceName } from '@hivemap/core/tools';
import type { Crs } from '@hivemap/core';
import { isOutFormat, outFormatOf, OUT_FORMATS, type OutFormat } from '../formats/encode.js';
import { SAMPLE_RECORDS, surveyFile, type Survey } from '../intake/survey-file.js';
import { columnPairs, type Options } from '../options.js';
import { Failure } from '../terminal/failure.js';
import { shownHeader } from '../terminal/shown-header.js';
import type { Terminal } from '../terminal/terminal.js';

export const CRS_NAMES = ['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const satisfies readonly Crs[];
const IN_FORMATS = [
  'geojson',
  'topojson',
  'json',
  'ndjson',
  'csv',
  'flatgeobuf',
  'pmtiles',
  'mvt',
  'ogc-features',
] as const;

/** What `convert` was asked for. */
export interface ConvertJob {
  readonly input: string;
  readonly output: string;
  readonly from: (typeof IN_FORMATS)[number] | undefined;
  readonly to: OutFormat;
  readonly fromCrs: Crs;
  readonly toCrs: Crs;
  /** That the output may state: nobody said what the input is in, or it does itself. */
  readonly knownCrs: Crs | undefined;
  readonly repair: boolean;
  readonly simplifyMeters: number | undefined;
  /** Field → header. */
  readonly columns: Readonly<Record<string, string>>;
  readonly resource: ResourceName | undefined;
  /** `city.json` of the city whose places the records name. */
  readonly city: string | undefined;
  /** Field → value that every record has. */
  readonly constants: Readonly<Record<string, string>>;
  readonly survey: Survey;
}

/**
 * @throws {Failure} With status 2 for what is not written as it should be, 1 or 3 when the input can't be read.
 */
export async function convertJob(options: Options, terminal: Terminal): Promise<ConvertJob> {
  const { texts } = terminal;
  const [input, output, ...more] = options.positionals;
  if (input === undefined || output === undefined) throw new Failure(2, texts.usage.missingFiles);
  if (more.length > 0) throw new Failure(2, texts.usage.tooMany(more.join(' ')));
  const to = options.choice('to', OUT_FORMATS, texts) ?? outFormatOf(output);
  if (to === null || !isOutFormat(to)) throw new Failure(2, texts.usage.outFormat(OUT_FORMATS));
  const said = options.choice('from-crs', CRS_NAMES, texts);
  const toCrs = options.choice('to-crs', CRS_NAMES, texts) ?? 'wgs84';
  const from = options.choice('from', IN_FORMATS, texts);
  const resource = options.choice('resource', Object.keys(RESOURCES) as ResourceName[], texts);
  const columns = columnPairs(options, texts);
  const simplifyMeters = options.number('simplify', 0, texts);
  const city = options.text('city');
  const constants = columnPairs(options, texts, 'set');
  for (const [option, isGiven] of [
    ['--city', city !== undefined],
    ['--set', Object.keys(constants).length > 0],
  ] as const)
    if (isGiven && resource === undefined) throw new Failure(2, texts.convert.needsResource(option));
  if (resource !== undefined) checkFields(resource, { ...columns, ...constants }, terminal);
  const survey = await surveyFile({ path: input, format: from, name: resource }, terminal, SAMPLE_RECORDS);
  checkHeaders(survey, columns, terminal);
  const stated = survey.crs.clue === 'stated' ? survey.crs.crs : null;
  const fromCrs = said ?? stated ?? 'wgs84';
  if (said === undefined) warnOfCrs(survey, fromCrs, terminal);
  return {
    input,
    output,
    from,
    to,
    fromCrs,
    toCrs,
    resource,
    city,
    constants,
    columns,
    simplifyMeters,
    survey,
    knownCrs: said !== undefined || stated !== null ? toCrs : undefined,
    repair: options.flag('repair'),
  };
}

function checkFields(
  resource: ResourceName,
  columns: Readonly<Record<string, string>>,
  { texts }: Terminal,
): void {
  const { fields } = RESOURCES[resource] as unknown as ResourceDefinition;
  const strange = Object.keys(columns).find((field) => !Object.hasOwn(fields, field));
  if (strange !== undefined)
    throw new Failure(2, texts.usage.unknownField(strange, resource, Object.keys(fields)));
}

/** A file with more records than were looked at may have a column that only a later one has. */
function checkHeaders(
  { fields, records }: Survey,
  columns: Readonly<Record<string, string>>,
  { texts }: Terminal,
): void {
  const headers = fields.map(({ name }) => name);
  const strange = Object.values(columns).find((header) => !headers.includes(header));
  if (strange !== undefined && records < SAMPLE_RECORDS)
    throw new Failure(2, texts.usage.unknownHeader(strange, headers.map(shownHeader)));
}

/** What the file seems to be in, when it is read as something else because nobody said. */
function warnOfCrs({ crs: { crs, clue, probable } }: Survey, fromCrs: Crs, terminal: Terminal): void {
  const likely = clue === 'stated' ? null : (crs ?? probable ?? null);
  const same = likely === fromCrs || (likely === 'cgcs2000' && fromCrs === 'wgs84');
  if (likely !== null && !same) terminal.warn(terminal.texts.convert.crsNotSaid(likely, fromCrs));
}
