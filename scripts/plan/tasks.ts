/** What `plan` is asked for, as changes of the calendar. */
import type { Refused } from '../core/calendar/approval/approve.ts';
import { freeSlots } from '../core/calendar/plan/free-slots.ts';
import { cloneTo, moveTo, postsMeant } from '../core/calendar/plan/move.ts';
import { newPost } from '../core/calendar/plan/new-post.ts';
import { type Plan, type PlanContext, planChange, withFiles } from '../core/calendar/plan/plan.ts';
import { appeared, stepTo } from '../core/calendar/plan/steps.ts';
import { idPattern } from '../core/kinds/fields.ts';
import { postStatuses } from '../core/kinds/post-life.ts';
import type { Entry } from '../core/model/registry.ts';
import { unknownPerson } from '../core/organization/unknown-person.ts';
import type { Draft } from '../core/propose/draft.ts';
import { nearest } from '../core/text/nearest.ts';
import { oneOf, UsageError } from '../node/command.ts';
import { answersFrom, type Given, missingText } from '../propose/answers.ts';
import { questionsFor, unanswered } from '../propose/questions.ts';
import type { Task } from './flags.ts';

/** The options that are given once. */
export interface Values {
  readonly name?: string | undefined;
  readonly status?: string | undefined;
  readonly as?: string | undefined;
  readonly why?: string | undefined;
  readonly published?: string | undefined;
  readonly on?: string | undefined;
  readonly 'clone-to'?: string | undefined;
  readonly 'next-free-slot'?: boolean | undefined;
}

/** What the command line answers; the rest is asked, where there is somebody to ask. A UsageError where answers are missing. */
export async function postAnswers(
  { registry }: PlanContext,
  given: Given,
  { asks, next }: { readonly asks: boolean; readonly next: boolean },
): Promise<Draft> {
  let answers = answersFrom(given, questionsFor('posts'));
  const missing = unanswered('posts', answers);
  if (missing.length === 0) return answers;
  if (!asks) throw new UsageError(missingText(missing, []));
  const { askOne } = await import('../propose/ask-one.ts');
  // What the issue form asks, and the command line does not say.
  for (const question of questionsFor('posts').filter(({ issue, key }) => issue && !(next && key === 'at'))) {
    const answer = answers[question.key] ?? (await askOne(registry, question, answers));
    if (answer !== undefined) answers = { ...answers, [question.key]: answer };
  }
  return answers;
}

/** A post that is not there yet. */
export function planNew(
  context: PlanContext,
  asked: Draft,
  { name, 'next-free-slot': next }: Values,
): Plan | Refused {
  const { registry, moment } = context;
  if (name !== undefined && !idPattern.test(name))
    throw new UsageError(
      `--name ${name}: expected lower-case words joined by hyphens, such as winter-timetable.`,
    );
  let answers = asked;
  const channel = knownChannel(context, String(answers['channel']), '--channel');
  if (next) {
    const at = nextSlot(context, { channel, zone: text(answers['zone']), of: answers });
    if (typeof at === 'object') return at;
    answers = { ...answers, at };
  }
  const file = newPost(registry, answers, moment.today, name);
  return { file, registry: withFiles(context, [file]), voided: [] };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What happens to a post that is there. */
export function planTask(
  context: PlanContext,
  task: Exclude<Task, 'new'>,
  entry: Entry<'posts'>,
  given: Given,
  values: Values,
): Plan | Refused {
  const { registry, moment } = context;
  const {
    at,
    text: words,
    channel: only,
  } = answersFrom(given, questionsFor('posts')) as Record<string, string | undefined>;
  const edits = () => {
    if (task === 'step') {
      const to = oneOf('status', values.status ?? '', postStatuses);
      if (values.as !== undefined && !registry.people.has(values.as))
        throw new UsageError(unknownPerson(registry, values.as));
      return stepTo(entry, to, { by: values.as, why: values.why }, moment.today);
    }
    if (task === 'published')
      return appeared(entry, { url: values.published ?? '', channel: only, on: values.on ?? moment.today });
    const isClone = task === 'clone';
    const channel = isClone ? knownChannel(context, values['clone-to'] ?? '', '--clone-to') : only;
    const indexes = isClone ? [] : postsMeant(entry, channel);
    if ('refused' in indexes) return indexes;
    const first = entry.data.posts?.[indexes[0] ?? 0];
    const slot = values['next-free-slot']
      ? nextSlot(context, {
          channel: channel ?? first?.channel ?? '',
          zone: isClone ? undefined : (first?.zone ?? entry.data.zone),
          of: entry.data,
          except: isClone ? undefined : entry.file,
        })
      : at;
    if (typeof slot === 'object') return slot;
    return isClone
      ? cloneTo(registry, entry, { channel: channel ?? '', at: slot, text: words })
      : moveTo(entry, { indexes, at: slot ?? '' });
  };
  const changes = edits();
  return 'refused' in changes ? changes : planChange(context, entry, changes);
}

function knownChannel({ registry }: PlanContext, id: string, flag: string): string {
  if (registry.channels.has(id)) return id;
  const close = nearest(id, registry.channels.keys());
  throw new UsageError(
    `${flag} ${id}: there is no such channel.${close === undefined ? '' : ` Did you mean ${close}?`}`,
  );
}

function nextSlot(
  { registry, moment }: PlanContext,
  asked: Omit<Parameters<typeof freeSlots>[1], 'now'>,
): string | Refused {
  const [slot] = freeSlots(registry, { ...asked, now: moment.now });
  return (
    slot?.at ?? {
      refused: `${asked.channel} has no free time in the next half year: hours, gap_minutes and quiet periods say why.`,
    }
  );
}
