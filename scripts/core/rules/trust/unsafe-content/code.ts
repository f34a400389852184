/** What is said against a block of code. */

import { codeLanguages, codeSettings } from '../../../content/code-blocks.ts';
import { isCodeLanguage, type SettingProblem, settingProblems } from '../../../content/code-settings.ts';
import type { PagePart } from '../../../content/page-parts.ts';
import type { InBoth } from '../../../model/wording.ts';
import { nearest } from '../../../text/nearest.ts';
import { type Said, ticked } from './said.ts';

/** What is wrong with the language of a block of code, and with what stands behind it. */
export function* codeFindings(code: Extract<PagePart, { type: 'code' }>): Iterable<Said> {
  if (!isCodeLanguage(code.language)) {
    const meant = nearest(code.language, codeLanguages);
    yield {
      at: code.offset,
      message: {
        en: `\`${shown(code.language)}\` is no language that code is shown in.`,
        fr: `\`${shown(code.language)}\` n’est pas un langage dans lequel du code est montré.`,
      },
      fix: meant
        ? { en: `Write \`${meant}\`.`, fr: `Écrivez \`${meant}\`.` }
        : { en: `Write one of ${ticked(codeLanguages)}.`, fr: `Écrivez l’un de ${ticked(codeLanguages)}.` },
    };
  }
  for (const problem of settingProblems(code.meta, code.lines))
    yield { at: code.metaOffset + problem.offset, ...said(problem, code.lines) };
}

function said({ word, why, allowed }: SettingProblem, lines: number): { message: InBoth; fix: InBoth } {
  const it = `\`${shown(word)}\``;
  switch (why) {
    case 'pattern':
      return {
        message: {
          en: `${it} is a regular expression, and may take the build longer than anybody waits.`,
          fr: `${it} est une expression régulière, et peut retenir la construction plus longtemps que personne n’attend.`,
        },
        fix: {
          en: 'Name the words themselves: `"word"`, or the lines: `{2-3}`.',
          fr: 'Nommez les mots eux-mêmes : `"word"`, ou les lignes : `{2-3}`.',
        },
      };
    case 'open':
      return {
        message: { en: `${it} cannot be read.`, fr: `${it} ne se lit pas.` },
        fix: {
          en: 'Close the quotation mark or the brace, and put a space behind it: `title="a.yaml" {2-3}`.',
          fr: 'Fermez le guillemet ou l’accolade, et mettez une espace derrière : `title="a.yaml" {2-3}`.',
        },
      };
    case 'unknown':
      return {
        message: {
          en: `${it} is nothing that a block of code can have.`,
          fr: `${it} n’est rien qu’un bloc de code peut avoir.`,
        },
        fix: {
          en: `Take it out; it can have ${ticked(allowed ?? Object.keys(codeSettings))}.`,
          fr: `Retirez-le ; il peut avoir ${ticked(allowed ?? Object.keys(codeSettings))}.`,
        },
      };
    case 'lines':
      return {
        message: {
          en: `${it} does not name lines of this code, which has ${lines === 1 ? '1 line' : `${lines} lines`}.`,
          fr: `${it} ne nomme pas de lignes de ce code, qui a ${lines === 1 ? '1 ligne' : `${lines} lignes`}.`,
        },
        fix: {
          en: 'Write numbers and ranges, the smaller one first: `{1,3-5}`, `ins={2}`.',
          fr: 'Écrivez des nombres et des plages, le plus petit d’abord : `{1,3-5}`, `ins={2}`.',
        },
      };
    case 'value':
      return {
        message: { en: `${it} has no value that is understood.`, fr: `${it} n’a pas de valeur comprise.` },
        fix: allowed
          ? {
              en: `Write one of ${ticked(allowed)}, in quotation marks.`,
              fr: `Écrivez l’un de ${ticked(allowed)}, entre guillemets.`,
            }
          : {
              en: 'Write `title="a.yaml"`, `ins="words"`, `wrap`.',
              fr: 'Écrivez `title="a.yaml"`, `ins="words"`, `wrap`.',
            },
      };
    case 'many':
      return {
        message: {
          en: `From ${it} on, these are too many settings.`,
          fr: `À partir de ${it}, il y a trop de réglages.`,
        },
        fix: { en: 'Keep the first 20.', fr: 'Gardez les 20 premiers.' },
      };
  }
}

const shown = (text: string): string => {
  const plain = text.replaceAll('`', "'");
  return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain;
};
