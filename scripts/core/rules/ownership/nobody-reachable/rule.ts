import { liveChannels } from '../../../channels/live.ts';
import type { Finding } from '../../../model/finding.ts';
import { isBroken } from '../../../model/is-broken.ts';
import { addTo } from '../../../model/lists.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import type { InBoth } from '../../../model/wording.ts';
import { nameIn } from '../../../organization/names.ts';
import { type ReachFinder, reachFinder } from '../../../organization/reach.ts';
import { answerOn } from '../../../organization/who-answers.ts';
import { ruleText } from '../../../style/say.ts';
import { defineRule } from '../../define-rule.ts';

export const nobodyReachable = defineRule({
  id: 'nobody-reachable',
  severity: 'warning',
  name: { en: 'Nobody reachable', fr: 'Personne n’est joignable' },
  summary: {
    en: 'Each question, unit and channel has a mailbox or a form that the handbook shows.',
    fr: 'Chaque question, service et compte a une adresse ou un formulaire que le manuel affiche.',
  },
  *check(registry, { today }) {
    const reach = reachFinder(registry, today);
    const units = [...registry.units.values()].filter(
      (unit) => !reach.unit(unit.id) && isWhole(registry, unit),
    );
    const questions = [...registry.contacts.values()].filter(
      // A question that nobody answers is reported by unanswered-question.
      (contact) =>
        contact.data.ask &&
        isWhole(registry, contact) &&
        !reach.question(contact.id, answerOn(registry, contact, today).person),
    );
    if (units.length === 0 && questions.length === 0) return;
    // Where nothing has been decided, each unit and question would say the same.
    if (units.length === registry.units.size && isUndecided(registry)) {
      yield undecided(registry);
      return;
    }
    const channels = unreachableChannels(registry, reach);
    for (const unit of units) yield ofUnit(registry, unit, channels.get(unit.id) ?? []);
    for (const contact of questions) yield ofQuestion(contact);
  },
});

type Unit = Entry<'units'>;
type Channel = Entry<'channels'>;

/** Live channels at which nobody is reached, by unit. */
function unreachableChannels(
  registry: Registry,
  reach: ReachFinder,
): ReadonlyMap<string, readonly Channel[]> {
  const channels = new Map<string, Channel[]>();
  for (const channel of liveChannels(registry))
    if (channel.data.unit !== undefined && !reach.channel(channel.id))
      addTo(channels, channel.data.unit, channel);
  return channels;
}

/** What is not readable is reported by another rule. */
const isWhole = (registry: Registry, entry: Unit | Entry<'contacts'>): boolean =>
  !(['mailbox', 'form'] as const).some((key) => isBroken(registry, entry, key));

const isUndecided = ({ organization, people }: Registry): boolean =>
  organization !== undefined &&
  organization.data.public_mailboxes === undefined &&
  !people.values().some(({ data }) => data.public === true);

const undecided = ({ organization }: Registry): Finding => ({
  file: organization?.file ?? '',
  message: {
    en: 'The handbook shows no mailbox and no form: no unit and no question leads to somebody one can write to.',
    fr: 'Le manuel n’affiche ni adresse ni formulaire\u00A0: aucun service et aucune question ne mène à une personne à qui écrire.',
  },
  fix: {
    en: 'Name the shared mailboxes that colleagues may see in `public_mailboxes`, for example `public_mailboxes: [social@example.org]`.',
    fr: 'Nommez dans `public_mailboxes` les adresses partagées que les collègues peuvent voir, par exemple `public_mailboxes: [social@example.org]`.',
  },
});

/** A mailbox that stands in the file has only to be shown: it is named, with the place where that is decided. */
const fixFor = (mailbox: string | undefined): InBoth =>
  mailbox === undefined
    ? giveOne
    : {
        en: `Where colleagues may see \`${mailbox}\`, add it to \`public_mailboxes\` in \`policy/organization.yaml\`; otherwise give it another \`mailbox\` that is listed there, or a \`form\`.`,
        fr: `Si les collègues peuvent voir \`${mailbox}\`, ajoutez-la à \`public_mailboxes\` dans \`policy/organization.yaml\`\u00A0; sinon, donnez-lui une autre adresse (\`mailbox\`) qui y figure, ou un formulaire (\`form\`).`,
      };

const giveOne = {
  en: 'Give it a shared `mailbox` that `public_mailboxes` of the organisation has, or a `form`.',
  fr: 'Donnez-lui une adresse partagée (`mailbox`) qui figure dans `public_mailboxes` de l’organisation, ou un formulaire (`form`).',
};

function ofUnit(registry: Registry, { id, file, data }: Unit, channels: readonly Channel[]): Finding {
  const name = nameIn(registry, 'units', id);
  const n = channels.length;
  return {
    file,
    path: [data.mailbox === undefined ? 'lead' : 'mailbox'],
    message: {
      en: `Nobody is reached at ${name.en}: the handbook shows no mailbox of the unit, its lead or its deputy, and no form${n === 0 ? '' : n === 1 ? ', and 1 channel has none of its own' : `, and ${n} channels have none of their own`}.`,
      fr: `Personne n’est joignable pour ${name.fr}\u00A0: le manuel n’affiche ni adresse du service, de son responsable ou de son suppléant, ni formulaire${n === 0 ? '' : n === 1 ? ', et 1 compte n’en a pas non plus' : `, et ${n} comptes n’en ont pas non plus`}.`,
    },
    fix: fixFor(data.mailbox),
    related: channels.slice(0, 5).map(({ file: at, id: channel }) => ({
      file: at,
      message: { en: `\`${channel}\` has none of its own`, fr: `\`${channel}\` n’en a pas non plus` },
    })),
  };
}

function ofQuestion({ file, data }: Entry<'contacts'>): Finding {
  const { question = '' } = data;
  return {
    file,
    path: [data.mailbox === undefined ? 'ask' : 'mailbox'],
    message: {
      en: `Somebody who asks “${ruleText(question, 'en')}” finds no mailbox and no form to write to.`,
      fr: `Qui demande «\u00A0${ruleText(question, 'fr')}\u00A0» ne trouve ni adresse ni formulaire où écrire.`,
    },
    fix: fixFor(data.mailbox),
  };
}
