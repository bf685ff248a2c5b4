import type { PlantedBug } from '../bug.ts';

const SLOTS = 'functions/adapters/slots.ts';
const STORE = 'test/functions/store.contract.test.ts';
const DELIBERATION = 'test/workflows/deliberation.test.ts';

/** The electorate, the ballots and their count (P6 to P8, DEL-06 to DEL-12). */
export const VOTES: readonly PlantedBug[] = [
  {
    name: 'ballot-after-the-seal',
    why: 'A slot takes a ballot after it was sealed: it is acknowledged and never counted.',
    file: SLOTS,
    find: '(${notSealed} AND ${notCast})',
    replace: '(${notCast})',
    caughtBy: { test: STORE, title: /once sealed count what was acknowledged before, and nothing after/ },
  },
  {
    name: 'ballot-over-a-ballot',
    why: 'A second choice takes the place of the first while the vote is open.',
    file: SLOTS,
    find: '(${notSealed} AND ${notCast})',
    replace: '(${notSealed} AND (${notCast} OR attribute_exists(choice)))',
    caughtBy: { test: STORE, title: /take one vote; the same command again is the same vote/ },
  },
  {
    name: 'ballot-of-anybody',
    why: 'A slot takes a ballot from a member who does not hold it.',
    file: SLOTS,
    find: 'AND holder = :holder AND',
    replace: 'AND :holder = :holder AND',
    caughtBy: { test: STORE, title: /are cast by their holder only/ },
  },
  {
    name: 'count-without-sealing',
    why: 'Closing reads the slots, which its role may do, and seals none: a ballot may be acknowledged after the count.',
    file: 'functions/api/close-vote.ts',
    find: 'makeItemGiven(parts.store, parts.references, seal, { count })',
    replace: 'makeItemGiven(parts.store, parts.references, (key) => parts.store.row(key), { count })',
    also: [
      {
        file: 'infra/vote-functions.ts',
        find: "reads(['GetItem'], things('council', 'item')),",
        replace: "reads(['GetItem'], [...things('council', 'item'), ...SLOTS]),",
      },
    ],
    caughtBy: { proof: 'retries', args: ['--size', 'small', '--seed', '27'] },
  },
  {
    name: 'dated-ballot',
    why: 'A secret ballot lies in the box beside its instant, which is that of the mark of who cast it.',
    file: 'functions/adapters/secret-slots.ts',
    find: 'codeOf(ballot)), ballot },',
    replace: 'codeOf(ballot)), ballot, at: new Date().toISOString() },',
    caughtBy: { proof: 'secrecy', args: ['--size', 'small', '--seed', '7'] },
  },
  {
    name: 'ballot-under-its-command',
    why: 'A secret ballot lies under the command that cast it, which its mark keeps.',
    file: 'functions/adapters/secret-slots.ts',
    find: 'ballotKey(council, poll, codeOf(ballot))',
    replace: "ballotKey(council, poll, Buffer.from(command).toString('base64url'))",
    caughtBy: { proof: 'secrecy', args: ['--size', 'small', '--seed', '7'] },
  },
  {
    name: 'recused-member-votes',
    why: 'A member who is recused on an item is among those who vote on it.',
    file: 'workflows/deliberation/valid-proxies.ts',
    find: 'attending && !away.has(member)',
    replace: 'attending',
    caughtBy: { test: DELIBERATION, title: /who is recused neither votes nor carries/ },
  },
  {
    name: 'proxy-of-the-recused',
    why: 'A recused member carries the proxy of another all the same.',
    file: 'workflows/deliberation/valid-proxies.ts',
    find: "away.has(holder) ? 'HOLDER_RECUSED' : null",
    replace: 'null',
    caughtBy: { test: DELIBERATION, title: /who is recused neither votes nor carries/ },
  },
  {
    name: 'interest-not-seen',
    why: 'Who represents the applicant votes on it when they declare no interest.',
    file: 'functions/given/recused.ts',
    find: 'new Set([...declared, ...interested])',
    replace: 'new Set(declared)',
    caughtBy: {
      test: 'test/proofs/rights.test.ts',
      title: /each of a sample of cells|who represents the applicant does not vote on it/,
    },
  },
  {
    name: 'session-ends-over-a-vote',
    why: 'A session ends on what it read of its votes, whatever opened since: ballots of one are never counted.',
    file: 'workflows/session/rows.ts',
    find: 'expect: { sitting: true, ...votes } satisfies VotesRow,',
    replace: 'expect: { sitting: true },',
    caughtBy: { test: STORE, title: /what opened first stays open, and the session goes on/ },
  },
  {
    name: 'quorum-one-short',
    why: 'The quorum is reached with one member too few when the base is odd.',
    file: 'workflows/deliberation/quorum.ts',
    find: 'Math.ceil(base / 2)',
    replace: 'Math.floor(base / 2)',
    caughtBy: { test: DELIBERATION, title: /is the least count there is, for every base/ },
  },
  {
    name: 'half-is-a-majority',
    why: 'Exactly half of the votes available is taken for more than half.',
    file: 'workflows/deliberation/count-votes.ts',
    find: '2 * votes.for > available',
    replace: '2 * votes.for >= available',
    caughtBy: { test: DELIBERATION, title: /the result of a vote \(DEL-09, DEL-10\)/ },
  },
  {
    name: 'casting-vote-of-a-proxy',
    why: 'A tie is broken by the proxy that the chair carries, not by its own vote.',
    file: 'workflows/deliberation/count-votes.ts',
    find: 'chair === null ? null : (roll.get(chair) ?? null)',
    replace: 'chair === null ? null : ([...roll.values()].at(-1) ?? null)',
    caughtBy: { test: DELIBERATION, title: /the chair breaks a tie by its own voice, not by the proxy/ },
  },
];
