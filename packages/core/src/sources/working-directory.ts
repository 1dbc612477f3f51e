import { nodeProcess } from './node-process.js';

/** Address of the working directory in Node, `undefined` elsewhere. */
export function workingDirectory(): URL | undefined {
  const directory = typeof document === 'undefined' ? nodeProcess()?.cwd() : undefined;
  if (directory === undefined) return undefined;
  const path = directory
    .replaceAll('\\', '/')
    .replaceAll('%', '%25')
    .replaceAll('#', '%23')
    .replaceAll('?', '%3F');
  return new URL(`file://${path.startsWith('/') ? '' : '/'}${path}/`);
}
