#!/usr/bin/env node
/** The `hivemap` command. */
import process from 'node:process';
import { localeFor, main } from './main.js';
import { textsIn } from './texts/texts.js';

const COULD_NOT_WRITE = 3;

const aborter = new AbortController();
process.once('SIGINT', () => aborter.abort());
process.once('SIGTERM', () => aborter.abort());
const locale = localeFor(process.argv.slice(2), process.env);
// A reader that has seen enough (`| head`) is no error; a full disk is one that can still be told on the other stream.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(0);
    if (stream === process.stdout)
      process.stderr.write(`hivemap: ${textsIn(locale).fileError(code ?? 'EIO', 'stdout')}\n`);
    process.exit(COULD_NOT_WRITE);
  });

process.exitCode = await main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  environment: process.env,
  signal: aborter.signal,
});
