import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from '../command.js';
import { cityFiles } from '../serve/city-files.js';
import { startServer } from '../serve/start-server.js';
import { pageFolder } from '../serve/page-folder.js';
import { Failure } from '../terminal/failure.js';
import { onlyPositional } from './validate.js';

const DEFAULT_PORT = 4173;
const MOST_PORT = 65_535;

/** `hivemap serve <city.json>`: the city on a page of this machine, until it is stopped. */
export const serve: Command = {
  name: 'serve',
  options: { port: { type: 'string' }, wall: { type: 'boolean' } },
  async run(options, terminal) {
    const { texts, signal } = terminal;
    const path = resolve(onlyPositional(options, terminal));
    const port = options.number('port', 0, texts) ?? DEFAULT_PORT;
    if (!Number.isInteger(port) || port > MOST_PORT) throw new Failure(2, texts.serve.port(MOST_PORT));
    if (!existsSync(pageFolder)) throw new Failure(3, texts.serve.noPage);
    const city = cityFiles(path, await readFile(path, 'utf8'));
    if (!city) throw new Failure(1, texts.serve.noManifest(path));
    for (const href of city.elsewhere) terminal.warn(texts.serve.elsewhere(href));
    const server = await startServer({ page: pageFolder, city, port, wall: options.flag('wall') });
    terminal.print(texts.serve.running(server.address));
    terminal.say(texts.serve.stop);
    await new Promise<void>((done) => {
      if (signal.aborted) done();
      else signal.addEventListener('abort', () => done(), { once: true });
    });
    await server.close();
    return 0;
  },
};
