import type { Problem } from '../contract/problem.js';
import { abortError } from './abort-error.js';
import { CityError } from './city-error.js';

/** An error as it travels between worker and page: classes do not survive the way. */
export interface PlainError {
  readonly name: string;
  readonly message: string;
  readonly problems?: readonly Problem[];
}

/** How a request ended. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: PlainError };

/** Runs a task and packs how it ended. */
export async function outcomeOf<T>(task: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await task() };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return {
      ok: false,
      error: { name, message, ...(error instanceof CityError ? { problems: error.problems } : {}) },
    };
  }
}

/**
 * @returns The value.
 * @throws {CityError | RangeError | DOMException | Error} As it was thrown on the other side.
 */
export function unpack<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { name, message, problems } = outcome.error;
  if (problems) throw new CityError(problems);
  if (name === 'AbortError') throw abortError();
  if (name === 'RangeError') throw new RangeError(message);
  throw Object.assign(new Error(message), { name });
}
