import { kinds } from '../../../kinds/kinds.ts';
import { showsMailbox } from '../../../kinds/person.ts';
import { showsSharedMailbox } from '../../../kinds/reach.ts';
import type { FileRecord } from '../../../model/file-record.ts';
import type { Finding, KeyPath } from '../../../model/finding.ts';
import type { Registry } from '../../../model/registry.ts';
import { decidedMailboxes } from '../../../organization/mailboxes.ts';
import { view } from '../../../publish/view.ts';
import { defineRule } from '../../define-rule.ts';
import { freeMail, maybePersonal, personalIn } from './patterns.ts';

export const personalData = defineRule({
  id: 'personal-data',
  severity: 'warning',
  name: { en: 'Personal data', fr: 'Données personnelles' },
  summary: {
    en: 'What is published holds no phone number, bank account or private e-mail address.',
    fr: 'Ce qui est publié ne contient ni numéro de téléphone, ni compte bancaire, ni adresse e-mail privée.',
  },
  *check(registry) {
    const own = ownDomains(registry);
    for (const file of registry.files) {
      const { role, text } = file;
      if (role.role !== 'entry' || text === undefined || !maybePersonal(text)) continue;
      const { public: open, withhold } = kinds[role.kind];
      if (open === null) continue;
      const shown = Object.entries(view(open, file.value) ?? {});
      // What is published of some entries only is asked about below.
      const always = shown.filter(([key]) => !withhold?.({}, {}).includes(key));
      yield* inValues(file, Object.fromEntries(always), [], own);
      // A span without a path is one in the body of the page.
      if (file.frontMatter)
        for (const found of personalIn(text.slice(file.frontMatter.body), own))
          yield { file: file.path, ...found };
    }
    for (const { file, path, domain, by } of shownMailboxes(registry)) {
      if (!freeMail.has(domain)) continue;
      yield {
        file,
        path,
        message: {
          en: `An address at \`${domain}\` is somebody's own, and \`${by}\` publishes it.`,
          fr: `Une adresse chez \`${domain}\` est privée, et \`${by}\` la publie.`,
        },
        fix: {
          en: `Give a shared mailbox of the organisation, or remove ${by === agreed ? `\`${by}\`` : `the address from \`${by}\` of the organisation`}.`,
          fr: `Donnez une boîte partagée de l’organisation, ou retirez ${by === agreed ? `\`${by}\`` : `l’adresse de \`${by}\` de l’organisation`}.`,
        },
      };
    }
  },
});

const agreed = 'public: true';

/** The mailboxes that are shown, each with what publishes it. */
function* shownMailboxes(registry: Registry) {
  const { people, units, channels, contacts } = registry;
  const decided = decidedMailboxes(registry);
  const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  for (const { file, data } of people.values()) {
    if (data.email === undefined || !showsMailbox(data, decided.mailboxes)) continue;
    const by = data.public === true ? agreed : 'public_mailboxes';
    yield { file, path: ['email'], domain: domainOf(data.email), by };
  }
  for (const entries of [units, channels, contacts])
    for (const { file, data } of entries.values())
      if (data.mailbox !== undefined && showsSharedMailbox(data.mailbox, decided))
        yield { file, path: ['mailbox'], domain: domainOf(data.mailbox), by: 'public_mailboxes' };
}

/** Addresses and ids are what they are: only words that people read are judged. */
const notWords = new Set(['url', 'platform_id', 'website', 'form', 'id', 'source', 'extensions']);

function* inValues(
  file: FileRecord,
  value: unknown,
  path: KeyPath,
  own: readonly string[],
): Iterable<Finding> {
  if (typeof value === 'string') {
    for (const found of personalIn(value, own)) yield { file: file.path, path, asWritten: true, ...found };
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (!notWords.has(key))
        yield* inValues(file, item, [...path, Array.isArray(value) ? Number(key) : key], own);
    }
  }
}

/** Host names of the organisation's websites, without `www.`. */
function ownDomains({ organization }: Registry): string[] {
  return (organization?.data.websites ?? []).flatMap(
    (address) => URL.parse(address)?.hostname.replace(/^www\./, '') ?? [],
  );
}
