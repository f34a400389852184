/** The word for an alteration: that of its key or of the step that its status takes, and more where more depends on it. */
import { kinds } from '../../kinds/kinds.ts';
import { asksMore, isLast, type May, type Rights, takesBack } from '../../kinds/rights.ts';
import { valueAt } from '../../model/finding.ts';
import type { Entry, Registry } from '../../model/registry.ts';
import type { Change } from '../diff.ts';
import type { Difference } from './differences.ts';
import { isLead } from './say.ts';

/** Whether those who lead over everything can be heard, and under which login, is never for one of them alone. */
const speaking = ['github', 'status', 'left_on'];

export function wordFor({ rights, before }: Change, entry: Entry, difference: Difference): May {
  if (isLead(rights, entry) && speaking.includes(difference.path[0] ?? '')) return 'second';
  const word = stepOf(entry, difference);
  if (difference.path.join() === 'form') return raised(word, formWord(rights, difference.becomes));
  return [rights, before].some((registry) => letsGo(registry, entry, difference))
    ? raised(word, 'unit')
    : word;
}

/** The word for a key, or for the step that a value takes: one of a status that does not exist may never be taken. */
function stepOf({ kind, data }: Entry, { path, may, was, becomes }: Difference): May {
  if (may === 'consent' && takesBack(was, becomes)) return 'owner';
  const { life }: Rights = kinds[kind].rights;
  const steps = life?.key === path.join('.') ? life.steps[String(was)] : undefined;
  // From a status that is none, no step is known: then the word of the key counts.
  if (steps) return steps[String(becomes)] ?? 'never';
  const isSettled = life?.settled !== undefined && isLast(life, valueAt(data, life.key.split('.')));
  return isSettled && may !== 'free' ? raised(may, life.settled) : may;
}

/** Does a post leave a campaign whose embargo holds it back, too? */
const letsGo = ({ campaigns }: Registry, { kind }: Entry, { path, was }: Difference): boolean =>
  kind === 'posts' && path.join() === 'campaign' && campaigns.get(String(was))?.data.embargo !== undefined;

/** Whom the handbook sends to a form trusts it with what they write there: elsewhere than on our sites the lead has a word in it. */
export function formWord({ organization }: Registry, form: unknown): May {
  const host = hostOf(form);
  if (host === undefined) return 'free';
  const own = (organization?.data.websites ?? []).flatMap((site) => hostOf(site) ?? []);
  return own.some((one) => host === one || host.endsWith(`.${one}`)) ? 'free' : 'lead';
}

const hostOf = (address: unknown): string | undefined =>
  typeof address === 'string' ? URL.parse(address)?.hostname.replace(/^www\./, '') : undefined;

const raised = (word: May, least: May): May => (asksMore(least, word) ? least : word);
