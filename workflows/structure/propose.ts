import { dateInParis } from '../calendar/paris-time.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import { passDeadline } from '../kernel/pass-deadline.ts';
import type { FactBody } from '../kernel/workflow.ts';
import { contestRegister, declareValue, settleContest } from './contest.ts';
import { declare } from './declare.ts';
import { agreeToElectronicNotification, endElectronicNotification } from './electronic/consent.ts';
import type { StructureProposers } from './proposers.ts';
import { acceptInvitation, invite, leave, removePerson, withdrawInvitation } from './people/invitations.ts';
import { acceptTransfer, offerTransfer, withdrawTransfer } from './people/transfer.ts';
import { factOfRecord, factsOfReading } from './reading.ts';
import { nextReading } from './reading-retries.ts';
import type { RegisterExtract } from './register-extract.ts';
import { recordCharterSignature, signCharter } from './signature/sign.ts';
import type { StructureContext } from './structure.machine.ts';

const sameStructure = (extract: RegisterExtract, { siren, rna }: StructureContext): boolean =>
  siren === null ? extract.rna === rna : extract.siren === siren;

/** Read again by itself: a register that still does not answer is asked later, and nobody is stopped (A4). */
const didNotAnswer = (
  { attempts }: StructureContext,
  outcome: 'SILENT' | 'UNKNOWN',
  at: Parameters<typeof nextReading>[1],
): FactBody => {
  const next = nextReading(attempts, at);
  return {
    type: 'RegisterDidNotAnswer.v1',
    data: { attempt: Math.max(attempts, 1), outcome },
    ...(next !== null && { deadlines: { registerRetry: next } }),
  };
};

const readRegister: StructureProposers['readRegister'] = ({ thing, given, at, actor }) => {
  const { register, department } = given;
  if (register.state === 'FOUND')
    return accepted({ facts: factsOfReading(thing, register, { department, at }) });
  if (actor.kind === 'system') return accepted({ facts: [didNotAnswer(thing.context, register.state, at)] });
  return refused(register.state === 'SILENT' ? 'register-silent' : 'register-unknown');
};

export const structureProposers: StructureProposers = {
  declare,
  readRegister,
  declareValue,
  contestRegister,
  settleContest,
  invite,
  acceptInvitation,
  withdrawInvitation,
  removePerson,
  leave,
  offerTransfer,
  withdrawTransfer,
  acceptTransfer,
  agreeToElectronicNotification,
  endElectronicNotification,
  signCharter,
  recordCharterSignature,

  recordRegister: ({ data: { extract }, thing, given, at }) =>
    sameStructure(extract, thing.context)
      ? accepted({ facts: [factOfRecord(thing, extract, { ...given, at })] })
      : refused('extract-of-another-structure'),

  recordCeased: ({ data: { ceasedOn }, thing, at }) => {
    if (thing.context.register?.administrativeState !== 'C') return refused('not-ceased');
    if (ceasedOn > dateInParis(at)) return refused('date-to-come', { field: 'date de cessation' });
    return accepted({
      facts: [{ type: 'StructureCeased.v1', data: { ceasedOn }, deadlines: { registerRetry: null } }],
    });
  },

  passDeadline: passDeadline<StructureContext>({
    registerRetry: ({ context }) => [
      { type: 'RegisterReadingDue.v1', data: { attempt: context.attempts + 1 } },
    ],
  }),
};
