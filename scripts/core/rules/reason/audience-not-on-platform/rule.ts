import { liveChannels, platformOf } from '../../../channels/live.ts';
import { termOf } from '../../../dates/deadlines.ts';
import { isBroken } from '../../../model/is-broken.ts';
import { addTo } from '../../../model/lists.ts';
import { once } from '../../../model/once.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { eachLanguage, en, fr, type InBoth } from '../../../model/wording.ts';
import { nameIn } from '../../../organization/names.ts';
import { defineDatedRule, relatedAt } from '../../define-rule.ts';

export const audienceNotOnPlatform = defineDatedRule({
  id: 'audience-not-on-platform',
  severity: 'warning',
  name: { en: 'Audience not on the platform', fr: 'Public absent de la plateforme' },
  summary: {
    en: 'At least one audience of a live channel is on its platform, and recent evidence says so.',
    fr: 'Au moins un public d’un compte ouvert est présent sur sa plateforme, et des données récentes le montrent.',
  },
  *due(registry) {
    const months = registry.thresholds.audience_evidence_months;
    const term = termOf(months);
    const reliedOn = new Map<Statement, Entry<'channels'>[]>();
    for (const { channel, found } of statementsFor(registry))
      for (const statement of found) if (statement.on !== undefined) addTo(reliedOn, statement, channel);
    for (const [{ audience, platform, on = '' }, channels] of reliedOn) {
      yield {
        file: audience.file,
        on: term(on),
        say: (today) => ({
          path: ['platforms', platform, 'on'],
          message: {
            en: `What is known of \`${audience.id}\` on \`${platform}\` is of ${on}, more than ${months} months ago (\`thresholds.audience_evidence_months\`).`,
            fr: `Ce que l’on sait de \`${audience.id}\` sur \`${platform}\` date du ${on}, il y a plus de ${months} mois (\`thresholds.audience_evidence_months\`).`,
          },
          fix: {
            en: `Look for newer figures, then correct \`fit\`, \`source\` and \`on: ${today}\`.`,
            fr: `Cherchez des chiffres plus récents, puis corrigez \`fit\`, \`source\` et \`on: ${today}\`.`,
          },
          related: channels.map(({ file, data }) =>
            relatedAt(file, ['audiences'], {
              en: `${data.name ?? file} relies on it`,
              fr: `${data.name ?? file} s’appuie dessus`,
            }),
          ),
        }),
      };
    }
  },
  *check(registry, { today }) {
    for (const { channel, audiences, platform, statements, found } of statementsFor(registry)) {
      if (found.some(({ fit }) => fit === 'high' || fit === 'medium')) continue;
      const name = registry.platforms.get(platform)?.data.name ?? platform;
      const first = registry.audiences.get(audiences[0] ?? '');
      const evidenceLine = `${platform}: { fit: …, source: …, on: ${today} }`;
      const known = better(audiences.flatMap((id) => registry.audiences.get(id) ?? []));
      const elsewhere = known.map((id) => `\`${id}\``).join(', ');
      const reached = eachLanguage(
        audiences.map((id, index) => fitWords(id, statements[index], platform)),
        (texts) => texts.join(', '),
      );
      const line = first?.data.platforms
        ? { en: `\`${evidenceLine}\` under \`platforms\``, fr: `\`${evidenceLine}\` sous \`platforms\`` }
        : `\`platforms: { ${evidenceLine} }\``;
      yield {
        file: channel.file,
        path: ['audiences'],
        forForm: {
          en: `Nothing says that ${nameIn(registry, 'platforms', platform).en} reaches ${audiences.map((id) => `“${nameIn(registry, 'audiences', id).en}”`).join(', ')}.${known.length > 0 ? ` They are on ${known.map((id) => nameIn(registry, 'platforms', id).en).join(', ')}.` : ''} Choose another platform, or tell the reviewers how you know.`,
          fr: `Rien n’indique que ${nameIn(registry, 'platforms', platform).fr} atteigne ${audiences.map((id) => `« ${nameIn(registry, 'audiences', id).fr} »`).join(', ')}.${known.length > 0 ? ` Ce public est présent sur ${known.map((id) => nameIn(registry, 'platforms', id).fr).join(', ')}.` : ''} Choisissez une autre plateforme, ou dites aux relecteurs d’où vous le savez.`,
        },
        message: {
          en: `Nothing says that ${name} reaches the audiences of the channel: ${reached.en}.`,
          fr: `Rien n’indique que ${name} atteigne les publics du compte : ${reached.fr}.`,
        },
        fix: {
          en: en`${elsewhere ? `Write where they are (${elsewhere}), or` : 'Choose another platform, or'} write down how you know that they are here: ${line} in \`${first?.file}\`.`,
          fr: fr`${elsewhere ? `Indiquez où se trouve ce public (${elsewhere}), ou` : 'Choisissez une autre plateforme, ou'} notez d’où vous savez qu’il est ici : ${line} dans \`${first?.file}\`.`,
        },
        related: found.map(({ audience, fit }) =>
          relatedAt(audience.file, ['platforms', platform, 'fit'], {
            en: `says \`fit: ${fit}\``,
            fr: `dit \`fit: ${fit}\``,
          }),
        ),
      };
    }
  },
});

/** What is said about the audiences of each live channel on its platform; channels whose audiences are unknown are left out. */
const statementsFor = once((registry: Registry) => {
  const evidence = evidenceIn(registry);
  return [...liveChannels(registry)].flatMap((channel) => {
    const { audiences } = channel.data;
    const platform = platformOf(channel);
    const account = registry.platforms.get(platform)?.data.account;
    // A platform that nobody knows is the business of wrong-platform. Our own pages need no evidence.
    if (!audiences || !account || account.open === 'web' || isBroken(registry, channel, 'audiences'))
      return [];
    const statements = audiences.map((id) => evidence(id, platform));
    if (statements.includes('unknown')) return [];
    const found = statements.filter((statement) => typeof statement === 'object');
    return [{ channel, audiences, platform, statements, found }];
  });
});

/** What an audience, or a broader one it is part of, says about a platform. */
interface Statement {
  readonly audience: Entry<'audiences'>;
  readonly platform: string;
  readonly fit: 'high' | 'medium' | 'low' | 'none';
  readonly on: string | undefined;
}

/** Looks evidence up, each pair once: the audience's own word counts before that of a broader one. */
export function evidenceIn(
  registry: Registry,
): (audience: string, platform: string) => Statement | 'silent' | 'unknown' {
  const known = new Map<string, Map<string, Statement | 'silent' | 'unknown'>>();
  const search = (audience: string, platform: string): Statement | 'silent' | 'unknown' => {
    const seen = new Set<string>();
    for (let id: string | undefined = audience; id !== undefined && !seen.has(id); ) {
      seen.add(id);
      const entry: Entry<'audiences'> | undefined = registry.audiences.get(id);
      if (!entry || isBroken(registry, entry, 'platforms') || isBroken(registry, entry, 'parent'))
        return 'unknown';
      const said =
        entry.data.platforms &&
        Object.hasOwn(entry.data.platforms, platform) &&
        entry.data.platforms[platform];
      if (said) return theOne({ audience: entry, platform, fit: said.fit, on: said.on });
      id = entry.data.parent;
    }
    return 'silent';
  };
  // Two audiences may rest on the word of one parent: one statement, so that it is reported once.
  const statements = new Map<string, Statement>();
  const theOne = (statement: Statement): Statement => {
    const key = `${statement.audience.id} ${statement.platform}`;
    const same = statements.get(key) ?? statement;
    statements.set(key, same);
    return same;
  };
  return (audience, platform) => {
    const here = known.get(platform) ?? new Map<string, Statement | 'silent' | 'unknown'>();
    known.set(platform, here);
    const answer = here.get(audience) ?? search(audience, platform);
    here.set(audience, answer);
    return answer;
  };
}

const fitWords = (
  audience: string,
  statement: Statement | 'silent' | 'unknown' | undefined,
  platform: string,
): InBoth =>
  typeof statement === 'object'
    ? {
        en: `\`${audience}\` has a fit of \`${statement.fit}\``,
        fr: `pour \`${audience}\`, \`fit\` est \`${statement.fit}\``,
      }
    : {
        en: `\`${audience}\` says nothing of \`${platform}\``,
        fr: `\`${audience}\` ne dit rien de \`${platform}\``,
      };

/** Where the audiences are, as far as we know. */
function better(audiences: readonly Entry<'audiences'>[]): readonly string[] {
  const ids = new Set<string>();
  for (const { data } of audiences) {
    for (const [platform, { fit }] of Object.entries(data.platforms ?? {}))
      if (fit === 'high' || fit === 'medium') ids.add(platform);
  }
  return [...ids];
}
