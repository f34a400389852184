import { expect, test } from 'vitest';
import { mailtoOf } from './mailto.ts';

test('an e-mail is prepared with its subject and its lines', () => {
  expect(
    mailtoOf({ to: 'social@aster.example', subject: 'Un faux compte', body: 'Adresse :\nVu le :' }),
  ).toBe('mailto:social@aster.example?subject=Un%20faux%20compte&body=Adresse%20%3A%0D%0AVu%20le%20%3A');
});

test('no text adds a recipient, a header or another scheme', () => {
  const hostile = 'x&bcc=a@b.example\r\nBcc: c@d.example?"><script> \ud800';
  const address = new URL(mailtoOf({ to: 'a@b.example', subject: hostile, body: hostile }));
  expect([...address.searchParams.keys()]).toEqual(['subject', 'body']);
  expect(address.pathname).toBe('a@b.example');
  expect(address.href).not.toMatch(/["<>\s]/);
  expect(mailtoOf({ to: 'a@b.example?bcc=c@d.example', subject: '', body: '' })).toBe(
    'mailto:a@b.example%3Fbcc%3Dc%40d.example?subject=&body=',
  );
});

test('without a mailbox the reader chooses whom to write to', () => {
  expect(mailtoOf({ to: undefined, subject: 's', body: 'b' })).toBe('mailto:?subject=s&body=b');
});
