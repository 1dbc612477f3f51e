/** Cards of smart communities, their blocks and their service points. */
import type { BlockMark, ServicePointMark, ServicesMark } from '@hivemap/core';
import { formatFigure } from '../city/format-figure.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { CardContent } from '../map/card.js';
import '../localization/terms/honeycomb.js';
import '../localization/terms/layers.js';

export function servicesCard(community: ServicesMark, localize: HiveLocalize): CardContent {
  const { oneStop, blocks, items } = community;
  const rate = formatFigure(oneStop, { unit: 'share' }, localize);
  const missing = blocks ? blocks.count - blocks.staffed : 0;
  return {
    title: localize.name(community.name),
    subtitle: localize.term('smartCommunity'),
    figures: [
      { label: localize.term('oneStopName'), value: rate.text, ...(rate.unit ? { unit: rate.unit } : {}) },
      {
        label: localize.term('blocksStaffed'),
        value: blocks
          ? localize.term('ofCount', localize.number(blocks.staffed), localize.number(blocks.count))
          : localize.term('notCollected'),
      },
      {
        label: localize.term('itemsName'),
        value: items
          ? localize.term('itemsOf', localize.number(items.delegated), localize.number(items.count))
          : localize.term('notCollected'),
      },
    ],
    ...(missing > 0
      ? { status: { kind: 'warn', word: `${localize.term('blockUnstaffed')} ${localize.number(missing)}` } }
      : {}),
    action: localize.term('selectPlace'),
  };
}

/** @param community - That the block belongs to; its team is told there, never the one steward of a block. */
export function blockCard(
  block: BlockMark,
  community: ServicesMark | undefined,
  localize: HiveLocalize,
): CardContent {
  const { name, households, staffed } = block;
  const word = staffed === undefined ? 'blockUnknown' : staffed ? 'blockStaffed' : 'blockUnstaffed';
  return {
    title: name === undefined ? block.id : localize.name(name),
    ...(community ? { subtitle: localize.name(community.name) } : {}),
    figures:
      households === undefined
        ? []
        : [{ label: localize.term('blockHouseholds'), value: localize.number(households) }],
    status: { kind: staffed === undefined ? 'unknown' : staffed ? 'ok' : 'warn', word: localize.term(word) },
    action: localize.term('selectPlace'),
  };
}

export function servicePointCard(
  point: ServicePointMark,
  community: ServicesMark | undefined,
  localize: HiveLocalize,
): CardContent {
  const { items } = community ?? {};
  const open = items ? items.count - items.delegated : null;
  const unit = localize.term('itemUnit');
  return {
    title: localize.name(point.name),
    subtitle: localize.term('servicePoint'),
    figures: [
      { label: localize.term('itemsName'), value: localize.number(point.items), ...(unit ? { unit } : {}) },
      ...(open === null
        ? []
        : [
            { label: localize.term('notDelegated'), value: localize.number(open), ...(unit ? { unit } : {}) },
          ]),
    ],
    action: localize.term('selectPlace'),
  };
}
