import { MissingItemProvided, MissingItemsOverdue, MissingItemsRequested } from '../../../events/clock.ts';
import { counted } from '../../../web/public/french.ts';
import { longDate } from '../../../workflows/calendar/french-dates.ts';
import { LegalDate } from '../../../workflows/calendar/legal-date.ts';
import { letterOn, listed, type Letter, type Writing } from './letter.ts';

type Requested = ReturnType<typeof MissingItemsRequested.shape.data.parse>;

/** INC-01: the effect on time limits is told with what is asked. */
export const effectOnSilence = (
  regime: string,
  { dueOn, implicitBefore, ifProvidedOnDueDate }: Requested,
): string[] =>
  regime === 'ACCEPTANCE'
    ? [
        'Le délai de deux mois au bout duquel le silence vaut acceptation court à partir du jour où tout est reçu.',
        `Si tout arrive le ${longDate(dueOn)}, il finit le ${longDate(ifProvidedOnDueDate)}. Sans ces éléments, le silence ne vaut jamais acceptation.`,
      ]
    : [
        `Le délai au bout duquel le silence vaut rejet s’arrête jusqu’à la réception de ces éléments, et au plus tard jusqu’au ${longDate(dueOn)}.`,
        `Il devait finir le ${longDate(implicitBefore)} ; si tout arrive le ${longDate(dueOn)}, il finit le ${longDate(ifProvidedOnDueDate)}.`,
      ];

/** INC-01 to INC-03: what is missing, why, until when, and what it does to the clock. */
export const itemsAsked = (writing: Writing): Letter => {
  const { personal, dossier, origin } = writing;
  const asked = MissingItemsRequested.shape.data.parse(writing.fact.data);
  const lines = asked.items.map(({ name, title }) => {
    const why = personal?.[name];
    return why === undefined ? title : `${title} : ${why}`;
  });
  return letterOn(writing, 'il manque des éléments à votre demande', [
    `Votre demande n’est pas complète. Il nous faut, au plus tard le ${longDate(asked.dueOn)} :`,
    listed(lines),
    '',
    effectOnSilence(dossier.silenceRegime, asked),
    `Déposez-les dans votre espace, ${origin}/sign-in, ou envoyez-les par la poste à l’adresse ci-dessous.`,
  ]);
};

/** To the service: one of them came. */
export const itemCame = (writing: Writing): Letter => {
  const { item, providedOn, left } = MissingItemProvided.shape.data.parse(writing.fact.data);
  return letterOn(writing, 'un élément demandé est arrivé', [
    `« ${item.title} » est arrivé le ${longDate(providedOn)}.`,
    left === 0
      ? 'Tout ce qui était demandé est là : le dossier est complet.'
      : `${counted(left, 'élément est encore attendu', 'éléments sont encore attendus')}.`,
  ]);
};

/** What is late may still come; silence runs again under rejection, and waits under acceptance (INC-02, INC-03). */
export const itemsLate = (writing: Writing): Letter => {
  const { dueOn } = MissingItemsOverdue.shape.data.parse(writing.fact.data);
  const { implicitOn, silenceRegime } = writing.dossier;
  return letterOn(writing, 'des éléments demandés ne sont pas arrivés', [
    `Les éléments que nous vous avons demandés étaient attendus le ${longDate(dueOn)} au plus tard. Tous ne sont pas arrivés.`,
    'Vous pouvez encore les déposer.',
    silenceRegime === 'REJECTION' && implicitOn !== null
      ? `Le délai court de nouveau : sans décision expresse de notre part le ${longDate(LegalDate.parse(implicitOn))}, votre demande est rejetée.`
      : 'Le délai de deux mois courra à partir du jour où nous aurons tout reçu.',
  ]);
};
