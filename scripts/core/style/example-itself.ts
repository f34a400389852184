/** What is wrong with one example of a rule, judged by that rule alone. */
import type { StyleExample, StyleRule } from '../kinds/style-rule.ts';
import type { KeyPath } from '../model/finding.ts';
import { en, fr, type InBoth } from '../model/wording.ts';
import type { RuleSet } from './compile.ts';
import { always, type ExampleProblem, passageOf } from './example-passage.ts';
import { withFixes } from './fix.ts';
import { judge } from './judge.ts';
import type { GuideRule } from './rule.ts';
import { spellings } from './spellings.ts';

/** Makes the problem of a place below the rule, or below the example. */
export type Say = (path: KeyPath, message: InBoth, fix: InBoth) => ExampleProblem;

/** What an example claims and the rule does not do. */
export function* exampleProblems(
  { data }: GuideRule,
  alone: RuleSet,
  example: StyleExample,
  say: Say,
): Iterable<ExampleProblem> {
  const { bad, flags, fixed, good } = example;
  const judged = (text: string) => judge(alone, passageOf(data, example, text), always);
  if ((bad === undefined) === (good === undefined)) {
    yield say(
      [],
      { en: 'An example has either `bad` or `good`.', fr: 'Un exemple a soit `bad`, soit `good`.' },
      {
        en: 'Make two of it, or add the one that is missing.',
        fr: 'Faites-en deux, ou ajoutez celui qui manque.',
      },
    );
    return;
  }
  if (good !== undefined)
    for (const { found } of judged(good))
      yield say(
        ['good'],
        {
          en: `The rule flags \`${found}\` in what is said to be right.`,
          fr: `La règle signale \`${found}\` dans ce qui est dit juste.`,
        },
        {
          en: 'Correct the example, narrow the check, or add an antipattern.',
          fr: 'Corrigez l’exemple, resserrez le contrôle, ou ajoutez un antimotif.',
        },
      );
  if (bad === undefined) return;
  const found = judged(bad);
  const texts = found.filter(({ span }) => span).map((match) => match.found);
  if (found.length === 0) {
    yield say(
      ['bad'],
      { en: 'The rule does not flag this text.', fr: 'La règle ne signale pas ce texte.' },
      { en: 'Correct the example or the check.', fr: 'Corrigez l’exemple ou le contrôle.' },
    );
    return;
  }
  if (texts.join('\n') !== (flags ?? []).join('\n')) {
    const wanted = flags
      ? `\`${flags.join('`, `')}\``
      : { en: 'nothing in particular', fr: 'rien de précis' };
    const flagged =
      texts.length > 0 ? `\`${texts.join('`, `')}\`` : { en: 'the whole', fr: 'le texte entier' };
    yield say(
      flags ? ['flags'] : ['bad'],
      {
        en: en`The rule flags ${flagged}, where ${wanted} was expected.`,
        fr: fr`La règle signale ${flagged}, au lieu de ${wanted}.`,
      },
      {
        en: 'Write in `flags` what is flagged, in order; or correct the check.',
        fr: 'Écrivez dans `flags` ce qui est signalé, dans l’ordre ; ou corrigez le contrôle.',
      },
    );
  }
  for (const { name, varies, spell } of spellings) {
    if (!isHeldTo(data, varies)) continue;
    const spelt = spell(bad);
    if (judged(spelt).length < found.length)
      yield say(
        ['bad'],
        {
          en: en`The rule does not flag this text ${name}.`,
          fr: fr`La règle ne signale pas ce texte ${name}.`,
        },
        {
          en: 'Widen the check; or look closer with `match: case` or `match: exact`, if that is the matter.',
          fr: 'Élargissez le contrôle ; ou regardez de plus près avec `match: case` ou `match: exact`, si c’est la question.',
        },
      );
  }
  if (fixed === undefined) return;
  for (const match of judged(fixed))
    yield say(
      ['fixed'],
      {
        en: `The rule flags \`${match.found}\` in what is said to be repaired.`,
        fr: `La règle signale \`${match.found}\` dans ce qui est dit corrigé.`,
      },
      { en: 'Correct the example.', fr: 'Corrigez l’exemple.' },
    );
  if (!data.fix) return;
  const repaired = withFixes(bad, found);
  if (repaired !== fixed)
    yield say(
      ['fixed'],
      {
        en: `\`fix: replace\` makes \`${repaired}\` of it, which is not what the example says.`,
        fr: `\`fix: replace\` en fait \`${repaired}\`, ce qui n’est pas ce que dit l’exemple.`,
      },
      {
        en: 'Correct one of the two, or take `fix` out: it is for repairs that are certain.',
        fr: 'Corrigez l’un des deux, ou retirez `fix` : il est pour les corrections sûres.',
      },
    );
  else if (withFixes(fixed, judged(fixed)) !== fixed)
    yield say(
      ['fixed'],
      {
        en: 'Repairing the repaired text changes it again.',
        fr: 'Corriger le texte corrigé le change encore.',
      },
      { en: 'Correct the suggestion.', fr: 'Corrigez la suggestion.' },
    );
}

/** Does a difference in typing make no difference to the rule? */
function isHeldTo({ check }: StyleRule, varies: (typeof spellings)[number]['varies']): boolean {
  if (!check) return false;
  if (check.kind === 'spacing') return varies === 'apostrophes' || varies === 'letters';
  const closeness = 'match' in check ? check.match : 'loose';
  if (closeness === 'exact') return varies === 'letters';
  if (varies === 'capitals')
    return (
      closeness === 'loose' && (check.kind === 'terms' || check.kind === 'avoid' || check.kind === 'pattern')
    );
  return true;
}
