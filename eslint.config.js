import js from '@eslint/js';
import globals from 'globals';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** What a strict Content-Security-Policy or a hostile data file would turn into a hole or an error. */
const unsafeSyntax = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'Data are text, never HTML.',
  },
  {
    selector: ':matches(NewExpression, CallExpression)[callee.name="Function"]',
    message: 'A strict Content-Security-Policy forbids making code from text.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
    message: 'A strict Content-Security-Policy forbids style attributes: set element.style from code.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(attr|setAttribute)$/][arguments.0.value="style"]',
    message: 'A strict Content-Security-Policy forbids style attributes: use .style(name, value).',
  },
];

const unsafeImports = [
  'lit/directives/unsafe-html.js',
  'lit/directives/unsafe-svg.js',
  'lit/directives/style-map.js',
].map((name) => ({
  name,
  message: name.includes('style-map')
    ? 'Its first rendering writes a style attribute, which a strict Content-Security-Policy forbids.'
    : 'Data are text, never HTML.',
}));

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      'storybook-static/',
      'data/.cache/',
      'data/local/',
      'tests/.output/',
      'tests/packages/typed/',
      'docs/examples/',
      'packages/elements/editor/',
      'packages/elements/src/map/maplibre-gl-worker.js',
      'packages/elements/src/map/maplibre-css.ts',
      'packages/elements/src/map/maplibre-control-css.ts',
      'packages/core/pure-globals.d.ts', // in no editor project: it would clash with the DOM library
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // `noUncheckedIndexedAccess` makes `values[i]!` the plain way to read a typed array in a bounded loop.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }],
    },
  },
  {
    files: ['packages/**/*.ts', 'stories/**/*.ts', 'docs/**/*.ts'],
    extends: [wc['flat/recommended'], lit['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-syntax': ['error', ...unsafeSyntax],
      'no-restricted-imports': ['error', { paths: unsafeImports }],
      'wc/guard-super-call': 'off', // LitElement always has the callbacks.
    },
    languageOptions: { globals: globals.browser },
  },
  {
    // Tables of words.
    files: ['packages/elements/src/localization/terms/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Records of an invented city.
    files: ['stories/fixtures/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['tests/**', 'stories/**'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
);
