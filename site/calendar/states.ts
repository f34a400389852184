/** The drawings of how a post stands: one picture for the whole site, a symbol per status, in the colour of the text around it. */
import type { ShownStatus } from '../../scripts/core/calendar/status.ts';

const ring = '<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="1.6"';
const tick = (d: string) =>
  `<path d="${d}" fill="none" stroke="var(--paper)" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`;

/** In the order in which filters list them. */
const drawings: Readonly<Record<ShownStatus, string>> = {
  idea: `${ring} stroke-dasharray="1 2.45" stroke-linecap="round"/>`,
  planned: `${ring}/>`,
  'in-review': `${ring}/><path d="M8 2.5a5.5 5.5 0 0 0 0 11z" fill="currentColor"/>`,
  'changes-requested':
    '<path d="M8 1.7 14.3 8 8 14.3 1.7 8z" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"/><path d="M8 5v3.4M8 10.4v.2" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>',
  approved: `<circle cx="8" cy="8" r="6.3" fill="currentColor"/>${tick('m5.3 8.2 1.9 1.9 3.6-3.8')}`,
  published: `<rect x="2" y="2" width="12" height="12" rx="2.5" fill="currentColor"/>${tick('m5.3 8.2 1.9 1.9 3.6-3.8')}`,
  expired:
    '<path d="M4 2h8M4 14h8M4.8 2v2.2L8 8l3.2-3.8V2M4.8 14v-2.2L8 8l3.2 3.8V14" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>',
  stopped:
    '<path d="M5.2 1.8h5.6l3.4 3.4v5.6l-3.4 3.4H5.2l-3.4-3.4V5.2z" fill="currentColor"/><path d="M5 8h6" stroke="var(--paper)" stroke-width="2"/>',
  cancelled: `${ring}/><path d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>`,
};

export const shownStatuses = Object.keys(drawings) as ShownStatus[];

/** Other signs of the calendar. */
const signs = {
  holiday:
    '<path d="M3.5 14.5v-13m0 .8h8.2l-1.9 3 1.9 3H3.5" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"/>',
  quiet:
    '<path d="M13.2 10A5.7 5.7 0 0 1 6 2.8 5.8 5.8 0 1 0 13.2 10z" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"/>',
  meeting:
    '<g fill="none" stroke="currentColor" stroke-width="1.4"><circle cx="6" cy="5" r="2.4"/><path d="M1.5 13.5c0-2.8 1.8-4.4 4.5-4.4s4.5 1.6 4.5 4.4M10.5 2.8a2.4 2.4 0 0 1 0 4.4m1.6 2.3c1.6.6 2.5 2 2.5 4"/></g>',
  clock:
    '<g fill="none" stroke="currentColor" stroke-width="1.4"><circle cx="8" cy="8" r="6"/><path d="M8 4.6V8l2.2 1.6" stroke-linecap="round"/></g>',
  feed: '<g fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"><rect x="2" y="3" width="12" height="11" rx="1.5"/><path d="M2 6.6h12M5.2 1.4v3m5.6-3v3"/></g>',
  embargo:
    '<g fill="none" stroke="currentColor" stroke-width="1.4"><rect x="3" y="7" width="10" height="7" rx="1.5"/><path d="M5 7V4.8a3 3 0 0 1 6 0V7"/></g>',
} as const;
export type Sign = ShownStatus | keyof typeof signs;

/** `<use href="calendar.svg#approved">` shows one of them. */
export const statesPicture = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg">${Object.entries({ ...drawings, ...signs })
    .map(([id, drawing]) => `<symbol id="${id}" viewBox="0 0 16 16">${drawing}</symbol>`)
    .join('')}</svg>\n`;
