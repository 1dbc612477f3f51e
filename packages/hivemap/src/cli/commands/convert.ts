import { fromWgs84, type ResourceName } from '@hivemap/core/tools';
import type { Command } from '../command.js';
import { convertJob, type ConvertJob } from '../convert/convert-job.js';
import { isNothing, isWhole, tellOutcome, type Outcome } from '../convert/convert-report.js';
import { movePositions } from '../convert/move-positions.js';
import { plainRecords, refusedColumns, type LeftOut } from '../convert/plain-records.js';
import { encode } from '../formats/encode.js';
import { encodeStream, isStreamed, type StreamedFormat } from '../formats/encode-stream.js';
import type { OutRecord } from '../formats/out-record.js';
import { simplify } from '../formats/simplify.js';
import { adoptBatches, type CitySoFar } from '../intake/adopt-file.js';
import { cityPlaces } from '../intake/city-places.js';
import { plainManifest } from '../intake/plain-manifest.js';
import { Failure } from '../terminal/failure.js';
import type { Terminal } from '../terminal/terminal.js';
import { writeWhole } from '../write-whole.js';

/** `hivemap convert <in> <out>`: any format that can be read to any that can be written. */
export const convert: Command = {
  name: 'convert',
  options: {
    'from-crs': { type: 'string' },
    'to-crs': { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    repair: { type: 'boolean' },
    simplify: { type: 'string' },
    columns: { type: 'string', multiple: true },
    resource: { type: 'string' },
    city: { type: 'string' },
    set: { type: 'string', multiple: true },
  },
  async run(options, terminal) {
    const job = await convertJob(options, terminal);
    const refused = job.resource === undefined ? await refusedColumns(job, terminal) : new Map();
    const city =
      job.city === undefined ? { manifest: plainManifest() } : await cityPlaces(job.city, terminal);
    const work = new ConvertWork(job, refused, city, terminal);
    if (isStreamed(job.to) && job.simplifyMeters === undefined) await work.inStream(job.to);
    else await work.asWhole();
    await tellOutcome(job, work.outcome, work.written, terminal);
    return isWhole(work.outcome) ? 0 : 1;
  },
};

/** Every record of the input was refused. */
class NothingToWrite extends Error {}

/** Records from the input to the output. */
class ConvertWork {
  written = 0;
  readonly #job: ConvertJob;
  readonly #refused: ReadonlyMap<string, LeftOut>;
  readonly #city: CitySoFar;
  readonly #terminal: Terminal;
  #outcome: Outcome | undefined;

  constructor(job: ConvertJob, refused: ReadonlyMap<string, LeftOut>, city: CitySoFar, terminal: Terminal) {
    this.#job = job;
    this.#refused = refused;
    this.#city = city;
    this.#terminal = terminal;
  }

  /** Once everything is written. */
  get outcome(): Outcome {
    return this.#outcome!;
  }

  /** Record by record: nothing of it asks for the whole table at once. */
  async inStream(to: StreamedFormat): Promise<void> {
    const { output, knownCrs } = this.#job;
    const open = (): AsyncGenerator<readonly OutRecord[]> => this.#inOutputCrs();
    const content = this.#unlessNothing(encodeStream(to, open, knownCrs));
    await writeWhole(output, content, this.#terminal.signal).catch((error: unknown) => {
      if (!(error instanceof NothingToWrite)) throw error;
    });
  }

  async asWhole(): Promise<void> {
    const { to, output, resource, simplifyMeters, toCrs, knownCrs } = this.#job;
    const records: OutRecord[] = [];
    for await (const batch of this.#records()) for (const record of batch) records.push(record);
    this.written = records.length;
    if (isNothing(this.outcome, this.written)) return;
    const shaped = simplifyMeters === undefined ? records : simplify(records, simplifyMeters);
    const located = shaped.map((record) => movePositions(record, fromWgs84(toCrs)));
    if (to === 'flatgeobuf' && !located.some(({ geometry }) => geometry))
      throw new Failure(1, this.#terminal.texts.convert.noGeometry);
    const content = await encode(to, located, resource ?? 'objects', knownCrs);
    await writeWhole(output, content, this.#terminal.signal);
    this.written = located.length;
  }

  /** A file is written whole or not at all: what fails at its end leaves what was there before. */
  async *#unlessNothing(content: AsyncIterable<string>): AsyncGenerator<string> {
    yield* content;
    if (isNothing(this.outcome, this.written)) throw new NothingToWrite();
  }

  async *#inOutputCrs(): AsyncGenerator<readonly OutRecord[]> {
    const move = fromWgs84(this.#job.toCrs);
    this.written = 0;
    for await (const batch of this.#records()) {
      this.written += batch.length;
      yield batch.map((record) => movePositions(record, move));
    }
  }

  /** In WGS 84. Of a file that is read twice, the second time counts. */
  async *#records(): AsyncGenerator<readonly OutRecord[]> {
    const { resource } = this.#job;
    if (resource === undefined)
      this.#outcome = { account: yield* plainRecords(this.#job, this.#refused, this.#terminal) };
    else this.#outcome = { adoption: yield* this.#adopted(resource) };
  }

  /** Mapped, checked, in the form of the contract. */
  #adopted(resource: ResourceName): ReturnType<typeof adoptBatches> {
    const { input, from, fromCrs, columns, constants, survey } = this.#job;
    const request = { resource, path: input, format: from, crs: fromCrs, columns, constants, survey };
    return adoptBatches(request, this.#city, this.#terminal);
  }
}
