/**
 * What a worker says of itself beside its answers: that it is at a question. Meanwhile it answers no ping, which would
 * be taken for its death.
 */
export const WORKER_SIGN = { busy: 'hivemap-busy', free: 'hivemap-free' } as const;
