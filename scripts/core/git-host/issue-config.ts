/** What stands beside the issue forms when somebody opens an issue: the handbook's own form, and where to tell of a hole. */
import type { Registry } from '../model/registry.ts';
import { writeYaml } from '../yaml/write.ts';

/** .github/ISSUE_TEMPLATE/config.yml for an organisation; its addresses are the organisation's. */
export function issueConfig({ organization }: Registry): string {
  const { handbook, repository } = organization?.data ?? {};
  const links = [
    ...(handbook === undefined
      ? []
      : [
          {
            name: 'Propose a channel in the handbook',
            url: `${handbook.replace(/\/+$/, '')}/propose/`,
            about: 'The same questions, answered while you type; the pull request is then yours.',
          },
        ]),
    ...(repository === undefined || !isGithub(repository)
      ? []
      : [
          {
            name: 'Tell us of a security hole',
            url: `${repository.replace(/\/+$/, '').replace(/\.git$/, '')}/security/advisories/new`,
            about:
              'Only the maintainers read it. An account that was taken over is no such thing: report the account.',
          },
        ]),
  ];
  const head = '# Made from policy/organization.yaml: a test compares.\n';
  return head + writeYaml({ blank_issues_enabled: true, ...(links.length > 0 && { contact_links: links }) });
}

const isGithub = (repository: string): boolean =>
  URL.canParse(repository) && /(?:^|[.-])github(?:[.-]|$)/.test(new URL(repository).hostname);
