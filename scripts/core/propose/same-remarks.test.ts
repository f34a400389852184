import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../node/files.ts';
import { ownRoot } from '../../node/load.ts';
import { museum, fixtureDay as today } from '../../testing/fixture.ts';
import { check } from '../check/check.ts';
import { type Kind, kindNames } from '../kinds/kinds.ts';
import { roleOf } from '../kinds/paths.ts';
import { buildRegistry } from '../model/registry.ts';
import type { SourceFile } from '../model/source.ts';
import { publish } from '../publish/publish.ts';
import type { Published } from '../publish/published.ts';
import { openDraftContext } from './draft-context.ts';
import { readAnswers } from './form-state.ts';
import { filesFromPublished } from './from-published.ts';
import type { DraftKind } from './questions.ts';

const channel = {
  url: 'https://x.com/aster_today',
  written: 'en',
  unit: 'museum',
  owner: 'cleo-diaz',
  audiences: ['visitors'],
  languages: ['en'],
  purpose: "Tell visitors about opening hours and today's exhibitions.",
  why_this_platform: 'Visitors ask for it every day and nobody answers them.',
};
const report = {
  url: 'https://x.com/aster_today',
  written: 'en',
  kind: 'fan',
  risk: 'low',
  'found.on': today,
  'found.by': 'dan-wu',
  'found.how': 'search',
};
const drafts = { channels: channel, unofficial: report };

/** An organisation, as what it changes in the museum: a file that is there, or one that comes on top. */
interface Organisation {
  readonly path: string;
  readonly change: (text: string) => string;
  /** The rule whose finding about a draft comes or goes with that; none: about drafts, all stays as it was. */
  readonly rule: string | undefined;
  readonly draft?: DraftKind;
}

const unofficial = (handle: string, kind: string, more = ''): Pick<Organisation, 'path' | 'change'> => ({
  path: `channels/unofficial/x/${handle}.yaml`,
  change: () => `name: Aster Today
url: https://x.com/${handle}
kind: ${kind}
found: { on: 2026-07-03, by: dan-wu, how: search }
risk: high
${more}`,
});
const decision = 'decision: { what: tolerate, on: 2026-07-04, by: ada-noor, reason: They mean well. }\n';

/** Organisations in which an entry of a kind has a say about a draft; of the other kinds, their example must have none. */
const organisations: { readonly [K in Kind]?: readonly Organisation[] } = {
  organization: [
    {
      path: 'policy/organization.yaml',
      change: (text) => `${text}profile: small\n`,
      rule: 'owner-outside-unit',
    },
  ],
  people: [
    {
      path: 'policy/people/cleo-diaz.yaml',
      change: (text) => `${text.replace('status: active\n', '')}status: left\n`,
      rule: 'inactive-owner',
    },
  ],
  units: [
    {
      path: 'policy/units/museum.yaml',
      change: (text) => text.replace('lead: ada-noor', 'lead: cleo-diaz'),
      rule: 'owner-outside-unit',
    },
  ],
  audiences: [
    {
      path: 'policy/audiences/visitors.yaml',
      change: (text) => text.replace('  x: { fit: medium', '  facebook: { fit: medium'),
      rule: 'audience-not-on-platform',
    },
  ],
  platforms: [
    {
      path: 'policy/platforms/x.yaml',
      change: (text) => text.replace('status: approved', 'status: no-new-channels'),
      rule: 'platform-not-open',
    },
  ],
  contacts: [
    {
      path: 'policy/contacts/press.yaml',
      change: () => 'question: Who speaks to the press?\nask: { person: ada-noor }\n',
      rule: undefined,
    },
  ],
  pages: [
    {
      path: 'policy/handbook/moderation.mdx',
      change: () => '---\ntitle: Moderation\n---\n\nWe answer within a day.\n',
      rule: undefined,
    },
  ],
  // Not published. One that names a file which is not there yet is refused: no proposal can come with its waiver.
  waivers: [
    {
      path: 'policy/waivers/old.yaml',
      change: () =>
        'rule: missing-deputy\non: [channels/x/aster.yaml]\nreason: It is small.\nrequested_by: dan-wu\napproved_by: ada-noor\nexpires: 2027-01-31\n',
      rule: undefined,
    },
  ],
  channels: [
    {
      path: 'channels/x/aster.yaml',
      change: (text) => text.replace(/^purpose: .*$/m, 'purpose: Sell the books of the season.'),
      rule: 'overlapping-channel',
    },
    {
      path: 'channels/x/aster_todai.yaml',
      change: () =>
        'name: Aster\nurl: https://x.com/aster_todai\nstatus: active\nunit: museum\nowner: ada-noor\naudiences: [visitors]\nlanguages: [en]\npurpose: Answer school classes.\n',
      rule: 'lookalike-account',
      draft: 'unofficial',
    },
  ],
  unofficial: [
    { ...unofficial('aster_todai', 'fan'), rule: 'lookalike-account' },
    { ...unofficial('aster_todai', 'fan', decision), rule: undefined },
    { ...unofficial('aster_todai', 'impostor', decision), rule: 'lookalike-account' },
    { ...unofficial('aster_todai', 'impostor'), rule: 'lookalike-account' },
    { ...unofficial('aster_todai', 'fan', decision), rule: undefined, draft: 'unofficial' },
  ],
};

const base = museum();

const examplesOf = (kind: Kind): Organisation[] =>
  readSources(join(ownRoot, 'scripts/testing/examples'))
    .filter(({ path }) => {
      const role = roleOf(path);
      return role.role === 'entry' && role.kind === kind;
    })
    .map(({ path, text = '' }) => ({ path, change: () => text, rule: undefined }));

function organisationWith({ path, change }: Organisation): SourceFile[] {
  const text = base.find((source) => source.path === path)?.text ?? '';
  expect(change(text), path).not.toBe(text);
  return [...base.filter((source) => source.path !== path), { path, text: change(text) }];
}

interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly message: unknown;
  readonly fix?: unknown;
  readonly forForm?: unknown;
}

const inOrder = (told: readonly Told[]) =>
  told
    .map(({ rule, severity, message, fix, forForm }) =>
      JSON.stringify({ rule, severity, ...(forForm ? { message: forForm } : { message, fix }) }),
    )
    .sort();

/** What the form says, in a browser that has fetched the published registry. */
function fromForm(sources: readonly SourceFile[], kind: DraftKind) {
  const registry = buildRegistry(sources);
  const published = JSON.parse(JSON.stringify(publish(registry))) as Published;
  const { thresholds, profile } = registry.organization?.data ?? {};
  const measures = { ...(thresholds && { thresholds }), ...(profile && { profile }) };
  const desk = openDraftContext(filesFromPublished(published, measures));
  return readAnswers(desk, kind, drafts[kind], { first: 'en', today });
}

/** What check says of the file that the form has made. */
function fromCheck(sources: readonly SourceFile[], kind: DraftKind) {
  const { file } = fromForm(sources, kind);
  if (!file) throw new Error('The draft makes no file.');
  return check(buildRegistry([...sources, file]), { today }).problems.filter((one) => one.file === file.path);
}

const casesOf = (kind: Kind) => organisations[kind] ?? examplesOf(kind);

// That an example is missing, examples.test.ts says.
describe.each(kindNames.filter((kind) => casesOf(kind).length > 0))('beside an entry of kind %s', (kind) => {
  test.each(casesOf(kind))('$path: the form says what check says ($rule)', (organisation) => {
    const { rule, draft = 'channels' } = organisation;
    const sources = organisationWith(organisation);
    const said = fromCheck(sources, draft);
    expect(inOrder(fromForm(sources, draft).remarks)).toEqual(inOrder(said));
    const rules = (problems: readonly Told[]) =>
      problems.map((one) => one.rule).filter((one) => one === rule);
    if (rule === undefined) expect(inOrder(said)).toEqual(inOrder(fromCheck(base, draft)));
    else expect(rules(said)).not.toEqual(rules(fromCheck(base, draft)));
  });
});
