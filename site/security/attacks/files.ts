/** Front matter, and texts that one program reads in another way than the next. */
import { type Attack, body, front, run } from './attack.ts';

const sound = 'title: Hours\ndescription: When we are open.\n';

export const files: readonly Attack[] = [
  {
    name: 'front matter that is a program',
    text: `---js\n{ title: ${run} }\n---\nx\n`,
    at: '1:1 unparsable-file',
  },
  { name: 'front matter in json', text: '---json\n{ "title": "x" }\n---\nx\n', at: '1:1 unparsable-file' },
  { name: 'front matter in toml', text: '+++\ntitle = "x"\n+++\nx\n', at: '1:1 unparsable-file' },
  {
    name: 'front matter behind a blank line',
    text: `\n---\n${sound}layout: ./pwned.js\n---\nx\n`,
    at: '1:1 unparsable-file',
  },
  { name: 'front matter that never ends', text: `---\n${sound}\n{${run}}\n`, at: '1:1 unparsable-file' },
  { name: 'no front matter', text: `{${run}}\n`, at: '1:1 unparsable-file' },
  front(
    'front matter that ends twice',
    `${sound}+++\nimport './pwned.js'\n`,
    '4:1 unparsable-file, 4:1 unsafe-content',
  ),
  front(
    'front matter that ends in a value',
    `{title: "x\n+++\nimport './pwned.js'\n", description: x}\n`,
    '3:1 unsafe-content',
  ),
  front(
    'yaml that is a function',
    `${sound}owner: !!js/function 'function () { ${run} }'\n`,
    '4:8 unparsable-file',
  ),
  front(
    'yaml that is a regular expression',
    `title: !!js/regexp /x/\ndescription: x\n`,
    '2:8 unparsable-file',
  ),
  front(
    'yaml that calls',
    `title: !!python/object/apply:os.system [id]\ndescription: x\n`,
    '2:8 unparsable-file',
  ),
  front('yaml that grows', `title: &a [x, x]\ndescription: [*a, *a, *a]\n`, '2:8 unparsable-file'),
  front('yaml with a prototype', `${sound}__proto__: { polluted: true }\n`, '4:1 schema'),
  front('layout', `${sound}layout: ./pwned.js\n`, '4:1 schema'),
  front('head', `${sound}head: [{ tag: script, content: window.pwned = 1 }]\n`, '4:1 schema'),
  front(
    'hero',
    `${sound}template: splash\nhero: { title: <img src=x onerror=alert(1)> }\n`,
    '4:1 schema, 5:1 schema',
  ),
  front('banner', `${sound}banner: { content: <img src=x onerror=alert(1)> }\n`, '4:1 schema'),
  front('sidebar', `${sound}sidebar: { attrs: { onclick: alert(1) } }\n`, '4:1 schema'),
  front('slug', `${sound}slug: ../../index\n`, '4:1 schema'),
  front('edit link', `${sound}editUrl: javascript:alert(1)\n`, '4:1 schema'),
  front('previous page', `${sound}prev: { link: javascript:alert(1), label: x }\n`, '4:1 schema'),
  {
    name: 'byte-order mark',
    text: `\ufeff---\n${sound}layout: ./pwned.js\n---\nx\n`,
    at: '1:1 wrong-encoding, 4:1 schema',
  },
  {
    name: 'line ends of another system',
    text: `---\r\n${sound.replaceAll('\n', '\r\n')}---\r\n{${run}}\r\n`,
    at: '1:4 wrong-encoding, 5:1 unsafe-content',
  },
  {
    name: 'line ends of an old system',
    text: `---\n${sound}---\nx\rimport './pwned.js'\r`,
    at: '5:2 wrong-encoding',
  },
  body('zero', `x\0import './pwned.js'\n`, '1:1 wrong-encoding'),
  body('half a character', `x\ud800 {${run}}\n`, '5:4 unsafe-content'),
  body(
    'text in reverse order',
    'Open \u202etpircs\u202c here.\n',
    '5:6 hidden-characters, 5:13 hidden-characters',
  ),
  body('hidden letters', 'Open\u{e0041}\u{e0042} here.\n', '5:5 hidden-characters'),
];
