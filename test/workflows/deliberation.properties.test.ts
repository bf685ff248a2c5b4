import { countTally, countVotes, tallyOf } from '../../workflows/deliberation/count-votes.ts';
import { explainResult } from '../../workflows/deliberation/explain-result.ts';
import { quorum } from '../../workflows/deliberation/quorum.ts';
import { electorate } from '../../workflows/deliberation/valid-proxies.ts';
import type { SimulatedSession } from '../support/deliberation-oracle.ts';
import { isAdopted, isQuorate, makeSession, votersOf } from '../support/deliberation-oracle.ts';

const SESSIONS = 60_000;

const roomOf = ({ seats, proxies, recused, rules }: SimulatedSession) => ({
  presence: seats,
  proxies,
  recused,
  rule: rules,
});

const chairVoteOf = ({ roll, chair }: SimulatedSession) => roll.get(chair) ?? null;

describe(`${SESSIONS} sessions of 3 to 60 members`, () => {
  const sessions = Array.from({ length: SESSIONS }, (_, seed) => makeSession(seed));
  const failing = (wrong: (session: SimulatedSession) => boolean) => sessions.findIndex(wrong);

  it('have the electorate of an independent reading', () => {
    const first = failing((session) => {
      const { members, valid, void: fallen, available } = electorate(roomOf(session));
      const voters = [...members.map(String), ...valid.map(({ giver, holder }) => `${giver}>${holder}`)];
      const same = voters.toSorted().join() === votersOf(session).toSorted().join();
      return !same || available !== voters.length || valid.length + fallen.length !== session.proxies.length;
    });
    expect(first).toBe(-1);
  });

  it('have its quorum', () => {
    const reached = new Set<boolean>();
    const first = failing((session) => {
      const { members, valid } = electorate(roomOf(session));
      const figures = quorum({
        inOffice: session.seats.length,
        attending: members.length,
        proxies: valid.length,
        recused: session.recused.length,
        rule: session.rules,
      });
      reached.add(figures.reached);
      return figures.reached !== isQuorate(session);
    });
    expect(first).toBe(-1);
    expect(reached.size).toBe(2);
  });

  it('have its result, and every reason occurs', () => {
    const reasons = new Set<string>();
    const first = failing((session) => {
      const { rules: rule, ballot } = session;
      const chairVote = chairVoteOf(session);
      const result = countTally(tallyOf(session.roll.values()), { rule, ballot, chairVote });
      reasons.add(result.reason);
      const adopted = isAdopted([...session.roll.values()], session, chairVote);
      return (result.outcome === 'ADOPTED') !== adopted || result.available !== session.roll.size;
    });
    expect(first).toBe(-1);
    expect(reasons.size).toBe(8);
  });

  it('have one result by roll and by tally, with its sentence', () => {
    const first = failing((session) => {
      const byRoll = countVotes({ roll: session.roll, rule: session.rules, chair: session.chair });
      const chairVote = chairVoteOf(session);
      const byTally = countTally(tallyOf(session.roll.values()), {
        rule: session.rules,
        ballot: 'OPEN',
        chairVote,
      });
      return (
        JSON.stringify(byRoll) !== JSON.stringify(byTally) || !/^\d+ pour, .+\.$/.test(explainResult(byRoll))
      );
    });
    expect(first).toBe(-1);
  });

  it('nobody votes twice, and no recused member votes or is carried', () => {
    const first = failing((session) => {
      const { members, valid } = electorate(roomOf(session));
      const voices = [...members, ...valid.map(({ giver }) => giver)];
      const involved = [...voices, ...valid.map(({ holder }) => holder)];
      return (
        new Set(voices).size !== voices.length || involved.some((member) => session.recused.includes(member))
      );
    });
    expect(first).toBe(-1);
  });
});
