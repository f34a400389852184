/** Small published entries for tests: whatever a test does not speak of is the same everywhere. */
import type {
  PublishedAudience,
  PublishedChannel,
  PublishedContact,
  PublishedPerson,
  PublishedPlatform,
  PublishedUnit,
} from '../core/publish/published.ts';

/** A channel by its id, `platform/account`. */
export function channelOf(id: string, other: Partial<PublishedChannel> = {}): PublishedChannel {
  const [platform = 'x', name = ''] = id.split('/');
  return {
    id,
    account: {
      platform,
      kind: 'account',
      handle: name,
      key: id,
      profile: `https://${platform}.example/${name}`,
    },
    name,
    url: `https://${platform}.example/${name}`,
    status: 'active',
    unit: 'museum',
    owner: 'ada',
    audiences: ['visitors'],
    languages: ['en'],
    purpose: 'Show what is on.',
    ...other,
  };
}

export const personOf = (id: string, status: PublishedPerson['status'] = 'active'): PublishedPerson => ({
  id,
  name: id,
  unit: 'museum',
  status,
});

export const unitOf = (id: string, lead: string, other: Partial<PublishedUnit> = {}): PublishedUnit => ({
  id,
  name: id,
  lead,
  ...other,
});

export const audienceOf = (id: string, other: Partial<PublishedAudience> = {}): PublishedAudience => ({
  id,
  name: id,
  description: id,
  ...other,
});

export const platformOf = (id: string, open?: 'web' | 'fediverse'): PublishedPlatform =>
  ({ id, name: id, account: { kind: 'account', ...(open && { open }) } }) as PublishedPlatform;

export const contactOf = (id: string, other: Partial<PublishedContact>): PublishedContact => ({
  id,
  question: id,
  topic: 'other',
  urgent: false,
  ask: { role: 'lead' },
  ...other,
});
