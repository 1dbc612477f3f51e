/** Names in the two languages of the demo. */

export interface Named {
  readonly 'zh-CN': string;
  readonly en: string;
}

export function named(zh: string, en: string): Named {
  return { 'zh-CN': zh, en };
}

/** 东城 + 派出所 → Dongcheng + police station. Chinese joins the words, English sets them apart. */
export function called(place: Named, what: Named): Named {
  return named(`${place['zh-CN']}${what['zh-CN']}`, `${place.en} ${what.en}`);
}

/** 渠江可采河段 + 2 → Qujiang mining reach 2. */
export function numbered(name: Named, number: number): Named {
  return named(`${name['zh-CN']}${number}`, `${name.en} ${number}`);
}
