import { defineRule } from '../../../rule.ts';

export const duplicateAccount = defineRule({
  id: 'duplicate-account',
  severity: 'error',
  summary: 'Every account is registered once.',
  *check({ byAccount }) {
    for (const [key, records] of byAccount) {
      const official = records.filter((record) => record.official);
      // One official and one unofficial entry is another defect: official-and-unofficial.
      for (const group of [official, records.filter((record) => !record.official)]) {
        if (group.length < 2) continue;
        for (const { entry } of group) {
          const others = group.filter((other) => other.entry !== entry);
          yield {
            file: entry.file,
            path: ['url'],
            message: `\`${entry.data.url}\` is the account \`${key}\`, which ${others.length + 1} files register.`,
            fix: 'Keep the entry that has the history and delete the other; one account is one file.',
            related: others.map((other) => ({
              file: other.entry.file,
              path: ['url'],
              message: `registers it as \`${other.entry.data.url}\``,
            })),
          };
        }
      }
    }
  },
});
