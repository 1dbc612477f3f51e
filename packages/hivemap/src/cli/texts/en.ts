import type { CrsGuess } from '@hivemap/core/tools';
import { helpEn } from './help-en.js';
import { assumptionsEn, reportEn } from './report-en.js';
import type { Texts } from './texts.js';

const CRS_CLUES: Readonly<Record<CrsGuess['clue'], string>> = {
  stated: 'hivemap wrote it and the file says so',
  declared: 'the file says so',
  'centroid-column': 'its areas were compared with its own column of their middles',
  'file-name': 'by its name',
  'provider-columns':
    'columns of Chinese map providers: as published it is in GCJ-02, but a converted file keeps its columns, and nothing else tells',
  echarts: 'a legacy ECharts map; they are in GCJ-02',
  projected: 'not in degrees, perhaps projected (metres); convert it to degrees first',
  'outside-china': 'outside of China, where nothing is shifted',
  none: 'this file alone does not tell',
};

export const en: Texts = {
  help: helpEn,
  report: reportEn,
  assumptions: assumptionsEn,
  reading: (name) => `reading ${name}`,
  severities: { error: 'error', warning: 'warning' },
  fileError: (code, path) =>
    ({
      ENOENT: `not found: ${path}`,
      EACCES: `no permission: ${path}`,
      EPERM: `no permission: ${path}`,
      EISDIR: `this is a folder, not a file: ${path}`,
      ENOSPC: `the disk is full: ${path}`,
      EADDRINUSE: 'the port is taken; choose another with --port',
    })[code] ?? `could not read or write (${code}): ${path}`,
  crsGuess: ({ crs, clue, shiftMeters }) => {
    const shift =
      shiftMeters === null || shiftMeters === 0
        ? ''
        : crs === null
          ? `; were it GCJ-02, it would be about ${shiftMeters} m off WGS 84`
          : `; about ${shiftMeters} m off WGS 84`;
    return `${crs ?? 'unknown'} (${CRS_CLUES[clue]}${shift})`;
  },
  usage: {
    seeHelp: 'See hivemap --help',
    unknownCommand: (name) => `there is no command ${name}`,
    unknownOption: (name) => `there is no option --${name}`,
    optionValue: (name) => `--${name} is not written as it should be: a value is missing, or one too many`,
    missingFile: 'name a file',
    missingFiles: 'name two files, the input and the output',
    tooMany: (rest) => `too many arguments: ${rest}`,
    number: (name, least) => `--${name} takes a number of at least ${least}`,
    choice: (name, choices) => `--${name} takes one of ${choices.join(', ')}`,
    set: (pair) => `--set wants field=value, not ${pair}`,
    columns: (pair) => `--columns takes field=header, not ${pair}`,
    crs: (written, choices) =>
      `--crs knows no ${written}; it takes ${choices.join(', ')}, or one for each file: divisions=gcj02,matters=wgs84`,
    notGiven: (name, given) => `${name}: no such file was given; there are ${given.join(', ')}`,
    unknownField: (field, resource, fields) =>
      `${resource} has no field ${field}; it has ${[...new Set(fields)].join(', ')}`,
    unknownHeader: (header, headers) =>
      `there is no column ${header}; there are ${[...new Set(headers)].join(', ')}`,
    outFormat: (formats) => `the name does not tell the format; these can be written: ${formats.join(', ')}`,
  },
  validate: {
    columns: ['Resource', 'Taken', 'Left out', 'Errors', 'Warnings'],
    more: (count) => `${count} more are not listed (see --max-problems)`,
    ok: 'No errors.',
    failed: 'There are errors, see above.',
  },
  inspect: {
    sorts: {
      empty: 'empty',
      whole: 'whole numbers',
      number: 'numbers',
      boolean: 'yes/no',
      date: 'dates',
      text: 'text',
      list: 'lists',
      object: 'objects',
    },
    file: 'File',
    format: 'Format',
    records: 'Records',
    unreadable: (count) => ` (and ${count} that can't be read)`,
    geometry: 'Geometry',
    none: 'none',
    extent: 'Extent',
    crs: 'CRS',
    quality: 'Geometry quality',
    sound: (count) => `${count} sound`,
    times: (count) => `${count} ×`,
    resource: 'Probably',
    unknownResource: 'no resource that it looks like',
    unknownTable:
      'too few columns are known. Figures that are added up already are indicators: a row for each area and indicator, with division or grid, indicator, period and numerator; name them with convert --resource indicators --columns field=header, and what is the same in every row with --set indicator=…,period=…',
    missing: (fields) => `required fields are missing: ${fields}`,
    derived: (fields) =>
      `required fields without a column: ${fields} (init tells them from borders, codes and the like)`,
    private: (byName, values) =>
      byName ? 'personal data, never taken' : `${values} values look like personal data and would be refused`,
    columns: ['Column', 'Holds', 'Distinct', 'Field'],
  },
  convert: {
    noGeometry: 'no record has a geometry, and FlatGeobuf has no other records',
    written: (count, file) => `wrote ${file}: ${count} records`,
    nothingWritten: (file) => `${file} was not written: none of the records can be used`,
    needsResource: (option) => `${option} goes with --resource`,
    noDivisions: (file) => `${file} names no file of divisions that can be read (resources.divisions.href)`,
    unusedColumns: (keys) =>
      `there is no field for these columns, and they were not written: ${keys.join(', ')}; name those you need with --columns field=header`,
    declareCrs: (crs) =>
      `the file does not carry its CRS: declare "crs": "${crs}" on the resource in city.json`,
    crsNotSaid: (likely, taken) =>
      `warning  there is no --from-crs, so it was read as ${taken}; it may be in ${likely}: if so, run again with --from-crs ${likely}`,
    leftOut: {
      personal: (key, count) =>
        `column ${key}: ${count} values are, or look like, personal data and were not written`,
      names: (key, count) =>
        `column ${key}: these look like names of persons; ${count} values were not written. If they are none, name the column: --columns field=${key}`,
      'free-text': (key, count) =>
        `column ${key}: free text, which may tell of persons; ${count} values were not written. If you need them, name the column: --columns field=${key}`,
    },
    textColumns: (keys) =>
      `text of these columns was written as it is: ${keys.join(', ')}. No program can know whether it names a person: check it before you pass the file on; with --resource only fields of the contract are written`,
    unreadable: (count) => `${count} records can't be read and were not written`,
    beyondRepair: (count, reason, places, lines) =>
      `${count} geometries are beyond repair (${reason}) and were not written: ${lines ? 'lines' : 'records'} ${places.join(', ')}${count > places.length ? ' …' : ''}`,
  },
  aggregate: {
    counting: 'aggregating',
    missingOut: 'name the file to write with --out (csv, ndjson or json)',
    written: (rows, suppressed, file) =>
      `wrote ${file}: ${rows} rows, ${suppressed} of them suppressed for privacy`,
    allHidden:
      'every figure is hidden: each is too small, or would tell one that is (all levels of the public map count, also those that are not written). With more matters or a smaller k there will be some to publish',
    mostHidden: (better, top) => {
      const parts = better.map(({ of, rows, hidden }) =>
        of === 'city'
          ? `of the city alone (--levels ${top}) ${hidden} of ${rows}`
          : `of quarters and years alone (--periods) ${hidden} of ${rows}`,
      );
      return `more than half of the rows are hidden, since their counts are small${parts.length > 0 ? `: ${parts.join(', ')}` : ''}; with more matters there will be more to publish`;
    },
    leftOut: (ids) => `left out, since numerator and denominator can't tell them: ${ids}`,
    nothing: 'there is nothing to publish: no period that is over, or no matters',
    mayChange: (file: string) =>
      `${file} is there already and there is no --keep: where records were revised, figures of closed periods change, and the difference may tell single cases. See hivemap aggregate --help`,
    keptUnreadable: (file: string) => `The file of --keep can not be read: ${file}`,
    notKept: (file: string) => `${file} is no file that --keep wrote for this city; nothing has been written`,
    lowK: (least) => `--k may only be raised: a whole number of at least ${least}`,
    period: (period) =>
      `public periods are whole years, quarters and months (2026, 2026-Q3, 2026-10), not ${period}`,
    level: (level, shown) => `public levels are ${shown.join(', ')}, not ${level}`,
  },
  serve: {
    port: (most) => `--port takes a whole number from 0 to ${most}`,
    noPage: 'the installation is not complete: the page is missing; install hivemap again',
    noManifest: (path) => `this is no manifest (JSON): ${path}`,
    elsewhere: (href) =>
      `warning  these data are on another site, which the policy of the page forbids: ${href}`,
    running: (address) => `The city is at ${address}`,
    stop: 'Only this machine can open it; Ctrl+C ends it',
  },
  simulate: {
    port: (name, most) => `--${name} takes a whole number from 0 to ${most}`,
    mqtt: '--mqtt takes the address of a broker: mqtt://, mqtts://, ws:// or wss://',
    noBroker: (host) => `no MQTT broker answers at ${host}`,
    nothing: 'nothing in this city lives: it has no matters, loads, alarms or links',
    manifest: (address) => `Its manifest:   ${address}`,
    live: (entry) => `"live" of its resources: ${entry}`,
    now: (at, messages, listeners) => `${at}   ${messages} messages   ${listeners} listening`,
  },
  doctor: {
    checks: {
      node: 'Node.js',
      package: 'installed package',
      worker: 'worker file',
      browser: 'browser',
      webgl2: 'WebGL 2 (largest texture)',
      fonts: 'Chinese fonts',
      page: 'page',
      csp: 'Content-Security-Policy',
      manifest: 'manifest',
      resource: 'resource',
    },
    advice: {
      'update-node': 'Node.js 20.19 or newer is needed.',
      reinstall: 'A file is missing: remove node_modules and run npm install again.',
      'install-browser':
        'No Chrome, Chromium or Edge was found, or it did not start; CHROME_PATH names one. The other commands do without.',
      'enable-webgl':
        'The browser draws no WebGL 2, so no map: enable hardware acceleration, update driver and browser.',
      'install-fonts':
        'No Chinese font was found; characters would be boxes. On Debian: apt-get install fonts-noto-cjk.',
      'page-unreachable': 'The page does not open: check the address, the network, and that the server runs.',
      'csp-missing':
        'The page has no Content-Security-Policy. It works, but add the one of the deployment guide.',
      'csp-script': "The policy forbids the page's own scripts: script-src needs 'self'.",
      'csp-worker': "The policy forbids workers: worker-src needs 'self'.",
      'csp-style': "The policy forbids the page's own styles: style-src needs 'self'.",
      'csp-connect': "The policy forbids reading data: connect-src needs 'self' or the site of the data.",
      'csp-image': 'The policy forbids data: images: img-src needs data:.',
      'no-city':
        'The page has no <hive-city src> or <hive-map src>, or makes it by script; its data were not checked.',
      unreachable: 'It cannot be read: check the path and the permissions.',
      'html-instead': 'A web page came instead of data: often the path is wrong or the login has expired.',
    },
    url: '--url takes an address that begins with http:// or https://',
    ok: 'Ready to use.',
    failed: 'There is something to do, see above.',
  },
  intake: {
    finding: (field, message, count, places, lines) => {
      const where =
        places.length === 0
          ? ''
          : `, ${lines ? 'line' : 'record'} ${places.join(', ')}${count > places.length ? ' …' : ''}`;
      return `${field === '' ? '' : `${field}: `}${message} (${count} ×${where})`;
    },
    refusedColumn: (name) => `warning  column ${name} is personal data and was not taken`,
    rejected: (rejected, read) => `${rejected} of ${read} records were left out`,
  },
  init: {
    missingFolder:
      'name the folder to write to, for example hivemap init my-city --divisions boundaries.geojson',
    missingDivisions:
      'name the file of the boundaries with --divisions; to see the demo city first, add --demo',
    demoAlone: '--demo is a whole city: it takes no --divisions',
    noDemo: 'the installation is not complete: the demo city is missing; install hivemap again',
    demoTaken: (name, path) => `${name}, the demo city (invented records, schematic borders), is in ${path}`,
    exists: (path) => `${path} exists; to replace it add --force`,
    noDivisions: (file) => `there is no usable division in ${file}`,
    askDivisions: 'File of the boundaries:',
    askMatters: 'File of matters (service requests), or nothing:',
    askCrs: (file) => `CRS of ${file}:`,
    askColumn: (file, field, headers) =>
      `Which column of ${file} is ${field}? One of ${headers}, or nothing:`,
    askName: 'Name of the city:',
    askPurpose: 'Why these data are shown (purpose, required):',
    purpose: 'Internal check of the data (purpose not settled yet)',
    crsClue: (file, guess) => `${file}: ${guess}`,
    crsNeeded: (file, resource, proposal) =>
      `${file} does not tell its CRS, and a wrong one is some hundred metres off: say it with --crs ${resource}=…, or agree to ${proposal} with --yes`,
    crsUnknown: (file, crs, resource) =>
      `warning  ${file} does not tell its CRS; ${crs} was assumed. If it is another, say so with --crs ${resource}=…`,
    crsOfBorders: (file, crs) =>
      `${file} does not tell its coordinate system; taken to be in ${crs}, as the borders are. If it is not, say so with --crs`,
    crsGuessed: (file, crs) => `${file} seems to be in ${crs}; if it is not, say so with --crs`,
  },
  resources: {
    divisions: 'divisions',
    grids: 'grids',
    matters: 'matters',
  },
};
