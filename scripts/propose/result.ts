/** How a run ended, as text and as JSON. */

import { isBlocking } from '../core/model/levels.ts';
import type { Registry } from '../core/model/registry.ts';
import { count } from '../core/text/lists.ts';
import { answerFrom } from '../core/verify/answer.ts';
import type { Found } from '../core/verify/lookup.ts';
import type { Registered } from '../core/verify/registered.ts';
import { printable } from '../report/printable.ts';
import type { Judged } from './draft.ts';
import { findingsText } from './findings.ts';
import { nearText, type Registration, registrationText } from './standing.ts';

/** What became of a draft. `clean`: nothing against it, and nothing written because only a trial was asked for. */
export interface Result {
  readonly outcome:
    | 'written'
    | 'clean'
    | 'ours'
    | 'registered'
    | 'undecided'
    | 'refused'
    | 'problems'
    | 'exists';
  readonly found: Found<Registered>;
  readonly standing: Registration;
  readonly judged?: Judged;
  /** The account itself is refused: the rest of the draft has not been looked at. */
  readonly unfinished?: boolean;
  /** Commands that turn the file into a pull request. */
  readonly next?: readonly string[];
}

/** Nothing went wrong: the file is there, or could be. */
export const isFine = ({ outcome }: Result): boolean => outcome === 'written' || outcome === 'clean';

/** The JSON contract, version 1. */
export function resultJson(result: Result, registry: Registry): string {
  const { outcome, found, standing, judged, unfinished = false, next = [] } = result;
  const { input, account, reason, lookalikes } = answerFrom(found);
  const entry = standing.entry ? entryOf(standing.entry, registry) : null;
  const { problems = [], overlapping = [] } = judged ?? {};
  const file = unfinished ? null : (judged?.file ?? null);
  const overlaps = overlapping.map(({ id }) => id);
  return `${JSON.stringify({ version: 1, outcome, input, account, reason, entry, lookalikes, file, problems, overlaps, next }, null, 2)}\n`;
}

function entryOf({ id, kind, file, data }: Registered['entry'], { people }: Registry) {
  const owner = 'owner' in data ? data.owner : undefined;
  const status = 'status' in data ? (data.status ?? null) : kind === 'unofficial' ? 'unofficial' : null;
  return {
    id,
    status,
    file,
    name: data.name ?? null,
    owner: owner === undefined ? null : { id: owner, name: people.get(owner)?.data.name ?? null },
  };
}

/** For people. `shown`: the draft and the findings have been seen already. */
export function resultText(
  result: Result,
  registry: Registry,
  { color = false, shown = false } = {},
): string {
  const { found, standing, judged, next = [] } = result;
  if (!judged) return `${registrationText(found, standing, registry)}\nNothing has been written.\n`;
  return [...(shown ? [] : [draftText(result, color)]), endOf(result, judged), ...nextText(next)]
    .join('\n\n')
    .concat('\n');
}

/** The file that is to be, and what speaks against it. */
export function draftText(
  { found, judged, unfinished = false }: Pick<Result, 'found' | 'judged' | 'unfinished'>,
  color: boolean,
): string {
  if (!judged) return '';
  const { file, problems, overlapping } = judged;
  const blocks = [
    ...nearText(found).map(printable),
    ...(unfinished ? [] : [`${printable(file.path)}\n\n${printableLines(file.text.trimEnd())}`]),
    ...(problems.length > 0 ? [findingsText(problems, color)] : []),
    ...overlapping.map(({ id }) =>
      printable(`Why a second one beside ${id}? Answer with --overlap '${id}=because …'`),
    ),
  ];
  return blocks.join('\n\n');
}

function endOf({ outcome }: Result, { file, problems }: Judged): string {
  const path = printable(file.path);
  const errors = problems.filter(isBlocking).length;
  const warnings = problems.length - errors;
  if (outcome === 'exists')
    return `Nothing has been written: something stands where ${path} belongs, and check does not take it for this account. Look at it first.`;
  if (outcome === 'problems')
    return `Nothing has been written: check would refuse the file, for ${count(errors, 'error')}.`;
  if (outcome === 'clean')
    return `Nothing has been written, as --dry-run asks. check would accept the file${warnings > 0 ? `, with ${count(warnings, 'warning')}` : ''}.`;
  return `Written: ${path}`;
}

const nextText = (next: readonly string[]): string[] =>
  next.length > 0 ? [['Next:', ...next.map((command) => `  ${command}`)].join('\n')] : [];

export const printableLines = (lines: string): string => lines.split('\n').map(printable).join('\n');
