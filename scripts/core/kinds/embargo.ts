/** Until when nothing is told of an entry. */
import { z } from 'zod';
import { localTime, timeZone } from './times.ts';

/** Nothing of an entry is told before. */
export const embargo = () =>
  z.strictObject({
    until: localTime().describe('From this local time on it may be known, quoted: `"2026-11-25 08:00"`.'),
    zone: timeZone().describe('The IANA time zone of that time, such as Europe/Paris.'),
  });
