/** An ISO moment, or a day, moved by milliseconds; in the offset that it was written in. */
export function shiftMoment(moment: string, byMs: number): string {
  if (moment.length <= 10) {
    const day = new Date(`${moment}T12:00:00Z`).getTime() + byMs;
    return new Date(day).toISOString().slice(0, 10);
  }
  const ms = Date.parse(moment);
  return Number.isNaN(ms) ? moment : inOffsetOf(moment, ms + byMs);
}

/** An instant in the offset of another moment. */
export function inOffsetOf(moment: string, ms: number): string {
  const [, offset = 'Z', sign = '+', hours = '0', minutes = '0'] =
    /(Z|([+-])(\d\d):?(\d\d))$/.exec(moment) ?? [];
  const minutesEast = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return `${new Date(ms + minutesEast * 60_000).toISOString().slice(0, 19)}${offset}`;
}
