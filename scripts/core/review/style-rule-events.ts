/** What happens to a rule of the style guide, and what that does to everything that is written. */
import type { StyleRule } from '../kinds/style-rule.ts';
import type { Registry } from '../model/registry.ts';
import { en, fr } from '../model/wording.ts';
import { guideOf } from '../style/guide.ts';
import { type ImpactPlace, impactsOf } from '../style/impact.ts';
import { materialChanges, type RuleStep, stepOf } from '../style/rule-change.ts';
import { locatorOf } from '../yaml/locate.ts';
import { shown } from '../yaml/quote.ts';
import type { EventName, Fact } from './event.ts';
import type { KindReview, Scene } from './kind-review.ts';
import { counted, quoteOf } from './phrases.ts';

/** So many places of one rule are named. */
const mostPlaces = 8;

export const styleRuleReview: KindReview<'styleRules'> = {
  *events(scene, { before, after }) {
    const [then, now] = [ruleIn(scene.before, before?.id), ruleIn(scene.after, after?.id)];
    if ((before && !then) || (after && !now)) return;
    const [step, keys] = [narrowed(scene, after?.id ?? before?.id ?? '', then, now), changedKeys(then, now)];
    const event = eventOf(step, then, now);
    if (event === undefined) return;
    const title = quoteOf(scene.after, (now ?? then)?.title);
    const where = keys.length > 0 ? ` (${keys.map((key) => `\`${key}\``).join(', ')})` : '';
    yield {
      event,
      text: {
        en: en`${verbs[event]} the style rule ${title}${where}`,
        fr: fr`${verbs[event]} la règle de style ${title}${where}`,
      },
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
    const [then, now] = [ruleIn(scene.before, id), ruleIn(scene.after, id)];
    const checks = then && now && changedKeys(then, now).includes('check');
    if (checks && flagged.length + cleared.length === 0)
      yield {
        about: 'affects',
        text: {
          en: 'nothing in the texts that are written already',
          fr: 'rien dans les textes déjà écrits',
        },
      };
  },
};

const verbs = {
  'rule-added': { en: 'adds', fr: 'ajoute' },
  'rule-proposed': { en: 'proposes', fr: 'propose' },
  'rule-retired': { en: 'retires', fr: 'retire' },
  'rule-tightened': { en: 'tightens', fr: 'durcit' },
  'rule-loosened': { en: 'loosens', fr: 'assouplit' },
  'rule-altered': { en: 'alters', fr: 'modifie' },
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
  const files = counted(
    new Set(places.map(({ file }) => file)).size,
    ['file', 'files'],
    ['fichier', 'fichiers'],
  );
  const number = counted(places.length, ['place', 'places'], ['endroit', 'endroits']);
  const named = (open: string, close: string) =>
    places
      .slice(0, mostPlaces)
      .map((place) => `\`${lineOf(registry, place)}\` ${open}${shown(place.found, 40)}${close}`)
      .join(', ');
  const rest = places.length - mostPlaces;
  return {
    about,
    text: {
      en: en`${number} in ${files}: ${named('“', '”')}${rest > 0 ? ` and ${rest} more` : ''}`,
      fr: fr`${number} dans ${files}\u00A0: ${named('«\u00A0', '\u00A0»')}${rest > 0 ? ` et ${rest} de plus` : ''}`,
    },
  };
}

function lineOf({ byPath }: Registry, place: ImpactPlace): string {
  const file = byPath.get(place.file);
  const line = (file && locatorOf(file)?.find(place).line) ?? 1;
  return `${place.file}:${line}`;
}
