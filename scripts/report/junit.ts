/** For CI servers that read JUnit XML: one test case per problem; what was wrong before a change fails nothing. */

import { isBlocking } from '../core/model/levels.ts';
import type { PlacedProblem } from './place.ts';
import { printableProblem } from './printable.ts';

export function renderJunit(problems: readonly PlacedProblem[], files: number): string {
  const failures = problems.filter(isBlocking).length;
  const cases = problems.map(printableProblem).map((problem) => {
    const others = problem.related.map(
      (other) => `with ${other.file}:${other.line}:${other.column} ${other.message}`,
    );
    const body = [
      `${problem.file}:${problem.line}:${problem.column}`,
      ...others,
      problem.fix ? `Fix: ${problem.fix}` : '',
      problem.url,
    ];
    const text = xml(body.filter(Boolean).join('\n'));
    const open = `<testcase classname="${xml(problem.rule)}" name="${xml(`${problem.file}:${problem.line}`)}" file="${xml(problem.file)}" line="${problem.line}">`;
    const content = isBlocking(problem)
      ? `<failure type="${xml(problem.rule)}" message="${xml(problem.message)}">${text}</failure>`
      : `<system-out>${xml(problem.message)}\n${text}</system-out>`;
    return `    ${open}${content}</testcase>`;
  });
  // A suite without a test case reads as "nothing ran": a clean run has one that passes.
  if (cases.length === 0) cases.push(`    <testcase classname="check" name="${files} files"/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="choirbook" tests="${cases.length}" failures="${failures}">`,
    `  <testsuite name="check" tests="${cases.length}" failures="${failures}">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

const named: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** XML 1.0 has no form for most control characters: they become a visible replacement. */
const xml = (text: string) =>
  text
    .replaceAll(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      '\uFFFD',
    )
    .replaceAll(/[&<>"\n]/g, (character) => named[character] ?? character);
