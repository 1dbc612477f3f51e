/**
 * Plain data without the proxies that frameworks wrap around what is reactive: those cannot be posted to a worker.
 *
 * @param value - Anything that JSON could hold; what else it holds stays as it is.
 * @returns A deep copy.
 */
export function unwrapped<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(unwrapped) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unwrapped(part)])) as Value;
}

/** Sends a value; once more without proxies where it cannot be posted as it is. */
export async function sendUnwrapped<Value, Answer>(
  value: Value,
  send: (value: Value) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await send(value);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'DataCloneError') throw error;
    return send(unwrapped(value));
  }
}
