/** For code-scanning views: SARIF 2.1.0 (OASIS), one run. */

import { levels } from '../core/model/levels.ts';
import type { Catalogue } from '../core/rules/catalogue.ts';
import type { PlacedProblem } from './place.ts';

/** The catalogue is listed whole, so that a viewer can explain rules that found nothing, too. */
export function renderSarif(problems: readonly PlacedProblem[], catalogue: Catalogue): string {
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
              shortDescription: { text: rule.summary },
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
          partialFingerprints: { 'problem/v1': `${problem.rule}:${problem.file}:${problem.path}` },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
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
