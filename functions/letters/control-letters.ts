import {
  ControlClosed,
  ControlCommitmentJudged,
  ControlMendingAsked,
  ControlOpened,
  ControlPlanAgreed,
  ControlPlanOverdue,
  ControlPlanReminded,
  ControlReminded,
} from '../../events/control.ts';
import type { Envelope } from '../../events/fact.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import type { ControlContext } from '../../workflows/control/control.machine.ts';
import type { LetterKindId, LetterToWrite } from '../../workflows/letters/letter-kinds.ts';
import type { TagValues } from '../../workflows/letters/tags.ts';
import { councilValues, type Council } from './writing.ts';

type About = Council & { fact: Envelope; control: Pick<ControlContext, 'number' | 'structureName'> };

const letter = (about: About, kind: LetterKindId, values: TagValues): LetterToWrite => ({
  kind,
  values: {
    ...councilValues(about),
    structureName: about.control.structureName,
    labelNumber: about.control.number,
    ...values,
  },
});

const OUTCOMES: Readonly<Record<string, string>> = {
  NONE: 'Aucune suite n’est donnée à ce contrôle.',
  REMARK: 'Le service vous adresse une remarque.',
  PLAN: 'Tous les engagements de votre plan sont tenus.',
  MEASURE:
    'Une mesure sur votre label est proposée : une lettre vous dira laquelle, et comment vous exprimer.',
};

/** What the holder is told of a control; the words themselves are read online (P24). */
export const CONTROL_LETTERS: Readonly<Record<string, (about: About) => LetterToWrite>> = {
  'ControlOpened.v1': (about) => {
    const { chosenBy, answerUntil } = ControlOpened.shape.data.parse(about.fact.data);
    return letter(about, 'controlOpened', {
      drawn: chosenBy === 'DRAW',
      answerUntil: longDate(answerUntil),
    });
  },
  'ControlReminded.v1': (about) =>
    letter(about, 'controlReminded', {
      answerUntil: longDate(ControlReminded.shape.data.parse(about.fact.data).answerUntil),
    }),
  'ControlMendingAsked.v1': (about) =>
    letter(about, 'controlMending', {
      mendUntil: longDate(ControlMendingAsked.shape.data.parse(about.fact.data).mendUntil),
    }),
  'ControlPlanAgreed.v1': (about) => {
    const { commitments } = ControlPlanAgreed.shape.data.parse(about.fact.data);
    return letter(about, 'controlPlanAgreed', { days: commitments.toSorted().map((day) => longDate(day)) });
  },
  'ControlPlanReminded.v1': (about) =>
    letter(about, 'controlPlanReminded', {
      dueOn: longDate(ControlPlanReminded.shape.data.parse(about.fact.data).dueOn),
    }),
  'ControlPlanOverdue.v1': (about) =>
    letter(about, 'controlPlanOverdue', {
      since: longDate(ControlPlanOverdue.shape.data.parse(about.fact.data).since),
    }),
  'ControlCommitmentJudged.v1': (about) => {
    const { verdict, again } = ControlCommitmentJudged.shape.data.parse(about.fact.data);
    return letter(about, 'controlCommitmentJudged', {
      kept: verdict === 'KEPT',
      notKept: verdict !== 'KEPT',
      again,
    });
  },
  'ControlClosed.v1': (about) => {
    const { outcome } = ControlClosed.shape.data.parse(about.fact.data);
    return letter(about, 'controlClosed', { outcome: OUTCOMES[outcome] ?? null });
  },
};
