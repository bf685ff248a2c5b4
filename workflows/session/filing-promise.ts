import { longDate } from '../calendar/french-dates.ts';
import type { LegalDate } from '../calendar/legal-date.ts';
import { completeBy } from './cut-offs.ts';

/** A session with the filing campaign linked to it. */
export type Campaign = {
  id: string;
  heldOn: LegalDate;
  opensOn: LegalDate;
  closesOn: LegalDate;
};

/** Days that the rules set between a complete dossier and the closing of the agenda, and from there to the session. */
export type Pace = { examinationDays: number; agendaClosesDays: number };

/** A session, and the last day on which a dossier that is complete makes it. */
export type FilingPromise = Campaign & { completeBy: LegalDate };

/**
 * What the service may promise to who has not filed yet (M12, A13): for each session to come, the last day to be
 * complete, which is the end of its campaign, or the last day that leaves time to examine before the agenda closes
 * (MAN-06). Sessions whose day has gone by are left out; the nearest comes first.
 */
export const filingPromises = (
  campaigns: readonly Campaign[],
  pace: Pace,
  today: LegalDate,
): FilingPromise[] =>
  campaigns
    .map((campaign) => ({ ...campaign, completeBy: completeBy(campaign, pace) }))
    .filter(({ completeBy }) => completeBy >= today)
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1));

const later = (next: FilingPromise | undefined): string =>
  next === undefined
    ? 'Après : une séance dont la date n’est pas encore fixée.'
    : `Après : séance du ${longDate(next.heldOn)}.`;

/** The promise in one French sentence, with what follows when it is missed. */
export const promiseSentence = ([first, next]: readonly FilingPromise[]): string =>
  first === undefined
    ? 'Aucune séance n’est encore ouverte au dépôt. Vous pouvez commencer : sa date paraîtra ici.'
    : `Déposé complet au plus tard le ${longDate(first.completeBy)} : séance du ${longDate(first.heldOn)}. ${later(next)}`;
