import type { Envelope } from '../../events/fact.ts';
import { MinutesCirculated, MinutesOverdue } from '../../events/minutes.ts';
import {
  QuorumForecastMade,
  SessionCancelled,
  SessionConvened,
  SessionReconvened,
  SessionRelocated,
} from '../../events/session.ts';
import {
  SessionDemanded,
  WrittenConsultationOrdered,
  WrittenConsultationReminded,
} from '../../events/written-consultation.ts';
import { hourInWords, longDate, longDateWithWeekday } from '../../workflows/calendar/french-dates.ts';
import type { LegalDate } from '../../workflows/calendar/legal-date.ts';
import type { LetterToWrite } from '../../workflows/letters/letter-kinds.ts';
import { explainOutlook } from '../../workflows/session/forecast/explain-outlook.ts';
import { councilValues, type Council } from './writing.ts';

type Fact = Pick<Envelope, 'type' | 'data'>;

/** Whom a letter is for: an alternate sits only while the titular does not (DEL-01). */
export type Convened = { name: string; kind: 'TITULAR' | 'ALTERNATE' };

type Place = { heldOn: LegalDate; startsAt: string; place: string | null };
const whereValues = ({ heldOn, startsAt, place }: Place) => ({
  when: `${longDateWithWeekday(heldOn)} à ${hourInWords(startsAt)}`,
  place,
  noPlace: place === null,
});

const pointsInWords = (points: number, none: string): string =>
  points > 1 ? `${points} points` : points === 1 ? 'un point' : none;

const LETTERS: Readonly<Record<string, (fact: Fact) => LetterToWrite | null>> = {
  'SessionConvened.v1': ({ data }) => {
    const { points, urgency, ...held } = SessionConvened.shape.data.parse(data);
    const told = { points: pointsInWords(points, 'aucun point encore'), urgent: urgency !== null };
    return { kind: 'convened', values: { ...whereValues(held), ...told } };
  },
  'SessionReconvened.v1': ({ data }) => {
    const { statement, ...held } = SessionReconvened.shape.data.parse(data);
    return { kind: 'reconvened', values: { ...whereValues(held), statement } };
  },
  'SessionRelocated.v1': ({ data }) => {
    const { convened, ...held } = SessionRelocated.shape.data.parse(data);
    return convened ? { kind: 'relocated', values: whereValues(held) } : null;
  },
  'SessionCancelled.v1': ({ data }) => {
    const { heldOn, from } = SessionCancelled.shape.data.parse(data);
    if (from === 'SCHEDULED') return null;
    return {
      kind: 'sessionCancelled',
      values: {
        heldOn: longDateWithWeekday(heldOn),
        fromConvened: from === 'CONVENED',
        fromAdjourned: from === 'ADJOURNED',
      },
    };
  },
  'MinutesCirculated.v1': ({ data }) => ({
    kind: 'minutesCirculated',
    values: { heldOn: longDateWithWeekday(MinutesCirculated.shape.data.parse(data).heldOn) },
  }),
  'WrittenConsultationOrdered.v1': ({ data }) => {
    const { until, points } = WrittenConsultationOrdered.shape.data.parse(data);
    const values = { until: longDateWithWeekday(until), points: pointsInWords(points, 'un point') };
    return { kind: 'consultationOrdered', values };
  },
  'WrittenConsultationReminded.v1': ({ data }) => ({
    kind: 'consultationReminded',
    values: { until: longDateWithWeekday(WrittenConsultationReminded.shape.data.parse(data).until) },
  }),
  'SessionDemanded.v1': ({ data }) => ({
    kind: 'sessionDemanded',
    values: { until: longDateWithWeekday(SessionDemanded.shape.data.parse(data).until) },
  }),
};

/** Facts of a session that each member is told by letter. */
export const CONVENING_LETTERS: readonly string[] = Object.keys(LETTERS);

/** What one member is told of a session or a consultation; null when nobody is told. */
export const conveningLetter = (
  fact: Fact,
  { name, kind }: Convened,
  council: Council,
): LetterToWrite | null => {
  const told = LETTERS[fact.type]?.(fact) ?? null;
  return (
    told && {
      kind: told.kind,
      values: { ...councilValues(council), name, alternate: kind === 'ALTERNATE', ...told.values },
    }
  );
};

const counted = (many: number, one: string, more: string): string => `${many} ${many > 1 ? more : one}`;

/** To the service, some days before a session: where its quorum stands, in figures; names are behind the sign-in (C7, P24). */
export const forecastLetter = ({ data }: Pick<Envelope, 'data'>, council: Council): LetterToWrite => {
  const { heldOn, call, opening, points, inOffice, ...told } = QuorumForecastMade.shape.data.parse(data);
  return {
    kind: 'quorumForecast',
    values: {
      ...councilValues(council),
      heldOn: longDate(heldOn),
      outlook: explainOutlook(opening, call),
      seats: counted(inOffice, 'siège occupé', 'sièges occupés'),
      coming: String(told.coming),
      represented: String(told.represented),
      absent: String(told.absent),
      unknown: String(told.unknown),
      sure: counted(points.sure, 'point', 'points'),
      possible: String(points.possible),
      outOfReach: String(points.outOfReach),
      toCall: told.toCall === 0 ? null : String(told.toCall),
      nobodyToCall: told.toCall === 0,
    },
  };
};

/** To the service: the minutes of a session were to be sent to the members by now (MAN-08). */
export const minutesOverdueLetter = ({ data }: Pick<Envelope, 'data'>, council: Council): LetterToWrite => ({
  kind: 'minutesOverdue',
  values: { ...councilValues(council), heldOn: longDate(MinutesOverdue.shape.data.parse(data).heldOn) },
});
