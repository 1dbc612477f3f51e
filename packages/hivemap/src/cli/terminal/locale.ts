export type Locale = 'zh-CN' | 'en';

/** The language of a BCP 47 tag or a POSIX locale (`zh_CN.UTF-8`). */
export function localeOf(tag: string): Locale {
  return /^zh(?:[-_.@]|$)/i.test(tag) ? 'zh-CN' : 'en';
}

/** The language that the environment asks for. */
export function environmentLocale(environment: Readonly<Record<string, string | undefined>>): Locale {
  // An empty variable counts as none (POSIX); "C" asks for no language at all.
  const asked = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(
    (one) => one !== undefined && one !== '',
  );
  return localeOf(asked ?? new Intl.DateTimeFormat().resolvedOptions().locale);
}
