import { frenchDate, parisDay } from '../../public/french.ts';
import type { Told } from '../api/label-shapes.ts';
import type { Stage } from '../words/timeline.ts';
import { changesInWords } from '../words/label-words.ts';

type Data = Readonly<Record<string, unknown>>;

/** A fact as its holder reads it: its title, the day that it bears, and what it says more. */
type Words = {
  readonly title: string;
  readonly day: string;
  readonly says?: (data: Data) => string | null;
};

const until = (data: Data): string => `Jusqu’au ${frenchDate(String(data['validUntil']))}.`;

/** What a person would look for in the life of a label; reminders and what waits for a notification are not told. */
const WORDS: Readonly<Record<string, Words>> = {
  'LabelAwarded.v1': { title: 'Label attribué', day: 'awardedOn', says: until },
  'LabelRecorded.v1': { title: 'Label attribué', day: 'awardedOn', says: until },
  'LabelRenewalOpened.v1': { title: 'Renouvellement ouvert', day: 'openedOn' },
  'LabelRenewed.v1': { title: 'Label renouvelé', day: 'renewedOn', says: until },
  'LabelProlonged.v1': { title: 'Label prolongé', day: 'prolongedOn', says: until },
  'LabelHolderChanged.v1': { title: 'Titulaire mis à jour', day: 'changedOn' },
  'YearlyCheckSent.v1': { title: 'Point annuel demandé', day: 'sentOn' },
  'FormalNoticeGiven.v1': {
    title: 'Mise en demeure : le point annuel reste sans réponse',
    day: 'givenOn',
    says: (data) => `Réponse attendue avant le ${frenchDate(String(data['until']))}.`,
  },
  'YearlyCheckAnswered.v1': {
    title: 'Point annuel fait',
    day: 'answeredOn',
    says: ({ changes }) =>
      Array.isArray(changes) && changes.length > 0
        ? `Ce qui a changé : ${changesInWords(changes)}.`
        : 'Rien n’avait changé.',
  },
  'ChangeDeclared.v1': {
    title: 'Changement déclaré',
    day: 'declaredOn',
    says: ({ changes, occurredOn }) =>
      `${changesInWords(changes)}, depuis le ${frenchDate(String(occurredOn))}.`,
  },
  'ChangeExamined.v1': {
    title: 'Changement examiné',
    day: 'examinedOn',
    says: ({ followUp }) =>
      followUp === 'MEASURE' ? 'Une mesure peut être proposée.' : 'Il ne change rien à votre label.',
  },
  'MeasureProposed.v1': { title: 'Une mesure est envisagée', day: 'proposedOn' },
  'MeasureNoticeReceived.v1': {
    title: 'Courrier reçu sur cette mesure',
    day: 'receivedOn',
    says: (data) => `Vous pouvez répondre jusqu’au ${frenchDate(String(data['observationsUntil']))}.`,
  },
  'ObservationsSubmitted.v1': { title: 'Vos observations sont reçues', day: 'submittedOn' },
  'HearingAsked.v1': { title: 'Entretien demandé', day: 'askedOn' },
  'HearingHeld.v1': { title: 'Entretien tenu', day: 'heldOn' },
  'MeasureNotified.v1': { title: 'Mesure notifiée', day: 'notifiedOn' },
  'MeasureDropped.v1': { title: 'Mesure abandonnée', day: 'droppedOn' },
  'LabelSuspended.v1': {
    title: 'Label suspendu',
    day: 'suspendedOn',
    says: (data) => `Jusqu’au ${frenchDate(String(data['endsOn']))}.`,
  },
  'LabelReinstated.v1': { title: 'Label rétabli', day: 'reinstatedOn', says: until },
  'LabelRevoked.v1': { title: 'Label retiré', day: 'revokedOn' },
  'LabelRescinded.v1': { title: 'Label retiré', day: 'rescindedOn' },
  'RelinquishmentAsked.v1': {
    title: 'Vous avez annoncé rendre ce label',
    day: 'askedOn',
    says: ({ from }) => `Il prend fin le ${frenchDate(String(from))}.`,
  },
  'LabelRelinquished.v1': { title: 'Label rendu', day: 'relinquishedOn' },
  'LabelLapsed.v1': { title: 'Label éteint', day: 'lapsedOn' },
  'LabelExpired.v1': { title: 'Label expiré', day: 'expiredOn' },
};

/** What ends a label; the day of the last of them is that of its end. */
const ENDS: readonly string[] = [
  'LabelRevoked.v1',
  'LabelRescinded.v1',
  'LabelRelinquished.v1',
  'LabelLapsed.v1',
  'LabelExpired.v1',
];

export const endedOn = (facts: readonly Told[]): string | null => {
  const last = facts.findLast(({ type = '' }) => ENDS.includes(type));
  const day = WORDS[last?.type ?? '']?.day;
  return last === undefined || day === undefined ? null : String(last.data?.[day]);
};

const COMING: readonly { readonly name: string; readonly title: string }[] = [
  { name: 'yearlyCheck', title: 'Point annuel : un mot suffira' },
  { name: 'renewalOpens', title: 'Le renouvellement s’ouvre' },
  { name: 'relinquishment', title: 'Le label prend fin, comme vous l’avez demandé' },
  { name: 'endOfTerm', title: 'Dernier jour du label' },
];

/** The end of a term comes at the last instant of its last day. */
const comingDay = (name: string, instant: string): string =>
  parisDay(name === 'endOfTerm' ? new Date(Date.parse(instant) - 1).toISOString() : instant);

/** The life of a label: what happened, in its order, then what is to come, as far as it goes when it is given up. */
export const labelStages = (
  facts: readonly Told[],
  deadlines: Readonly<Record<string, string>>,
): readonly Stage[] => {
  const past = facts.flatMap(({ type = '', data = {} }): Stage[] => {
    const words = WORDS[type];
    if (words === undefined) return [];
    const { title, day, says } = words;
    return [{ is: 'done', title, when: frenchDate(String(data[day])), says: says?.(data) ?? null }];
  });
  const { relinquishment: end } = deadlines;
  const coming = COMING.flatMap(({ name, title }): { day: string; title: string }[] => {
    const instant = deadlines[name];
    if (instant === undefined || (end !== undefined && instant > end)) return [];
    return [{ day: comingDay(name, instant), title }];
  }).toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return [
    ...past,
    ...coming.map(({ day, title }): Stage => ({ is: 'next', title, when: frenchDate(day), says: null })),
  ];
};
