/**
 * Installs what a clean clone misses, so that `npm start` and `npm test` need nothing but Node and npm.
 * Plain JavaScript without dependencies: nothing is installed yet when it runs.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const windows = process.platform === 'win32';

/** Installs the packages of the lockfile when they are missing or older than it. No script of theirs runs. */
export function installPackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`HiveMap needs Node 20.19 or newer; this is ${process.version}.`);
  }
  const lockfile = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  console.log('Installing packages (npm ci) …');
  call('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  const now = new Date();
  utimesSync(installed, now, now);
}

/** Makes sure that there is a Chromium, and a font for Chinese text. */
export function installBrowser() {
  const onDebian = process.platform === 'linux' && isRoot() && has('apt-get');
  if (!findBrowser()) {
    console.log('Installing Chromium …');
    if (!onDebian || !aptInstall('chromium')) {
      call(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']);
    }
  }
  if (onDebian && has('fc-list') && !speaksChinese()) aptInstall('fonts-noto-cjk');
}

function isRoot() {
  return process.getuid?.() === 0;
}

function has(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
}

function speaksChinese() {
  const { stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return Boolean(stdout?.trim());
}

function aptInstall(name) {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  return (
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options).status === 0
  );
}

function call(command, args) {
  execFileSync(command, args, { cwd: root, stdio: 'inherit', shell: windows });
}
