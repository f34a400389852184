/** The repository that the site's tests look at: the small museum of core's fixtures, with what a site must bear. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { museumCalendar } from '../../scripts/testing/museum-calendar.ts';
import { styleGuide } from './style-guide.ts';

/** Where the museum's handbook stands: below a sub-path, for that is what breaks first. */
export const museumAddress = new URL('https://handbook.aster.example/staff/');

/** The day on which the museum's handbook is built. */
export const museumDay = '2026-12-01';

/** Writes the museum into an empty folder. */
export function writeMuseum(root: string): void {
  cpSync(join(import.meta.dirname, '../../scripts/testing/base'), root, { recursive: true });
  const write = (path: string, change: (text: string) => string): void => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, change(existsSync(file) ? readFileSync(file, 'utf8') : ''));
  };
  const channel =
    (url: string, name = 'Aster') =>
    () =>
      readFileSync(join(root, 'channels/x/aster.yaml'), 'utf8')
        .replace(/^name:.*$/m, `name: ${name}`)
        .replace(/^url:.*$/m, `url: ${url}`)
        .replace(/^platform_id:.*\n/m, '');

  write('policy/organization.yaml', (text) =>
    text
      .replace(/^handbook:.*$/m, `handbook: ${museumAddress.href}`)
      // A host whose addresses we know: pages have links to edit them.
      .replace(/^repository:.*$/m, 'repository: https://github.com/aster/choirbook')
      .replace(/^ {2}style-guide: .*$/m, '  style-guide: guide'),
  );
  write('policy/people/ada-noor.yaml', (text) =>
    text
      .replace(/^email:.*$/m, 'email: planted-private@aster.example')
      .replace(/^github:.*$/m, 'github: planted-login')
      .concat('training: [{ topic: planted-training, on: 2026-01-01 }]\n'),
  );
  write(
    'channels/x/aster.yaml',
    (text) =>
      `${text}team: [{ person: ben-roy, role: editor, tool_role: PLANTED role }, { person: prenom-accentue, role: contributor }]\n`,
  );
  write(
    'channels/unofficial/x/aster_fans.yaml',
    () => `name: Aster Fans
url: https://x.com/aster_fans
kind: fan
risk: low
found: { on: 2026-07-03, by: dan-wu, how: search }
case: { status: open, events: [{ on: 2026-07-05, kind: note, note: PLANTED note }] }
evidence: [{ what: PLANTED proof, url: https://planted.example/proof.png }]
`,
  );
  // Names that hosts and browsers like to change on the way.
  write('channels/web/aster.example%2Fblog.yaml', channel('https://aster.example/blog'));
  write('channels/fediverse/info@social.aster.example.yaml', channel('https://social.aster.example/@info'));
  write('policy/people/2.yaml', () => 'name: Number Two\nunit: shop\n');
  write(
    'policy/people/prenom-accentue.yaml',
    () => `name: Prénom Accentué
unit: shop
read: { style-guide: { version: "1.0", on: 2025-06-02 } }
`,
  );
  // Somebody who is away, questions that go to others meanwhile, an exception that ends.
  write(
    'policy/people/eve-lind.yaml',
    () =>
      'name: Eve Lind\nunit: museum\nrole: { en: Picture editor, fr: Iconographe }\nstatus: on-leave\nuntil: 2027-01-31\n',
  );
  write(
    'policy/contacts/pictures.yaml',
    () => `question: { en: May I use this picture?, fr: Puis-je utiliser cette image ? }
topic: rights
ask: { person: eve-lind }
otherwise: { person: dan-wu }
how: { en: Send it along., fr: Joignez-la. }
handbook: governance
words: [photo, Bildrechte]
`,
  );
  write(
    'policy/contacts/danger.yaml',
    () => `question: { en: Somebody is in danger, fr: Quelqu’un est en danger }
ask: { role: lead }
urgent: true
`,
  );
  write(
    'policy/contacts/summer.yaml',
    () => `question: { en: When do we open in summer?, fr: Quels sont les horaires d’été ? }
topic: content
ask: { lead_of: shop }
`,
  );
  for (let n = 0; n < 35; n++)
    write(
      `policy/contacts/gallery-${n}.yaml`,
      () => `question: Who opens gallery ${n}?\nask: { lead_of: museum }\n`,
    );
  write(
    'policy/waivers/2026-001.yaml',
    () => `rule: unused-entry
on: [policy/people/2.yaml]
reason: { en: Begins in spring., fr: Commence au printemps. }
requested_by: dan-wu
approved_by: ada-noor
approved_on: 2026-11-01
expires: 2027-01-15
`,
  );
  // More than one page of a list holds.
  for (let n = 0; n < 160; n++)
    write(`channels/x/aster_${n}.yaml`, channel(`https://x.com/aster_${n}`, `Aster ${n}`));
  for (const [file, text] of Object.entries(styleGuide)) write(`policy/style-guide/${file}`, () => text);
  for (const [file, text] of Object.entries(museumCalendar)) write(file, () => text);
  write('policy/handbook/governance.mdx', page('Governance', 'Who decides'));
  write('policy/handbook/fr/governance.mdx', page('Gouvernance', 'Qui décide'));
  write('policy/handbook/roles.mdx', page('Roles', 'Only in English so far', components));
}

const page =
  (title: string, text: string, more = '') =>
  () =>
    `---\ntitle: ${title}\ndescription: ${title}.\nreviewed_on: 2026-05-01\norder: 1\n---\n\n## ${text}\n\n${text}\n${more}`;

/** Each component that a page may use: they bring styles and a script. */
const components = `
<Aside type="tip" title="Owner">One person answers for a channel.</Aside>

<Tabs><TabItem label="Weekdays">Nine to five.</TabItem><TabItem label="Sundays">Ten to four.</TabItem></Tabs>

<Steps>
1. Ask the owner.
2. Ask the deputy.
</Steps>

<FileTree>
- channels
  - x
    - aster.yaml
</FileTree>

<CardGrid><Card title="Owner" icon="star">Answers.</Card><LinkCard title="Channels" href="https://aster.example" /></CardGrid>

<Badge text="New" /> <kbd>Enter</kbd>

\`\`\`yaml title="channels/x/aster.yaml"
owner: ada-noor
\`\`\`

| Day | Hours |
| :-- | ----: |
| Monday | 9 |
`;
