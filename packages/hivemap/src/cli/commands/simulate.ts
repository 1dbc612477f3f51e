import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readRecords } from '@hivemap/core';
import { instantOf, readManifest, type Manifest } from '@hivemap/core/tools';
import type { Command } from '../command.js';
import type { Options } from '../options.js';
import { fileFailure } from '../read-file.js';
import { cityFiles } from '../serve/city-files.js';
import { pageFolder } from '../serve/page-folder.js';
import { startServer } from '../serve/start-server.js';
import { FeedLog } from '../simulate/feed-log.js';
import { FEED_PATH, livingAnswers, livingManifest, type LiveEntry } from '../simulate/living-files.js';
import { LIVING, LivingCity, type LivingName, type Row } from '../simulate/living-city.js';
import { publishMqtt } from '../simulate/publish-mqtt.js';
import { serveSockets } from '../simulate/serve-sockets.js';
import { inOffsetOf } from '../simulate/shift-moment.js';
import { Failure } from '../terminal/failure.js';
import type { Terminal } from '../terminal/terminal.js';
import { onlyPositional } from './validate.js';

const DEFAULT_PORT = 4174;
const MOST_PORT = 65_535;
/** A minute a second. */
const DEFAULT_SPEED = 60;
const LEAST_SPEED = 0.01;
const TICK_MS = 200;
const SAY_EVERY_MS = 5000;

/** `hivemap simulate <city.json>`: the last day of a city again and again, as a living feed and a page that shows it. */
export const simulate: Command = {
  name: 'simulate',
  options: {
    speed: { type: 'string' },
    sse: { type: 'string' },
    websocket: { type: 'string' },
    mqtt: { type: 'string' },
    wall: { type: 'boolean' },
    'no-page': { type: 'boolean' },
  },
  async run(options, terminal) {
    const { texts } = terminal;
    const path = resolve(onlyPositional(options, terminal));
    const speed = options.number('speed', LEAST_SPEED, texts) ?? DEFAULT_SPEED;
    const port = portOf('sse', options, terminal) ?? DEFAULT_PORT;
    const socketPort = portOf('websocket', options, terminal);
    const broker = brokerOf(options, terminal);
    const page = options.flag('no-page') ? null : pageFolder;
    if (page !== null && !existsSync(page)) throw new Failure(3, texts.serve.noPage);
    const text = await readFile(path, 'utf8');
    const files = cityFiles(path, text);
    const manifest =
      files && readManifest(JSON.parse(text.replace(/^\uFEFF/, '')), () => undefined, Date.now());
    if (!files || !manifest) throw new Failure(1, texts.serve.noManifest(path));
    const city = await livingCity(path, manifest, terminal);
    const log = new FeedLog();
    const closing: { close: () => Promise<void> }[] = [];
    try {
      const topic = `hivemap/${manifest.code}/changes`;
      let live: LiveEntry = { href: FEED_PATH, transport: 'sse' };
      if (broker !== undefined) {
        closing.push(await publishMqtt(log, broker, topic).catch(() => unreachable(broker, terminal)));
        if (/^wss?:/.test(broker)) live = { href: broker, transport: 'mqtt', topic };
      }
      if (socketPort !== undefined) {
        const sockets = await serveSockets(log, socketPort);
        closing.push(sockets);
        live = { href: sockets.address, transport: 'websocket' };
      }
      const server = await startServer({
        page,
        city: files,
        port,
        wall: options.flag('wall'),
        answer: livingAnswers(city, log, () => livingManifest(files.manifest, city, live)),
        connect: live.transport === 'sse' ? [] : [new URL(live.href).origin],
      });
      closing.push(server);
      say(server.address, live, terminal);
      await run(city, log, speed, terminal);
    } finally {
      for (const one of closing) await one.close();
    }
    return 0;
  },
};

/** Lets time pass until the command is stopped. */
async function run(city: LivingCity, log: FeedLog, speed: number, terminal: Terminal): Promise<void> {
  const { signal, texts } = terminal;
  let last = performance.now();
  let saidAt = last;
  while (!signal.aborted) {
    await wait(TICK_MS, signal);
    const now = performance.now();
    for (const happening of city.advance((now - last) * speed)) log.add(happening);
    last = now;
    if (now - saidAt < SAY_EVERY_MS) continue;
    saidAt = now;
    terminal.say(texts.simulate.now(city.now, log.size, log.listeners));
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      done();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}

function say(address: string, live: LiveEntry, terminal: Terminal): void {
  const { texts } = terminal;
  const entry = { ...live, href: live.transport === 'sse' ? new URL(live.href, address).href : live.href };
  terminal.print(texts.serve.running(address));
  terminal.print(texts.simulate.manifest(new URL('/city/city.json', address).href));
  terminal.print(texts.simulate.live(JSON.stringify(entry)));
  terminal.say(texts.serve.stop);
}

function portOf(name: 'sse' | 'websocket', options: Options, { texts }: Terminal): number | undefined {
  const port = options.number(name, 0, texts);
  if (port !== undefined && (!Number.isInteger(port) || port > MOST_PORT))
    throw new Failure(2, texts.simulate.port(name, MOST_PORT));
  return port;
}

function brokerOf(options: Options, { texts }: Terminal): string | undefined {
  const url = options.text('mqtt');
  if (url === undefined) return undefined;
  if (!URL.canParse(url) || !/^(mqtts?|wss?):$/.test(new URL(url).protocol))
    throw new Failure(2, texts.simulate.mqtt);
  return url;
}

function unreachable(url: string, { texts }: Terminal): never {
  // Without what may be a password in it.
  throw new Failure(3, texts.simulate.noBroker(new URL(url).host));
}

async function livingCity(path: string, manifest: Manifest, terminal: Terminal): Promise<LivingCity> {
  const rows: Partial<Record<LivingName, readonly Row[]>> = {};
  for (const name of LIVING) rows[name] = await rowsOf(name, path, manifest, terminal);
  if (LIVING.every((name) => rows[name]?.length === 0)) throw new Failure(1, terminal.texts.simulate.nothing);
  // With the time of day, in the offset that the manifest writes, where it writes one.
  const endMs = instantOf(manifest.asOf, manifest.timeZone, 'end');
  return new LivingCity(rows, inOffsetOf(manifest.asOf, endMs));
}

async function rowsOf(
  name: LivingName,
  path: string,
  manifest: Manifest,
  terminal: Terminal,
): Promise<readonly Row[]> {
  const entry = manifest.resources[name];
  if (entry?.href === undefined) return (entry?.data as readonly Row[] | undefined) ?? [];
  const { format, columns, values } = entry;
  const url = new URL(entry.href, pathToFileURL(path)).href;
  const rows: Row[] = [];
  try {
    const batches = readRecords(url, {
      format,
      resource: name,
      columns,
      values,
      signal: terminal.signal,
      onBytes: (bytes, total) => terminal.progress(terminal.texts.reading(name), bytes, total),
    });
    for await (const batch of batches) for (const { fields } of batch) rows.push(fields);
  } catch (error) {
    throw fileFailure(error, entry.href, terminal);
  } finally {
    terminal.endProgress();
  }
  return rows;
}
