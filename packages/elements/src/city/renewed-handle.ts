import { CityError, loadCity, type CityHandle, type LoadOptions } from '@hivemap/core';

type Source = Parameters<typeof loadCity>[0];

/**
 * Loads a city and waits until all of it is read, so that it can take the place of one that is shown.
 *
 * @throws {CityError} When it can't be read.
 * @throws {DOMException} `AbortError` when the signal fires.
 */
export async function renewedHandle(source: Source, options: LoadOptions): Promise<CityHandle> {
  let listen = (): void => undefined;
  const listening = new Promise<void>((resolve) => (listen = resolve));
  // Nothing is told before somebody listens.
  const handle = await loadCity(source, { ...options, restAfter: listening });
  try {
    await new Promise<void>((resolve, reject) => {
      const unsubscribe = handle.subscribe((event) => {
        if (event.type === 'loaded') resolve();
        else if (event.type === 'failed') reject(new CityError([event.problem]));
        else return;
        unsubscribe();
      });
      options.signal?.addEventListener('abort', () => reject(new DOMException('Closed', 'AbortError')));
      listen();
    });
    return handle;
  } catch (error) {
    handle.close();
    throw error;
  }
}
