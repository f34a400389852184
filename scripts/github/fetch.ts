/** Fetches objects from the repository on GitHub into the clone of a job, which keeps no token of its own. */
import { spawnSync } from 'node:child_process';
import { gitEnvironment } from '../node/git.ts';

/**
 * Makes a function that fetches one ref under another name, and says whether it could. Nothing is checked out, no submodule
 * is followed, and malformed objects are refused. The token goes through the environment, where no list of processes shows it.
 */
export function fetchFrom({
  token,
  server = 'https://github.com',
}: {
  token: string;
  server?: string | undefined;
}): (from: string, to: string) => boolean {
  const settings = {
    [`http.${server}/.extraheader`]: `authorization: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
    'fetch.fsckObjects': 'true',
  };
  const env: NodeJS.ProcessEnv = { ...gitEnvironment(), GIT_TERMINAL_PROMPT: '0' };
  for (const [index, [key, value]] of Object.entries(settings).entries()) {
    env[`GIT_CONFIG_KEY_${index}`] = key;
    env[`GIT_CONFIG_VALUE_${index}`] = value;
  }
  env['GIT_CONFIG_COUNT'] = String(Object.keys(settings).length);
  const options = ['--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head'];
  return (from, to) =>
    spawnSync('git', ['fetch', ...options, 'origin', `+${from}:${to}`], { env }).status === 0;
}
