import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { checkNode } from '../../packages/hivemap/src/cli/doctor/check-machine.js';
import { checkPage, policyFaults } from '../../packages/hivemap/src/cli/doctor/check-page.js';
import { strictPolicy } from '../tooling/static-server.js';
import { runCommand } from './run-command.js';

interface Site {
  readonly policy?: string;
  /** Path → body; `null` answers 500. */
  readonly files: Readonly<Record<string, string | null>>;
}

async function site({ policy, files }: Site): Promise<string> {
  const server = createServer((request, response) => {
    const body = files[request.url ?? ''];
    if (policy !== undefined) response.setHeader('Content-Security-Policy', policy);
    const type = body?.startsWith('<') ? 'text/html' : 'application/json';
    response.writeHead(body === undefined ? 404 : body === null ? 500 : 200, { 'Content-Type': type });
    response.end(body ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
}

const PAGE = '<!doctype html><hive-city theme="dark" src="city.json"></hive-city>';
const CITY = JSON.stringify({ resources: { divisions: { href: 'd.json' }, matters: { href: 'm.json' } } });

async function faults(of: Site): Promise<readonly string[]> {
  const checks = await checkPage(await site(of), new AbortController().signal);
  return checks.flatMap(({ id, state, advice }) => (state === 'ok' ? [] : [`${id} ${advice ?? ''}`]));
}

it('finds nothing to do on a page that is as it should be', async () => {
  const files = { '/': PAGE, '/city.json': CITY, '/d.json': '{}', '/m.json': '[]' };
  expect(await faults({ policy: strictPolicy, files })).toEqual([]);
});

it('says which file of the city is missing, or is a login page', async () => {
  const files = { '/': PAGE, '/city.json': CITY, '/d.json': '<html>login</html>' };
  expect(await faults({ policy: strictPolicy, files })).toEqual([
    'resource html-instead',
    'resource unreachable',
  ]);
  expect(await faults({ policy: strictPolicy, files: { '/': PAGE } })).toEqual(['manifest unreachable']);
  expect(await faults({ policy: strictPolicy, files: { '/': PAGE, '/city.json': '<p>login' } })).toEqual([
    'manifest html-instead',
  ]);
  expect(await faults({ files: { '/': null } })).toEqual(['page page-unreachable']);
  expect(await faults({ files: { '/': '<p>nothing</p>' } })).toEqual(['csp csp-missing', 'manifest no-city']);
});

it.each([
  [strictPolicy, []],
  ["default-src 'self'", ['csp-image']],
  ["default-src 'self'; img-src 'self' data:; worker-src 'none'", ['csp-worker']],
  ["default-src 'none'; img-src data:", ['csp-script', 'csp-worker', 'csp-style', 'csp-connect']],
  ["default-src 'self'; img-src * data:; connect-src https://data.example", []],
])('knows what the policy %s forbids', (policy, expected) => {
  expect(policyFaults(policy)).toEqual(expected);
});

it('asks for a Node that is new enough', () => {
  expect(checkNode('v20.19.0').state).toBe('ok');
  expect(checkNode('v22.1.0').state).toBe('ok');
  expect(checkNode('v20.18.3')).toMatchObject({ state: 'error', advice: 'update-node' });
  expect(checkNode('v18.20.0').state).toBe('error');
});

it('does without a browser, and says what one would be for', async () => {
  const { stdout } = await runCommand(['doctor', '--format', 'json'], {
    LANG: 'en',
    PATH: '',
    CHROME_PATH: '/none',
  });
  const { checks } = JSON.parse(stdout) as { checks: { id: string; state: string; advice?: string }[] };
  const browser = checks.find(({ id }) => id === 'browser');
  expect([browser?.state, browser?.advice?.includes('CHROME_PATH')]).toEqual(['warning', true]);
  expect((await runCommand(['doctor', '--url', 'my-page'])).status).toBe(2);
});
