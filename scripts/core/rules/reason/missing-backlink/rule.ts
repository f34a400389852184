import { ownWebsites } from '../../../channels/own-websites.ts';
import { monthlyTerm } from '../../../dates/deadlines.ts';
import { isUnsound } from '../../../model/is-broken.ts';
import { defineRule } from '../../define-rule.ts';

export const missingBacklink = defineRule({
  id: 'missing-backlink',
  severity: 'warning',
  summary: 'A page on our own website links every active channel, and somebody has seen the link lately.',
  *check(registry, { today }) {
    const isOurs = ownWebsites(registry);
    const website = registry.organization?.data.websites?.[0];
    if (!isOurs || website === undefined) return;
    const months = registry.thresholds.link_check_every_months;
    const term = monthlyTerm(today, months);
    for (const channel of registry.channels.values()) {
      const { status, links, url } = channel.data;
      if (status !== 'active') continue;
      let newest = -1;
      const from = links?.from ?? [];
      for (const [index, link] of from.entries()) {
        if (isOurs(link.url) && link.verified_on > (from[newest]?.verified_on ?? '')) newest = index;
      }
      const link = from[newest];
      if (link && term.lapsedOn(link.verified_on) === undefined) continue;
      // A site of ours is its own proof.
      if ((url !== undefined && isOurs(url)) || isUnsound(registry, channel, 'links')) continue;
      const { file } = channel;
      const item = `{ url: ${website}, verified_on: ${today} }`;
      const proof = links ? `\`${item}\` in \`links.from\`` : `\`links: { from: [${item}] }\``;
      if (link) {
        yield {
          file,
          path: ['links', 'from', newest, 'verified_on'],
          message: `Nobody has looked since ${link.verified_on} whether ${link.url} still links the channel; a proof counts for ${months} months (\`thresholds.link_check_every_months\`).`,
          fix: `Open ${link.url}, see that the link is there and leads to ${url ?? 'the channel'}, then write \`verified_on: ${today}\`.`,
        };
      } else if (from.length > 0) {
        yield {
          file,
          path: ['links', 'from', 0, 'url'],
          message: `The channel is linked from ${from.map((one) => one.url).join(' and ')}, but from no website of ours (\`websites\` in \`policy/organization.yaml\`).`,
          fix: `Link it from one of our own pages, then add that page: ${proof}.`,
        };
      } else {
        yield {
          file,
          path: [links ? 'links' : 'url'],
          message: `No page of ours links ${url ?? 'the channel'}: people cannot tell that it is official.`,
          fix: `Link it from one of our own pages, then add that page: ${proof}.`,
        };
      }
    }
  },
});
