/** The pages of the style guide in a browser, and as they are built. */
import { expect, test } from 'vitest';
import { openPage } from '../testing/browser.ts';
import { html } from '../testing/built.ts';

test('a word is found on whatever page of the list it stands', async () => {
  const page = await openPage('style/a-z/');
  const shown = page.locator('.word-list li:visible');
  expect(await page.locator('.pager').isVisible()).toBe(true);
  await page.getByRole('searchbox', { name: 'Find a word' }).fill('zzword119');
  await shown.first().waitFor();
  expect(await shown.allInnerTexts()).toEqual([expect.stringContaining('zzword119')]);
  expect(await page.locator('.pager').isVisible()).toBe(false);
  await page.getByRole('searchbox', { name: 'Find a word' }).fill('CLIQUEZ');
  expect(await shown.allInnerTexts()).toEqual([expect.stringContaining('le nom de la page')]);
  await page.getByRole('searchbox', { name: 'Find a word' }).fill('nowhere');
  expect(await shown.count()).toBe(0);
  expect(await page.getByText('No such word is in the guide').isVisible()).toBe(true);
  await page.getByRole('searchbox', { name: 'Find a word' }).fill('');
  expect(await shown.count()).toBe(100);
});

test('without scripts the letters lead to their words', () => {
  expect(html('style/a-z')).toMatch(/<form[^>]*\shidden/);
  expect(html('style/a-z')).toContain('href="/staff/style/a-z/#letter-z"');
  expect(html('fr/style/a-z/2')).toContain('zzword99');
});

test('texts of a rule are text, and what is flagged in them is marked', () => {
  const rule = html('style/rules/no-click-here');
  expect(rule).toContain('<mark>Click here</mark> &lt;b&gt;.');
  expect(rule).toContain('says &lt;nothing&gt;.');
  expect(rule).toContain('click here to enter');
  expect(rule).toContain('The old poster.');
  expect(html('fr/style/changes')).toContain('Liens et pages &lt;b&gt;');
});

test('a chapter without a translation is read in the language it has, its rules in that of the page', () => {
  const chapter = html('fr/style/words');
  expect(chapter).toContain('Ce chapitre n’est pas traduit');
  expect(chapter).toMatch(/<div class="chapter"[^>]*\slang="en"/);
  expect(chapter).toContain('Règle people-judge-1.');
});

test('a chapter shows its rules that hold, and who looks after them; a former one has its page', () => {
  expect(html('style/links')).not.toContain('Say link.');
  expect(html('style/links')).toContain('Name the page a link leads to.');
  expect(html('style/words/3')).toContain('people-judge-');
  expect(html('style/words')).toContain('Who looks after its 16 rules');
  expect(html('style/rules/former')).toContain('href="/staff/style/rules/no-click-here/"');
  expect(html('style/links')).toContain('No; it is the same.');
});

test('how many have read the guide stands there by unit, with the way to what is new for the others, and no names', () => {
  const readers = html('style/readers');
  expect(readers).toContain('4 of 5 people who post or approve have read it.');
  expect(readers).toMatch(/<a href="\/staff\/style\/changes\/since-1\.0\/">one has read version 1\.0<\/a>/);
  expect(readers).not.toMatch(/Prénom|Cleo Diaz/);
  expect(html('people/prenom-accentue') + html('health')).not.toContain('unread-style-guide');
  expect(html('fr/style/readers')).toContain('une personne a lu la version 1.0');
});

test('what has changed since a version is all that came later, each version under its anchor', () => {
  const since = html('style/changes/since-1.0');
  expect(since).toContain('id="v2.0"');
  expect(since).not.toContain('id="v1.0"');
  expect(since).toContain('Also holds for tapping.');
  expect(since).not.toContain('Rule people-judge-1.');
});

test('the whole guide stands on one page: each chapter with all its rules, each id once', () => {
  const whole = html('fr/style/print');
  const rules = Array.from(whole.matchAll(/ id="rule-([^"]+)"/g), ([, id]) => id);
  expect(rules).toContain('no-click-here');
  expect(rules.filter((id) => id?.startsWith('people-judge-')).length).toBeGreaterThan(8);
  expect(rules).not.toContain('former');
  const ids = Array.from(whole.matchAll(/\sid="([^"]+)"/g), ([, id]) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(whole).toContain('href="#links"');
  expect(whole).toContain('Ce chapitre n’est pas traduit');
});

test('the side of a rule’s page marks its chapter', () => {
  expect(html('style/rules/no-click-here')).toMatch(
    /<a href="\/staff\/style\/links\/"[^>]*aria-current="true"/,
  );
});
