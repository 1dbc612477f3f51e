import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nameIn, validateCity, type Name } from '@hivemap/core';
import { RESOURCES, type ResourceName } from '@hivemap/core/tools';
import type { Command } from '../command.js';
import { holdsDemo, takeDemo } from '../demo/take-demo.js';
import { adoptionJson } from '../intake/adoption-json.js';
import { buildCity, type BuiltCity, type CityPlan } from '../intake/build-city.js';
import { CityDraft } from '../intake/city-draft.js';
import { cityManifest } from '../intake/city-manifest.js';
import { cityReport } from '../intake/city-report.js';
import { fieldLabel } from '../intake/print-findings.js';
import { reportHtml } from '../intake/report-html.js';
import { printReport } from '../intake/report-text.js';
import { GivenCrs, settleCrs } from '../intake/settled-crs.js';
import { columnPairs, type Options, type OptionSpecs } from '../options.js';
import { Interview } from '../terminal/ask.js';
import { Failure } from '../terminal/failure.js';
import type { Terminal } from '../terminal/terminal.js';
import { writeWhole } from '../write-whole.js';

const OTHERS = (Object.keys(RESOURCES) as ResourceName[]).filter((name) => name !== 'divisions');

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Each resource has an option, as the contract writes it and with dashes. */
const RESOURCE_OPTIONS: OptionSpecs = Object.fromEntries(
  OTHERS.flatMap((name) => [name, kebab(name)]).map((name) => [name, { type: 'string' }]),
);

/** `hivemap init <dir> --divisions FILE …`: a city from foreign files. */
export const init: Command = {
  name: 'init',
  options: {
    ...RESOURCE_OPTIONS,
    divisions: { type: 'string' },
    demo: { type: 'boolean' },
    crs: { type: 'string', multiple: true },
    name: { type: 'string' },
    code: { type: 'string' },
    columns: { type: 'string', multiple: true },
    yes: { type: 'boolean', short: 'y' },
    force: { type: 'boolean' },
  },
  async run(options, terminal) {
    if (options.flag('demo')) return takeDemo(placeOf(options, terminal, holdsDemo), options, terminal);
    const interview = new Interview(terminal.surroundings, options.flag('yes'));
    const plan = await planOf(options, terminal, interview);
    const named = await makeCity(plan, terminal, interview);
    const checked = await validateCity(pathToFileURL(join(plan.folder, 'city.json')).href, {
      locale: terminal.locale,
      signal: terminal.signal,
    });
    const report = cityReport(named, checked, options.positionals[0] ?? '.', terminal);
    await writeWhole(join(plan.folder, 'report.html'), [reportHtml(report, terminal.locale)]);
    if (terminal.format === 'json')
      terminal.json({ ok: checked.ok, counts: checked.counts, ...asJson(named) });
    else printReport(report, terminal);
    return checked.ok && named.files.every(({ summary }) => summary.count > 0) ? 0 : 1;
  },
};

/** The folder of the city: named, and without a city unless it may be replaced. */
function placeOf(
  options: Options,
  { texts }: Terminal,
  maybe: (folder: string) => boolean = () => false,
): string {
  const [folder, ...more] = options.positionals;
  if (folder === undefined) throw new Failure(2, texts.init.missingFolder);
  if (more.length > 0) throw new Failure(2, texts.usage.tooMany(more.join(' ')));
  if (existsSync(join(folder, 'city.json')) && !options.flag('force') && !maybe(folder))
    throw new Failure(2, texts.init.exists(join(folder, 'city.json')));
  return folder;
}

async function planOf(options: Options, terminal: Terminal, interview: Interview): Promise<CityPlan> {
  const { texts } = terminal;
  const folder = placeOf(options, terminal);
  const columns = columnPairs(options, texts);
  const divisions = options.text('divisions') ?? (await interview.ask(texts.init.askDivisions, ''));
  if (divisions === '') throw new Failure(2, texts.init.missingDivisions);
  const files = new Map<ResourceName, string>();
  for (const name of OTHERS) {
    const path = options.text(name) ?? options.text(kebab(name));
    if (path !== undefined) files.set(name, path);
  }
  if (files.size === 0) {
    const matters = await interview.ask(texts.init.askMatters, '');
    if (matters !== '') files.set('matters', matters);
  }
  return {
    folder: resolve(folder),
    name: options.text('name'),
    code: options.text('code'),
    crs: new GivenCrs(options.list('crs'), ['divisions', ...files.keys()], terminal),
    divisions,
    files,
    columns,
    settleCrs: (question) => settleCrs(question, options.flag('yes'), terminal, interview),
    settleColumn: async (file, resource, field, headers) => {
      const question = texts.init.askColumn(
        file,
        fieldLabel({ resource }, field, terminal),
        headers.join(', '),
      );
      const answer = await interview.ask(question, '');
      return headers.find((header) => header === answer) ?? null;
    },
  };
}

async function settleName(
  name: Name,
  plan: CityPlan,
  { locale, texts }: Terminal,
  interview: Interview,
): Promise<Name> {
  if (plan.name !== undefined) return plan.name;
  const proposal = nameIn(name, locale);
  const answer = await interview.ask(texts.init.askName, proposal);
  return answer === proposal ? name : answer;
}

/** The manifest comes last: where there is none, there is no city yet. */
async function makeCity(plan: CityPlan, terminal: Terminal, interview: Interview): Promise<BuiltCity> {
  const draft = await CityDraft.open(plan.folder);
  try {
    const city = await buildCity(plan, draft, terminal);
    const named = { ...city, name: await settleName(city.name, plan, terminal, interview) };
    const purpose = await interview.ask(terminal.texts.init.askPurpose, terminal.texts.init.purpose);
    const manifest = JSON.stringify(cityManifest(named, purpose), null, 2);
    await draft.write('city.json', [`${manifest}\n`], terminal.signal);
    await draft.publish();
    return named;
  } catch (error) {
    await draft.discard();
    throw error;
  }
}

function asJson({ files, identity, name }: BuiltCity): object {
  return {
    name,
    code: identity.code,
    files: files.map((built) => ({
      resource: built.resource,
      file: basename(built.file),
      format: built.survey.format,
      encoding: built.survey.encoding,
      crs: built.crs,
      crsBasis: built.crsBasis,
      accepted: built.summary.count,
      ...adoptionJson(built),
    })),
  };
}
