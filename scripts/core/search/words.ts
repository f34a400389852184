/** The words of a text or of a question, as they are compared: their stems, and whether they tell anything. */
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { littleWords } from '../similarity/purpose.ts';
import { plainWords } from '../text/plain-words.ts';

/**
 * What is left of a word in plain letters without its endings, in English and in French: nobody says in which of the two they
 * ask, and the words of a question may be in either. A word of another alphabet is its own stem.
 */
export function stemsOf(word: string): readonly string[] {
  if (!/^[a-z]{3,}$/.test(word)) return [word, word];
  return [english(word), frenchStem(word)];
}

/** Without accents an ending stands behind another one, which the accent would have named: annulées, annulee, annule. */
function frenchStem(word: string): string {
  let stem = word;
  for (let round = 0; round < 3; round++) stem = french(stem);
  return stem;
}

/** What somebody says around a question, beside the little words of both languages. */
const asking = `i me my am whom whose ask tell want wants need needs would could should may might must please there here someone somebody
  anyone anybody something anything did does had were about if got going know let like just really very because before since still again his
  him her she he than too only myself ourselves im ive id dont
  je moi mon ma mes me te tu toi vous suis ai as avez avait avons faut faire fait fais fasse veux voudrais veut peux puis peut pouvons dois
  doit demander adresser savoir besoin bonjour merci quel quelle quels quelles quoi si y chez donc alors ici la ca cela celui on quelqu quelque
  chose rien aussi tres etes sommes avoir car`;

const little: ReadonlySet<string> = new Set([...plainWords(littleWords), ...plainWords(asking)]);

/** Does a word in plain letters say what a question is about? */
export const isTelling = (word: string): boolean => !little.has(word);
