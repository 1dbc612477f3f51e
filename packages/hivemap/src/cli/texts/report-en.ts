/** What `init` reports. */
const records = (count: number): string => (count === 1 ? '1 record' : `${count} records`);

export const assumptionsEn = {
  'id-from-row': (count: number) =>
    `There is no column of identifiers; rows were numbered (${records(count)})`,
  'code-from-row': (count: number) => `There is no column of codes; they were numbered (${records(count)})`,
  'code-shortened': (count: number) => `Statistical codes of 12 digits lost their zeros (${records(count)})`,
  'level-from-code': (count: number) => `The level was told from the length of the code (${records(count)})`,
  'level-assumed': (count: number) =>
    `There is no level; all were put directly below the city (${records(count)})`,
  'parent-assumed': (count: number) =>
    `There is no parent; those of the level below the city belong to it (${records(count)})`,
  'kind-assumed': (count: number) =>
    `There is no kind of grid; all count as comprehensive (${records(count)})`,
  'stage-from-dates': (count: number) => `The stage was told from the dates (${records(count)})`,
  'tier-unknown': (count: number) =>
    `There is no tier; these matters are left out of figures of tiers (resolved in the village, kept in the township, passed up), which show as not collected where no tier is known (${records(count)})`,
  'type-other': (count: number) => `The type is not known; they count as "99 other" (${records(count)})`,
  'division-by-name': (count: number) => `The division was found by its name (${records(count)})`,
  'division-by-position': (count: number) => `The division was found by position (${records(count)})`,
  'division-by-code': (count: number) =>
    `The division was told from the code of the grid (${records(count)})`,
  'division-by-grid': (count: number) =>
    `The division was not found; the grid tells where they belong (${records(count)})`,
  'division-not-code': (count: number) =>
    `The division is a name and no code, which matches nothing on the map; with --city city.json names become codes of the city (${records(count)})`,
  'division-unknown': (count: number) =>
    `The division was not found; they count for the city only (${records(count)})`,
  'grid-unknown': (count: number) =>
    `The grid is in no file of grids; only the division is kept (${records(count)})`,
  'collected-from-accepted': (count: number) =>
    `There is no date of collection; that of acceptance was taken (${records(count)})`,
};

export const reportEn = {
  title: (city: string) => `${city}: how the files were read`,
  outcome: 'Outcome',
  made: (city: string, code: string, count: number) =>
    `The city "${city}" (code ${code}) was made from ${records(count)}. All positions are in WGS 84 now.`,
  privacy:
    'There are columns of personal data in the files. They were not read and are in no file that was written.',
  timeZone: (zone: string) =>
    `The time zone is this machine's, ${zone}; if it is not the city's, say so in the environment and run again: \`TZ=Europe/London npx hivemap init …\``,
  read: 'Files that were read',
  readColumns: ['File', 'Used as', 'Format', 'CRS', 'Read', 'Taken', 'Left out'],
  mapped: (file: string) => `${file}: what each column is used for`,
  mappedColumns: ['Column', 'Used as'],
  private: 'personal data, not read',
  position: 'position (longitude, latitude)',
  nothingTaken: (file: string, read: number) =>
    `None of the ${records(read)} of ${file} could be taken, and the city is without it; why is told under "please check"`,
  crsTold: (guess: string, undo: string) =>
    `CRS: ${guess}; converted to WGS 84. If that is wrong, run init again with \`${undo} --force\``,
  crsAssumed: (crs: string, guess: string, undo: string) =>
    `CRS: there is no evidence; ${crs} was assumed: ${guess}. If it is wrong, the whole map is some hundred metres off: check a place that you know, and run init again with \`${undo} --force\``,
  crsOfBorders: (crs: string, undo: string) =>
    `CRS: the file does not tell; taken to be in ${crs}, as the borders are. If that is wrong, run init again with \`${undo} --force\``,
  numbers: {
    'day-number': (field: string, count: number) =>
      `${field}: ${count} whole numbers were read as days of a spreadsheet (46086 is 2026-03-05); please check`,
    epoch: (field: string, count: number) =>
      `${field}: ${count} whole numbers were read as seconds or milliseconds since 1970; please check`,
  },
  unlisted: (count: number) =>
    `There are too many writings; what ${count} more values were read as is not listed below`,
  privateValues: (count: number) => `no such field, left out (${count} values look like personal data)`,
  noField: 'no such field, left out',
  account: (file: string) => `${file}: please check`,
  missing: (field: string) =>
    `No column was found for the required field ${field}. Name it with --columns field=header`,
  dates: (field: string, count: number) => `${field}: ${count} dates were brought to the standard form`,
  ambiguousDates: (header: string) =>
    `${header}: dates such as 03/04/2026 do not tell day from month; they were read as month/day/year`,
  unknownValue: 'not known, left out',
  unknownType: 'not known, counted as "99 other"',
  valueColumns: ['Field', 'Written', 'Read as', 'Times'],
  remaining: 'What is still wrong',
  next: 'What to do next',
  steps: (folder: string, chinese: boolean) => [
    'Go through what is to be checked above. Where a column was taken for the wrong field, name it with --columns and run init again with --force.',
    `Check the data: \`npx hivemap validate ${folder}/city.json\``,
    `See the map on this machine: \`npx hivemap serve ${folder}/city.json\``,
    `Open ${folder}/city.json and set purpose to the real one. The scope is internal for now.`,
    ...(chinese
      ? ['To show administrative boundaries in public, a map review number (mapReview) is needed first.']
      : []),
  ],
};
