import { expect, test } from 'vitest';
import { readSources } from '../../node/files.ts';
import { ownRoot } from '../../node/load.ts';
import { exampleHash, isShippedExample } from '../../node/shipped-example.ts';
import { buildRegistry } from '../model/registry.ts';
import { isExample } from './example.ts';

test('the example of this repository is known by its hash; an organisation in its place is not', () => {
  const own = buildRegistry(readSources(ownRoot));
  expect(
    isShippedExample(own),
    `The people, units or organisation of the example have changed: put ${exampleHash(own)} into scripts/node/shipped-example.ts.`,
  ).toBe(isExample(own));
});
