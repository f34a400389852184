import { newestOwnLink, type SeenLink } from '../../../channels/own-links.ts';
import { ownWebsites } from '../../../channels/own-websites.ts';
import { termOf } from '../../../dates/deadlines.ts';
import { isBroken } from '../../../model/is-broken.ts';
import { once } from '../../../model/once.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { en, fr } from '../../../model/wording.ts';
import { defineDatedRule } from '../../define-rule.ts';

export const missingBacklink = defineDatedRule({
  id: 'missing-backlink',
  severity: 'warning',
  name: { en: 'Missing backlink', fr: 'Lien manquant depuis notre site' },
  summary: {
    en: 'A page on our own website links every active channel, and somebody has seen the link lately.',
    fr: 'Une page de notre site renvoie vers chaque compte actif, et quelqu’un a vérifié ce lien récemment.',
  },
  *due(registry) {
    const months = registry.thresholds.link_check_every_months;
    const term = termOf(months);
    for (const { channel, newest: link, at } of unprovenByThemselves(registry)) {
      if (!link) continue;
      const { file, data } = channel;
      yield {
        file,
        on: term(link.verified_on),
        say: (today) => ({
          path: ['links', 'from', at, 'verified_on'],
          message: {
            en: `Nobody has looked since ${link.verified_on} whether ${link.url} still links the channel; a proof counts for ${months} months (\`thresholds.link_check_every_months\`).`,
            fr: `Personne n’a vérifié depuis le ${link.verified_on} si ${link.url} renvoie encore au compte ; une preuve vaut ${months} mois (\`thresholds.link_check_every_months\`).`,
          },
          fix: {
            en: `Open ${link.url}, see that the link is there and leads to ${data.url ?? 'the channel'}, then write \`verified_on: ${today}\`.`,
            fr: `Ouvrez ${link.url}, vérifiez que le lien s’y trouve et mène à ${data.url ?? 'ce compte'}, puis écrivez \`verified_on: ${today}\`.`,
          },
        }),
      };
    }
  },
  *check(registry, { today }) {
    const website = registry.organization?.data.websites?.[0];
    for (const { channel, newest } of unprovenByThemselves(registry)) {
      if (newest) continue;
      const { file, data } = channel;
      const { links, url } = data;
      const from = links?.from ?? [];
      const item = `{ url: ${website}, verified_on: ${today} }`;
      const proof = links
        ? { en: `\`${item}\` in \`links.from\``, fr: `\`${item}\` dans \`links.from\`` }
        : `\`links: { from: [${item}] }\``;
      const isLinked = from.length > 0;
      yield {
        file,
        path: isLinked ? ['links', 'from', 0, 'url'] : [links ? 'links' : 'url'],
        message: isLinked
          ? {
              en: `The channel is linked from ${from.map((one) => one.url).join(' and ')}, but from no website of ours (\`websites\` in \`policy/organization.yaml\`).`,
              fr: `Des liens mènent au compte depuis ${from.map((one) => one.url).join(' et ')}, mais aucun depuis l’un de nos sites (\`websites\` dans \`policy/organization.yaml\`).`,
            }
          : {
              en: `No page of ours links ${url ?? 'the channel'}: people cannot tell that it is official.`,
              fr: `Aucune page à nous ne renvoie à ${url ?? 'ce compte'} : impossible de savoir qu’il est officiel.`,
            },
        fix: {
          en: en`Link it from one of our own pages, then add that page: ${proof}.`,
          fr: fr`Placez-y un lien depuis l’une de nos pages, puis ajoutez cette page : ${proof}.`,
        },
      };
    }
  },
});

/** Active channels with the newest link from a page of ours, if any. A site of ours is its own proof, and not among them. */
const unprovenByThemselves = once((registry: Registry) => {
  const found: { channel: Entry<'channels'>; newest: SeenLink | undefined; at: number }[] = [];
  const isOurs = ownWebsites(registry);
  if (!isOurs || registry.organization?.data.websites?.[0] === undefined) return found;
  for (const channel of registry.channels.values()) {
    const { status, links, url } = channel.data;
    if (status !== 'active' || (url !== undefined && isOurs(url)) || isBroken(registry, channel, 'links'))
      continue;
    const from = links?.from ?? [];
    const at = newestOwnLink(from, isOurs);
    found.push({ channel, newest: from[at], at });
  }
  return found;
});
