/** Markup in the attributes of components, some of which are printed as HTML, and what would cover the page. */
import { type Attack, body } from './attack.ts';

export const attributes: readonly Attack[] = [
  body(
    'component with a style',
    '<Badge text="a" style="position: fixed; inset: 0" />\n',
    '5:17 unsafe-content',
  ),
  body('component with a class', '<Badge text="a" class="sl-hidden" />\n', '5:17 unsafe-content'),
  body(
    'link card with a style',
    '<LinkCard title="a" href="/b/" style="inset: 0" />\n',
    '5:32 unsafe-content',
  ),
  body(
    'link card that opens elsewhere',
    '<LinkCard title="a" href="/b/" target="_top" />\n',
    '5:32 unsafe-content',
  ),
  body(
    'link card that pings',
    '<LinkCard title="a" href="/b/" ping="https://attacker.example" />\n',
    '5:32 unsafe-content',
  ),
  body('link card to nowhere', '<LinkCard title="a" />\n', '5:1 unsafe-content'),
  body(
    'link card to another host without a scheme',
    '<LinkCard title="a" href="//attacker.example" />\n',
    '5:21 unsafe-content',
  ),
  body(
    'link card with a backslash',
    '<LinkCard title="a" href="/\\attacker.example" />\n',
    '5:21 unsafe-content',
  ),
  body('link card with a hidden space', '<LinkCard title="a" href="&nbsp;/b/" />\n', '5:21 unsafe-content'),
  body(
    'icon that is a style',
    '<Card title="a" icon="star;position:fixed">x</Card>\n',
    '5:17 unsafe-content',
  ),
  body(
    'tabs that remember',
    '<Tabs syncKey="a"><TabItem label="b">c</TabItem></Tabs>\n',
    '5:7 unsafe-content',
  ),
];
