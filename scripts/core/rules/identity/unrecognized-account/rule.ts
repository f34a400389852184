import { accountAt, isAccount, type Platforms, type Refusal, resolve } from '../../../identity/index.ts';
import { inFrench } from '../../../identity/reasons-fr.ts';
import { en, fr, type InBoth } from '../../../model/wording.ts';
import { defineRule } from '../../define-rule.ts';

export const unrecognizedAccount = defineRule({
  id: 'unrecognized-account',
  severity: 'error',
  name: { en: 'Unrecognised account', fr: 'Compte non reconnu' },
  summary: {
    en: 'Every address leads to an account, not to a post, a search or a short link.',
    fr: 'Chaque adresse mène à un compte, et non à une publication, une recherche ou un lien court.',
  },
  *check({ refusals, byPath, channels, unofficial, identity }) {
    for (const [file, refusal] of refusals) {
      const role = byPath.get(file)?.role;
      if (role?.role !== 'entry') continue;
      const url = (channels.get(role.id) ?? unofficial.get(role.id))?.data.url ?? '';
      // In the folder of no platform nothing can be recognised: wrong-platform says so.
      if (!identity.byId.has(role.id.slice(0, role.id.indexOf('/')))) continue;
      yield {
        file,
        path: ['url'],
        message: {
          en: `\`${quoted(url)}\`: ${refusal.reason}.`,
          fr: `\`${quoted(url)}\` : ${inFrench(refusal)}.`,
        },
        fix: repair(refusal, role.id, identity),
      };
    }
  },
});

const quoted = (url: string) => (url.length > 100 ? `${url.slice(0, 99)}…` : url).replaceAll('`', "'");

/** What to paste instead: the profile of the author, or that of the account the file is named after. */
function repair(refusal: Refusal, id: string, platforms: Platforms): InBoth {
  const author = refusal.by === undefined ? undefined : resolve(refusal.by, platforms);
  if (author && isAccount(author))
    return {
      en: `If that is the account you mean, write \`url: ${author.profile}\`.`,
      fr: `Si c’est bien ce compte, écrivez \`url: ${author.profile}\`.`,
    };
  if (refusal.code === 'short-link')
    return {
      en: 'Open it in the browser and paste the address of the profile it leads to.',
      fr: 'Ouvrez-le dans le navigateur et collez l’adresse du profil auquel il mène.',
    };
  const named = accountAt(id, platforms);
  const address =
    named && /^https:/.test(named.profile)
      ? { en: `, such as \`url: ${named.profile}\``, fr: `, par exemple \`url: ${named.profile}\`` }
      : '';
  return {
    en: en`Open the profile of the account and paste its address${address}.`,
    fr: fr`Ouvrez le profil du compte et collez son adresse${address}.`,
  };
}
