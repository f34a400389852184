/** The receipt of one person for the style guide: what their file becomes, and what is new to them. */
import { isBroken } from '../model/is-broken.ts';
import type { Registry } from '../model/registry.ts';
import { isGuide } from '../organization/required-reading.ts';
import { unknownPerson } from '../organization/unknown-person.ts';
import { type Edit, editYaml } from '../yaml/edit.ts';
import { changesSince, type VersionChanges } from './changes-since.ts';
import { rulesOf } from './guide.ts';

export interface Receipt {
  /** As the receipts call the guide. */
  readonly document: string;
  readonly version: string;
  /** The version that the person has read before. */
  readonly before: string | undefined;
  readonly changes: readonly VersionChanges[];
  readonly file: string;
  /** The file of the person with the receipt; absent where it has the one that is due. */
  readonly text?: string;
}

/** A receipt of a day, `YYYY-MM-DD`, for the version in force; or, in one sentence, why there cannot be one. */
export function receiptFor(
  registry: Registry,
  id: string,
  today: string,
): Receipt | { readonly refused: string } {
  const { guide, people, organization } = registry;
  const versions = guide?.data.versions;
  const latest = versions?.at(-1);
  if (!guide || !versions || !latest)
    return {
      refused:
        'There is no style guide to read: policy/style-guide/guide.yaml is missing, or its versions are broken.',
    };
  const person = people.get(id);
  if (!person) return { refused: unknownPerson(registry, id) };
  const { file } = person;
  if (isBroken(registry, person, 'read'))
    return { refused: `\`read\` in ${file} is broken: npm run check says how to repair it.` };
  if (today < latest.on)
    return {
      refused: `Version ${latest.version} of the guide is of ${latest.on}: nobody has read it on ${today}.`,
    };
  const document =
    Object.entries(organization?.data.must_read ?? {}).find(([, required]) => isGuide(required))?.[0] ??
    'style-guide';
  const read = person.data.read ?? {};
  const last = Object.hasOwn(read, document) ? read[document] : undefined;
  const { version } = latest;
  const changes = changesSince({ versions }, rulesOf(registry).values(), last?.version);
  const receipt = { document, version, before: last?.version, changes, file };
  if (last?.version === version && last.on >= latest.on) return receipt;
  const at = ['read', document];
  const edits: Edit[] = last
    ? [
        { at: [...at, 'version'], set: version },
        { at: [...at, 'on'], set: today },
      ]
    : [
        person.data.read
          ? { at, set: { version, on: today } }
          : { at: ['read'], set: { [document]: { version, on: today } } },
      ];
  const text = editYaml(registry.byPath.get(file)?.text ?? '', edits);
  if (text === undefined)
    return {
      refused: `${file} is written in a way that this command does not know. Write into it: read: { ${document}: { version: "${version}", on: ${today} } }`,
    };
  return { ...receipt, text };
}
