/** Runs `hivemap simulate` for the demo city from its source, and starts it again when it was ended and is wanted back. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PATIENCE_MS = 120_000;
const AGAIN = 'Enter brings it back.';

/**
 * @param {readonly string[]} words - More options of `simulate`.
 * @returns {Promise<{ proxy: Record<string, string>, close: () => void }>} What the site hands on to it.
 */
export async function livingFeed(words) {
  let port = '0';
  let child = start();
  let ended = false;
  process.stdin.on('data', () => {
    if (child.exitCode === null && child.signalCode === null) return;
    child = start();
  });
  process.stdin.unref?.();
  const address = await addressOf(child);
  port = new URL(address).port;

  function start() {
    const command = ['--conditions=hivemap-source', 'packages/hivemap/src/cli/hivemap.ts', 'simulate'];
    const started = spawn(
      process.execPath,
      [
        'node_modules/tsx/dist/cli.mjs',
        ...command,
        'data/dazhou/city.json',
        '--no-page',
        '--sse',
        port,
        ...words,
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    started.on('exit', () => {
      if (!ended && port !== '0') console.log(`\nThe feed has ended: the wall says since when. ${AGAIN}\n`);
    });
    console.log(`The feed is process ${started.pid}. Kill it, and the wall says that it is stale. ${AGAIN}`);
    return started;
  }

  return {
    proxy: { '/city/': address, '/feed': address },
    close: () => {
      ended = true;
      child.kill();
    },
  };
}

/** The address that it prints, once it listens. */
function addressOf({ stdout }) {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error('The feed did not start.')), PATIENCE_MS);
    stdout.on('data', (text) => {
      said += text;
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (!address) return;
      clearTimeout(late);
      resolve(address);
    });
    stdout.on('close', () => reject(new Error(`The feed did not start. ${said}`)));
  });
}
