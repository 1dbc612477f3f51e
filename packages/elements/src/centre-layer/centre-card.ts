import type { CentreMark, LinkMark } from '@hivemap/core';
import { formatFigure } from '../city/format-figure.js';
import { linkWords } from '../city/link-words.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { CardContent } from '../map/card.js';
import '../localization/terms/centres.js';
import '../localization/terms/layers.js';
import '../localization/terms/matters.js';
import '../localization/terms/first-panels.js';

export function centreCard(centre: CentreMark, localize: HiveLocalize): CardContent {
  const { integrates, compliant, links } = centre;
  const isStale = links.stale > 0;
  const compliance = compliant === null ? 'complianceUnknown' : compliant ? 'isCompliant' : 'notCompliant';
  return {
    title: localize.name(centre.name),
    subtitle: [localize.term('centreKind', centre.kind), localize.term('tierName', centre.level)].join(' · '),
    figures: [
      {
        label:
          integrates.length === 4
            ? localize.term('integratesAll')
            : integrates.map((part) => localize.term('integratedPart', part)).join(localize.term('listJoin')),
        value: `${localize.number(integrates.length)}/4`,
      },
      { label: localize.term('dataLinks'), value: localize.number(links.count) },
    ],
    status: {
      kind: isStale ? 'stale' : compliant === false ? 'warn' : 'ok',
      word: isStale ? localize.term('staleLinks', localize.number(links.stale)) : localize.term(compliance),
    },
    action: localize.term('selectPlace'),
  };
}

export function linkCard(link: LinkMark, localize: HiveLocalize): CardContent {
  const uptime = formatFigure(link.uptime, { unit: 'share' }, localize);
  return {
    title: localize.term('fromTo', localize.name(link.from.name), localize.name(link.to.name)),
    subtitle: localize.term('dataLink'),
    figures: [
      { label: localize.term('uptime'), value: uptime.text, ...(uptime.unit ? { unit: uptime.unit } : {}) },
      ...(link.messages === null
        ? []
        : [{ label: localize.term('messages'), value: localize.number(link.messages) }]),
    ],
    status: { kind: link.status, word: linkWords(link, localize) },
    action: localize.term('selectPlace'),
  };
}
