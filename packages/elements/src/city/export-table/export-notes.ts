import { formatDay, formatMoment } from '../format-moment.js';
import type { CityState } from '../city-state.js';
import type { HiveLocalize } from '../../localization/hive-localize.js';
import { activeFilter } from '../active-filter.js';
import '../../localization/terms/controls.js';
import '../../localization/terms/first-panels.js';
import '../../localization/terms/panels.js';

/** What a table that leaves the page says of itself. */
export interface ExportNotes {
  readonly title: string;
  readonly marks: readonly string[];
  readonly purpose: string;
  readonly asOf: string;
  readonly period: string;
  readonly mapReview?: string;
  readonly sources: readonly string[];
  /** Whether rows were left out. */
  readonly filtered: boolean;
  readonly crs: 'WGS 84';
}

/** @throws {DOMException} `InvalidStateError` when there is no city yet. */
export function exportNotes(state: CityState, title: string, localize: HiveLocalize): ExportNotes {
  const { city } = state;
  if (!city) throw new DOMException('There is no city to export yet', 'InvalidStateError');
  const asOf = state.asOf ?? city.asOf;
  return {
    title,
    marks: [
      ...(city.synthetic ? [localize.term('synthetic')] : []),
      ...(city.geometry === 'schematic' ? [localize.term('schematic')] : []),
    ],
    purpose: localize.name(city.purpose),
    asOf: `${formatDay(asOf, city.timeZone)} ${formatMoment(asOf, city.timeZone, localize).split(' ').at(-1) ?? ''}`.trim(),
    period: state.period,
    ...(city.mapReview === undefined ? {} : { mapReview: city.mapReview }),
    sources: city.sources.map(({ title: source, license }) =>
      [localize.name(source), license].filter(Boolean).join(', '),
    ),
    filtered: activeFilter(state).length > 0,
    crs: 'WGS 84',
  };
}

export function noteLines(notes: ExportNotes, localize: HiveLocalize): readonly string[] {
  const word = (term: string, value: string): string[] => (value ? [`${term}: ${value}`] : []);
  return [
    [notes.title, ...notes.marks].join(' · '),
    ...word(localize.term('purpose'), notes.purpose),
    ...word(localize.term('dataTime'), notes.asOf),
    ...word(localize.term('period'), notes.period),
    ...word(localize.term('mapReview'), notes.mapReview ?? ''),
    ...word(localize.term('sources'), notes.sources.join('; ')),
    ...(notes.filtered ? [localize.term('filtered')] : []),
    ...(notes.marks.includes(localize.term('schematic')) ? [localize.term('schematicNote')] : []),
  ];
}
