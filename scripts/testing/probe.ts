/** Asks a copy of the code a question, in a process of its own: what it answers is JSON. */
import { spawnSync } from 'node:child_process';

/** `head` are imports and what they lead to, `body` an expression. Throws with what the process said when it fails. */
export function askNode(cwd: string, head: string, body: string): unknown {
  const script = `${head}\nprocess.stdout.write(JSON.stringify(await ${body}));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
