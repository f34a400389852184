import { comingPosts } from '../../../calendar/planned-posts.ts';
import { holdsFor } from '../../../calendar/unit-scope.ts';
import { inFirstLanguage } from '../../../text/first-language.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const holiday = defineRule({
  id: 'holiday',
  severity: 'warning',
  name: { en: 'Post on a public holiday', fr: 'Publication un jour férié' },
  summary: {
    en: 'A post appears on a public holiday only on purpose.',
    fr: 'Une publication ne paraît un jour férié que si c’est voulu.',
  },
  *check(registry, { now }) {
    const byDay = new Map(
      [...registry.holidays.values()].flatMap((list) =>
        (list.data.days ?? []).map((day, index) => [`${day.on} ${list.id}`, { list, day, index }] as const),
      ),
    );
    if (byDay.size === 0) return;
    for (const planned of comingPosts(registry)) {
      const { entry, post, path, time } = planned;
      if (!time || time.instant <= now) continue;
      for (const list of registry.holidays.values()) {
        const found = byDay.get(`${time.day} ${list.id}`);
        if (!found || !holdsFor(registry, list.data, planned)) continue;
        const name = (language: string) => inFirstLanguage(found.day.name, [language]);
        yield {
          file: entry.file,
          path: [...path, 'at'],
          message: {
            en: `The post on \`${post.channel}\` falls on a public holiday: ${time.day}, ${name('en')} (\`${list.id}\`).`,
            fr: `La publication sur \`${post.channel}\` tombe un jour férié : ${time.day}, ${name('fr')} (\`${list.id}\`).`,
          },
          fix: {
            en: 'Move it, unless it belongs to the day and somebody will answer; then a waiver says so.',
            fr: 'Déplacez-la, sauf si elle est liée à ce jour et que quelqu’un répondra ; une dérogation le dit alors.',
          },
          related: [
            relatedAt(list.file, ['days', found.index, 'on'], { en: 'the holiday', fr: 'le jour férié' }),
          ],
        };
      }
    }
  },
});
