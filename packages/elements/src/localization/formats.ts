/**
 * Formatters of the browser, each made once: making one costs as much as a hundred uses. A language that the browser does
 * not know is written as English is, and not as whatever the browser itself is set to.
 */
import { baseOf } from './nearest-lang.js';

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

export function numberFormat(lang: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return made(numbers, lang, options, () => new Intl.NumberFormat([lang, baseOf(lang)], options));
}

/** @throws {RangeError} When the time zone is none that the browser knows. */
export function dateFormat(lang: string, options: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormat {
  return made(dates, lang, options, () => new Intl.DateTimeFormat([lang, baseOf(lang)], options));
}

function made<Format>(known: Map<string, Format>, lang: string, options: object, make: () => Format): Format {
  const key = `${lang} ${JSON.stringify(options)}`;
  let format = known.get(key);
  if (!format) {
    format = make();
    known.set(key, format);
  }
  return format;
}
