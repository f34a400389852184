import { liveChannels, platformOf } from '../../../channels/live.ts';
import { monthlyTerm } from '../../../dates/deadlines.ts';
import type { Related } from '../../../model/finding.ts';
import { isUnsound } from '../../../model/is-broken.ts';
import { addTo } from '../../../model/lists.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { defineRule } from '../../define-rule.ts';

export const audienceNotOnPlatform = defineRule({
  id: 'audience-not-on-platform',
  severity: 'warning',
  summary: 'At least one audience of a live channel is on its platform, and recent evidence says so.',
  *check(registry, { today }) {
    const months = registry.thresholds.audience_evidence_months;
    const term = monthlyTerm(today, months);
    const stale = new Map<Statement, Entry<'channels'>[]>();
    const evidence = evidenceIn(registry);
    for (const channel of liveChannels(registry)) {
      const { audiences } = channel.data;
      const platform = platformOf(channel);
      const known = registry.platforms.get(platform)?.data;
      // A platform that nobody knows is the business of wrong-platform. Our own pages need no evidence.
      if (
        !audiences ||
        !known?.account ||
        known.account.open === 'web' ||
        isUnsound(registry, channel, 'audiences')
      )
        continue;
      const statements = audiences.map((id) => evidence(id, platform));
      if (statements.includes('unknown')) continue;
      const found = statements.filter((statement) => typeof statement === 'object');
      for (const statement of found) {
        if (statement.on === undefined || term.lapsedOn(statement.on) === undefined) continue;
        addTo(stale, statement, channel);
      }
      if (found.some(({ fit }) => fit === 'high' || fit === 'medium')) continue;
      const name = known.name ?? platform;
      const first = registry.audiences.get(audiences[0] ?? '');
      const evidenceLine = `${platform}: { fit: …, source: …, on: ${today} }`;
      const elsewhere = better(audiences.flatMap((id) => registry.audiences.get(id) ?? []));
      yield {
        file: channel.file,
        path: ['audiences'],
        message: `Nothing says that ${name} reaches whom the channel is for: ${audiences.map((id, index) => `\`${id}\` ${fitWords(statements[index], platform)}`).join(', ')}.`,
        fix: `${elsewhere ? `Write where they are (${elsewhere}), or` : 'Choose another platform, or'} write down how you know that they are here: ${first?.data.platforms ? `\`${evidenceLine}\` under \`platforms\`` : `\`platforms: { ${evidenceLine} }\``} in \`${first?.file}\`.`,
        related: found.map(({ audience, fit }) => fitPlace(audience, platform, `says \`fit: ${fit}\``)),
      };
    }
    for (const [{ audience, platform, on }, channels] of stale) {
      yield {
        file: audience.file,
        path: ['platforms', platform, 'on'],
        message: `What is known of \`${audience.id}\` on \`${platform}\` is of ${on}, more than ${months} months ago (\`thresholds.audience_evidence_months\`).`,
        fix: `Look for newer figures, then correct \`fit\`, \`source\` and \`on: ${today}\`.`,
        related: channels.map(({ file, data }) => ({
          file,
          path: ['audiences'],
          message: `${data.name ?? file} relies on it`,
        })),
      };
    }
  },
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
      if (!entry || isUnsound(registry, entry, 'platforms') || isUnsound(registry, entry, 'parent'))
        return 'unknown';
      const said =
        entry.data.platforms &&
        Object.hasOwn(entry.data.platforms, platform) &&
        entry.data.platforms[platform];
      if (said) return once({ audience: entry, platform, fit: said.fit, on: said.on });
      id = entry.data.parent;
    }
    return 'silent';
  };
  // Two audiences may rest on the word of one parent: one statement, so that it is reported once.
  const statements = new Map<string, Statement>();
  const once = (statement: Statement): Statement => {
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

const fitWords = (statement: Statement | 'silent' | 'unknown' | undefined, platform: string) =>
  typeof statement === 'object' ? `has a fit of \`${statement.fit}\`` : `says nothing of \`${platform}\``;

/** Where the audiences are, as far as we know. */
function better(audiences: readonly Entry<'audiences'>[]): string | undefined {
  const ids = new Set<string>();
  for (const { data } of audiences) {
    for (const [platform, { fit }] of Object.entries(data.platforms ?? {}))
      if (fit === 'high' || fit === 'medium') ids.add(platform);
  }
  return ids.size === 0 ? undefined : [...ids].map((id) => `\`${id}\``).join(', ');
}

const fitPlace = (audience: Entry<'audiences'>, platform: string, message: string): Related => ({
  file: audience.file,
  path: ['platforms', platform, 'fit'],
  message,
});
