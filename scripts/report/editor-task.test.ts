/** The task of the editor reads what `npm run check` prints. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { severities } from '../core/model/levels.ts';
import { ownRoot } from '../node/load.ts';
import { renderText } from './text.ts';

interface Pattern extends Readonly<Record<string, string | number>> {
  readonly regexp: string;
}

interface Matcher {
  readonly severity?: string;
  readonly pattern: readonly [Pattern, Pattern];
}

const { tasks } = JSON.parse(readFileSync(join(ownRoot, '.vscode/tasks.json'), 'utf8')) as {
  tasks: { problemMatcher: Matcher[] }[];
};

/** As the editor does it: the second pattern is held against the line after the one that met the first. */
function problemsIn(text: string): object[] {
  const lines = text.split('\n');
  return (tasks[0]?.problemMatcher ?? []).flatMap(({ severity, pattern: [head, body] }) =>
    lines.flatMap((line, at) => {
      const first = new RegExp(head.regexp).exec(line);
      const second = new RegExp(body.regexp).exec(lines[at + 1] ?? '');
      if (!first || !second) return [];
      const part = (name: string) => first[Number(head[name])];
      return {
        place: `${part('file')}:${part('line')}:${part('column')}`,
        severity: severity ?? part('severity'),
        code: part('code'),
        message: second[Number(body['message'])],
      };
    }),
  );
}

test.each(severities)('a finding of the level %s stands in the list of problems', (severity) => {
  const problem = {
    rule: 'too-long',
    severity,
    file: 'calendar/posts/2026/a b.yaml',
    line: 7,
    column: 12,
    path: 'posts.0.text',
    message: 'The text has 301 of 280 characters.',
    fix: 'Shorten it.',
    related: [{ file: 'b.yaml', line: 3, column: 4, message: 'the limit' }],
    url: 'https://handbook.example/rules/too-long/',
  };
  expect(problemsIn(renderText([problem, problem], '2 findings.'))).toEqual(
    Array(2).fill({
      place: 'calendar/posts/2026/a b.yaml:7:12',
      severity: severity === 'suggestion' ? 'info' : severity,
      code: 'too-long',
      message: 'The text has 301 of 280 characters.',
    }),
  );
});
