/** The repository that the site's tests look at: the small museum of core's fixtures, with what a site must bear. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the museum's handbook stands: below a sub-path, for that is what breaks first. */
export const museumAddress = new URL('https://handbook.aster.example/staff/');

/** The day on which the museum's handbook is built. */
export const museumDay = '2026-12-01';

/** Writes the museum into an empty folder. */
export function writeMuseum(root: string): void {
  cpSync(join(import.meta.dirname, '../../scripts/core/testing/base'), root, { recursive: true });
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
    text.replace(/^handbook:.*$/m, `handbook: ${museumAddress.href}`),
  );
  write('policy/people/ada-noor.yaml', (text) =>
    text
      .replace(/^email:.*$/m, 'email: planted-private@aster.example')
      .replace(/^github:.*$/m, 'github: planted-login')
      .concat('training: [{ topic: planted-training, on: 2026-01-01 }]\n'),
  );
  write(
    'channels/x/aster.yaml',
    (text) => `${text}team: [{ person: ben-roy, role: editor, tool_role: PLANTED role }]\n`,
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
  write('policy/people/prenom-accentue.yaml', () => 'name: Prénom Accentué\nunit: shop\n');
  // More than one page of a list holds.
  for (let n = 0; n < 160; n++)
    write(`channels/x/aster_${n}.yaml`, channel(`https://x.com/aster_${n}`, `Aster ${n}`));
  write('policy/handbook/governance.mdx', page('Governance', 'Who decides'));
  write('policy/handbook/fr/governance.mdx', page('Gouvernance', 'Qui décide'));
  write('policy/handbook/roles.mdx', page('Roles', 'Only in English so far'));
}

const page = (title: string, text: string) => () =>
  `---\ntitle: ${title}\ndescription: ${title}.\nreviewed_on: 2026-05-01\norder: 1\n---\n\n## ${text}\n\n{1 + 1} ${text}\n`;
