import type { Envelope } from '../../events/fact.ts';
import { LabelReinstated, LabelSuspended } from '../../events/label.ts';
import {
  MeasureDropped,
  MeasureNotified,
  MeasureProposed,
  type MeasureKind,
} from '../../events/label-measure.ts';
import { counted } from '../../web/public/french.ts';
import { addDays } from '../../workflows/calendar/date-arithmetic.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import type { LetterKindId } from '../../workflows/letters/letter-kinds.ts';
import type { LabelLetter } from './label-letters.ts';
import { remedyValues } from './writing.ts';

const WORDS: Readonly<Record<MeasureKind, string>> = {
  SUSPENSION: 'la suspension de votre label',
  REVOCATION: 'le retrait de votre label, pour l’avenir',
  RESCISSION: 'le retrait de votre label, depuis la décision qui l’a attribué',
};

/** By what a notified measure does to the label. */
const DONE: Readonly<Record<string, MeasureKind>> = {
  'LabelSuspended.v1': 'SUSPENSION',
  'LabelRevoked.v1': 'REVOCATION',
  'LabelRescinded.v1': 'RESCISSION',
};

/** What stands with the fact in its version: what the measure does is recorded with its notification. */
const withIt = (facts: readonly Envelope[]): Envelope | undefined => facts.find(({ type }) => type in DONE);

/** The letters of a measure, by their fact (WDR-01 to WDR-12). */
export const MEASURE_LETTERS: Readonly<Record<string, LabelLetter>> = {
  'MeasureProposed.v1': ({ fact }) => {
    const { kind, ground, urgent, observationsDays } = MeasureProposed.shape.data.parse(fact.data);
    const asked = ground === 'HOLDER_REQUEST';
    const days = asked || urgent ? null : counted(observationsDays, 'jour', 'jours');
    return { kind: 'measureProposed', values: { measure: WORDS[kind], days, urgent, asked } };
  },

  'MeasureDropped.v1': ({ fact }) => {
    const { droppedOn } = MeasureDropped.shape.data.parse(fact.data);
    return { kind: 'measureDropped', values: { droppedOn: longDate(droppedOn) } };
  },

  'MeasureNotified.v1': ({ fact, facts, rules, profile }) => {
    const { notifiedOn, remedies } = MeasureNotified.shape.data.parse(fact.data);
    const done = withIt(facts);
    if (done === undefined) return null;
    const kind = DONE[done.type] ?? 'REVOCATION';
    const isLost = kind !== 'SUSPENSION';
    const end = isLost ? null : LabelSuspended.shape.data.parse(done.data).endsOn;
    return {
      kind: 'measureNotified' satisfies LetterKindId,
      values: {
        ...remedyValues({ profile }),
        measure: WORDS[kind],
        notifiedOn: longDate(notifiedOn),
        until: end && longDate(end),
        markUntil: isLost ? longDate(addDays(notifiedOn, rules.markUseEndsDays)) : null,
        adminAppealUntil: longDate(remedies.adminAppealDeadline),
        courtUntil: longDate(remedies.courtDeadline),
      },
    };
  },

  'LabelReinstated.v1': ({ fact }) => {
    const { reinstatedOn, validUntil } = LabelReinstated.shape.data.parse(fact.data);
    return {
      kind: 'labelReinstated',
      values: { reinstatedOn: longDate(reinstatedOn), validUntil: longDate(validUntil) },
    };
  },
};
