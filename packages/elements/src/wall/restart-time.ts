const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** @returns Minutes after midnight of `04:30`; `null` for what is no time of day. */
export function parseTimeOfDay(text: string | null): number | null {
  const found = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text?.trim() ?? '');
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

/**
 * The next instant at which clocks of a time zone show a time of day.
 *
 * @param minutes - After midnight.
 * @param now - Epoch ms.
 * @param timeZone - IANA name; the page's own unless given.
 * @returns Epoch ms, after `now` and at most a day and an hour later (clocks may be put back in between).
 */
export function nextTimeOfDay(minutes: number, now: number, timeZone: string | undefined): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone ? { timeZone } : {}),
  });
  const shown = (at: number): number => {
    const parts = Object.fromEntries(
      format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
    );
    return (parts['hour'] ?? 0) * 60 + (parts['minute'] ?? 0);
  };
  const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  const ahead = (((minutes - shown(now)) % 1440) + 1440) % 1440;
  let at = minute + (ahead === 0 ? DAY_MS : ahead * MINUTE_MS);
  // Where the clock is changed on the way, the hour is another.
  const off = ((((minutes - shown(at) + 720) % 1440) + 1440) % 1440) - 720;
  at += off * MINUTE_MS;
  return at > now ? at : at + DAY_MS;
}
