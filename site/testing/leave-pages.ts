/** After each test that may have opened pages; what the browser complained about fails it. */
import { afterEach, expect } from 'vitest';
import { leavePages } from './browser.ts';

afterEach(async ({ task }) => {
  const complaints = await leavePages(task.result?.state === 'fail');
  expect(complaints, 'complaints of the browser').toEqual([]);
});
