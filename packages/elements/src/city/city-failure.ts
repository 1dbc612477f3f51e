/** What a failure of a city comes to. */
import { CityError, type Problem } from '@hivemap/core';

/** The problems to show for whatever was thrown. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof CityError) return error.problems;
  const message = error instanceof Error ? error.message : String(error);
  return [{ code: 'worker-failed', severity: 'error', resource: 'manifest', path: '', message }];
}

/** Nobody answered, as opposed to an answer that is wrong: that has a status. */
export function isUnreachable({ problems }: CityError): boolean {
  const silent = problems.filter(
    ({ code, params }) => code === 'timeout' || (code === 'unreadable' && params?.['status'] === undefined),
  );
  return problems.length > 0 && silent.length === problems.length;
}
