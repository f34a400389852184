import { type Pointer, placeOf, pointersOf } from '../../../calendar/named-accounts.ts';
import { planningOf } from '../../../calendar/planning.ts';
import { timeWords } from '../../../calendar/words.ts';
import { daysBetween } from '../../../dates/day.ts';
import { addTo } from '../../../model/lists.ts';
import type { Registry } from '../../../model/registry.ts';
import { compareText } from '../../../text/order.ts';
import { defineRule } from '../../define-rule.ts';

export const repeatedLink = defineRule({
  id: 'repeated-link',
  severity: 'warning',
  name: { en: 'Repeated link', fr: 'Lien répété' },
  summary: {
    en: 'A channel leads to the same page only once in a few days.',
    fr: 'Un compte ne renvoie vers la même page qu’une fois en quelques jours.',
  },
  *check(registry) {
    const { repeated_link_days: days } = planningOf(registry);
    for (const pointers of linksByPage(registry).values())
      for (const [index, later] of pointers.entries()) {
        const earlier = pointers[index - 1];
        const [from, to] = [earlier?.planned.time, later.planned.time];
        // One post may say where its link leads.
        if (!earlier || !from || !to || earlier.planned === later.planned) continue;
        if (daysBetween(from.day, to.day) >= days) continue;
        const { channel } = later.planned.post;
        yield {
          ...placeOf(later),
          message: {
            en: `\`${channel}\` leads to the same page at ${timeWords(from)} already: \`${later.written}\`.`,
            fr: `\`${channel}\` mène déjà à la même page à ${timeWords(from)} : \`${later.written}\`.`,
          },
          fix: {
            en: 'Lead to another page, or leave more time between them (`repeated_link_days` in `policy/planning.yaml`).',
            fr: 'Menez à une autre page, ou laissez plus de temps entre les deux (`repeated_link_days` dans `policy/planning.yaml`).',
          },
          related: [{ ...placeOf(earlier), message: { en: 'the link before', fr: 'le lien précédent' } }],
        };
      }
  },
});

/** The links to each page from each channel, the earliest first. A front page is no page of its own: every post may end there. */
function linksByPage(registry: Registry): ReadonlyMap<string, Pointer[]> {
  const byPage = new Map<string, Pointer[]>();
  for (const pointer of pointersOf(registry)) {
    const { account, kind, planned } = pointer;
    if (kind !== 'address' || !planned.time || !account?.handle?.includes('/')) continue;
    addTo(byPage, `${planned.post.channel} ${account.key}`, pointer);
  }
  for (const pointers of byPage.values())
    pointers.sort((a, b) => compareText(a.planned.time?.instant ?? '', b.planned.time?.instant ?? ''));
  return byPage;
}
