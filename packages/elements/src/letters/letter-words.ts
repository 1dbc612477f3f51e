/** What is said of a letter on its card, in its sheet and in print. */
import type { LetterCard, NamedThing } from '@hivemap/core';
import { formatDay } from '../city/format-moment.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import '../localization/terms/letters.js';

/** The name of a thing, its id where the city does not know it. */
export function thingName({ id, name }: NamedThing, localize: HiveLocalize): string {
  return name === null ? id : localize.name(name);
}

/** How a letter stands: how many working days are left, or since when it is closed. */
export function letterState(
  letter: LetterCard,
  localize: HiveLocalize,
  timeZone: string | undefined,
): string {
  const { flaw, stage, closedAt, workingDaysLeft: left, status } = letter;
  if (flaw) return localize.term('letterFlaw', flaw);
  if (stage === 'closed')
    return closedAt === undefined
      ? localize.term('letterStage', 'closed')
      : localize.term('letterClosedOn', formatDay(closedAt, timeZone).slice(5));
  if (status === 'stop')
    return left
      ? localize.term('letterOverdue', localize.number(-left))
      : localize.term('letterOverdueToday');
  return left === 0
    ? localize.term('letterDueToday')
    : localize.term('letterLeft', localize.number(left ?? 0));
}
