/** The command line of `plan`: its options and its help, from the questions about a post. */
import { rootAndToday, UsageError } from '../node/command.ts';
import { questionsFor } from '../propose/questions.ts';

const asked = questionsFor('posts');

export const flagConfig = {
  ...Object.fromEntries(asked.map(({ flag }) => [flag, { type: 'string', multiple: true }] as const)),
  name: { type: 'string' },
  'next-free-slot': { type: 'boolean' },
  status: { type: 'string' },
  as: { type: 'string' },
  why: { type: 'string' },
  published: { type: 'string' },
  on: { type: 'string' },
  'clone-to': { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  now: { type: 'string' },
  ...rootAndToday,
} as const;

const row = (flag: string, what: string) => `  ${flag.padEnd(18)}  ${what}\n`;

export const help = `Usage: npm run -s plan -- --title TEXT --channel ID --author ID [--at TIME | --next-free-slot] [options]
       npm run -s plan -- ENTRY --at TIME | --next-free-slot [--channel ID]
       npm run -s plan -- ENTRY --clone-to CHANNEL [--at TIME] [--text TEXT]
       npm run -s plan -- ENTRY --status STATUS [--as ID] [--why TEXT]
       npm run -s plan -- ENTRY --published URL [--channel ID] [--on DATE]

Plans a post, moves it, says it on one channel more, brings it to another status, or notes where it has appeared. Says which
approvals become void. What a new post lacks is asked for, at a terminal. The rules of check judge before anything is written;
a new file never takes the place of another.

A new post:
${asked.map(({ flag, value, what, of, needed }) => row(`--${flag} ${value}`, `${what}${typeof of === 'object' ? `: ${of.join(', ')}` : ''}${needed ? '' : ' (optional)'}`)).join('')}${row('--name NAME', 'the name of its file (default: from the title)')}
A post that is there:
${row('--next-free-slot', 'the next time at which its channel is free: in its hours, apart from its other posts, on no quiet day')}${row(
  '--clone-to CHANNEL',
  'says it on that channel as well; --text, where the network needs other words',
)}${row('--status STATUS', 'planned, in-review, changes-requested (--as, --why), approved, cancelled (--why), idea')}${row('--published URL', 'it has appeared at this address; --on DATE, where that was not today')}
Always:
${row('--dry-run', 'write nothing; say what check says')}${row('--json', 'for programs')}${row('--root DIR', 'the repository (default: this one)')}${row('--today DATE', 'judge as on this day, YYYY-MM-DD (default: today, where the organisation is)')}${row('--now INSTANT', 'judge as at this moment')}${row('-h, --help', 'this help')}
Exit codes: 0 done; 1 nothing written, and why; 2 the command itself failed.
`;

export type Task = 'new' | 'move' | 'clone' | 'step' | 'published';

/** The options that say something of each task. */
const taken: Readonly<Record<Task, readonly string[]>> = {
  new: [...asked.map(({ flag }) => flag), 'name', 'next-free-slot'],
  move: ['at', 'next-free-slot', 'channel'],
  clone: ['clone-to', 'at', 'next-free-slot', 'text'],
  step: ['status', 'as', 'why'],
  published: ['published', 'channel', 'on'],
};
const always: readonly string[] = ['dry-run', 'json', 'now', ...Object.keys(rootAndToday)];

/** What is asked for. Two things at once, and an option that has nothing to do with it, are UsageErrors. */
export function taskOf(values: Readonly<Record<string, unknown>>, entry: string | undefined): Task {
  const given = Object.keys(values).filter((flag) => values[flag] !== undefined && !always.includes(flag));
  const task = entry === undefined ? 'new' : taskFor(given, entry);
  const foreign = given.find((flag) => !taken[task].includes(flag));
  if (foreign !== undefined)
    throw new UsageError(
      task === 'new'
        ? `--${foreign} is about a post that is there: name it first, such as 2026/winter-timetable.`
        : `--${foreign} says nothing of this: it takes ${taken[task].map((flag) => `--${flag}`).join(', ')}.`,
    );
  if (given.includes('at') && given.includes('next-free-slot'))
    throw new UsageError('--at and --next-free-slot: give one of them.');
  return task;
}

/** What happens to a post that is there. */
function taskFor(given: readonly string[], entry: string): Task {
  const tasks = (
    [
      ['clone', 'clone-to'],
      ['step', 'status'],
      ['published', 'published'],
    ] as const
  ).filter(([, flag]) => given.includes(flag));
  if (tasks.length > 1)
    throw new UsageError(`${tasks.map(([, flag]) => `--${flag}`).join(' and ')}: one thing at a time.`);
  const [first] = tasks;
  if (first) return first[0];
  if (given.includes('at') || given.includes('next-free-slot')) return 'move';
  throw new UsageError(
    `What happens to ${entry}? --at TIME, --next-free-slot, --clone-to CHANNEL, --status STATUS or --published URL.`,
  );
}
