/** For tests: every example of every rule as somebody would write it, on the page of drafts and with the command. */
import type { Page } from 'playwright-core';
import type { Registry } from '../../scripts/core/model/registry.ts';
import { wordingIn } from '../../scripts/core/model/wording.ts';
import { occasionsIn } from '../../scripts/core/style/draft-choices.ts';
import { draftIn } from '../../scripts/core/style/draft-in.ts';
import { baseOf } from '../../scripts/core/style/draft-rules.ts';
import { passageOf } from '../../scripts/core/style/example-passage.ts';
import { guideOf } from '../../scripts/core/style/guide.ts';

/** A text, and what is chosen beside it. */
type Written = Readonly<Record<'text' | 'platform' | 'channel' | 'field' | 'language' | 'occasion', string>>;

/** What is said of it: the count, then each finding with its rule, place, sentence and repair. */
type Said = readonly string[];

/** The examples whose language is `language`, each as a channel would publish it. */
export function examplesIn(registry: Registry, language: 'en' | 'fr'): Written[] {
  const channels = [...registry.channels.values()].filter(({ data }) => data.status !== 'retired');
  const { rules, set } = guideOf(registry);
  const occasions = occasionsIn(set);
  return [...rules.values()].flatMap(({ data }) =>
    data.examples
      .filter(({ lang }) => baseOf(lang) === language)
      .flatMap((example) =>
        [example.bad, example.good].flatMap((text) => {
          if (text === undefined) return [];
          const {
            platform,
            channel,
            audiences = [],
            field,
            occasion: on = '',
            language: tag = '',
          } = passageOf(data, example, text);
          const fits = channels.find(
            ({ id, data: { languages = [], audiences: own = [] } }) =>
              (platform === undefined || id.startsWith(`${platform}/`)) &&
              languages.includes(language) &&
              audiences.every((audience) => own.includes(audience)),
          );
          // An example may name an occasion that no rule asks about: it cannot be chosen.
          const occasion = occasions.includes(on) ? on : '';
          const id = channel ?? fits?.id ?? channels[0]?.id ?? '';
          return [{ text, channel: id, platform: id.split('/', 1)[0] ?? '', field, occasion, language: tag }];
        }),
      ),
  );
}

/** What the command says of a text. */
export function commandSays(registry: Registry, written: Written, today: string): Said {
  const { text, channel, field, language } = written;
  const occasion = written.occasion === '' ? undefined : written.occasion;
  const answer = draftIn(registry, channel, { field, language, occasion });
  if ('refused' in answer) return [answer.refused];
  const { findings, counts } = answer.judge(text.trimEnd(), today);
  return [
    `${counts.length}${counts.max === undefined ? '' : ` of ${counts.max}`}`,
    ...findings.map(({ rule, span, level, message, replacement }) =>
      [
        rule,
        span?.join(' ') ?? '',
        level,
        wordingIn(message, language).text,
        span !== undefined && replacement !== undefined,
      ].join(' | '),
    ),
  ];
}

/** What the page says of each text, in one session. */
export const pageSays = (page: Page, all: readonly Written[]): Promise<Said[]> =>
  page.evaluate(async (texts) => {
    const root = document.querySelector<HTMLElement>('[data-checker]');
    const form = root?.querySelector('form');
    if (!root || !form) throw new Error('no page of drafts');
    const control = (name: string) =>
      form.elements.namedItem(name) as HTMLSelectElement | HTMLTextAreaElement;
    const judged = () =>
      new Promise<void>((done) => {
        const isDone = () => root.getAttribute('aria-busy') === 'false';
        if (isDone()) return done();
        const observer = new MutationObserver(() => {
          if (!isDone()) return;
          observer.disconnect();
          done();
        });
        observer.observe(root, { attributeFilter: ['aria-busy'] });
      });
    const said: string[][] = [];
    for (const written of texts) {
      for (const name of ['platform', 'channel', 'field', 'language', 'occasion'] as const) {
        if (control(name).value === written[name]) continue;
        control(name).value = written[name];
        control(name).dispatchEvent(new Event('change', { bubbles: true }));
      }
      control('text').value = written.text;
      control('text').dispatchEvent(new InputEvent('input'));
      await judged();
      const count = root.querySelector('[data-count] strong')?.textContent ?? '';
      const cards = [...root.querySelectorAll<HTMLElement>('.remarks > li')].map((card) =>
        [
          card.dataset['rule'],
          card.dataset['span'],
          card.classList[1],
          card.querySelector('[data-message]')?.textContent,
          card.querySelector<HTMLElement>('[data-change]')?.hidden === false,
        ].join(' | '),
      );
      said.push([
        count
          .replace(/(?<=\d)[,\s](?=\d)/g, '')
          .replace(' sur ', ' of ')
          .replace(/\s(?:characters?|caractères?)$/, ''),
        ...cards,
      ]);
    }
    return said;
  }, all as Written[]);
