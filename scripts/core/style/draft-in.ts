/** A draft for a channel of a registry: finds what is asked for, or says in one sentence what is not there. */
import type { Registry } from '../model/registry.ts';
import { nearest } from '../text/nearest.ts';
import { type Draft, type DraftSetting, judgeDraft } from './draft.ts';
import { channelSetting, fieldsIn, limitFor, occasionsIn } from './draft-choices.ts';
import { guideOf } from './guide.ts';

export type DraftOptions = Pick<DraftSetting, 'field' | 'language' | 'occasion'>;

export type DraftAnswer =
  | {
      /** Judges a text on a day, `YYYY-MM-DD`. */
      readonly judge: (text: string, today: string) => Draft;
      /** Rules that are not asked, because their examples fail. */
      readonly failed: readonly string[];
    }
  | { readonly refused: string };

export function draftIn(registry: Registry, id: string, options: DraftOptions): DraftAnswer {
  const channel = registry.channels.get(id);
  if (!channel)
    return { refused: `--channel ${id}: there is no such channel.${hint(id, registry.channels.keys())}` };
  const guide = guideOf(registry);
  if (guide.rules.size === 0)
    return { refused: 'There is nothing to judge by: policy/style-guide/rules holds no rule.' };
  const { field, occasion } = options;
  const fields = fieldsIn(guide.set);
  if (field !== undefined && !fields.includes(field))
    return {
      refused: `--field ${field}: no rule knows such a text.${hint(field, fields)} It is one of ${fields.join(', ')}.`,
    };
  const occasions = occasionsIn(guide.set);
  if (occasion !== undefined && !occasions.includes(occasion))
    return {
      refused: `--occasion ${occasion}: no rule asks about it.${hint(occasion, occasions)}${occasions.length > 0 ? ` Rules ask about ${occasions.join(', ')}.` : ''}`,
    };
  const platform = registry.platforms.get(id.split('/', 1)[0] ?? '');
  const setting: DraftSetting = {
    ...options,
    channel: channelSetting(id, channel.data, registry.organization?.data.languages),
    limit: limitFor(field, platform?.data.limits),
  };
  return {
    judge: (text, today) => judgeDraft(guide, text, setting, today),
    failed: [...new Set(guide.problems.map(({ rule }) => rule))],
  };
}

const hint = (typed: string, known: Iterable<string>): string => {
  const close = nearest(typed, known);
  return close === undefined ? '' : ` Did you mean ${close}?`;
};
