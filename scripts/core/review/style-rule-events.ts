/** What happens to a rule of the style guide, and what that does to everything that is written. */
import type { StyleRule } from '../kinds/style-rule.ts';
import type { Registry } from '../model/registry.ts';
import { guideOf } from '../style/guide.ts';
import { type ImpactPlace, impactsOf } from '../style/impact.ts';
import { materialChanges, type RuleStep, stepOf } from '../style/rule-change.ts';
import { count } from '../text/lists.ts';
import { locatorOf } from '../yaml/locate.ts';
import { shown } from '../yaml/quote.ts';
import type { EventName, Fact } from './event.ts';
import type { KindReview, Scene } from './kind-review.ts';
import { textOf } from './phrases.ts';

/** So many places of one rule are named. */
const mostPlaces = 8;

export const styleRuleReview: KindReview<'styleRules'> = {
  *events(scene, { before, after }) {
    const [then, now] = [ruleIn(scene.before, before?.id), ruleIn(scene.after, after?.id)];
    if ((before && !then) || (after && !now)) return;
    const [step, keys] = [narrowed(scene, after?.id ?? before?.id ?? '', then, now), changedKeys(then, now)];
    const event = eventOf(step, then, now);
    if (event === undefined) return;
    const title = textOf(scene.after, (now ?? then)?.title);
    yield {
      event,
      text: `${verbs[event]} the style rule “${title}”${keys.length > 0 ? ` (${keys.map((key) => `\`${key}\``).join(', ')})` : ''}`,
      // Its keys are told one by one below, where the rule was there before.
      keys: then && now ? [] : ['title'],
    };
  },
  *facts(scene, { before, after }) {
    const id = after?.id ?? before?.id;
    if (id === undefined) return;
    const { flagged = [], cleared = [] } = impactsOf(scene.before, scene.after, scene.today).get(id) ?? {};
    if (flagged.length > 0) yield fact(scene.after, 'flags', flagged);
    if (cleared.length > 0) yield fact(scene.after, 'clears', cleared);
  },
};

const verbs = {
  'rule-added': 'adds',
  'rule-proposed': 'proposes',
  'rule-retired': 'retires',
  'rule-tightened': 'tightens',
  'rule-loosened': 'loosens',
  'rule-altered': 'alters',
} as const;

function eventOf(step: RuleStep, then: StyleRule | undefined, now: StyleRule | undefined) {
  if (step === 'reworded') return undefined;
  if (step === 'added' && now?.status === 'proposed') return 'rule-proposed' as const;
  if (then?.status === 'proposed' && now?.status === 'proposed') return undefined;
  return `rule-${step}` as const satisfies EventName;
}

/** A change of the check is more or less by what it does to the texts that there are. */
function narrowed(
  scene: Scene,
  id: string,
  then: StyleRule | undefined,
  now: StyleRule | undefined,
): RuleStep {
  const step = stepOf(then, now);
  if (step !== 'altered') return step;
  const impact = impactsOf(scene.before, scene.after, scene.today).get(id);
  if (!impact || (impact.flagged.length > 0 && impact.cleared.length > 0)) return step;
  return impact.flagged.length > 0 ? 'tightened' : 'loosened';
}

const changedKeys = (then: StyleRule | undefined, now: StyleRule | undefined): readonly string[] =>
  then && now ? materialChanges(then, now) : [];

const ruleIn = (registry: Registry, id: string | undefined): StyleRule | undefined =>
  id === undefined ? undefined : guideOf(registry).rules.get(id)?.data;

function fact(registry: Registry, about: 'flags' | 'clears', places: readonly ImpactPlace[]): Fact {
  const files = new Set(places.map(({ file }) => file)).size;
  const named = places
    .slice(0, mostPlaces)
    .map((place) => `\`${lineOf(registry, place)}\` “${shown(place.found, 40)}”`);
  const rest = places.length - named.length;
  return {
    about,
    text: `${count(places.length, 'place')} in ${count(files, 'file')}: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  };
}

function lineOf({ byPath }: Registry, place: ImpactPlace): string {
  const file = byPath.get(place.file);
  const line = (file && locatorOf(file)?.find(place).line) ?? 1;
  return `${place.file}:${line}`;
}
