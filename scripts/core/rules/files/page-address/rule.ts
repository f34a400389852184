import { idPattern } from '../../../kinds/fields.ts';
import { fileOf } from '../../../kinds/paths.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Registry } from '../../../model/registry.ts';
import { idFrom } from '../../../text/ids.ts';
import { defineRule } from '../../define-rule.ts';

export const pageAddress = defineRule({
  id: 'page-address',
  severity: 'error',
  summary: 'The path of a page is its address: names have one form, and an address has one page.',
  // The build refuses such a page whatever the check says; a waiver would only hide why.
  waivable: false,
  check: misnamedPages,
});

function* misnamedPages({ pages, organization }: Registry): Iterable<Finding> {
  const languages = new Set((organization?.data.languages ?? []).map((language) => language.toLowerCase()));
  for (const { id, file } of pages.values()) {
    const names = id.split('/');
    const wrong = names.find((name) => !idPattern.test(name));
    if (wrong !== undefined) {
      const better = names.map(idFrom).join('/');
      const free = !better.split('/').includes('') && !pages.has(better);
      yield {
        file,
        message: `\`${wrong}\` cannot be part of an address: names of pages and their folders are lower-case letters and digits, joined by single hyphens.`,
        fix: free
          ? `Rename it to \`${fileOf('pages', better)}\`.`
          : 'Give it a name of its own, such as `opening-hours.mdx`.',
      };
      continue;
    }
    // `index` is the page of the whole handbook, in each of its languages. Without an organisation nobody knows these.
    const [folder = '', name, ...more] = names;
    const whole = name === undefined || (more.length === 0 && languages.has(folder));
    if (!organization || names.at(-1) !== 'index' || whole) continue;
    const short = names.slice(0, -1).join('/');
    const twin = pages.get(short);
    yield {
      file,
      message: `\`${id}\` and \`${short}\` are one address, and only \`index.mdx\` of the whole handbook has that name.`,
      fix: twin
        ? `Move what it says into \`${twin.file}\`, and delete it.`
        : `Rename it to \`${fileOf('pages', short)}\`.`,
      related: twin ? [{ file: twin.file, message: 'the page at this address' }] : [],
    };
  }
}
