/** What search engines and follow buttons are told: our accounts, as they stand in the registry. */
import {
  type Followed,
  type Identity,
  isFollowable,
  provesLinks,
} from '../../scripts/core/channels/follow-links.ts';
import type { PublishedChannel } from '../../scripts/core/publish/published.ts';
import { handbook } from '../data/source.node.ts';
import type { Reader } from '../i18n/reader.ts';
import { platformName } from '../platforms/words.ts';

/** More links than this are no help on a web page, and a page of ours must stay light. */
export const mostFollowed = 24;

/** The channels of a list that can be followed. */
export const followable = (channels: Iterable<PublishedChannel>): PublishedChannel[] =>
  [...channels].filter(isFollowable);

/** A channel as a link in the reader's language. */
export function followed(channel: PublishedChannel, { t }: Reader): Followed {
  const platform = handbook().platforms.get(channel.account.platform);
  return {
    // A page of the web at large is read, not followed.
    text:
      platform?.account.open === 'web'
        ? t('follow.read', { name: channel.name })
        : t('follow.text', { name: channel.name, platform: platformName(channel.account.platform, t) }),
    address: channel.account.profile,
    isProved: provesLinks(platform),
  };
}

/** The organisation itself, without any channel. */
export function ourselves(): Omit<Identity, 'addresses'> {
  const { name, websites } = handbook().organization;
  return { name, website: websites[0] };
}

/** The organisation with some of its channels. */
export const ourIdentity = (channels: readonly PublishedChannel[]): Identity => ({
  ...ourselves(),
  addresses: channels.map(({ account }) => account.profile),
});

/** All our channels that can be followed: those of the top units, which stand for the whole, first. */
export function ourChannels(): PublishedChannel[] {
  const { channels, units } = handbook();
  const isTop = ({ unit }: PublishedChannel) => units.get(unit)?.parent === undefined;
  return followable(channels.values()).sort((a, b) => Number(isTop(b)) - Number(isTop(a)));
}

/** The organisation with the channels that stand for it: for its front page. */
export const frontIdentity = (): Identity => ourIdentity(ourChannels().slice(0, mostFollowed));
