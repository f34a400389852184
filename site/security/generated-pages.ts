/** Pages made of all that a page may hold, in any nesting, and of what is left when something is taken out or moved. */
import fc from 'fast-check';
import { codeLanguages } from '../../scripts/core/content/code-blocks.ts';
import { type Component, components } from '../../scripts/core/content/components.ts';
import { icons } from '../../scripts/core/content/icons.ts';

/** What could be markup, or a program, for a component that prints it as it is; none of it holds a `"`. */
export const hostileTexts = [
  '<meta http-equiv=refresh content=0;url=https://attacker.example>',
  '<form action=https://attacker.example><button>x</button></form>',
  '</span></a><img src=x onerror=window.pwned=1>',
  '<script>window.pwned=1</script>',
  '<style>*{position:fixed}</style>',
  '<p style=position:fixed;inset:0>x',
  "'><svg/onload=window.pwned=1>",
  '&lt;script&gt;window.pwned=1&lt;/script&gt;',
  '--><script>window.pwned=1</script><!--',
  '{window.pwned=1}',
  '$\u007bwindow.pwned=1}',
  '\u0301é 😀 &amp; &#60;b&#62; &nbsp;',
];

const plain = fc.constantFrom(
  'a',
  'Nine to five.',
  'é œ',
  '😀',
  '3 \\< 4',
  '\\{a\\}',
  '&lt;b&gt;',
  '`<b>{x}`',
  'import x',
  '1. a',
  'a_b_c',
  '"quoted"',
  '…',
);
const words = fc.oneof(
  plain,
  fc.constantFrom(...hostileTexts).map((text) => text.replaceAll(/[<{]/g, '\\$&')),
);

const attribute = (component: Component): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...Object.entries(component.attributes).map(([name, { type, required }]) => {
        const value: fc.Arbitrary<string> =
          type === 'switch'
            ? fc.constant(name)
            : (type === 'text'
                ? fc.oneof(fc.constantFrom(...hostileTexts), fc.constant('Hours'))
                : type === 'address'
                  ? fc.constantFrom(
                      '/hours/',
                      'https://a.example/?x=1&y=%C3%A9#z',
                      '../crisis/',
                      'mailto:a@b.example',
                      '#x',
                    )
                  : fc.constantFrom(...(type === 'icon' ? [...icons] : type))
              ).map((text) => `${name}="${text}"`);
        return required ? value : fc.option(value, { nil: '' });
      }),
    )
    .map((list) =>
      list
        .filter(Boolean)
        .map((text) => ` ${text}`)
        .join(''),
    );

const indent = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);

const { block } = fc.letrec<{ block: string; line: string }>((tie) => {
  const content = (name: string, component: Component): fc.Arbitrary<string> => {
    const { holds } = component;
    if (typeof holds === 'object')
      return fc
        .array(
          fc.constantFrom(...holds).chain((inner) => tag(inner)),
          { minLength: 1, maxLength: 3 },
        )
        .map((list) => list.join('\n'));
    if (holds === 'words') return tie('line');
    if (holds === 'list' || holds === 'numbered list') {
      const mark = holds === 'list' ? '-  ' : '1. ';
      return fc
        .array(fc.oneof(tie('line'), tie('block')), { minLength: 1, maxLength: 3 })
        .map((list) => list.map((item) => mark + indent(item, '   ')).join('\n'));
    }
    const inside = fc.array(tie('block'), { maxLength: 3 }).map((list) => list.join('\n\n'));
    return name === 'details'
      ? fc.tuple(tie('line'), inside).map(([first, rest]) => `<summary>${first}</summary>\n\n${rest}`)
      : inside;
  };
  const tag = (name: string): fc.Arbitrary<string> => {
    const component = components[name] as Component;
    if (component.holds === 'nothing') return attribute(component).map((list) => `<${name}${list} />`);
    const inner = content(name, component);
    const gap = component.holds === 'words' ? '' : '\n\n';
    return fc
      .tuple(attribute(component), inner)
      .map(([list, text]) => `<${name}${list}>${gap}${text}${gap}</${name}>`);
  };
  const named = (where: Component['stands']) =>
    Object.keys(components).filter((name) => components[name]?.stands === where);
  return {
    line: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      words,
      fc.tuple(words, tie('line')).map(([a, b]) => `${a} ${b}`),
      fc.constantFrom(...named('words')).chain((name) => tag(name)),
      tie('line').map((text) => `**${text}**`),
      tie('line').map((text) => `[${text}](/a/)`),
      words.map((text) => `![${text}](/pictures/a.png "b")`),
      fc.constantFrom('https://a.example/b', '[^1]', 'a@b.example', '~~a~~', ':x[a]'),
    ),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('line'),
      tie('line').map((text) => `## ${text}`),
      fc.constantFrom(...named('block')).chain((name) => tag(name)),
      fc
        .array(tie('block'), { minLength: 1, maxLength: 3 })
        .map((list) => list.map((text) => `- ${indent(text, '  ')}`).join('\n')),
      tie('block').map((text) => `> ${indent(text, '> ')}`),
      tie('block').map((text) => `:::note[x]\n\n${text}\n\n:::`),
      tie('line').map((text) => `[^1]: ${text}`),
      fc
        .tuple(words, words)
        .map(([a, b]) => `| a | b |\n| - | -: |\n| ${a.replaceAll('|', '')} | ${b.replaceAll('|', '')} |`),
      fc
        .tuple(
          fc.constantFrom('', ...codeLanguages),
          fc.constantFrom('', ' {1}', ' title="<b>" wrap', ' ins={1} del="a" frame="none"', " 'x'"),
          fc.constantFrom(...hostileTexts),
        )
        .map(([language, settings, text]) => `\`\`\`${language || 'text'}${settings}\n${text}\n\`\`\``),
      fc.constant('---'),
    ),
  };
});

/** Lines of a page taken out, put twice, or moved: what somebody leaves behind who edits in a hurry. */
const edited = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      text,
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('cut', 'copy', 'move', 'join')), {
        maxLength: 3,
      }),
    )
    .map(([whole, edits]) => {
      const lines = whole.split('\n');
      for (const [a, b, what] of edits) {
        const from = a % lines.length;
        const [one = ''] = what === 'copy' ? [lines[from]] : lines.splice(from, 1);
        const to = b % (lines.length + 1);
        if (what === 'join') lines[from] = `${one}${lines[from] ?? ''}`;
        else if (what !== 'cut') lines.splice(to, 0, one);
      }
      return lines.join('\n');
    });

/** The words of a page that nothing is wrong with. */
export const soundPage = fc.array(block, { minLength: 1, maxLength: 5 }).map((list) => list.join('\n\n'));

/** The same after an edit or three: most are refused. */
export const editedPage = edited(soundPage);

/** Every component with every hostile text in each attribute that takes text. */
export const hostileComponents: readonly string[] = Object.entries(components)
  .flatMap(([name, { attributes }]) =>
    Object.entries(attributes)
      .filter(([, { type }]) => type === 'text')
      .flatMap(([key]) => hostileTexts.map((text) => [name, key, text] as const)),
  )
  .map(([name, key, text]) => {
    const given =
      {
        Aside: '',
        Badge: 'text="x"',
        Card: 'title="x"',
        LinkCard: 'title="x" href="/x/"',
        TabItem: 'label="x"',
      }[name] ?? '';
    const others = given.split(/ (?=\w+=)/).filter((one) => one && !one.startsWith(`${key}=`));
    const list = [...others, `${key}="${text}"`].join(' ');
    if (name === 'TabItem') return `<Tabs><TabItem ${list}>x</TabItem></Tabs>`;
    return components[name]?.holds === 'nothing' ? `<${name} ${list} />` : `<${name} ${list}>x</${name}>`;
  });
