import { liveChannels } from '../../../channels/live.ts';
import { ownWebsites } from '../../../channels/own-websites.ts';
import type { Finding } from '../../../model/finding.ts';
import { isBroken } from '../../../model/is-broken.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import type { InBoth } from '../../../model/wording.ts';
import { defineRule } from '../../define-rule.ts';

export const inconsistentBrand = defineRule({
  id: 'inconsistent-brand',
  severity: 'warning',
  name: { en: 'Inconsistent brand', fr: 'Image de marque incohérente' },
  summary: {
    en: 'Every live channel shows our name, one of our avatars and a link to our website.',
    fr: 'Tout compte ouvert montre notre nom, l’un de nos avatars et un lien vers notre site.',
  },
  *check(registry) {
    const { organization } = registry;
    if (!organization) return;
    const { websites = [], brand } = organization.data;
    const isOurs = ownWebsites(registry);
    const names = brand?.names?.map(plain) ?? [];
    const avatars = brand?.avatars ?? [];
    const ourOwn = (path: string[], message: InBoth) => [{ file: organization.file, path, message }];
    for (const channel of liveChannels(registry)) {
      const { name } = channel.data;
      const { avatar, website } = channel.data.brand ?? {};
      const { file } = channel;
      if (name !== undefined && names.length > 0 && !names.some((ours) => plain(name).includes(ours))) {
        yield {
          file,
          path: ['name'],
          message: {
            en: `The name \`${name}\` does not hold our name, ${listed(brand?.names)}.`,
            fr: `Le nom \`${name}\` ne contient pas le nôtre, ${listed(brand?.names, 'ou')}.`,
          },
          fix: {
            en: `Rename the account so that it holds ${listed(brand?.names)}, or add the spelling to \`brand.names\` of \`${organization.file}\`.`,
            fr: `Renommez le compte pour qu’il contienne ${listed(brand?.names, 'ou')}, ou ajoutez cette graphie à \`brand.names\` dans \`${organization.file}\`.`,
          },
          forForm: {
            en: `The name does not hold ours, ${listed(brand?.names)}: readers tell by it that the account is official.`,
            fr: `Le nom ne contient pas le nôtre, ${listed(brand?.names, 'ou')} : c’est à lui que les lecteurs reconnaissent un compte officiel.`,
          },
          related: ourOwn(['brand', 'names'], {
            en: 'the spellings of our name',
            fr: 'les graphies de notre nom',
          }),
        };
      }
      if (avatar !== undefined && avatars.length > 0 && !avatars.includes(avatar)) {
        yield {
          file,
          path: ['brand', 'avatar'],
          message: {
            en: `The avatar \`${avatar}\` is not one of ours: ${listed(avatars)}.`,
            fr: `L’avatar \`${avatar}\` n’est pas l’un des nôtres : ${listed(avatars, 'ou')}.`,
          },
          fix: {
            en: `Change the picture, then write \`avatar: ${avatars[0]}\`, or add it to \`brand.avatars\` of \`${organization.file}\`.`,
            fr: `Changez l’image, puis écrivez \`avatar: ${avatars[0]}\`, ou ajoutez-la à \`brand.avatars\` dans \`${organization.file}\`.`,
          },
          related: ourOwn(['brand', 'avatars'], {
            en: 'the pictures a channel may use',
            fr: 'les images qu’un compte peut utiliser',
          }),
        };
      }
      if (website !== undefined && isOurs && !isOurs(website)) {
        yield {
          file,
          path: ['brand', 'website'],
          message: {
            en: `The profile links to ${website}, which is not a website of ours.`,
            fr: `Le profil renvoie à ${website}, qui n’est pas l’un de nos sites.`,
          },
          fix: {
            en: `Let the profile link to a page of ours, such as \`website: ${websites[0]}\`, or add the site to \`websites\` of \`${organization.file}\`.`,
            fr: `Faites renvoyer le profil à une page à nous, comme \`website: ${websites[0]}\`, ou ajoutez le site à \`websites\` dans \`${organization.file}\`.`,
          },
          related: ourOwn(['websites'], { en: 'our own websites', fr: 'nos propres sites' }),
        };
      }
      yield* gaps(registry, channel, { avatar: avatars[0], website: websites[0], isOurs });
    }
  },
});

/** What a profile that is open shows, the file must say; a proposed one has none yet. */
function* gaps(
  registry: Registry,
  channel: Entry<'channels'>,
  ours: { avatar: string | undefined; website: string | undefined; isOurs: ReturnType<typeof ownWebsites> },
): Iterable<Finding> {
  const { brand, status, url } = channel.data;
  if (status === 'proposed') return;
  const missing: string[] = [];
  if (brand?.avatar === undefined && ours.avatar !== undefined) missing.push(`avatar: ${ours.avatar}`);
  // A website of ours needs no link to itself.
  if (
    brand?.website === undefined &&
    ours.website !== undefined &&
    !(url !== undefined && ours.isOurs?.(url))
  ) {
    missing.push(`website: ${ours.website}`);
  }
  if (missing.length === 0 || isBroken(registry, channel, 'brand')) return;
  const keys = missing.map((one) => `\`${one.slice(0, one.indexOf(':'))}\``);
  yield {
    file: channel.file,
    path: [brand ? 'brand' : 'name'],
    onKey: brand !== undefined,
    message: {
      en: `The file does not say what the profile shows: \`brand\` has no ${keys.join(' and ')}.`,
      fr: `Le fichier ne dit pas ce que montre le profil : \`brand\` n’a pas de ${keys.join(' ni de ')}.`,
    },
    fix: {
      en: `Look at the profile, bring it into line, then add ${brand ? `to \`brand\`: \`${missing.join(', ')}\`` : `\`brand: { ${missing.join(', ')} }\``}.`,
      fr: `Examinez le profil, mettez-le en conformité, puis ajoutez ${brand ? `à \`brand\` : \`${missing.join(', ')}\`` : `\`brand: { ${missing.join(', ')} }\``}.`,
    },
  };
}

const plain = (text: string) => text.normalize('NFC').toLowerCase();

const listed = (items: readonly string[] = [], or = 'or') =>
  items.map((item) => `\`${item}\``).join(` ${or} `);
