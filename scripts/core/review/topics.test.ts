import { expect, test } from 'vitest';
import { type EventName, events } from './event.ts';
import { topics } from './topics.ts';

test('what a headline counts can be told of an entry in a word or two, so that “read first” leaves nothing out', () => {
  const counted = (Object.keys(events) as EventName[]).filter((name) => events[name] !== null);
  expect(counted.filter((name) => topics[name] === undefined)).toEqual([]);
});
