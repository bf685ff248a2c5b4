import { randomBytes } from 'node:crypto';
import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { codeOf, makeBox } from '../../functions/adapters/box.ts';
import { makeSecretSlots } from '../../functions/adapters/secret-slots.ts';
import { makeSlots } from '../../functions/adapters/slots.ts';
import { slotKey } from '../../workflows/kernel/rows.ts';
import { openEngine, type TestEngine } from '../support/engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.stop());

let polls = 0;
const newPoll = () => `00000000-0000-4000-8000-${String(++polls).padStart(12, '0')}`;
const newBallot = () => randomBytes(256).toString('base64url');
const cast = (...args: Parameters<ReturnType<typeof makeSecretSlots>>) =>
  makeSecretSlots(engine.db, engine.tables)(...args);
const box = () => makeBox(engine.db, engine.tables.box);
const seal = (poll: string, member: number) =>
  makeSlots(engine.db, engine.tables.state).seal(slotKey('62', poll, member));

const open = async (poll: string, member: number, holder = member) => {
  const slot = slotKey('62', poll, member);
  await engine.db.send(
    new PutCommand({ TableName: engine.tables.state, Item: { ...slot, member, holder, voted: false } }),
  );
  return { council: '62', poll, slot, holder, command: 'command-1', ballot: newBallot() };
};

describe('secret ballots', () => {
  it('mark the slot and fall into the box, both or neither', async () => {
    const poll = newPoll();
    const vote = await open(poll, 7);
    expect(await cast(vote)).toBe('cast');
    expect(await box().ballots('62', poll)).toEqual([{ code: codeOf(vote.ballot), ballot: vote.ballot }]);
    expect(await seal(poll, 7)).toEqual({
      ...vote.slot,
      member: 7,
      holder: 7,
      voted: true,
      command: 'command-1',
      sealed: true,
    });
  });

  it('keep in the box a key and a ciphertext, and nothing else of any ballot', async () => {
    const poll = newPoll();
    await cast(await open(poll, 7));
    const { Items = [] } = await engine.db.send(new ScanCommand({ TableName: engine.tables.box }));
    for (const row of Items) expect(Object.keys(row).toSorted()).toEqual(['ballot', 'pk', 'sk']);
    expect(JSON.stringify(Items)).not.toContain('command-1');
  });

  it('sent again, even encrypted anew, are one vote: the first stands (P3)', async () => {
    const poll = newPoll();
    const vote = await open(poll, 7);
    expect(await cast(vote)).toBe('cast');
    expect(await cast(vote)).toBe('cast');
    expect(await cast({ ...vote, ballot: newBallot() })).toBe('cast');
    expect(await box().ballots('62', poll)).toHaveLength(1);
    await seal(poll, 7);
    expect(await cast(vote)).toBe('cast');
  });

  it('by another command are refused', async () => {
    const poll = newPoll();
    const vote = await open(poll, 7);
    await cast(vote);
    expect(await cast({ ...vote, command: 'command-2', ballot: newBallot() })).toBe('already-voted');
    expect(await cast({ ...vote, command: 'command-2' })).toBe('already-voted');
    expect(await box().ballots('62', poll)).toHaveLength(1);
  });

  it('are cast by the holder of the slot only, before it is sealed', async () => {
    const poll = newPoll();
    const vote = await open(poll, 8, 7);
    expect(await cast({ ...vote, holder: 8 })).toBe('not-an-elector');
    expect(await cast({ ...vote, slot: slotKey('62', poll, 99) })).toBe('not-an-elector');
    await seal(poll, 8);
    expect(await cast(vote)).toBe('vote-closed');
    expect(await box().ballots('62', poll)).toEqual([]);
  });

  it('copied from another voter are refused, and leave no mark', async () => {
    const poll = newPoll();
    const [first, second] = [await open(poll, 7), await open(poll, 8)];
    await cast(first);
    expect(await cast({ ...second, ballot: first.ballot })).toBe('ballot-copied');
    expect(await cast(second)).toBe('cast');
  });

  it('are followed by their code, in their own vote', async () => {
    const poll = newPoll();
    const vote = await open(poll, 7);
    const code = codeOf(vote.ballot);
    expect(await box().has('62', poll, code)).toBe(false);
    await cast(vote);
    expect(await box().has('62', poll, code)).toBe(true);
    expect(await box().has('62', newPoll(), code)).toBe(false);
    expect(await box().has('62', poll, codeOf(newBallot()))).toBe(false);
  });

  it('agree with the box under a race of casting, casting again and sealing', async () => {
    const poll = newPoll();
    const votes = await Promise.all(Array.from({ length: 24 }, (_, at) => open(poll, at + 1)));
    const outcomes = await Promise.all(
      votes.map(async (vote, at) => {
        const [answer, again, sealed] = await Promise.all([cast(vote), cast(vote), seal(poll, at + 1)]);
        return { answers: [answer, again], voted: sealed['voted'] === true };
      }),
    );
    for (const { answers, voted } of outcomes)
      expect(answers).toEqual(voted ? ['cast', 'cast'] : ['vote-closed', 'vote-closed']);
    const voted = outcomes.filter((outcome) => outcome.voted).length;
    expect(await box().ballots('62', poll)).toHaveLength(voted);
  });
});
