import { ItemPlaced } from '../../../events/item.ts';
import type { Envelope, Instant } from '../../../events/fact.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { References } from '../../given/references.ts';
import type { Store } from '../../ports.ts';
import type { Reaction } from '../../shell/reaction.ts';
import type { makeSystemCommand } from '../../shell/system-command.ts';

type Sources = {
  store: Store;
  references: References;
  /** Commands of the system to points. */
  send: ReturnType<typeof makeSystemCommand>;
};

type Act = { name: string; from: string; data: object };

const OPEN: Act = { name: 'openVote', from: 'placed', data: { ballot: 'ROLL_CALL' } };
const CLOSE: Act = { name: 'closeVote', from: 'voteOpen', data: {} };

/**
 * A consultation that is ordered opens the vote of each of its points, and closes it once it has ended (DEL-15). One that
 * is placed while it is ordered is found by one or by the other, as at the end of a session.
 */
export const makeConsultation = ({ store, references, send }: Sources): Reaction => {
  const carryOut = async ({ council, id: cause }: Envelope, thing: string, act: Act, at: Instant) => {
    // What was withdrawn or has left is not put to the vote; what was opened or closed already stays so.
    if ((await references.state(council, 'item', thing))?.word !== act.from) return;
    await send({ council, thing, name: act.name, data: act.data, at, cause });
  };

  return async (fact, at) => {
    const { council, thing } = fact;
    const stands = async (session: string) => (await references.state(council, 'session', session))?.word;
    if (fact.type === 'ItemPlaced.v1') {
      const { session } = ItemPlaced.shape.data.parse(fact.data);
      if ((await stands(session)) === 'consulting') await carryOut(fact, thing, OPEN, at);
      return;
    }
    const act = fact.type === 'WrittenConsultationEnded.v1' ? CLOSE : OPEN;
    if (act === OPEN && (await stands(thing)) !== 'consulting') return;
    const rows = await store.rows(thingKey(council, 'session', thing), 'item#');
    for (const row of rows) await carryOut(fact, String(row['item']), act, at);
  };
};
