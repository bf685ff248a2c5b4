import type { StateValue } from 'xstate';
import { STRUCTURE_ROLES } from '../kernel/actor.ts';
import { passDeadlineEntry } from '../kernel/pass-deadline.ts';
import { placesOf } from '../kernel/states.ts';
import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { AppealContext, appealMachine } from './appeal.machine.ts';
import { appealCommands } from './commands.ts';
import { appealProposers } from './propose.ts';
import { keptUntilAnswered } from './unread-answer.ts';

const ordinary = { road: 'ordinary' } as const;
const BOTH = ['silence', 'hearing'] as const;
/** Of an answer that is signed: one of the two runs until it is notified. */
const TO_NOTIFY = ['answerReading', 'answerPosting'] as const;

export const appealTable = {
  lodge: {
    ...ordinary,
    who: ['representative', 'officer'],
    from: [],
    to: ['pending.late', 'pending.admitted', 'pending.hearing'],
    facts: ['AppealFiled.v1', 'AppealAcknowledged.v1', 'AppealHolderInvited.v1'],
    sets: BOTH,
    refusals: [
      'unknown-reference',
      'not-on-paper',
      'paper-required',
      'date-to-come',
      'nothing-to-appeal',
      'appeal-already-filed',
    ],
    says: 'Votre recours est reçu. L’accusé de réception dit ce que vaut le silence, et jusqu’à quand saisir le tribunal.',
  },
  // REM-07, REM-08: a person decides whether one that came late is examined, before its days.
  admit: {
    ...ordinary,
    who: ['officer', 'secretary', 'president'],
    from: ['pending.late'],
    to: ['pending.admitted', 'pending.hearing'],
    facts: ['AppealAdmitted.v1', 'AppealHolderInvited.v1'],
    sets: ['hearing'],
    refusals: ['appeal-too-late', 'silence-has-decided'],
  },
  observe: {
    ...ordinary,
    who: ['representative'],
    from: ['pending.hearing'],
    to: ['pending.heard'],
    facts: ['AppealObserved.v1'],
    clears: ['hearing'],
    refusals: ['silence-has-decided'],
  },
  entrust: {
    ...ordinary,
    who: ['secretary', 'president'],
    from: ['pending.admitted', 'pending.hearing', 'pending.heard', 'pending.examining', 'pending.examined'],
    to: ['pending.examining'],
    facts: ['AppealEntrusted.v1'],
    refusals: ['holder-not-heard', 'not-an-officer', 'reported-first', 'silence-has-decided'],
  },
  examine: {
    ...ordinary,
    who: ['officer'],
    from: ['pending.examining'],
    to: ['pending.examined'],
    facts: ['AppealExamined.v1'],
    refusals: ['not-the-examiner', 'silence-has-decided'],
  },
  decide: {
    ...ordinary,
    who: ['president'],
    from: ['pending'],
    to: ['decided'],
    facts: ['AppealDecided.v1'],
    sets: TO_NOTIFY,
    clears: BOTH,
    refusals: [
      'reasons-required',
      'appeal-came-late',
      'appeal-not-late',
      'appeal-not-examined',
      'silence-has-decided',
      'signatory-unknown',
      'signs-own-report',
    ],
    signed: true,
  },
  notify: {
    ...ordinary,
    who: ['officer', 'secretary'],
    from: ['decided'],
    to: ['answered'],
    facts: ['AppealAnswered.v1'],
    clears: TO_NOTIFY,
    refusals: ['letter-impossible', 'letter-not-delivered', 'notice-day-impossible'],
  },
  consultAnswer: {
    ...ordinary,
    who: ['representative'],
    from: ['decided'],
    to: ['answered'],
    facts: ['AppealAnswered.v1'],
    clears: TO_NOTIFY,
    refusals: ['not-the-appellant'],
    says: 'La réponse vous est notifiée. Lisez-la, avec le dernier jour pour saisir le tribunal.',
  },
  // E8: whoever was to be told was not.
  returnMail: {
    ...ordinary,
    who: ['system'],
    from: ['decided', 'answered'],
    to: [],
    facts: ['AppealMailReturned.v1'],
    sets: ['answerPosting'],
    clears: ['answerReading'],
    refusals: [],
  },
  withdraw: {
    ...ordinary,
    who: ['representative'],
    from: ['pending'],
    to: ['withdrawn'],
    facts: ['AppealWithdrawn.v1'],
    clears: BOTH,
    refusals: ['silence-has-decided', 'not-the-appellant'],
  },
  passDeadline: {
    ...passDeadlineEntry(
      ['pending', 'decided'],
      ['deemedRejected', 'pending.heard', 'answered'],
      [],
      [...BOTH, ...TO_NOTIFY],
    ),
    // Each of its deadlines becomes a fact of its own: none is merely missed.
    facts: ['AppealDeemedRejected.v1', 'AppealHolderSilent.v1', 'AppealAnswered.v1', 'AppealAnswerToPost.v1'],
  },
} as const satisfies CommandTable;

const SERVICE = ['officer', 'secretary', 'president', 'auditor'] as const;

const stateWord = (value: StateValue): string => (placesOf(value)[0] ?? '').replace('pending.', '');

export const appeal: Workflow = {
  name: 'appeal',
  machine: appealMachine,
  machineVersion: 1,
  context: AppealContext,
  commands: appealCommands,
  table: appealTable,
  proposers: appealProposers,
  owner: ({ context }: { context: AppealContext }, data?: unknown) =>
    context.structure || appealCommands.lodge.safeParse(data).data?.structure || null,
  readers: [...STRUCTURE_ROLES, ...SERVICE],
  keptFrom: keptUntilAnswered,
  about: ({ context }: { context: AppealContext }, data?: unknown) => {
    const lodged = appealCommands.lodge.safeParse(data).data;
    const against = context.against ?? lodged?.against;
    if (against === undefined) return null;
    if (against.kind === 'APPLICATION') return { application: against.id };
    return { holder: context.structure || (lodged?.structure ?? ''), earnedBy: '' };
  },
  stateWord,
};
