import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { datedRepository } from '../testing/dated-repository.ts';
import { repositoryOf } from './git-repository.ts';

const { here, git, commit } = datedRepository();

describe('the branch that links name', () => {
  test('is the usual one, whatever is checked out', () => {
    git('init', '-q', '-b', 'master');
    commit('Begin');
    git('checkout', '-q', '-b', 'my-work');
    expect(repositoryOf(here.folder)).toMatchObject({ branch: 'master' });
  });

  test('is the one the remote calls its own', () => {
    git('init', '-q', '-b', 'trunk/eu');
    commit('Begin');
    git('clone', '-q', here.folder, 'clone');
    expect(repositoryOf(join(here.folder, 'clone'))).toMatchObject({ branch: 'trunk/eu' });
  });
});
