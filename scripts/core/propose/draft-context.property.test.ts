import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSources, ownRoot } from '../../node/load.ts';
import { some } from '../../testing/depth.ts';
import { check } from '../check/check.ts';
import type { NewFile } from '../kinds/entry-file.ts';
import { buildRegistry } from '../model/registry.ts';
import { draftFile } from './draft.ts';
import { type DraftContext, judge, openDraftContext } from './draft-context.ts';

const today = '2026-12-01';
const museum = join(import.meta.dirname, '../../testing/base');

/** What the guide says is the same beside each draft, and takes longest. */
const answers = new Map<string, unknown>();
const lookUp = <T>(name: string, question: string, work: () => T): T => {
  const key = `${name} ${question}`;
  if (!answers.has(key)) answers.set(key, work());
  return answers.get(key) as T;
};

/** What the rules say of a draft beside every file there is. */
function wholeJudgement({ sources }: DraftContext, draft: NewFile) {
  const others = sources.filter(({ path }) => path !== draft.path);
  const registry = buildRegistry([...others, draft], { lookUp });
  return check(registry, { today }).problems.filter(({ file }) => file === draft.path);
}

describe.each([
  ['the museum', museum],
  ['the example', ownRoot],
])('%s', (_name, root) => {
  const sources = loadSources(root);
  const desk = openDraftContext(sources.filter(({ path }) => !path.endsWith('.mdx')));

  test('a draft is judged by its neighbours as by the whole registry', () => {
    const drafts = [...desk.registry.channels.values(), ...desk.registry.unofficial.values()].flatMap(
      ({ file, data }) => {
        const text = desk.registry.byPath.get(file)?.text ?? '';
        // The entry itself; proposed anew; under a name that is easily mistaken for it; with its purpose elsewhere.
        const sister = draftFile(
          'channels',
          { ...(data as object), url: `${data.url}s` },
          desk.registry.identity,
        );
        return [
          { path: file, text },
          { path: file, text: text.replace(/^status: \w+/m, 'status: proposed') },
          ...('path' in sister ? [sister] : []),
        ];
      },
    );
    let findings = 0;
    for (const draft of some(drafts)) {
      const whole = wholeJudgement(desk, draft);
      findings += whole.length;
      expect(judge(desk, draft, { today }).problems, draft.path).toEqual(whole);
    }
    expect(findings).toBeGreaterThan(0);
  });
});

test('names what overlaps, and stops when it was answered', () => {
  const desk = openDraftContext(loadSources(museum));
  const draft = {
    url: 'x.com/aster_today',
    unit: 'museum',
    owner: 'ada-noor',
    deputy: 'ben-roy',
    audiences: ['visitors'],
    languages: ['en'],
    purpose: "Tell visitors about opening hours and today's exhibitions.",
    why_this_platform: 'Visitors ask for it every day and nobody answers them.',
  };
  const judged = (more: object) => {
    const file = draftFile('channels', { ...draft, ...more }, desk.registry.identity);
    if (!('path' in file)) throw new Error(file.reason);
    return judge(desk, file, { today });
  };
  expect(judged({}).overlapping.map(({ id }) => id)).toEqual(['x/aster']);
  expect(judged({ overlaps: [{ with: 'x/aster', because: 'Another city.' }] }).overlapping).toEqual([]);
});
