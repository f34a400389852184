/** What the folder of a new rule holds at first: a rule that works, so that there is something to change. */
import { constantOf } from './list.ts';

/** Name and text of every file; `channel` is the YAML of the base's channel on X. */
export const templateFiles = (family: string, id: string, channel: string): Record<string, string> => ({
  'rule.ts': family === 'change' ? changeRule(id) : contentRule(id),
  'readme.md': `# ${id}

State the norm in one sentence.

## What it finds

Say what is reported, and what is not although it looks like it.

## Why

Say what happens where nobody looks for it.

## How to fix

Say what to write, with an example.

## Exceptions

Say when it is right to wave it through, and how.
`,
  'fixtures/fires/channels/x/aster.yaml': `${channel}region: Atlantis\n`,
  'fixtures/fires/expected.txt': '',
  'fixtures/near-miss/channels/x/aster.yaml': `${channel}region: Bath\n`,
  'fixtures/near-miss/expected.txt': '',
  ...(family === 'change' && {
    'fixtures/fires/by.txt': 'author: ada-noor\n',
    'fixtures/near-miss/by.txt': 'author: ada-noor\n',
  }),
});

const contentRule = (id: string) => `import { defineRule } from '../../define-rule.ts';

export const ${constantOf(id)} = defineRule({
  id: '${id}',
  severity: 'warning',
  name: { en: 'The defect in a word or two', fr: 'Le défaut en un ou deux mots' },
  summary: { en: 'State the norm in one sentence.', fr: 'Énoncez la norme en une phrase.' },
  // The second argument knows the day: \`*check({ channels }, { today })\`.
  *check({ channels }) {
    for (const { file, data } of channels.values()) {
      // A key is there only when it is sound: skip what is absent, another rule speaks of it.
      if (data.region !== 'Atlantis') continue;
      yield {
        file,
        path: ['region'],
        message: \`\\\`region\\\` is \\\`\${data.region}\\\`: say here what is wrong with it.\`,
        fix: 'Say what to do, as one imperative sentence.',
      };
    }
  },
});
`;

const changeRule = (id: string) => `import { changesOf } from '../../../change/diff.ts';
import { defineChangeRule } from '../../define-rule.ts';

export const ${constantOf(id)} = defineChangeRule({
  id: '${id}',
  severity: 'warning',
  name: { en: 'The defect in a word or two', fr: 'Le défaut en un ou deux mots' },
  summary: { en: 'State the norm in one sentence.', fr: 'Énoncez la norme en une phrase.' },
  // The second argument knows the day. What somebody may do is read from \`change.before\`: see change/agreement.ts.
  // Where somebody may allow it, yield requests for approval instead: \`*requests(change)\`.
  *check(change) {
    for (const { file, before, after } of changesOf(change, 'channels')) {
      // A key is there only when it is sound: skip what is absent, another rule speaks of it.
      if (!before || after?.data.region !== 'Atlantis' || before.data.region === 'Atlantis') continue;
      yield {
        file,
        path: ['region'],
        message: \`\\\`region\\\` becomes \\\`\${after.data.region}\\\`: say here what is wrong with it.\`,
        fix: 'Say what to do, as one imperative sentence.',
      };
    }
  },
});
`;
