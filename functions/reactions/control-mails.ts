import { ControlPlanReminded } from '../../events/control.ts';
import type { EstablishedCouncil } from '../../events/council.ts';
import type { Envelope } from '../../events/fact.ts';
import { ControlContext } from '../../workflows/control/control.machine.ts';
import type { LetterToWrite } from '../../workflows/letters/letter-kinds.ts';
import type { References } from '../given/references.ts';
import { CONTROL_LETTERS } from '../letters/control-letters.ts';
import type { makeStructureContacts } from './structure-contacts.ts';

type Parts = {
  references: Pick<References, 'state'>;
  contacts: Pick<ReturnType<typeof makeStructureContacts>, 'representatives'>;
  origin: string;
};

/** Where the holder is awaited for an answer: nowhere else does a reminder reach anybody. */
const AWAITED = ['asked', 'mending'];

/**
 * Whether a letter still says what is so, as the control stands now, read consistently just before it leaves. A reminder
 * was due when it was recorded; told late or twice, it finds whoever was cleared, or has answered, since (M35).
 */
const isStillSo = (
  { type, data }: Envelope,
  word: string,
  { answerUntil, commitments }: ControlContext,
): boolean => {
  if (type === 'ControlReminded.v1') return AWAITED.includes(word) && data['answerUntil'] === answerUntil;
  if (type !== 'ControlPlanReminded.v1') return true;
  const { commitments: ranks } = ControlPlanReminded.shape.data.parse(data);
  return word === 'followed' && ranks.some((rank) => commitments[rank - 1]?.stands === 'AWAITED');
};

/** To the holder of a label that is controlled; null when there is nothing to say, or no more. */
export const makeControlMails =
  ({ references, contacts, origin }: Parts) =>
  async (
    fact: Envelope,
    profile: EstablishedCouncil,
  ): Promise<{ to: readonly string[]; letter: LetterToWrite } | null> => {
    const write = CONTROL_LETTERS[fact.type];
    const found = await references.state(fact.council, 'control', fact.thing);
    if (write === undefined || found === null) return null;
    const control = ControlContext.parse(found.context);
    if (!isStillSo(fact, found.word, control)) return null;
    return {
      to: await contacts.representatives(fact.council, control.structure),
      letter: write({ fact, profile, origin, control }),
    };
  };
