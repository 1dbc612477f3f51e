/**
 * Long work as a generator that yields between short steps, so that whoever runs it can let others go first. Run to its
 * end at once it is an ordinary function.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs work to its end without a pause. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
