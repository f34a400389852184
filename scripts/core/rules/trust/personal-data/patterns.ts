/** What personal data looks like in a text. Every pattern is bounded, so that none takes long on any text. */
import type { Said, Span } from '../../../model/finding.ts';
import type { InBoth } from '../../../model/wording.ts';

export interface Personal extends Said {
  readonly span: Span;
}

/** Domains where private people have their mail. */
export const freeMail: ReadonlySet<string> = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'outlook.fr',
  'outlook.de',
  'hotmail.com',
  'hotmail.fr',
  'hotmail.co.uk',
  'hotmail.de',
  'live.com',
  'live.fr',
  'msn.com',
  'yahoo.com',
  'yahoo.fr',
  'yahoo.co.uk',
  'yahoo.de',
  'yahoo.ca',
  'ymail.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'aol.com',
  'proton.me',
  'protonmail.com',
  'pm.me',
  'tutanota.com',
  'tuta.io',
  'gmx.com',
  'gmx.de',
  'gmx.net',
  'gmx.fr',
  'web.de',
  't-online.de',
  'freenet.de',
  'mail.com',
  'mail.ru',
  'yandex.ru',
  'yandex.com',
  'zoho.com',
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  'sfr.fr',
  'laposte.net',
  'bbox.fr',
  'videotron.ca',
  'bell.net',
  'btinternet.com',
  'libero.it',
  'virgilio.it',
  'seznam.cz',
  'wp.pl',
  'onet.pl',
  'qq.com',
  '163.com',
  '126.com',
  'naver.com',
  'hey.com',
  'fastmail.com',
  'bluewin.ch',
  'skynet.be',
  'telenet.be',
]);

/** Cheap: does a text hold anything that could be one of them? One simple pattern after the other is quicker than all in one. */
export const maybePersonal = (text: string): boolean =>
  (text.includes('@') && /[\w.+%-]@[\w-]+\./.test(text)) ||
  (text.includes('+') && /\+\d/.test(text)) ||
  /[^\d.,-]0\d[\d ./-]{7}/.test(text) ||
  /\d[-.) ]{1,2}\d{3}[-. ]\d{4}/.test(text) ||
  /[A-Z]{2}\d{2} ?[A-Z0-9]{4}/.test(text);

const mail = /(?<![\w@.+%-])[\w.+%-]{1,64}@((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})(?![\w@-])/gi;
const iban = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Z0-9])/g;
const phone =
  /(?<![\w+./:=#-])(?:\+\d(?:[ .()/-]{0,2}\d){7,14}|0\d(?:[ ./-]?\d){7,9}|(?:1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4})(?![\w/]|[.-]\d)/g;
/** Numbers that are free to call belong to an organisation, never to a person. */
const freeCall =
  /^(?:\+33[ .]?|0)80[0-9]|^0800|^\+(?:44|49|41|39|32|31|34)[ .]?800|^(?:\+?1[-. ])?\(?8(?:00|33|44|55|66|77|88)\)?[-. ]/;

const shared: InBoth = {
  en: 'Take it out, or give an address or number of the organisation that may be published.',
  fr: 'Retirez-la, ou donnez une adresse ou un numéro de l’organisation qui peut être publié.',
};

/** Personal data in a text. `own` are the organisation's host names. What is found is shown in part only: reports are public too. */
export function* personalIn(text: string, own: readonly string[]): Iterable<Personal> {
  for (const { 0: address, 1: domain = '', index } of text.matchAll(mail)) {
    const host = domain.toLowerCase();
    if (own.some((one) => within(host, one))) continue;
    const whose = freeMail.has(host)
      ? { en: "is somebody's private e-mail address", fr: 'est une adresse e-mail privée' }
      : {
          en: "is an e-mail address outside the organisation's own websites",
          fr: 'est une adresse e-mail hors des sites de l’organisation',
        };
    yield {
      span: [index, index + address.length],
      message: {
        en: `\`${address.slice(0, 2)}…@${domain}\` ${whose.en}, and this text is published.`,
        fr: `\`${address.slice(0, 2)}…@${domain}\` ${whose.fr}, et ce texte est publié.`,
      },
      fix: shared,
    };
  }
  for (const { 0: number, index } of text.matchAll(iban)) {
    if (!isIban(number)) continue;
    yield {
      span: [index, index + number.length],
      message: {
        en: `\`${number.slice(0, 4)}…\` is a bank account (IBAN), and this text is published.`,
        fr: `\`${number.slice(0, 4)}…\` est un compte bancaire (IBAN), et ce texte est publié.`,
      },
      fix: { en: 'Take it out.', fr: 'Retirez-le.' },
    };
  }
  for (const { 0: number, index } of text.matchAll(phone)) {
    if (freeCall.test(number) || /^0{2,}|^(\d)(?:\D?\1)+$/.test(number)) continue;
    yield {
      span: [index, index + number.length],
      message: {
        en: `\`${number.slice(0, 5).trim()}…\` looks like a phone number, and this text is published.`,
        fr: `\`${number.slice(0, 5).trim()}…\` ressemble à un numéro de téléphone, et ce texte est publié.`,
      },
      fix: shared,
    };
  }
}

/** The same host, or one below or above the other. */
const within = (host: string, own: string) =>
  host === own || host.endsWith(`.${own}`) || own.endsWith(`.${host}`);

/** ISO 13616: letters become numbers, the first four characters go last, and the remainder by 97 is 1. */
function isIban(text: string): boolean {
  const plain = text.replaceAll(' ', '');
  if (plain.length < 15 || plain.length > 34) return false;
  let remainder = 0;
  for (const char of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
