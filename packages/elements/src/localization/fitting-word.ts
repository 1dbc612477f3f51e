/** One word of a host's language. */
interface HostWord {
  /** Tag of the language. */
  readonly code: string;
  readonly term: string;
  readonly said: unknown;
}

type Sentence = (...given: readonly unknown[]) => unknown;

/** What was complained about already: a sentence may be said a hundred times a second. */
const told = new Set<string>();

/**
 * A word of a host as it can be said wherever ours is; ours, and a warning in the console, where it can't. A sentence that
 * gives no text for what it is given (a kind that its table lacks), or that throws, is said in our words for that once.
 *
 * @param ours - What is said instead; `undefined` while the feature that says it is not in the page.
 */
export function fittingWord(word: HostWord, ours: unknown): unknown {
  const { said } = word;
  if (said === undefined || said === null) return ours;
  if (ours === undefined) return said;
  if (kindOf(said) !== kindOf(ours)) {
    warn(word, `is ${kindOf(said)}, and ${kindOf(ours)} was expected`);
    return ours;
  }
  if (Array.isArray(ours) && (said as readonly unknown[]).length !== ours.length) {
    warn(
      word,
      `has ${String((said as readonly unknown[]).length)} texts, and ${String(ours.length)} were expected`,
    );
    return ours;
  }
  return typeof said === 'function' ? guarded(word, said as Sentence, ours as Sentence) : said;
}

function guarded(word: HostWord, said: Sentence, ours: Sentence): Sentence {
  return (...given) => {
    try {
      const text = said(...given);
      if (typeof text === 'string') return text;
      warn(
        word,
        `gave ${text === undefined ? 'nothing' : kindOf(text)} for (${given.map(shown).join(', ')})`,
      );
    } catch (error) {
      warn(word, `failed: ${String(error)}`);
    }
    return ours(...given);
  };
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'function') return 'a function';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}

/** A kind or a number may be quoted; a text may be anything of the data. */
function shown(given: unknown): string {
  return typeof given === 'string' && /^[a-z][\w-]{0,40}$/i.test(given) ? `'${given}'` : typeof given;
}

function warn({ code, term }: HostWord, what: string): void {
  if (told.has(`${code} ${term}`)) return;
  told.add(`${code} ${term}`);
  console.warn(`hivemap: the word ${term} of the language "${code}" ${what}; it is said in our own words`);
}
