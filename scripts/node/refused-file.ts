/** Files of which no text is read, each with the reason. */
import type { ReadError, SourceFile } from '../core/model/source.ts';
import type { InBoth } from '../core/model/wording.ts';

/** A file of which no text is read, and why. */
export const refused = (path: string, kind: ReadError['kind'], message: InBoth, fix: InBoth): SourceFile => ({
  path,
  readErrors: [{ kind, message, fix }],
});

/** A path that leads elsewhere. */
export const linkedSource = (path: string): SourceFile =>
  refused(
    path,
    'linked',
    {
      en: `\`${path}\` is a symbolic link; links are not followed, they could lead outside the repository.`,
      fr: `\`${path}\` est un lien symbolique ; les liens ne sont pas suivis, ils pourraient mener hors du dépôt.`,
    },
    { en: 'Put the file itself here.', fr: 'Mettez ici le fichier lui-même.' },
  );

/** Another repository within this one: a submodule, or a clone that somebody has put here. */
export const nestedRepository = (path: string): SourceFile =>
  refused(
    path,
    'linked',
    {
      en: `\`${path}\` is a repository of its own (a submodule); what it holds is not judged here, and can change without a review.`,
      fr: `\`${path}\` est un dépôt à part (un sous-module) ; ce qu’il contient n’est pas jugé ici, et peut changer sans relecture.`,
    },
    { en: 'Put the files themselves here.', fr: 'Mettez ici les fichiers eux-mêmes.' },
  );

export const outsized = (path: string, size: number, most: number): SourceFile =>
  refused(
    path,
    'outsized',
    {
      en: `The file has ${size} bytes; at most ${most} are read.`,
      fr: `Le fichier fait ${size} octets ; ${most} au plus sont lus.`,
    },
    {
      en: 'Keep entries short; pictures and exports belong elsewhere.',
      fr: 'Gardez des fiches courtes ; les images et les exports vont ailleurs.',
    },
  );

export function unreadable(path: string, error: unknown): SourceFile {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
  return refused(
    path,
    'unreadable',
    { en: `The file cannot be read: ${code}.`, fr: `Le fichier ne peut pas être lu : ${code}.` },
    { en: 'Look at its permissions, or remove it.', fr: 'Regardez ses droits d’accès, ou supprimez-le.' },
  );
}
