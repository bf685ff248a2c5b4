import { randomUUID } from 'node:crypto';
import type { Fact } from '../../events/catalogue.ts';
import { slotKey } from '../../workflows/kernel/rows.ts';
import { pollKey } from '../../workflows/item/entries.ts';
import { votesKey } from '../../workflows/session/rows.ts';
import { rowsOfFacts, type Rows } from '../rights/build.ts';

/** Somebody who has a vote: their seat, and the account by which they sign in. */
export type Elector = { readonly member: number; readonly account: string };

/** A point of its own whose vote is open, with an empty slot for each; of its session, only that it counts that vote. */
export const plantedVote = (
  council: string,
  electors: readonly Elector[],
  /** Of a secret vote: the key to which ballots are encrypted. */
  publicKey: string | null = null,
): Rows & { readonly id: string; readonly poll: string } => {
  const [id, poll, session] = [randomUUID(), randomUUID(), randomUUID()];
  const members = electors.map(({ member }) => member);
  const many = members.length;
  const secret = publicKey !== null;
  const facts = [
    {
      type: 'ItemPlaced.v1',
      data: {
        session,
        placedAt: '2026-12-01T09:00:00.000Z',
        kind: 'AWARD',
        application: randomUUID(),
        structureName: 'Essai',
        about: null,
        question: 'Avis ?',
        urgent: false,
      },
    },
    {
      type: 'VoteOpened.v1',
      data: {
        call: 1,
        round: 1,
        poll,
        block: null,
        ballot: secret ? 'SECRET' : 'ROLL_CALL',
        secret: secret ? { publicKey, askedBy: members, illusory: false } : null,
        rollCallAskedBy: [],
        rulesVersion: 1,
        members,
        proxies: [],
        recused: [],
        chair: members[0] ?? 1,
        chairQuality: 'PRESIDENT',
        inOffice: many,
        quorum: { required: Math.ceil(many / 2), counted: many, base: many },
        closesAt: null,
        colleges: [{ college: 1, voters: members }],
      },
    },
  ] as unknown as Fact[];
  const { ledger, state } = rowsOfFacts(council, 'item', id, facts);
  const slots = members.map((member) => ({
    ...slotKey(council, poll, member),
    member,
    holder: member,
    ...(secret ? { voted: false } : { choice: null }),
  }));
  const beside = [
    { ...pollKey(council, id, 1), poll, secret },
    { ...votesKey(council, session), sitting: true, opened: 1, closed: 0 },
  ];
  return { id, poll, ledger, state: [...state, ...beside, ...slots] };
};
