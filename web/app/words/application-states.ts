import { counted, frenchDate } from '../../public/french.ts';
import type { Application, Progress } from '../api/shapes.ts';
import { UNREADABLE } from './in-words.ts';

type Read = { readonly state: string; readonly data: Application };

const leftOf = (progress: Progress | undefined): string => {
  const left = progress === undefined ? 0 : progress.asked - progress.answered;
  return left === 0
    ? 'Brouillon : tout est répondu, il reste à l’envoyer'
    : `Brouillon : il vous reste ${counted(left, 'question', 'questions')}`;
};

/** Which decision it is stays closed to its structure until it is notified. */
const decided = ({ outcome, validUntil }: Application): string => {
  if (outcome === null) return 'La décision est prise : elle va vous être notifiée';
  if (outcome === 'REFUSED')
    return 'Le label ne vous est pas attribué : voici pourquoi et ce que vous pouvez faire';
  return validUntil === null
    ? 'Vous êtes labellisé'
    : `Vous êtes labellisé jusqu’au ${frenchDate(validUntil)}`;
};

/** The session that it waits for, by its day once that is known. */
const awaiting = ({ clock }: Application): string => {
  const day = clock?.sessionHeldOn ?? null;
  return day === null ? 'attend une séance' : `attend la séance du ${frenchDate(day)}`;
};

const onAgenda = ({ clock }: Application): string => {
  const day = clock?.sessionHeldOn ?? null;
  if (day === null) return 'Inscrit à l’ordre du jour d’une séance';
  return clock?.inWriting === true
    ? `Le conseil est consulté par écrit jusqu’au ${frenchDate(day)}`
    : `Inscrit à la séance du ${frenchDate(day)}`;
};

const SENTENCES: Readonly<Record<string, (data: Application) => string>> = {
  draft: ({ progress }) => leftOf(progress),
  submitted: () => 'Envoyé : on vérifie que tout y est',
  acknowledged: () => 'Reçu par le service : on vérifie que tout y est',
  incomplete: ({ openRequest }) =>
    openRequest === null
      ? 'Il manque des informations'
      : `Il manque ${counted(openRequest.items, 'élément', 'éléments')}, attendus avant le ${frenchDate(openRequest.dueOn)}`,
  complete: () => 'Complet : on va l’examiner',
  inReview: () => 'On examine votre dossier',
  awaitingVisa: () => 'On examine votre dossier',
  ready: (data) => `Examen terminé : votre dossier ${awaiting(data)}`,
  settled: () => 'Examen terminé : le Président décide, sans séance du conseil',
  onAgenda,
  opinionGiven: () => 'Le conseil a donné son avis ; le Président décide',
  decisionToDeliver: () => 'La décision est prise : elle vous est envoyée',
  decisionAvailable: () => 'La décision est prise : elle vous attend ici',
  decided,
  notified: decided,
  withdrawn: () => 'Vous avez retiré votre demande',
  inadmissible: () => 'Votre structure ne peut pas recevoir ce label : voici pourquoi',
  implicitlyAccepted: () => 'Délai dépassé : votre demande est acceptée, demandez l’attestation',
  implicitlyRejected: () => 'Délai dépassé : votre demande est rejetée, voici vos recours',
  toErase: () => 'Ce dossier est arrivé au terme de sa conservation',
  erased: () => 'Ce dossier a été effacé, comme la règle de conservation le veut',
};

/** Where a request stands, as its structure reads it (web-design.md §4). */
export const forStructure = ({ state, data }: Read): string =>
  SENTENCES[state]?.(data) ?? `${UNREADABLE}, réessayez`;
