import type { MattersView } from '@hivemap/core';
import { MATTERS, unitOf } from '../city/format-figure.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { CardContent, CardFigure } from '../map/card.js';
import type { MatterBin } from '../scene/matter-hexes.js';
import '../localization/terms/matters.js';

/** Of an area with its parts. */
export function placeCard(
  view: MattersView,
  place: number,
  counted: { readonly total: number; readonly overdue: number; readonly counts?: readonly number[] },
  localize: HiveLocalize,
): CardContent {
  const { places } = view;
  return {
    title: localize.name(places.names[place]),
    ...subtitleOf(view, place, localize),
    figures: [
      ...countFigures(view, counted, localize),
      ...largestGroup(view, counted.counts ?? [], localize),
    ],
    ...overdueStatus(counted.overdue, localize),
    action: localize.term('listMatters'),
  };
}

/** Of a bin, which is no area: told by what it holds. */
export function binCard(view: MattersView, bin: MatterBin, localize: HiveLocalize): CardContent {
  const [first] = bin.places;
  const name = first === undefined ? '' : localize.name(view.places.names[first]);
  const count = localize.number(bin.places.length);
  return {
    title: bin.places.length === 1 ? name : localize.term('placesTogether', count),
    ...(bin.places.length === 1 && first !== undefined ? subtitleOf(view, first, localize) : {}),
    figures: countFigures(view, bin, localize),
    ...overdueStatus(bin.overdue, localize),
    action: localize.term('listMatters'),
  };
}

/** Of what a seat passed up. */
export function arcCard(
  view: MattersView,
  arc: { readonly place: number; readonly to: number; readonly count: number },
  localize: HiveLocalize,
): CardContent {
  const { names, totals } = view.places;
  const [from, to] = [arc.place, arc.to].map((place) => localize.name(names[place]));
  const total = totals[arc.place]!;
  const share = localize.number((arc.count / total) * 100, { maximumFractionDigits: 1 });
  return {
    title: localize.term('passedUpTo', from ?? '', to ?? ''),
    figures: [
      {
        label: localize.term('passedUpCount'),
        value: localize.number(arc.count),
        unit: unitOf(MATTERS, localize),
      },
      { label: localize.term('flowShare'), value: share, unit: '%' },
    ],
    action: localize.term('listMatters'),
  };
}

function countFigures(
  { measure }: MattersView,
  { total, overdue }: { readonly total: number; readonly overdue: number },
  localize: HiveLocalize,
): readonly CardFigure[] {
  const unit = unitOf(MATTERS, localize);
  const figure = (label: string, value: number): CardFigure => ({
    label,
    value: localize.number(value),
    unit,
  });
  return [
    figure(localize.term('matterMeasure', measure), total),
    ...(measure === 'overdue' || measure === 'closed'
      ? []
      : [figure(localize.term('matterMeasure', 'overdue'), overdue)]),
  ];
}

function largestGroup(
  { groups }: MattersView,
  counts: readonly number[],
  localize: HiveLocalize,
): readonly CardFigure[] {
  const most = Math.max(...counts);
  const group = groups[counts.indexOf(most)];
  return group && most > 0
    ? [{ label: localize.name(group.name), value: localize.number(most), unit: unitOf(MATTERS, localize) }]
    : [];
}

function overdueStatus(overdue: number, localize: HiveLocalize): Pick<CardContent, 'status'> {
  return overdue > 0
    ? {
        status: {
          kind: 'stop',
          word: `${localize.term('matterMeasure', 'overdue')} ${localize.number(overdue)}`,
        },
      }
    : {};
}

function subtitleOf(
  { places }: MattersView,
  place: number,
  localize: HiveLocalize,
): Pick<CardContent, 'subtitle'> {
  const above = places.parent[place]!;
  return above < 0 ? {} : { subtitle: localize.name(places.names[above]) };
}
