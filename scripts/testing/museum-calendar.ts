/** The calendar of the museum that the site's tests look at: a post in every state, a crowded day, days that are quiet. */

interface Told {
  readonly title: string;
  readonly status: string;
  readonly at?: string;
  readonly channel?: string;
  readonly unit?: string;
  readonly more?: string;
  readonly text?: string;
}

const post = ({ title, status, at, channel = 'x/aster', unit = 'museum', more = '', text }: Told): string =>
  `title: ${JSON.stringify(title)}
unit: ${unit}
status: ${status}
author: dan-wu
posts:
  - channel: ${channel}
${at === undefined ? '' : `    at: "${at}"\n`}    language: en
${text === undefined ? '' : `    text: ${JSON.stringify(text)}\n`}${more}note: PLANTED note
`;

/** As `sha256:` and any digits: the approval of another text. */
const otherSeal = `sha256:${'0'.repeat(64)}`;

/** On the 15th there are more posts than a day of the month shows. */
const crowd = Object.fromEntries(
  Array.from({ length: 6 }, (_, n) => [
    `posts/2026/crowd-${n}`,
    post({
      title: `Crowd ${n}`,
      status: 'planned',
      at: `2026-12-15 1${n}:00`,
      text: 'PLANTED words of a plan',
    }),
  ]),
);

const entries: Readonly<Record<string, string>> = {
  ...crowd,
  'posts/2026/winter-hours': post({
    title: 'Winter hours',
    status: 'approved',
    at: '2026-12-02 08:30',
    text: 'From Monday we open at nine & close <b>late</b>.\n\nhttps://aster.example/hours #AsterWinter',
    more: `    media: [{ asset: hall, alt: The hall in the morning. }]
    link: https://aster.example/hours
  - channel: facebook/aster.shop
    at: "2026-12-02 10:00"
    zone: America/New_York
    language: fr
    text: Dès lundi, nous ouvrons à neuf heures.
campaign: winter
approvals:
  - { by: ben-roy, as: proofreader, hash: "${otherSeal}", on: 2026-11-28, note: PLANTED praise }
`,
  }),
  'posts/2026/sea-glass': post({
    title: '=Sea glass, "new"; <b>',
    status: 'published',
    at: '2026-11-24 12:00',
    channel: 'facebook/aster.shop',
    unit: 'shop',
    text: '=1+1 Sea glass is back; 20 %, "today", @home',
    more: '    published: { url: https://www.facebook.com/aster.shop/posts/1, on: 2026-11-24 }\n',
  }),
  'posts/2026/late-poster': post({
    title: 'Late poster',
    status: 'in-review',
    at: '2026-11-30 09:00',
    text: 'PLANTED late words',
  }),
  'posts/2026/asked': post({
    title: 'Asked again',
    status: 'in-review',
    at: '2026-12-04 18:00',
    text: 'PLANTED words in review',
    more: 'campaign: winter\n',
  }),
  'posts/2026/to-change': post({
    title: 'To change',
    status: 'changes-requested',
    at: '2026-12-05 11:00',
    text: 'PLANTED words to change',
    more: 'changes_requested: { by: ada-noor, on: 2026-11-20, what: PLANTED wish }\n',
  }),
  'posts/2026/called-off': post({
    title: 'Called off',
    status: 'cancelled',
    at: '2026-12-08 09:00',
    text: 'PLANTED words that were called off',
    more: 'cancelled: { on: 2026-11-21, reason: PLANTED reason }\n',
  }),
  'posts/2026/secret-show': post({
    title: 'PLANTED secret show',
    status: 'approved',
    at: '2026-12-10 10:00',
    text: 'PLANTED secret words',
    more: '    media: [{ asset: poster, alt: PLANTED picture }]\ncampaign: spring\nembargo: { until: "2026-12-10 09:00", zone: Europe/Paris }\ntopics: [planted-topic]\n',
  }),
  'posts/2026/some-day': post({
    title: 'Some day',
    status: 'idea',
    text: 'PLANTED idea',
    more: 'pillar: things\n',
  }),
  'posts/2026/last-summer': post({
    title: 'Last summer',
    status: 'published',
    at: '2026-07-14 12:00',
    text: 'It was warm.',
  }),
  'campaigns/winter': `name: { en: Winter at the museum, fr: L’hiver au musée }
unit: museum
owner: dan-wu
from: 2026-12-01
until: 2027-02-28
messages: [It is warm inside.]
brief: PLANTED brief
`,
  // Its name gives nothing away; what it holds would.
  'campaigns/spring': `name: PLANTED premiere
unit: museum
owner: dan-wu
from: 2027-03-01
until: 2027-03-31
embargo: { until: "2027-03-01 09:00", zone: Europe/Paris }
goal: PLANTED goal
messages: [PLANTED message]
hashtags: ["#PLANTED"]
budget: PLANTED 100 EUR
`,
  'quiet/year-end': `title: { en: Quiet days, fr: Jours calmes }
kind: other
from: 2026-12-24
until: 2026-12-28
decided: { by: ada-noor, on: 2026-11-02 }
reason: PLANTED reason
`,
  'holidays/fr-2026': `name: France
region: FR
year: 2026
days: [{ on: 2026-12-25, name: { en: Christmas Day, fr: Noël } }]
source: date-holidays 3.37.0
`,
  'meetings/december': `title: { en: Planning session, fr: Séance de planification }
kind: planning-session
status: planned
unit: museum
at: "2026-12-03 10:00"
lasts: PT1H
mode: virtual
link: https://planted.example/room
chair: ada-noor
invited: [ben-roy, dan-wu]
`,
  'meetings/november': `title: { en: Launch of the winter, fr: Lancement de l’hiver }
kind: launch
status: held
at: "2026-11-12 10:00"
lasts: PT1H
mode: in-person
chair: ada-noor
invited: [ben-roy, dan-wu]
attended: [dan-wu]
minutes: { calendar: PLANTED plan, tone: PLANTED tone, results: PLANTED results, relations: PLANTED relations }
`,
  'posts/2026/told-too-soon': post({
    title: 'PLANTED premiere',
    status: 'published',
    at: '2026-11-28 12:00',
    text: 'PLANTED words that appeared too soon',
    more: '    published: { url: https://x.com/aster/status/2?planted, on: 2026-11-28 }\nembargo: { until: "2027-03-01 09:00", zone: Europe/Paris }\n',
  }),
};

/** Text by path. */
export const museumCalendar: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(entries).map(([path, text]) => [`calendar/${path}.yaml`, text])),
  'policy/assets/hall.yaml': `title: The hall in the morning
kind: image
unit: museum
file: policy/assets/files/hall.png
author: Dan Wu
licence: own work
credit: © Aster Museum
expires: 2027-12-31
`,
  // Only the post under an embargo shows it.
  'policy/assets/poster.yaml': `title: PLANTED poster
kind: image
url: https://planted.example/poster.png
alt: PLANTED poster on a wall
author: Dan Wu
licence: own work
`,
  'policy/assets/old-hall.yaml': `title: The hall in another year
kind: image
file: policy/assets/files/old-hall.png
author: Dan Wu
licence: Bought for a year
expires: 2026-06-30
replaced_by: hall
conditions: Not cut.
territory: [FR]
max_uses: 3
`,
  'policy/planning.yaml': `pillars:
  - { id: hours, name: { en: Opening hours, fr: Heures d’ouverture }, share: { min: 0.2, max: 0.5 } }
  - { id: things, name: { en: Things of the sea, fr: Choses de la mer } }
`,
};
