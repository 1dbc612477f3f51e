/** Memory of a page's workers, which a session of the page alone does not tell. */
import type { CDPSession } from 'playwright-core';

interface Answer {
  readonly id?: number;
  readonly result?: { readonly usedSize?: number };
}

/**
 * Attaches to the workers that a page has and will have.
 *
 * @returns Asks for the megabytes of all of them together, after a collection.
 */
export async function workerHeap(session: CDPSession): Promise<() => Promise<number>> {
  const workers = new Set<string>();
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.add(sessionId);
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  const send = async (sessionId: string, method: string): Promise<Answer> => {
    const id = ++last;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    const answer = await answered;
    waiting.delete(id);
    return answer;
  };
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return async () => {
    let bytes = 0;
    for (const worker of workers) {
      await send(worker, 'HeapProfiler.collectGarbage');
      bytes += (await send(worker, 'Runtime.getHeapUsage')).result?.usedSize ?? 0;
    }
    return bytes / 2 ** 20;
  };
}
