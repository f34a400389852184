import { expect, test } from 'vitest';
import { channelOf } from '../../testing/published.ts';
import { buildRegistry } from '../model/registry.ts';
import { channelsByOwner, isLive, liveChannels } from './live.ts';

test('a channel is live unless it is retired or its status cannot be read, in the files and as published', () => {
  const live = (status: 'proposed' | 'active' | 'dormant' | 'retired') =>
    isLive(channelOf('x/a', { status }));
  expect([live('proposed'), live('active'), live('dormant'), live('retired')]).toEqual([
    true,
    true,
    true,
    false,
  ]);
  const files = ['active', 'retired', 'asleep'].map((status) => ({
    path: `channels/x/${status}.yaml`,
    text: `status: ${status}\nowner: ada\n`,
  }));
  const registry = buildRegistry([...files, { path: 'channels/x/silent.yaml', text: 'owner: ada\n' }]);
  expect(liveChannels(registry).map(({ id }) => id)).toEqual(['x/active']);
  expect([...channelsByOwner(registry)].map(([owner, list]) => [owner, list.length])).toEqual([['ada', 1]]);
});

test('a live channel without an owner is nobody’s', () => {
  const registry = buildRegistry([{ path: 'channels/x/a.yaml', text: 'status: active\n' }]);
  expect(liveChannels(registry)).toHaveLength(1);
  expect(channelsByOwner(registry).size).toBe(0);
});
