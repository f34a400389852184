/** For code-scanning views: SARIF 2.1.0 (OASIS), one run. */

import { levels } from '../core/model/levels.ts';
import { inEnglish } from '../core/model/wording.ts';
import type { Catalogue } from '../core/rules/catalogue.ts';
import { lineHashes } from './line-hash.ts';
import type { PlacedProblem } from './place.ts';

/**
 * The catalogue is listed whole, so that a viewer can explain rules that found nothing, too. `textOf` gives the text of a file,
 * from which the fingerprints are made: they stay what they are when lines move.
 */
export function renderSarif(
  problems: readonly PlacedProblem[],
  catalogue: Catalogue,
  textOf: (file: string) => string | undefined,
): string {
  const fingerprint = fingerprints(textOf);
  const index = new Map([...catalogue.keys()].map((id, position) => [id, position]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'choirbook',
            rules: [...catalogue.values()].map((rule) => ({
              id: rule.id,
              shortDescription: { text: inEnglish(rule.summary) },
              helpUri: absolute(rule.url),
              defaultConfiguration: { level: levels[rule.severity].sarif },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => ({
          ruleId: problem.rule,
          ruleIndex: index.get(problem.rule),
          level: levels[problem.severity].sarif,
          message: { text: problem.fix ? `${problem.message}\n${problem.fix}` : problem.message },
          locations: [location(problem)],
          relatedLocations: problem.related.map((other, id) => ({
            id,
            ...location(other),
            message: { text: other.message },
          })),
          ...(problem.known !== undefined && { baselineState: problem.known ? 'unchanged' : 'new' }),
          partialFingerprints: { primaryLocationLineHash: fingerprint(problem) },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Two findings of a rule on one line are two alerts: the second says that it is. */
function fingerprints(textOf: (file: string) => string | undefined): (problem: PlacedProblem) => string {
  const hashes = new Map<string, (line: number) => string>();
  const seen = new Map<string, number>();
  return ({ file, line, rule }) => {
    const hashOf = hashes.get(file) ?? lineHashes(textOf(file) ?? '');
    hashes.set(file, hashOf);
    const hash = hashOf(line);
    const key = JSON.stringify([file, rule, hash]);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return number === 1 ? hash : `${hash}:${number}`;
  };
}

const absolute = (url: string) => (/^https?:/.test(url) ? url : undefined);

function location(place: { file: string; line: number; column: number }) {
  return {
    physicalLocation: {
      artifactLocation: {
        uri: place.file.toWellFormed().split('/').map(encodeURIComponent).join('/'),
        uriBaseId: '%SRCROOT%',
      },
      region: { startLine: place.line, startColumn: place.column },
    },
  };
}
