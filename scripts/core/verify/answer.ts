/** An answer as the command prints it: one JSON object, or a few lines of English. */
import { type Account, isAccount, type Refusal } from '../identity/index.ts';
import type { Found, Standing } from './lookup.ts';
import type { Registered } from './registered.ts';
import type { Relation } from './relation.ts';

/** What is known about a reference. The names are those of `verify --json`. */
export interface Answer {
  readonly input: string;
  readonly account: {
    readonly platform: string;
    readonly kind: string;
    readonly handle: string | null;
    readonly id: string | null;
    readonly key: string;
    readonly profile: string;
  } | null;
  /** Why it names no account, or a remark about the match. */
  readonly reason: string | null;
  readonly standing: Standing;
  /** The file of our entry about it. */
  readonly channel: string | null;
  readonly lookalikes: readonly { readonly key: string; readonly path: string; readonly why: string }[];
}

/** The answer in plain data. */
export function answerFrom({
  input,
  answer,
  standing,
  known,
  doubtful,
  lookalikes,
  relation,
}: Found<Registered>): Answer {
  if (!isAccount(answer)) {
    const reason = [answer.reason, ...relationText(relation, answer)].join('; ');
    return { input, account: null, reason, standing, channel: null, lookalikes: [] };
  }
  const remarks = doubtful ? [doubtText(answer, doubtful)] : relationText(relation, answer);
  const about = known ?? (relation?.page && 'of' in relation.page ? relation.page.of : undefined);
  const next = known?.entry.kind === 'channels' ? known.entry.data.superseded_by : undefined;
  if (next !== undefined) remarks.push(`replaced by ${next}`);
  return {
    input,
    account: {
      platform: answer.platform,
      kind: answer.kind,
      handle: answer.handle ?? null,
      id: answer.id ?? null,
      key: answer.key,
      profile: answer.profile,
    },
    reason: remarks.length > 0 ? remarks.join('; ') : null,
    standing,
    channel: about?.entry.file ?? null,
    lookalikes: lookalikes.map(({ account, ref, why }) => ({
      key: account.key,
      path: ref.entry.file,
      why: why.en,
    })),
  };
}

/** Why it may be an entry of ours: on the web only a look can tell, elsewhere the id. */
export const doubtText = ({ platform }: Account, { account }: Registered): string =>
  platform === 'web'
    ? `only a look can tell whether this is ${account.key}: they differ after \`#\` alone`
    : `only a stored id can tell whether this is ${account.key}`;

/** What an account that is not registered has to do with us, one clause each. */
export function relationText(
  relation: Relation<Registered> | undefined,
  answer: Account | Refusal,
): string[] {
  if (!relation) return [];
  const { page, renamed, imitates, usesName } = relation;
  if (page) return [pageText(page)];
  if (renamed) return [`renamed, now ${renamed.account.key} (${renamed.standing}): ${renamed.entry.file}`];
  if (imitates) {
    const letters = imitates.letters.map(
      ({ char, code, like }) => `\`${char}\` (${code}) looks like \`${like}\``,
    );
    const { account, standing, entry } = imitates.known;
    return [`${letters.join(', ')}: it imitates ${account.key} (${standing}): ${entry.file}`];
  }
  if (!usesName) return [];
  const { name, there } = usesName;
  const place = isAccount(answer) ? answer.platform : '';
  const list = there.map(({ account }) => account.key).join(', ');
  return [
    `its name uses ours (${name}), which anybody can do; ${there.length > 0 ? `our accounts on ${place}: ${list}` : `we have no official account on ${place}`}`,
  ];
}

/** Of what it is a page. */
export const pageText = (page: NonNullable<Relation<Registered>['page']>): string =>
  'site' in page
    ? `a page of ours, on ${page.site}`
    : `a page of ${page.of.standing === 'unofficial' ? '' : 'ours, below '}${page.of.account.key} (${page.of.standing})`;

/** The answer in English, one fact per line. */
export function sentence({ input, account, reason, standing, channel, lookalikes }: Answer): string {
  if (!account) return `${input}\n  no account: ${reason}`;
  const rows = [input, `  ${account.key} (${account.kind}) is ${standing}${channel ? `: ${channel}` : ''}`];
  if (reason) rows.push(`  ${reason}`);
  for (const other of lookalikes) rows.push(`  looks like ${other.key} (${other.why}): ${other.path}`);
  return rows.join('\n');
}
