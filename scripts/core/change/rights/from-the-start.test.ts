/** By what an entry is judged, and where it sends people, is for others to say from its first day on. */
import { describe, expect, test } from 'vitest';
import { blamed, type Edits, swap } from '../../../testing/changed.ts';
import { proposal } from '../../../testing/museum-cases.ts';

const allows = 'allows: [{ rule: no-click-here, text: click here, reason: It is a quotation. }]\n';
const post = `title: Tours\nunit: museum\nstatus: planned\nauthor: dan-wu\nposts: [{ channel: x/aster, at: "2026-12-10 10:00", language: en, text: Click here. }]\n`;
const question = 'question: May we?\nasked: { by: dan-wu, on: 2026-11-20 }\n';
const contact = (more = '') =>
  `question: { en: May I?, fr: Puis-je }\nunit: shop\nask: { person: cleo-diaz }\n${more}`;
const elsewhere = 'form: https://forms.evil.example/shop\n';

const dan = { author: 'dan-wu' };
const cleo = { author: 'cleo-diaz' };

describe('what lets an entry off is not its author’s', () => {
  const cases: [string, Edits, Edits][] = [
    [
      'a post that lets itself off a rule',
      { 'calendar/posts/2026/tours.yaml': post + allows },
      { 'calendar/posts/2026/tours.yaml': post },
    ],
    [
      'a proposal that does',
      { 'channels/x/zinnia.yaml': proposal + allows },
      { 'channels/x/zinnia.yaml': proposal },
    ],
    [
      'a question that is answered as it is asked',
      { 'policy/style-guide/questions/may-we.yaml': `${question}answer: Always.\n` },
      { 'policy/style-guide/questions/may-we.yaml': question },
    ],
  ];
  test.each(cases)('%s: asked for', (_what, edits, without) => {
    expect(blamed(edits, dan)).toEqual(['missing-approval']);
    expect(blamed(edits, { ...dan, approvedBy: ['ada-noor'] })).toEqual([]);
    expect(blamed(without, dan)).toEqual([]);
  });
});

describe('a form on a site that is not the organisation’s is for the lead', () => {
  const unit = 'policy/units/shop.yaml';
  const channel = 'channels/facebook/aster.shop.yaml';
  const foreign: [string, Edits][] = [
    ['of a unit', { [unit]: swap('https://aster.example/ask', 'https://evil.example/ask') }],
    [
      'on a host that begins alike',
      { [unit]: swap('https://aster.example/ask', 'https://aster.example.evil.example/ask') },
    ],
    ['on one that ends alike', { [unit]: swap('https://aster.example/ask', 'https://notaster.example/ask') }],
    [
      'with our host before an @',
      { [unit]: swap('https://aster.example/ask', 'https://aster.example@evil.example/ask') },
    ],
    ['of a channel', { [channel]: (text) => text + elsewhere }],
    ['of a new question', { 'policy/contacts/prints.yaml': contact(elsewhere) }],
    [
      'of a new unit',
      { 'policy/units/books.yaml': `name: Books\nparent: shop\nlead: cleo-diaz\n${elsewhere}` },
    ],
  ];
  test.each(foreign)('%s', (_what, edits) => {
    expect(blamed(edits, cleo)).toEqual(['missing-approval']);
    expect(blamed(edits, { ...cleo, approvedBy: ['ada-noor'] })).toEqual([]);
  });
  test.each<[string, Edits]>([
    ['on our site', { [unit]: swap('https://aster.example/ask', 'https://aster.example/other') }],
    ['on a part of it', { [unit]: swap('https://aster.example/ask', 'https://shop.aster.example/') }],
    ['none', { [unit]: swap('form: https://aster.example/ask\n', '') }],
    [
      'of a question, on our site',
      { 'policy/contacts/prints.yaml': contact('form: https://aster.example/prints\n') },
    ],
    ['no other one', { [channel]: swap('tone: Friendly.', 'tone: Warm.') }],
  ])('%s: not for the lead', (_what, edits) => {
    expect(blamed(edits, cleo)).toEqual([]);
  });
});
