/** What somebody answers who proposes a channel in the museum, in the order of the questions. */
import { openDraftContext } from '../core/propose/draft-context.ts';
import { fixtureDay, museum as sources } from './fixture.ts';

export const museum = openDraftContext(sources());
export const channel = { desk: museum, kind: 'channels', today: fixtureDay } as const;

export const answers = [
  'https://x.com/Aster_Garden?s=20',
  'Aster Garden',
  'museum',
  'ada-noor',
  'ben-roy',
  ['visitors'],
  'en',
  'Show what is in flower this week.',
  'Gardeners of the town meet here, and no channel of ours speaks of plants.',
  'plants, seasons',
  '',
];
