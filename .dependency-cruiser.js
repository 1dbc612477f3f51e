/**
 * Who may import whom: hivemap → elements → core, and within them as drawn in docs/architecture. An
 * allow-list: what it does not name is an error. tests/tooling/directions.test.ts proves that it bites.
 */
const packageFile = '^packages/(core|elements|hivemap)/src/';

/** Folders of core that need neither a page nor a network; `sources` stands on them, never the reverse. */
const pureFolder = '^packages/core/src/(?!sources/)[^/]+/';

/** Folders of elements that every feature may use, and what each of them may use itself. */
const shared = '(city|explain|localization|map|scene|styles)';

/** Packages from npm. Which ones is for package.json and knip to say. */
const fromNpm = 'node_modules/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  allowedSeverity: 'error',
  allowed: [
    // core: pure folders may use each other; sources use them; the entry shows both.
    { from: { path: pureFolder }, to: { path: pureFolder } },
    { from: { path: '^packages/core/src/sources/' }, to: { path: '^packages/core/src/[^/]+/' } },
    { from: { path: '^packages/core/src/[^/]+\\.ts$' }, to: { path: '^packages/core/src/' } },

    // elements: a folder its own files, a feature the shared folders, never a sibling feature.
    { from: { path: '^packages/elements/src/([^/]+)/' }, to: { path: '^packages/elements/src/$1/' } },
    {
      from: { path: '^packages/elements/src/', pathNot: '^packages/elements/src/scene/' },
      to: { path: `^packages/elements/src/${shared}/` },
    },
    // The scene is pure: of core it sees what core calls public, of elements the palette at most.
    { from: { path: '^packages/elements/src/scene/' }, to: { path: '^packages/elements/src/styles/' } },
    // <hive-city> is the whole map in one tag and therefore composes every feature, as the entry does.
    {
      from: { path: '^packages/elements/src/(city-element/|[^/]+\\.ts$)' },
      to: { path: '^packages/elements/src/' },
    },
    {
      from: { path: '^packages/elements/src/' },
      to: { path: '^packages/core/src/index\\.ts$' },
    },
    { from: { path: '^packages/hivemap/src/' }, to: { path: '^packages/hivemap/src/' } },
    {
      from: { path: '^packages/hivemap/src/' },
      to: {
        path: '^packages/(core/src/(index|tools)|elements/src/(index|host|[^/]+/hive-[^/]+))\\.ts$',
      },
    },

    // npm packages and, outside of what runs in a page, Node.
    { from: { path: packageFile }, to: { path: fromNpm } },
    { from: { path: '^packages/hivemap/src/cli/' }, to: { dependencyTypes: ['core'] } },

    // Stories, docs, data and tests may use everything below them.
    {
      from: { path: '^(stories|docs|data|tests)/' },
      to: { path: [packageFile, fromNpm, '^(data|docs|stories)/'] },
    },
    {
      from: { path: '^(stories|docs|tests|\\.storybook)/' },
      to: { path: '^packages/[^/]+/(package|custom-elements)\\.json$' },
    },
    { from: { path: '^tests/' }, to: { path: '^(tests/|[^/]+$)' } },
    { from: { path: '^(data|tests)/' }, to: { dependencyTypes: ['core'] } },
  ],
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle of value imports runs in an order that nobody chose.',
      from: { path: packageFile },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import that cannot be resolved is checked by no rule.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'core-stays-off-the-page',
      severity: 'error',
      comment: 'Core runs in a worker and in Node.',
      from: { path: '^packages/core/src/' },
      to: { path: 'node_modules/(lit|@lit/|maplibre-gl|d3/)' },
    },
    {
      name: 'scene-stays-pure',
      severity: 'error',
      comment: 'The scene is numbers and strings: no element, no map, no DOM selection.',
      from: { path: '^packages/elements/src/scene/' },
      to: { path: 'node_modules/(lit|@lit/|maplibre-gl|d3-selection|d3-transition)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: '(^|/)(dist|storybook-static|\\.cache|\\.output)/|^(docs/examples|tests/packages/typed|packages/elements/editor)/',
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    // Without these, names of our own packages do not resolve and the rules pass silently.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['hivemap-source', 'import', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.d.ts', '.json'],
    },
  },
};
