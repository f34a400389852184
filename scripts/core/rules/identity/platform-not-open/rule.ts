import { addDays } from '../../../dates/day.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import type { InBoth } from '../../../model/wording.ts';
import { inFirstLanguage } from '../../../text/first-language.ts';
import { type Due, defineDatedRule } from '../../define-rule.ts';

export const platformNotOpen = defineDatedRule({
  id: 'platform-not-open',
  severity: 'error',
  name: { en: 'Platform that is not open', fr: 'Plateforme fermée' },
  summary: {
    en: 'No channel is proposed on a platform that is closed to new ones, and none stays open on one that we have left.',
    fr: 'Aucun compte n’est proposé sur une plateforme fermée aux nouveaux comptes, et aucun ne reste ouvert sur une plateforme que nous avons quitté.',
  },
  fixedBy: 'url',
  // A network that has announced its end is still there, and takes its channels along on that day.
  *due(registry) {
    for (const { entry, reason } of shutOut(registry))
      if (reason.from !== undefined)
        yield { file: entry.file, on: addDays(reason.from, -1), say: (today) => said(entry, reason, today) };
  },
  *check(registry, { today }) {
    for (const { entry, reason } of shutOut(registry))
      if (reason.from === undefined) yield { file: entry.file, ...said(entry, reason, today) };
  },
});

/** Channels that must not be where they are, or will have to go. */
function* shutOut(registry: Registry) {
  const shut = new Map<string, Reason>();
  for (const platform of registry.platforms.values()) {
    const reason = whyShut(registry, platform);
    if (reason) shut.set(platform.id, reason);
  }
  if (shut.size === 0) return;
  for (const entry of registry.channels.values()) {
    const reason = shut.get(entry.id.slice(0, entry.id.indexOf('/')));
    const { status } = entry.data;
    if (!reason || status === undefined || status === 'retired') continue;
    if (reason.for === 'all' || status === 'proposed') yield { entry, reason };
  }
}

interface Reason {
  /** `new`: nothing may be opened; `all`: nothing may stay. */
  readonly for: 'new' | 'all';
  readonly platform: Entry<'platforms'>;
  /** The day from which on it is so, where it has one. */
  readonly from?: string | undefined;
  readonly path: string[];
  readonly sentence: InBoth;
  readonly related: InBoth;
}

function whyShut({ organization }: Registry, platform: Entry<'platforms'>): Reason | undefined {
  const { name = platform.id, decision, closed } = platform.data;
  const say = (text: string | Record<string, string>, language?: string) =>
    inFirstLanguage(text, [...(language ? [language] : []), ...(organization?.data.languages ?? [])]).replace(
      /\.$/,
      '',
    );
  if (decision && (decision.status === 'left' || decision.status === 'no-new-channels')) {
    const left = decision.status === 'left';
    return {
      for: left ? 'all' : 'new',
      platform,
      path: ['decision'],
      sentence: {
        en: `${left ? `we left ${name}` : `no new channels are opened on ${name}`}, as \`${decision.by}\` decided on \`${decision.on}\`: “${say(decision.reason)}”`,
        fr: `${left ? `nous avons quitté ${name}` : `on n’ouvre plus de compte sur ${name}`}, selon la décision de \`${decision.by}\` du \`${decision.on}\` : « ${say(decision.reason, 'fr')} »`,
      },
      related: { en: 'the decision', fr: 'la décision' },
    };
  }
  if (!closed) return undefined;
  const since = closed.on === undefined ? '' : ` on \`${closed.on}\``;
  return {
    for: 'all',
    platform,
    from: closed.on,
    path: ['closed'],
    sentence: {
      en: `${name} closed${since}: “${say(closed.note)}”`,
      fr: `${name} a fermé${closed.on === undefined ? '' : ` le \`${closed.on}\``} : « ${say(closed.note, 'fr')} »`,
    },
    related: { en: 'the end of the network', fr: 'la fin du réseau' },
  };
}

function said({ data }: Entry<'channels'>, reason: Reason, today: string): ReturnType<Due['say']> {
  const retire = `\`status: retired\` and \`retired: { on: ${today}, reason: …, handle_kept: true }\``;
  return {
    path: ['status'],
    message: {
      en: `The channel is \`${data.status}\`, but ${reason.sentence.en}.`,
      fr: `Le compte est \`${data.status}\`, mais ${reason.sentence.fr}.`,
    },
    fix:
      data.status === 'proposed'
        ? {
            en: 'Withdraw the proposal, or ask for another decision about the platform.',
            fr: 'Retirez la proposition, ou demandez une autre décision sur cette plateforme.',
          }
        : { en: `Retire it: ${retire}.`, fr: `Fermez-le : ${retire}.` },
    forForm: {
      en: 'No channel can be opened on this platform. Choose another one, or ask for another decision about it.',
      fr: 'On ne peut pas ouvrir de compte sur cette plateforme. Choisissez-en une autre, ou demandez une autre décision.',
    },
    related: [{ file: reason.platform.file, path: reason.path, message: reason.related }],
  };
}
