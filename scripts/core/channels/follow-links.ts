/** Code that links our channels from a web page: plain links, and the same for search engines. */
import type { PublishedChannel, PublishedPlatform } from '../publish/published.ts';

/** What a link needs to know of a channel. */
export interface Followed {
  /** What is to be read: “Follow Aster on X”. */
  readonly text: string;
  readonly address: string;
  /** Adds `rel="me"`: networks that look for it then show the address of the page as proved. */
  readonly isProved: boolean;
}

/** Only what is ours and open to the public: not what is proposed, paused, retired, or without a web address. */
export const isFollowable = ({ status, account }: PublishedChannel): boolean =>
  status === 'active' && /^https?:\/\//.test(account.profile);

/** Does the network check a link back? Those of the fediverse do. */
export const provesLinks = (platform: PublishedPlatform | undefined): boolean =>
  platform?.account.open === 'fediverse';

/** One link as HTML. */
export const linkCode = ({ text, address, isProved }: Followed): string =>
  `<a href="${escapeHtml(address)}"${isProved ? ' rel="me"' : ''}>${escapeHtml(text)}</a>`;

/** Several links as a list. */
export const listCode = (channels: readonly Followed[]): string =>
  `<ul>\n${channels.map((channel) => `  <li>${linkCode(channel)}</li>\n`).join('')}</ul>`;

/** An organisation or one of its units, and where else it is found. */
export interface Identity {
  readonly name: string;
  readonly website: string | undefined;
  /** The organisation that a unit belongs to. */
  readonly within?: string;
  readonly addresses: readonly string[];
}

/** The identity in the words of schema.org. */
export const organizationData = ({ name, website, within, addresses }: Identity) => ({
  '@context': 'https://schema.org',
  '@type': 'Organization',
  name,
  ...(website !== undefined && { url: website }),
  ...(within !== undefined && { parentOrganization: { '@type': 'Organization', name: within } }),
  sameAs: addresses,
});

/**
 * Data as the text of a script element of type application/ld+json. HTML looks for the end of the script before JSON
 * looks for the end of a string, so no `<` may stand in it.
 */
export const jsonForScript = (data: object, indent?: number): string =>
  JSON.stringify(data, undefined, indent)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');

/** The identity as a whole element, to be pasted. */
export const identityCode = (identity: Identity): string =>
  `<script type="application/ld+json">\n${jsonForScript(organizationData(identity), 2)}\n</script>`;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text for HTML, between tags or in a quoted attribute, so that a parser gives back the same. It cannot give back a
 * zero, and would turn a bare carriage return into a line feed.
 */
const escapeHtml = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
    .replaceAll('\r', '&#13;');
