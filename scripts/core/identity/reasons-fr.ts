/** Why a reference names no account, in French: as a clause, for the messages of rules. Words of a platform file are left out. */
import type { Refusal } from './account.ts';
import { filled, type Reason } from './reasons.ts';

const clauses: Readonly<Record<Reason, string>> = {
  empty: 'aucune adresse n’est donnée',
  'too-long': 'ce texte compte {length} caractères, plus qu’aucune adresse de compte',
  surrogate: 'ce texte contient une moitié de caractère : copiez-le à nouveau',
  backslash:
    'ce texte contient une barre oblique inverse, que les navigateurs lisent comme une barre oblique : écrivez l’adresse avec `/`',
  space: 'ce texte contient une espace : c’est le nom affiché d’un compte plutôt que son adresse',
  invisible: 'ce texte contient un caractère invisible (`{char}`)',
  hashtag: 'c’est un mot-dièse, pas un compte',
  email: 'c’est une adresse e-mail ; pour un compte du fédivers, mettez `@` devant',
  'other-thing': 'c’est autre chose qu’un compte',
  'app-link': 'c’est un lien pour une application (`{scheme}:`), pas une adresse web',
  scheme: '`{scheme}:` n’est pas le début d’une adresse web',
  'not-an-address': 'ce n’est pas une adresse web',
  'hidden-host': 'l’adresse mène à `{host}` : ce qui précède le `@` n’est pas le nom du site',
  'not-on-the-internet': '`{host}` n’est pas un site d’internet',
  'machine-number': '`{host}` est le numéro d’une machine, pas un site',
  'not-a-host': '`{host}` n’est pas le nom d’un serveur',
  'host-dot': 'le nom du site finit par un point',
  port: '{platform} ne se trouve pas au port {port}',
  encoding: 'l’adresse est encodée (`%`) deux fois, ou mal',
  wrappers: 'trop d’adresses sont emboîtées les unes dans les autres',
  'number-alone': 'un numéro seul ne désigne aucun compte : dites sur quelle plateforme',
  'bare-handle': 'un nom seul ne désigne aucun compte : dites sur quelle plateforme, ou donnez l’adresse',
  'no-such-platform': '`{platform}` n’est pas une plateforme de ce dépôt',
  'no-fediverse': 'c’est un compte du fédivers, que ce dépôt ne connaît pas',
  'short-link':
    'c’est un lien court de {platform} (`{host}`), qui ne désigne aucun compte : ouvrez-le et prenez l’adresse où il mène',
  'any-short-link':
    'c’est un lien court (`{host}`), qui ne désigne aucun compte : ouvrez-le et prenez l’adresse où il mène',
  'closed-wrapper':
    'c’est un lien de {name} (`{host}`) qui ne dit pas où il mène : ouvrez-le et prenez l’adresse où il mène',
  carries:
    'cette adresse sur `{host}` en contient une autre, celle de {account} : donnez celle-là si c’est elle que vous voulez',
  'other-network': 'le texte dit {said}, mais l’adresse est sur {platform}',
  doubled: 'ce sont deux adresses en une : écrivez celle du compte seule',
  'bad-app-link': '{platform} ne connaît pas une telle adresse',
  'app-without-account': 'c’est un lien pour l’application de {platform} qui ne désigne aucun compte',
  'own-host': '`{host}` appartient à {platform} même : ce n’est pas un compte',
  'empty-part': 'l’adresse contient une partie vide (`//`)',
  'thing-of': 'cette adresse de {platform} n’est pas celle d’un compte',
  'thing-by': 'cette adresse est celle d’un contenu de {account}, pas d’un compte',
  'thing-on': 'cette adresse sur {platform} n’est pas celle d’un compte',
  'front-page': 'c’est la page d’accueil de {platform}, pas un compte',
  'something-else': 'c’est sur {platform}, mais pas sous une forme connue d’adresse de compte',
  'page-below': 'c’est une page sous {account} (`/{page}`), pas le compte lui-même',
  'reserved-name': '`{handle}` est réservé par {platform} : ce n’est pas un compte',
  'not-an-id': '`{id}` n’a pas la forme d’un identifiant de {platform}',
  'only-ids': 'sur {platform}, un tel compte n’a pas de nom, seulement un identifiant',
  'bad-character': '`{char}` ne peut pas figurer dans un tel nom sur {platform}',
  'bad-character-rule': '`{char}` ne peut pas figurer dans un tel nom sur {platform}',
  'bad-handle': '`{handle}` ne peut pas être un tel nom sur {platform}',
  'bad-handle-rule': '`{handle}` ne peut pas être un tel nom sur {platform}',
};

/** The French clause of a refusal. */
export const inFrench = ({ says, values }: Refusal): string => filled(clauses[says], values);
