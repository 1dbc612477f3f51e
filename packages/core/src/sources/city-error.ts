import type { Problem } from '../contract/problem.js';

/** A city that can't or must not be shown; `problems` say why, the first one decisive. */
export class CityError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      (problems.find(({ severity }) => severity === 'error') ?? problems[0])?.message ??
        'The city could not be read.',
    );
    this.name = 'CityError';
    this.problems = problems;
  }
}
