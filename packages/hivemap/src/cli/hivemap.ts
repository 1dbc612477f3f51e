#!/usr/bin/env node
/** The `hivemap` command. */
import process from 'node:process';
import { main } from './main.js';

const aborter = new AbortController();
process.once('SIGINT', () => aborter.abort());
process.once('SIGTERM', () => aborter.abort());
// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  environment: process.env,
  signal: aborter.signal,
});
