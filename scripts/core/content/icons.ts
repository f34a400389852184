/** The icons of Starlight that a page may name; those of file types are left out. A test compares. */
export const icons: ReadonlySet<string> = new Set(
  `up-caret down-caret right-caret left-caret up-arrow down-arrow right-arrow left-arrow bars translate pencil pen
  document add-document setting link link-alt external download cloud-download moon sun clock laptop desktop
  mobile-android window database server code-branch open-book notes information magnifier forward-slash close error
  warning approve-check-circle approve-check question-circle question rocket star puzzle list-format analytics random
  padlock comment comment-alt heart github gitlab bitbucket forgejo codePen farcaster discord fluxer gitter twitter x.com
  mastodon codeberg youtube threads linkedin twitch azureDevOps microsoftTeams instagram stackOverflow telegram whatsApp
  rss facebook email phone reddit patreon signal slack matrix hackerOne openCollective blueSky discourse zulip pinterest
  tiktok goodreads hypothesis astro solidjs alpine pnpm biome bun mdx apple linux homebrew nix starlight pkl node
  cloudflare vercel netlify deno jsr nostr backstage confluence jira storybook vscode jetbrains zed vim figma sketch npm
  npmx sourcehut substack chrome edge firefox safari`.split(/\s+/),
);
