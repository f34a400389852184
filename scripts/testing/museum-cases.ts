/** Files of the small museum with which tests of rights begin: a case, a proposal, a small organisation. */
import type { Edits } from './changed.ts';
import { museum } from './fixture.ts';

export const organization = 'policy/organization.yaml';
export const person = (id: string) => `policy/people/${id}.yaml`;
export const aster = 'channels/x/aster.yaml';

/** An account that is not ours, and its case. */
export const impostor = 'channels/unofficial/x/zinnia.yaml';
export const kase = `name: Zinnia
url: https://x.com/zinnia
kind: impostor
risk: high
found: { on: 2026-11-01, by: dan-wu, how: search }
case: { status: open, events: [{ on: 2026-11-02, kind: reported-to-platform }] }
`;

export const small: Edits = { [organization]: (text) => `${text}profile: small\n` };

/** A channel that nobody has agreed to yet. */
export const proposal = (museum().find(({ path }) => path === aster)?.text ?? '')
  .replaceAll('x.com/aster', 'x.com/zinnia')
  .replace('"1001"', '"1007"')
  .replace('status: active', 'status: proposed\nwhy_this_platform: It is asked for here.')
  .replace(/^(?:authorized|reviewed): .*\n/gm, '');
