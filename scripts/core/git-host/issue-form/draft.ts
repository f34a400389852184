/** The answers to a form as a draft: names become ids, lines become lists. What cannot be read is said, field by field. */
import { isAccount } from '../../identity/index.ts';
import type { Registry } from '../../model/registry.ts';
import type { CaseDraft, ChannelDraft } from '../../propose/draft.ts';
import type { Desk } from '../../propose/draft-context.ts';
import { type Answers, type FormFault, short } from './answers.ts';
import { idOf, idsOf, languagesOf, linesOf, personWith } from './names.ts';

/** Who has written the issue, and when it is read. */
export interface Occasion {
  /** Login of the author at the code host. */
  readonly author?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Takes answers by id of their field, and gathers what is wrong with them; `field` of a fault is the id here. */
class Reader {
  readonly faults: FormFault[] = [];
  readonly answers: Answers;
  readonly registry: Registry;

  constructor(answers: Answers, registry: Registry) {
    this.answers = answers;
    this.registry = registry;
  }

  text(field: string): string | undefined {
    const answer = this.answers.get(field);
    return typeof answer === 'string' ? answer : undefined;
  }

  boxes<T extends string>(field: string): T[] | undefined {
    const answer = this.answers.get(field);
    return typeof answer === 'object' ? ([...answer] as T[]) : undefined;
  }

  /** Reads an answer that is there; a fault is noted, and the field then counts as empty. */
  read<T>(field: string, read: (text: string) => T | { readonly fault: string }): T | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    const result = read(text);
    if (typeof result === 'object' && result !== null && 'fault' in result) {
      this.faults.push({ field, message: result.fault });
      return undefined;
    }
    return result as T;
  }

  person = (field: string) => this.read(field, (text) => idOf(text, this.registry.people, 'person'))?.id;

  unit = (field: string) => this.read(field, (text) => idOf(text, this.registry.units, 'unit'))?.id;

  /** A person by name or, where nothing is said, whoever writes. */
  personOrAuthor(field: string, { author }: Occasion): string | undefined {
    if (this.answers.has(field)) return this.person(field);
    const id = author === undefined ? undefined : personWith(author, this.registry);
    if (id === undefined) {
      const whom =
        author === undefined
          ? 'Nobody is named'
          : `Nobody here has the login \`${short(author)}\` in \`policy/people/\``;
      this.faults.push({ field, message: `${whom}. Write the name of a colleague.` });
    }
    return id;
  }
}

/** Only what was said. */
const present = <T extends object>(draft: T) =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

export type Drafted<D> = { readonly draft: D } | { readonly faults: readonly FormFault[] };

const result = <D extends object>({ faults }: Reader, draft: D): Drafted<D> =>
  faults.length > 0 ? { faults } : { draft: present(draft) as D };

/** The answers to propose-channel.yml. */
export function channelDraftOf(answers: Answers, desk: Desk, occasion: Occasion): Drafted<ChannelDraft> {
  const reader = new Reader(answers, desk.registry);
  const draft = {
    url: reader.text('url') ?? '',
    name: reader.text('name'),
    unit: reader.unit('unit'),
    owner: reader.personOrAuthor('owner', occasion),
    deputy: reader.person('deputy'),
    audiences: reader
      .read('audiences', (text) => idsOf(text, desk.registry.audiences, 'audience'))
      ?.ids.slice(),
    languages: reader.read('languages', languagesOf)?.tags.slice(),
    purpose: reader.text('purpose'),
    why_this_platform: reader.text('why_this_platform'),
    overlaps: reader.read('overlaps', (text) => overlapsIn(text, desk)),
    cadence: reader.read('cadence', cadenceIn),
  };
  return result(reader, draft as ChannelDraft);
}

/** The answers to report-account.yml: a case that is open from today on. */
export function caseDraftOf(answers: Answers, desk: Desk, occasion: Occasion): Drafted<CaseDraft> {
  const reader = new Reader(answers, desk.registry);
  const by = reader.personOrAuthor('found_by', occasion);
  const languages = reader.read('language', languagesOf)?.tags;
  if (languages && languages.length > 1)
    reader.faults.push({ field: 'language', message: 'These are several languages; name the main one.' });
  const how = reader.text('how');
  const draft = {
    url: reader.text('url') ?? '',
    name: reader.text('name'),
    // The options of the form are the values of the schema; the rules hold whatever came through.
    kind: reader.text('kind'),
    unit: reader.unit('unit'),
    language: languages?.[0],
    duplicate_of: reader.read('duplicate_of', (text) => channelIn(text, desk)),
    found: by !== undefined && how !== undefined ? { on: occasion.today, by, how } : undefined,
    risk: reader.text('risk'),
    matched: reader.boxes('matched'),
    case: { status: 'open', events: [{ on: occasion.today, kind: 'found' }] },
    evidence: reader.read('evidence', evidenceIn),
  };
  return result(reader, draft as CaseDraft);
}

/** A channel of ours by its path or in any spelling of its address. */
function channelIn(text: string, { ask, registry }: Desk): string | { fault: string } {
  if (registry.channels.has(text)) return text;
  const { answer, known } = ask(text);
  if (known?.entry.kind === 'channels') return known.entry.id;
  return {
    fault: isAccount(answer)
      ? `\`${short(text)}\` is no channel of ours. Write it as in the handbook: network/name.`
      : `\`${short(text)}\` names no channel: ${answer.reason}. Write it as in the handbook: network/name.`,
  };
}

/** `what: why`, one per line; a colon without a space after it belongs to an address. */
function pairsIn(text: string): { readonly what: string; readonly why: string }[] | { fault: string } {
  const pairs: { what: string; why: string }[] = [];
  for (const line of linesOf(text)) {
    const [, what, why] = /^(.+?):\s+(.*\S)$/.exec(line) ?? [];
    if (what === undefined || why === undefined)
      return { fault: `\`${short(line)}\`: expected two parts, with a colon and a space between them.` };
    pairs.push({ what, why });
  }
  return pairs;
}

function overlapsIn(text: string, desk: Desk): ChannelDraft['overlaps'] | { fault: string } {
  const pairs = pairsIn(text);
  if ('fault' in pairs) return pairs;
  const overlaps: { with: string; because: string }[] = [];
  for (const { what, why } of pairs) {
    const channel = channelIn(what, desk);
    if (typeof channel === 'object') return channel;
    overlaps.push({ with: channel, because: why });
  }
  return overlaps;
}

/** The address stands last: what it shows may hold a colon itself. */
function evidenceIn(text: string): CaseDraft['evidence'] | { fault: string } {
  const proofs: { what: string; url: string }[] = [];
  for (const line of linesOf(text)) {
    const [, what, url] = /^(\S.*):\s+(https?:\/\/\S+)$/.exec(line) ?? [];
    if (what === undefined || url === undefined)
      return {
        fault: `\`${short(line)}\`: expected what it shows, a colon and a space, and an address that begins with https://.`,
      };
    proofs.push({ what, url });
  }
  return proofs;
}

function cadenceIn(text: string): ChannelDraft['cadence'] | { fault: string } {
  const [, low, high = low] = /^(\d{1,3}) ?(?:(?:-|–|to|à|bis|\.\.) ?(\d{1,3}))?$/.exec(text) ?? [];
  if (low === undefined) return { fault: `\`${short(text)}\`: expected one number, or two such as 2 to 6.` };
  const per_week = { min: Number(low), max: Number(high) };
  return per_week.min > per_week.max
    ? { fault: `\`${short(text)}\`: the first number is larger than the second.` }
    : { per_week };
}
