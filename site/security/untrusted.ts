/** A repository in which everything that is not published holds a mark, and everything that is holds an attack. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { kinds } from '../../scripts/core/kinds/kinds.ts';
import {
  publishedAudienceSchema,
  publishedChannelSchema,
  publishedContactSchema,
  publishedOrganizationSchema,
  publishedPersonSchema,
  publishedPlatformSchema,
  publishedUnitSchema,
  publishedUnofficialSchema,
} from '../../scripts/core/publish/published.ts';
import { files } from './attacks/files.ts';
import { judge } from './fence.ts';
import { type Filled, fill, hostile } from './planted.ts';

/** Of each kind: what is published, the entry that is filled, what it needs beforehand, and what stays as it is. */
const entries = {
  organization: {
    open: publishedOrganizationSchema,
    file: 'policy/organization.yaml',
    keep: ['logo', 'profile', 'brand', 'thresholds'],
  },
  // When somebody is away is no secret among colleagues.
  people: {
    open: publishedPersonSchema,
    file: 'policy/people/ada-noor.yaml',
    keep: ['public', 'until', 'left_on'],
    with: { email: 'planted@aster.example', role: 'x' },
  },
  units: {
    open: publishedUnitSchema,
    file: 'policy/units/museum.yaml',
    keep: [],
    with: { description: 'x' },
  },
  audiences: { open: publishedAudienceSchema, file: 'policy/audiences/visitors.yaml', keep: [] },
  platforms: {
    open: publishedPlatformSchema,
    file: 'policy/platforms/x.yaml',
    keep: ['account'],
    with: { closed: { note: 'x' } },
  },
  contacts: {
    open: publishedContactSchema,
    file: 'policy/contacts/press.yaml',
    keep: [],
    with: { question: 'x', ask: { role: 'lead' }, how: 'x', words: ['x'] },
  },
  // Exceptions are granted by staff, for staff to see.
  waivers: {
    open: kinds.waivers.schema,
    file: 'policy/waivers/2026-001.yaml',
    keep: ['on'],
    with: {
      rule: 'unused-entry',
      on: ['policy/people/dan-wu.yaml'],
      reason: 'x',
      approved_by: 'ada-noor',
      expires: '2027-01-15',
    },
  },
  channels: {
    open: publishedChannelSchema,
    file: 'channels/x/aster.yaml',
    keep: ['url'],
    with: {
      team: [{ person: 'ben-roy', role: 'editor' }],
      why_this_platform: 'x',
      region: 'x',
      overlaps: [{ with: 'facebook/aster.shop', because: 'x' }],
    },
  },
  unofficial: {
    open: publishedUnofficialSchema,
    file: 'channels/unofficial/x/aster_fans.yaml',
    keep: ['url'],
    with: {
      name: 'x',
      url: 'https://x.com/aster_fans',
      kind: 'fan',
      risk: 'low',
      decision: { what: 'tolerate', on: '2026-07-04' },
    },
  },
} as const;

/** Writes it into an empty folder, and tells by kind what was filled. */
export function writeUntrusted(root: string, handbook: string): Record<string, Filled> {
  cpSync(join(import.meta.dirname, '../../scripts/testing/base'), root, { recursive: true });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const filled: Record<string, Filled> = {};
  for (const [kind, entry] of Object.entries(entries)) {
    const { open, file, keep } = entry;
    const base = isThere(join(root, file)) ? parse(readFileSync(join(root, file), 'utf8')) : {};
    const value = { ...base, ...('with' in entry && entry.with) };
    const result = fill(kinds[kind as keyof typeof entries].schema, open, value, keep);
    filled[kind] = result;
    // JSON is YAML as well.
    write(
      file,
      JSON.stringify({ ...(result.value as object), ...(kind === 'organization' && { handbook }) }),
    );
  }
  const quoted = JSON.stringify(hostile);
  write(
    'policy/handbook/hostile.mdx',
    `---\ntitle: ${quoted}\ndescription: ${quoted}\n---\n## \\<img src=x onerror=window.pwned=1>\n\n\`\`\`js title="<img src=x onerror=window.pwned=1>" ins="</script>"\n${hostile}\n\`\`\`\n\n:::note[x](y)\n\`<script>window.pwned=1</script>\`\n:::\n`,
  );
  // What only the front matter says passes the fence; the compiler must not see it.
  for (const [index, { text }] of files.entries())
    if ('text' in judge(`policy/handbook/front-${index}.mdx`, text))
      write(`policy/handbook/front-${index}.mdx`, text);
  write(
    'policy/handbook/pwned.js',
    'import fs from "node:fs"; fs.writeFileSync(process.env.CHOIRBOOK_ROOT + "/pwned", ""); export default "";',
  );
  return filled;
}

const isThere = (file: string): boolean => {
  try {
    return readFileSync(file).length > 0;
  } catch {
    return false;
  }
};
