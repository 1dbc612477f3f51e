/**
 * Type-checks every part of the project, two at a time; prints what is wrong and fails if anything is. With
 * `--beside-build` without the packages that a build checks while it writes their types.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

const built = ['packages/core/tsconfig.json', 'packages/elements/tsconfig.json'];
const others = [
  'packages/core/tsconfig.pure.json',
  'packages/hivemap/src/cli/tsconfig.json',
  'data/tsconfig.json',
  'tests/tsconfig.json',
  'tsconfig.pages.json',
  'tests/elements/tsconfig.json',
  'tsconfig.json',
];

function check(project) {
  return new Promise((done) => {
    const compiler = ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false', '-p', project];
    const child = spawn(process.execPath, compiler, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.on('close', (code) => {
      const passed = code === 0;
      console.log(`${passed ? 'ok  ' : 'FAIL'} ${project}${passed ? '' : `\n${output}`}`);
      done(passed);
    });
  });
}

const words = process.argv.slice(2);
const asked = words.filter((word) => !word.startsWith('--'));
const queue = asked.length > 0 ? asked : words.includes('--beside-build') ? others : [...built, ...others];
const results = [];
async function work(next = queue.shift()) {
  if (!next) return;
  results.push(await check(next));
  await work();
}
await Promise.all([work(), work()]);
process.exitCode = results.every(Boolean) ? 0 : 1;
