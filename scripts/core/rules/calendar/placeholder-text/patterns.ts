/** What people leave in a text for later, in the languages of the texts. None of it is ever meant for readers. */

const bracketed = [
  'date|day|time|hour|name|first name|title|link|url|place|city|price|number|phone|hashtag|image|picture|source|quote',
  'jour|heure|nom|prénom|titre|lien|lieu|ville|prix|numéro|téléphone|visuel|photo|citation',
  'x+|…|\\.{2,}|\\?+|tb[acd]|todo|à compléter|à venir',
  '(?:insert|your|add|insérer|votre|ajouter)\\b[^\\]\\n]{0,60}',
].join('|');

const patterns: readonly RegExp[] = [
  /\blorem ipsum\b/iu,
  // In capitals only: a Spanish text says “todo”.
  /(?<![\p{L}\p{N}_#@])(?:TODO|TBD|TBC|TBA|FIXME|XXX|XXXX|TKTK)(?![\p{L}\p{N}_])/u,
  // Of a template that was never filled in.
  /\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{0,80}\}|\{%[^%\n]{0,80}%\}|<%[^%\n]{0,80}%>|<<[^<>\n]{1,80}>>|%[A-Z][A-Z_]{2,30}%/u,
  new RegExp(`\\[(?:${bracketed})\\]`, 'iu'),
  // Alone, in brackets or at the end: “un dossier à compléter en ligne” is a sentence.
  /(?<=(?:^|[([{«:–—-])\s*)à (?:compléter|remplir|rédiger|insérer)(?=\s*(?:[)\]}».…!]|$))/imu,
  /(?<=(?:^|[([{“:–—-])\s*)to be (?:completed|filled in|written|inserted)(?=\s*(?:[)\]}”.…!]|$))/imu,
  /\b(?:your|insert) text here\b|\btext goes here\b|\bvotre texte ici\b|\binsérer (?:le |un )?texte\b/iu,
  /(?<![\p{L}\p{N}])(?:xx|jj|dd)[/.](?:xx|mm)(?:[/.](?:xx(?:xx)?|aa(?:aa)?|yy(?:yy)?|20xx))?(?![\p{L}\p{N}])/iu,
];

/** Where the first placeholder of a text stands, in UTF-16 code units. */
export function placeholderIn(text: string): readonly [from: number, to: number] | undefined {
  let first: readonly [number, number] | undefined;
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (!match || (first && match.index >= first[0])) continue;
    first = [match.index, match.index + match[0].length];
  }
  return first;
}
