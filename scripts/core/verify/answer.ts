/** An answer as the command prints it: one JSON object, or a few lines of English. */
import { isAccount } from '../identity/index.ts';
import type { Found, Standing } from './lookup.ts';
import type { Registered } from './registered.ts';

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
}: Found<Registered>): Answer {
  if (!isAccount(answer))
    return { input, account: null, reason: answer.reason, standing, channel: null, lookalikes: [] };
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
    reason: doubtful ? `only a stored id can tell whether this is ${doubtful.account.key}` : null,
    standing,
    channel: known?.entry.file ?? null,
    lookalikes: lookalikes.map(({ account, ref, why }) => ({ key: account.key, path: ref.entry.file, why })),
  };
}

/** The answer in English, one fact per line. */
export function sentence({ input, account, reason, standing, channel, lookalikes }: Answer): string {
  if (!account) return `${input}\n  no account: ${reason}`;
  const rows = [input, `  ${account.key} (${account.kind}) is ${standing}${channel ? `: ${channel}` : ''}`];
  if (reason) rows.push(`  ${reason}`);
  for (const other of lookalikes) rows.push(`  looks like ${other.key} (${other.why}): ${other.path}`);
  return rows.join('\n');
}
