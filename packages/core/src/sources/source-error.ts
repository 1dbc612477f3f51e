import type { ProblemCode } from '../contract/problem.js';

/** A resource could not be read; the only error that sources and readers give. */
export class SourceError extends Error {
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>> | undefined;

  constructor(code: ProblemCode, params?: Readonly<Record<string, string | number>>) {
    super(code);
    this.name = 'SourceError';
    this.code = code;
    this.params = params;
  }
}
