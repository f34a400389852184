/** For tests: the steps of the workflows, as they stand there, on this machine. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { parse } from 'yaml';
import { ownRoot } from '../node/load.ts';
import { git, makeRepository, type Outcome, shellMeanwhile, withPackages } from './ci-sandbox.ts';

interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly run?: string;
}
const stepsOf = (workflow: string, job: string): Step[] =>
  (
    parse(readFileSync(join(ownRoot, `.github/workflows/${workflow}.yml`), 'utf8')) as {
      jobs: Record<string, { steps: Step[] }>;
    }
  ).jobs[job]?.steps ?? [];

interface State {
  folder: string;
  /** The repository on GitHub. */
  host: string;
  /** The clone of a job, which stands on the main branch. */
  root: string;
  /** What GitHub answers, by method and path; to anything else, that it is not found. */
  answers: Record<string, unknown>;
  /** What GitHub was told since the test began. */
  written: { path: string; body: { body?: string; [key: string]: unknown } }[];
}

/** One repository and one GitHub for the tests of a file; each test begins on the main branch. `step` runs a step by its name or id. */
export function actionsSandbox() {
  const at: State = { folder: '', host: '', root: '', answers: {}, written: [] };
  let server: Server;

  beforeAll(async () => {
    at.folder = mkdtempSync(join(tmpdir(), 'choirbook-github-'));
    at.host = join(at.folder, 'host');
    at.root = join(at.folder, 'repository');
    makeRepository(at.host);
    git(`clone -q "${at.host}" "${at.root}"`, at.folder);
    withPackages(at.root);
    server = createServer((request, response) => {
      const path = (request.url ?? '')
        .replace('/repos/aster/choirbook', '')
        .replace(/[?&]per_page=\d+(?:&page=\d+)?$/, '');
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        if (request.method !== 'GET') at.written.push({ path, body: JSON.parse(body) });
        const key = `${request.method} ${path}`;
        response
          .writeHead(key in at.answers ? 200 : 404)
          .end(JSON.stringify(at.answers[key] ?? { message: 'Not Found' }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }, 180_000);
  afterAll(() => {
    server.close();
    rmSync(at.folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    at.answers = {};
    at.written = [];
    git('checkout -q -f main', at.host);
    git('checkout -q -f main', at.root);
    git('clean -q -fd', at.root);
  });

  /** Runs the step that has a name or id, and reads its outputs. */
  async function step(
    workflow: string,
    job: string,
    name: string,
    event: object,
    env: Record<string, string> = {},
  ): Promise<Outcome & { outputs: Record<string, string>; summary: string; temp: string }> {
    const temp = join(at.folder, 'runner');
    mkdirSync(temp, { recursive: true });
    const put = (file: string, text = '') => {
      writeFileSync(join(temp, file), text);
      return join(temp, file);
    };
    const run = stepsOf(workflow, job).find((one) => one.name === name || one.id === name)?.run ?? '';
    expect(run).not.toBe('');
    const outcome = await shellMeanwhile(run, at.root, {
      GITHUB_EVENT_PATH: put('event.json', JSON.stringify(event)),
      GITHUB_OUTPUT: put('output'),
      GITHUB_STEP_SUMMARY: put('summary.md'),
      GITHUB_REPOSITORY: 'aster/choirbook',
      GITHUB_TOKEN: 't0ken',
      GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      RUNNER_TEMP: temp,
      ...env,
    });
    const lines = readFileSync(join(temp, 'output'), 'utf8').split('\n').filter(Boolean);
    const outputs = Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    return { ...outcome, outputs, summary: readFileSync(join(temp, 'summary.md'), 'utf8'), temp };
  }

  return { at, step };
}
