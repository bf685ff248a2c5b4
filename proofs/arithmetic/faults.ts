import type { Edit } from '../planted/bug.ts';

/** A mistake in the first implementation that the second must see. */
export type Fault = Edit & { readonly name: string; readonly why: string };

const QUORUM = 'workflows/deliberation/quorum.ts';
const PROXIES = 'workflows/deliberation/valid-proxies.ts';
const VOTES = 'workflows/deliberation/count-votes.ts';
const PARTICIPATION = 'workflows/deliberation/participation.ts';

export const FAULTS: readonly Fault[] = [
  {
    name: 'half-is-not-enough',
    why: 'Under the CRPA, half of an even base is taken for less than a quorum (DEL-07).',
    file: QUORUM,
    find: 'Math.ceil(base / 2)',
    replace: 'Math.floor(base / 2) + 1',
  },
  {
    name: 'half-is-an-absolute-majority',
    why: 'Under the CGCT, half is taken for more than half (DEL-07).',
    file: QUORUM,
    find: 'Math.floor(base / 2) + 1',
    replace: 'Math.ceil(base / 2)',
  },
  {
    name: 'proxies-make-a-quorum',
    why: 'Proxies count for the quorum of the CGCT (DEL-07).',
    file: QUORUM,
    find: "rule.quorumMode === 'CRPA' ? attending + proxies : attending",
    replace: 'attending + proxies',
  },
  {
    name: 'recused-leave-any-base',
    why: 'The recused leave the base though the rules keep them in it (DEL-12).',
    file: QUORUM,
    find: 'rule.recusalLowersBase ? inOffice - recused : inOffice',
    replace: 'inOffice - recused',
  },
  {
    name: 'second-call-without-chair',
    why: 'A second call is held though nobody presides (DEL-08).',
    file: QUORUM,
    find: 'regular && call.chairAttending && ',
    replace: 'regular && ',
  },
  {
    name: 'proxy-of-who-came',
    why: 'A proxy still votes when its giver has come (DEL-06).',
    file: PROXIES,
    find: "if (attending.has(giver)) return 'GIVER_ATTENDING';",
    replace: '',
  },
  {
    name: 'one-proxy-too-many',
    why: 'A holder carries one proxy more than the rules allow (DEL-06).',
    file: PROXIES,
    find: 'count >= maxProxiesPerHolder',
    replace: 'count > maxProxiesPerHolder',
  },
  {
    name: 'holder-gone',
    why: 'A proxy votes though who carries it has left (DEL-06).',
    file: PROXIES,
    find: "if (!attending.has(holder)) return 'HOLDER_ABSENT';",
    replace: '',
  },
  {
    name: 'recused-giver-votes',
    why: 'A recused member votes through the proxy that they gave (DEL-11).',
    file: PROXIES,
    find: "if (away.has(giver)) return 'GIVER_RECUSED';",
    replace: '',
  },
  {
    name: 'tie-in-secret',
    why: 'The chair breaks the tie of a secret ballot (DEL-10).',
    file: VOTES,
    find: "(ballot === 'OPEN' || rule.castingVoteInSecret)",
    replace: '(rule.castingVote || rule.castingVoteInSecret)',
  },
  {
    name: 'tie-without-the-rule',
    why: 'The chair breaks a tie though the rules give no casting vote (DEL-09).',
    file: VOTES,
    find: 'const casting = rule.castingVote && ',
    replace: 'const casting = ',
  },
  {
    name: 'abstention-is-cast',
    why: 'Abstentions count among the votes cast (DEL-09).',
    file: VOTES,
    find: "return votes.for > votes.against ? 'MORE",
    replace: "return votes.for > votes.against + votes.abstain ? 'MORE",
  },
  {
    name: 'half-of-the-room',
    why: 'Half of the members present or represented is taken for a majority of them (DEL-09).',
    file: VOTES,
    find: '2 * votes.for > available',
    replace: '2 * votes.for >= available',
  },
  {
    name: 'two-thirds-are-more',
    why: 'Exactly two thirds of the votes cast are taken for less than two thirds (D5).',
    file: VOTES,
    find: '3 * votes.for >= 2 * cast',
    replace: '3 * votes.for > 2 * cast',
  },
  {
    name: 'blank-is-against',
    why: 'A blank vote is counted as a vote against.',
    file: VOTES,
    find: "BLANK: 'blank'",
    replace: "BLANK: 'against'",
  },
  {
    name: 'half-answered-is-not-enough',
    why: 'Half of an even number of members is taken for too few answers (DEL-15).',
    file: PARTICIPATION,
    find: 'Math.ceil((base * numerator) / denominator)',
    replace: 'Math.floor((base * numerator) / denominator) + 1',
  },
  {
    name: 'recused-leave-any-base-in-writing',
    why: 'The recused leave the number of those who are to answer though the rules keep them in it (DEL-12, DEL-15).',
    file: PARTICIPATION,
    find: 'recusalLowersBase ? inOffice - recused : inOffice',
    replace: 'inOffice - recused',
  },
];
