import { expect, test } from 'vitest';
import { type Area, placeIn } from './areas.ts';

const link = (path: string) => ({ path, text: path });
const holds = (path: string) => path === 'style/rules/one-link/';
const find: Area = {
  title: 'area.find',
  groups: [
    { title: 'nav.registry', links: [link('channels/'), link('channels/unofficial/')] },
    { title: 'nav.answers', links: [link('ask/')] },
  ],
};
const write: Area = {
  title: 'area.write',
  groups: [{ title: 'nav.reference', links: [link('style/words/'), { ...link('style/links/'), holds }] }],
  below: 'style/',
};
const place = (path: string) => {
  const { area, link: found } = placeIn([find, write], path);
  return [area?.title, found?.path];
};

test('a page belongs to the nearest list above it, and to its area', () => {
  expect(place('channels/')).toEqual(['area.find', 'channels/']);
  expect(place('channels/x/aster/')).toEqual(['area.find', 'channels/']);
  expect(place('channels/unofficial/2/')).toEqual(['area.find', 'channels/unofficial/']);
  expect(place('style/words/a/')).toEqual(['area.write', 'style/words/']);
  expect(place('style/rules/one-link/')).toEqual(['area.write', 'style/links/']);
});

test('a page that no list names belongs to the area of its address, or to none', () => {
  expect(place('style/rules/no-click-here/')).toEqual(['area.write', undefined]);
  expect(place('')).toEqual([undefined, undefined]);
  expect(place('404/')).toEqual([undefined, undefined]);
});
