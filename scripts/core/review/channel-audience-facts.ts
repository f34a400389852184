/** Whom a channel is for, and who speaks to them already: channels with the same audience, evidence, the platform's decision. */
import { liveChannels, platformOf } from '../channels/live.ts';
import { once } from '../model/once.ts';
import type { Entry, Registry } from '../model/registry.ts';
import { eachLanguage, en, fr, type Wording } from '../model/wording.ts';
import { evidenceIn } from '../rules/reason/audience-not-on-platform/rule.ts';
import { likeness } from '../similarity/purpose.ts';
import type { Fact } from './event.ts';
import { decisionWords, fitWords, named, personOf, quoteOf, textOf } from './phrases.ts';

/** Nobody weighs more neighbours than this. */
export const most = 3;

/** Live channels on the same platform for one of the same audiences in one of the same languages, the nearest purpose first. */
export function sameAudience(registry: Registry, channel: Entry<'channels'>): Fact {
  const shares = (a: readonly string[] = [], b: readonly string[] = []) => a.some((one) => b.includes(one));
  const platform = platformOf(channel);
  const mine = textOf(registry, channel.data.purpose);
  const others = liveChannels(registry)
    .filter(
      (other) =>
        other.id !== channel.id &&
        platformOf(other) === platform &&
        shares(channel.data.audiences, other.data.audiences) &&
        shares(channel.data.languages, other.data.languages),
    )
    .map((other) => ({ other, share: likeness(mine, textOf(registry, other.data.purpose)) }))
    .sort((a, b) => b.share - a.share);
  if (others.length === 0)
    return {
      about: 'same-audience',
      text: {
        en: 'no other live channel there serves this audience in the same language',
        fr: 'aucun autre compte ouvert n’y sert ce public dans la même langue',
      },
    };
  const names = others.slice(0, most).map(({ other, share }): Wording => {
    const [name, owner] = [named(registry, 'channels', other.id), personOf(registry, other.data.owner)];
    const same = Math.round(share * 100);
    return {
      en: en`${name}, owner ${owner}, purposes ${same} % similar`,
      fr: fr`${name}, responsable ${owner}, raisons d’être proches à ${same}\u00A0%`,
    };
  });
  const more = others.length - most;
  const rest: Wording = more > 0 ? { en: `; and ${more} more`, fr: `\u00A0; et ${more} de plus` } : '';
  const list = eachLanguage(names, (texts, language) => texts.join(language === 'en' ? '; ' : '\u00A0; '));
  return {
    about: 'same-audience',
    text: { en: en`there already: ${list}${rest}`, fr: fr`déjà présents\u00A0: ${list}${rest}` },
  };
}

export function audienceFact(registry: Registry, channel: Entry<'channels'>, audience: string): Fact {
  const platform = platformOf(channel);
  const on = registry.platforms.get(platform)?.data.name ?? platform;
  const name = named(registry, 'audiences', audience);
  const said = evidenceOf(registry)(audience, platform);
  if (typeof said !== 'object')
    return {
      about: 'audience',
      text: { en: `no evidence that ${name} is on ${on}`, fr: `rien ne montre que ${name} est sur ${on}` },
    };
  const source = said.audience.data.platforms?.[platform]?.source;
  const proof = source === undefined ? '' : ` (${source}${said.on === undefined ? '' : `, ${said.on}`})`;
  return {
    about: 'audience',
    text: {
      en: en`${name} on ${on}: ${fitWords(said.fit)}${proof}`,
      fr: fr`${name} sur ${on}\u00A0: ${fitWords(said.fit)}${proof}`,
    },
  };
}

export function* platformFact(registry: Registry, channel: Entry<'channels'>): Iterable<Fact> {
  const platform = registry.platforms.get(platformOf(channel))?.data;
  if (!platform?.decision) return;
  const { status, on, reason } = platform.decision;
  const why = quoteOf(registry, reason);
  yield {
    about: 'platform',
    text: {
      en: en`${platform.name}: ${decisionWords(status)} since ${on}, ${why}`,
      fr: fr`${platform.name}\u00A0: ${decisionWords(status)} depuis le ${on}, ${why}`,
    },
  };
}

/** Built when the first channel needs it. */
const evidenceOf = once(evidenceIn);
