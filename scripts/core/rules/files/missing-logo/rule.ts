import { nearest } from '../../../text/nearest.ts';
import { defineRule } from '../../define-rule.ts';

export const missingLogo = defineRule({
  id: 'missing-logo',
  severity: 'error',
  name: { en: 'Missing logo', fr: 'Logo manquant' },
  waivable: false,
  summary: {
    en: 'The picture that policy/organization.yaml names as our logo lies in site/public.',
    fr: 'L’image que policy/organization.yaml indique comme notre logo se trouve dans site/public.',
  },
  *check({ organization, pictures }) {
    const logo = organization?.data.logo;
    // A browser, or a command that sees the data alone, cannot know.
    if (organization === undefined || logo === undefined || pictures === undefined || pictures.has(logo))
      return;
    const meant = nearest(logo, pictures);
    yield {
      file: organization.file,
      path: ['logo'],
      message: {
        en: `\`${logo}\` is no picture in \`site/public\`${meant ? `, where \`${meant}\` is` : ''}: the handbook cannot show our logo.`,
        fr: `\`${logo}\` n’est pas une image de \`site/public\`${meant ? `, où se trouve \`${meant}\`` : ''} : le guide ne peut pas montrer notre logo.`,
      },
      fix: {
        en: `${meant ? `Write \`logo: ${meant}\`` : 'Put the picture itself there, not a folder or a link'}, or take the line away.`,
        fr: `${meant ? `Écrivez \`logo: ${meant}\`` : 'Mettez-y l’image elle-même, ni dossier ni lien'}, ou retirez la ligne.`,
      },
    };
  },
});
