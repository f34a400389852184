/** One issue with what the day alone has broken: opened, kept up to date, and closed when nothing is left. */
import { cutTo } from '../report/cut.ts';
import type { Api } from './api.ts';
import { longestComment } from './comment.ts';

interface Issue {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly body: string | null;
  readonly user: { readonly type: string } | null;
  readonly pull_request?: unknown;
}

export const nightlyLabel = 'nightly-check';
const title = 'What the nightly check has found';
const marker = '<!-- choirbook: nightly -->';

/** `report` is markdown; `clean` says that there is neither an error nor a warning. */
export async function nightlyIssue(
  api: Api,
  { report, clean, today }: { report: string; clean: boolean; today: string },
): Promise<string> {
  const body = cutTo(`${marker}\nOn ${today} the check says:\n\n${report}`, longestComment);
  const issues = await api.all<Issue>(`/issues?state=all&labels=${nightlyLabel}&sort=created&direction=desc`);
  const ours = issues.find(
    (issue) =>
      issue.pull_request === undefined && issue.user?.type === 'Bot' && issue.body?.startsWith(marker),
  );
  if (!ours) {
    if (clean) return 'Nothing to say.';
    const { number } = await api.send<Issue>('POST', '/issues', { title, body, labels: [nightlyLabel] });
    return `Opened issue #${number}.`;
  }
  if (clean && ours.state === 'closed') return 'Nothing to say.';
  await api.send('PATCH', `/issues/${ours.number}`, {
    body,
    state: clean ? 'closed' : 'open',
    ...(clean && { state_reason: 'completed' }),
  });
  return `${clean ? 'Closed' : 'Updated'} issue #${ours.number}.`;
}
