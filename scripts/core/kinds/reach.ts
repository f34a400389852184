/** Where people write to: the keys that units, channels and questions share, and which mailboxes the handbook shows. */
import { z } from 'zod';
import { asks } from './asked.ts';
import type { Seen } from './define-kind.ts';
import { webAddress } from './fields.ts';

/** The longest address that mail servers take: RFC 5321, 4.5.3.1.3, without its angle brackets. */
const longestMailbox = 254;

/** An e-mail address, and nothing else: no name, no `mailto:`, no second address. */
export const mailboxAddress = () =>
  asks(
    z.email(addressClause.en).max(longestMailbox),
    {
      en: 'Give an e-mail address, such as press@acme.example.',
      fr: 'Donnez une adresse e-mail, comme press@acme.example.',
    },
    addressClause,
  );

const addressClause = {
  en: 'expected an e-mail address such as press@acme.example',
  fr: 'il faut une adresse e-mail, comme press@acme.example',
};

/** The key `mailbox` of an entry. */
export const mailbox = () =>
  mailboxAddress()
    .optional()
    .describe(
      'The shared mailbox to write to. Shown only where `public_mailboxes` of the organisation has it; that of somebody with `public: false`, only where the whole address is listed there.',
    );

/** The key `form` of an entry. */
export const form = () =>
  webAddress()
    .optional()
    .describe(
      'The web form to write to, in place of a mailbox or beside it. Shown. On a site that is none of the organisation’s `websites`, the lead agrees to it.',
    );

/** A whole address, or `@` and a domain for every address of it. */
export const publicMailbox = () =>
  asks(
    z
      .string()
      .max(longestMailbox)
      .regex(
        /^(?:[A-Za-z0-9_'+-]+(?:\.[A-Za-z0-9_'+-]+)*)?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/,
        publicClause.en,
      ),
    {
      en: 'Give a whole address, or @ and a domain, such as @example.org.',
      fr: 'Donnez une adresse entière, ou @ et un domaine, comme @example.org.',
    },
    publicClause,
  );

const publicClause = {
  en: 'expected a whole address such as press@example.org, or @example.org for every address of a domain',
  fr: 'il faut une adresse entière, comme press@example.org, ou @example.org pour toutes celles d’un domaine',
};

/** May the handbook show a mailbox? `decided` are the organisation's `public_mailboxes`; without them, none. */
export function isPublicMailbox(address: string, decided: Seen['mailboxes'] = []): boolean {
  const wanted = address.toLowerCase();
  const domain = wanted.slice(wanted.lastIndexOf('@'));
  return decided.some((one) => [wanted, domain].includes(one.toLowerCase()));
}

/**
 * May the handbook show the mailbox of a unit, a channel or a question? Somebody who leads a unit can name a colleague's own address as
 * its mailbox: where that colleague has said no, the decision about a whole domain does not show it. One about this very address
 * does: else a single person could hide a shared mailbox by giving it as their own.
 */
export function showsSharedMailbox(address: string | undefined, { mailboxes = [], refused }: Seen): boolean {
  if (address === undefined || !isPublicMailbox(address, mailboxes)) return false;
  const wanted = address.toLowerCase();
  return !refused?.has(wanted) || mailboxes.some((one) => one.toLowerCase() === wanted);
}

/** The keys of a unit, a channel or a question that are withheld. */
export const withheldMailbox = (data: { readonly mailbox?: string | undefined }, seen: Seen) =>
  showsSharedMailbox(data.mailbox, seen) ? [] : ['mailbox'];
