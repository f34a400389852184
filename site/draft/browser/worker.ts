/** Judges texts beside the page, in a thread of its own: a long one does not stop somebody from typing. */
import { answerFrom } from '../../browser/asker.ts';
import { type Answered, type Asked, type Guides, judgeText } from './judge.ts';

answerFrom<Asked, Guides, Answered>(async () => new Map(), judgeText);
