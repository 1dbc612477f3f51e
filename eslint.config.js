import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

// What only ESLint has rules for: elements, their templates, and our own. All others are oxlint's (`.oxlintrc.json`).

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

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      'docs/examples/',
      'packages/elements/editor/',
      'packages/elements/src/map/maplibre-css.ts',
      'packages/elements/src/map/maplibre-control-css.ts',
    ],
  },
  {
    files: ['packages/elements/**/*.ts', 'packages/hivemap/**/*.ts', 'stories/**/*.ts', 'docs/**/*.ts'],
    extends: [wc['flat/recommended'], lit['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-restricted-syntax': ['error', ...unsafeSyntax],
      'wc/guard-super-call': 'off', // LitElement always has the callbacks.
    },
    languageOptions: { parser: tseslint.parser },
  },
);
