import { describe, expect, test } from 'vitest';
import { museum } from '../../testing/first-day.ts';
import { buildRegistry } from '../model/registry.ts';
import { isExample, isNobodys } from './example.ts';

describe('whose repository', () => {
  const organization = (name: string, website: string) =>
    buildRegistry([{ path: 'policy/organization.yaml', value: { name, websites: [website] } }]);

  test('the example is known by its name and its domain', () => {
    expect(isExample(organization('Ferrane', 'https://ferrane.example'))).toBe(true);
    expect(isExample(organization('Ferrane', 'https://ferrane.fr'))).toBe(false);
    expect(isNobodys(buildRegistry(museum))).toBe(false);
    expect(isNobodys(buildRegistry([]))).toBe(true);
  });
});
