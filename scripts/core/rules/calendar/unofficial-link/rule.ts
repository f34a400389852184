import { placeOf, pointersOf } from '../../../calendar/named-accounts.ts';
import { defineRule } from '../../define-rule.ts';

export const unofficialLink = defineRule({
  id: 'unofficial-link',
  severity: 'warning',
  name: { en: 'Link to an unknown account', fr: 'Lien vers un compte inconnu' },
  summary: {
    en: 'A link to an account on a network leads to one that the registry knows.',
    fr: 'Un lien vers un compte d’un réseau mène à un compte que le registre connaît.',
  },
  *check(registry) {
    for (const pointer of pointersOf(registry)) {
      const { key, known, kind, written, planned } = pointer;
      if (kind !== 'address' || key === undefined || known.length > 0) continue;
      const platform = registry.platforms.get(key.slice(0, key.indexOf('/')));
      // A web page is a page: accounts are on networks.
      if (!platform || platform.data.account?.open === 'web') continue;
      yield {
        ...placeOf(pointer),
        message: {
          en: `The post on \`${planned.post.channel}\` links \`${key}\`, which is neither ours nor known.`,
          fr: `La publication sur \`${planned.post.channel}\` renvoie à \`${key}\`, qui n’est ni à nous ni connu.`,
        },
        fix: {
          en: `See who runs it; if it is one of ours, register it: \`npm run propose -- ${written}\`. If it belongs to somebody else, a waiver says so.`,
          fr: `Voyez qui le tient ; s’il est à nous, inscrivez-le : \`npm run propose -- ${written}\`. S’il appartient à quelqu’un d’autre, une dérogation le dit.`,
        },
      };
    }
  },
});
