import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../node/files.ts';
import { buildRegistry } from '../model/registry.ts';
import type { SourceFile } from '../model/source.ts';
import { publish, publishedJsonSchema } from './publish.ts';
import { publishedSchema } from './published.ts';

const base = readSources(join(import.meta.dirname, '../../testing/base'));

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
const keepsContract = ajv.compile(publishedJsonSchema());

/** The text of registry.json for the base with some of its files replaced or added. */
function published(changes: Record<string, (text: string) => string> = {}): string {
  const files = new Map<string, SourceFile>(base.map((file) => [file.path, file]));
  for (const [path, change] of Object.entries(changes)) {
    files.set(path, { path, text: change(files.get(path)?.text ?? '') });
  }
  return JSON.stringify(publish(buildRegistry([...files.values()])));
}

/** Adds lines to an entry, in place of keys that it has. */
const withKeys = (yaml: string) => (text: string) => {
  const keys = new Set(yaml.match(/^\w+(?=:)/gm));
  const kept = text.split(/^(?=\w+:)/m).filter((block) => !keys.has(block.slice(0, block.indexOf(':'))));
  return `${kept.join('')}${yaml}\n`;
};

const unofficial = `name: Aster Fans
url: https://x.com/aster_fans
kind: fan
risk: low
unit: museum
found: { on: 2026-07-03, by: dan-wu, how: search }
matched: [name]
decision: { what: tolerate, on: 2026-07-04, by: ada-noor, reason: PLANTED decision reason }
case:
  status: open
  next_action: { on: 2026-12-03, what: PLANTED next action }
  events:
    - { on: 2026-07-05, kind: note, note: PLANTED case note, reference: PLANTED-4711 }
evidence:
  - { what: PLANTED proof, url: https://planted.example/proof.png }
extensions: { planted_fan: PLANTED }
`;

/** Everything that must stay inside, each with a word that gives it away. */
const planted = {
  'policy/people/ada-noor.yaml': withKeys(`email: planted-private@aster.example
github: planted-login
until: 2031-01-31
left_on: 2032-02-28
read: { style-guide: { version: "PLANTED-2.0", on: 2033-03-31 } }
training: [{ topic: planted-training, on: 2034-04-30 }]
capacity: { channels: 4711 }
extensions: { planted_person: PLANTED }`),
  'policy/people/ben-roy.yaml': withKeys(`email: agreed@aster.example
public: true`),
  'channels/x/aster.yaml': withKeys(`team:
  - { person: ben-roy, role: editor, tool_role: PLANTED super admin }
last_post: { on: 2026-11-28, seen_on: 2026-11-29, source: PLANTED robot }
password: PLANTED-secret
extensions: { planted_channel: PLANTED }`),
  'policy/units/shop.yaml': withKeys('extensions: { planted_unit: PLANTED }'),
  'policy/audiences/shoppers.yaml': withKeys('extensions: { planted_audience: PLANTED }'),
  'policy/waivers/2026-001.yaml': () =>
    'rule: duplicate-account\non: [channels/x/aster.yaml]\nreason: PLANTED waiver\napproved_by: ada-noor\nexpires: 2027-01-01\n',
  'channels/unofficial/x/aster_fans.yaml': () => unofficial,
};

describe('registry.json', () => {
  test('keeps its contract, in zod and in ajv alike', () => {
    const data: unknown = JSON.parse(published());
    expect(publishedSchema.safeParse(data).error).toBeUndefined();
    expect(keepsContract(data), JSON.stringify(keepsContract.errors)).toBe(true);
  });

  test('holds what readers need', () => {
    const { channels, people, organization } = publishedSchema.parse(JSON.parse(published()));
    expect(channels.map(({ id, account }) => [id, account.key])).toEqual([
      ['facebook/aster.shop', 'facebook/astershop'],
      ['x/aster', 'x/aster'],
    ]);
    expect(people.map(({ id }) => id)).toEqual(['ada-noor', 'ben-roy', 'cleo-diaz', 'dan-wu']);
    expect(organization.lead.person).toBe('ada-noor');
  });

  test('holds the questions as they are asked, and nothing of who answers today', () => {
    const contact = () =>
      'question: { en: May I?, fr: Puis-je }\ntopic: rights\nask: { person: dan-wu }\notherwise: { lead_of: shop }\nhow: Write.\nwords: [photo]\n';
    const away = withKeys('status: on-leave\nuntil: 2031-01-31');
    const text = published({ 'policy/contacts/pictures.yaml': contact, 'policy/people/dan-wu.yaml': away });
    const data: unknown = JSON.parse(text);
    expect(keepsContract(data), JSON.stringify(keepsContract.errors)).toBe(true);
    expect(publishedSchema.parse(data).contacts).toEqual([
      {
        id: 'pictures',
        question: { en: 'May I?', fr: 'Puis-je' },
        topic: 'rights',
        ask: { person: 'dan-wu' },
        otherwise: { lead_of: 'shop' },
        urgent: false,
        how: 'Write.',
        words: ['photo'],
      },
    ]);
    expect(text).not.toContain('2031-01-31');
  });

  test('lets nothing private out', () => {
    const text = published(planted);
    expect(text).not.toMatch(/planted/i);
    for (const day of ['2031-01-31', '2032-02-28', '2033-03-31', '2034-04-30', '4711'])
      expect(text).not.toContain(day);
    for (const key of [
      'tool_role',
      'github',
      'read',
      'training',
      'capacity',
      'extensions',
      'case',
      'events',
      'evidence',
    ]) {
      expect(text).not.toContain(`"${key}":`);
    }
    expect(text).not.toMatch(/(?:museum|shop)@aster\.example/);
  });

  test('a mailbox leaves when the organisation has decided so, and nobody has said no', () => {
    const mailbox = withKeys('mailbox: shop@aster.example\nform: https://aster.example/ask');
    const files = {
      'policy/units/shop.yaml': mailbox,
      'channels/x/aster.yaml': mailbox,
      'policy/people/ben-roy.yaml': withKeys('email: planted-no@aster.example\npublic: false'),
      'policy/people/ada-noor.yaml': withKeys('email: planted-left@aster.example\nstatus: left'),
    };
    const undecided = published(files);
    expect(undecided).not.toMatch(/@aster\.example/);
    expect(undecided).toContain('"form":"https://aster.example/ask"');
    const decided = published({
      ...files,
      'policy/organization.yaml': withKeys('public_mailboxes: ["@aster.example"]'),
    });
    expect(keepsContract(JSON.parse(decided)), JSON.stringify(keepsContract.errors)).toBe(true);
    expect(decided).not.toMatch(/planted|public_mailboxes/);
    // The unit's, the channel's, and those of the two people of the shop.
    expect(decided.match(/shop@aster\.example/g)).toHaveLength(4);
    const aroundTheNo = { ...files, 'channels/x/aster.yaml': withKeys('mailbox: Planted-No@aster.example') };
    expect(
      published({
        ...aroundTheNo,
        'policy/organization.yaml': withKeys('public_mailboxes: ["@aster.example"]'),
      }),
    ).not.toMatch(/planted/i);
  });

  test('publishes the address of the person who agreed to it', () => {
    const text = published(planted);
    expect(text).toContain('agreed@aster.example');
    expect(keepsContract(JSON.parse(text)), JSON.stringify(keepsContract.errors)).toBe(true);
  });

  test('is the same text whatever the order of the files', () => {
    const text = JSON.stringify(publish(buildRegistry(base.toReversed())));
    expect(text).toBe(published());
  });

  test('a key that was not allowed breaks the contract', () => {
    const data = JSON.parse(published());
    data.people[0].github = 'ada-noor';
    expect(keepsContract(data)).toBe(false);
    delete data.people[0].github;
    data.channels[0].team = [{ person: 'ada-noor', role: 'editor', tool_role: 'admin' }];
    expect(keepsContract(data)).toBe(false);
  });
});
