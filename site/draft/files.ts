/** What the page of drafts fetches when it is used: the channels, and the rules for texts in each language. */
import { channelSetting } from '../../scripts/core/style/draft-choices.ts';
import { baseOf, draftRules } from '../../scripts/core/style/draft-rules.ts';
import { guideOf } from '../../scripts/core/style/guide.ts';
import { once, oncePerLocale } from '../data/once.ts';
import { servedFile } from '../data/served.ts';
import { source } from '../data/source.node.ts';
import { languageOf } from '../i18n/languages.ts';
import type { DraftPlatform } from './platform.ts';

/** The guide as texts are judged by it. */
export const draftedBy = once(() => guideOf(source().registry));

/** Channels that can be written for, by their network; of their audiences those that a rule asks about. */
export const channelsFile = once(({ channelsByPlatform, platforms, organization }) => {
  const asked = new Set(draftedBy().set.rules.flatMap(({ applies_to: to }) => to.audiences ?? []));
  const networks = [...channelsByPlatform].map(([platform, channels]): [string, DraftPlatform] => [
    platform,
    {
      limits: (platforms.get(platform)?.limits ?? []).map(({ what, max, unit }) => ({ what, max, unit })),
      channels: channels
        .filter(({ status }) => status !== 'retired')
        .map(({ id, name, audiences, ...spoken }) => ({
          ...channelSetting(
            id,
            { ...spoken, audiences: audiences.filter((one) => asked.has(one)) },
            organization.languages,
          ),
          name,
        })),
    },
  ]);
  return servedFile(JSON.stringify(Object.fromEntries(networks)));
});

/** The languages that a text can be in, as exactly as a channel says. */
export const textLanguages = once(({ channels, organization }) => {
  const tags = [...channels.values()].flatMap(
    (channel) => channelSetting(channel.id, channel, organization.languages).languages,
  );
  return [...new Set([...organization.languages, ...tags.map(baseOf), ...tags])].sort();
});

/** The languages that have a file of rules: those of texts, without their variants. */
export const ruleLanguages = (): string[] => [...new Set(textLanguages().map(baseOf))];

const rules = oncePerLocale((_book, locale) => {
  const reader = languageOf(locale);
  return new Map(
    ruleLanguages().map((language) => [
      language,
      servedFile(JSON.stringify(draftRules(draftedBy(), language, reader))),
    ]),
  );
});

/** The rules for texts in a language, with what they say to readers of a language's folder. */
export function rulesFile(locale: string | undefined, language: string) {
  const file = rules(locale).get(language);
  if (!file) throw new Error(`There is no file of rules for texts in ${language}.`);
  return file;
}
