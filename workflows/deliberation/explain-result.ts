import type { Tally, VoteReason, VoteResult } from './count-votes.ts';

const several = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

const listOf = (votes: Tally): string =>
  [
    `${votes.for} pour`,
    `${votes.against} contre`,
    votes.abstain > 0 && several(votes.abstain, 'abstention', 'abstentions'),
    votes.blank > 0 && several(votes.blank, 'blanc', 'blancs'),
    votes.null > 0 && several(votes.null, 'nul', 'nuls'),
    votes.notVoting > 0 && several(votes.notVoting, 'voix non exprimée', 'voix non exprimées'),
  ]
    .filter((part) => part !== false)
    .join(', ');

/** What does not count, named only when there is some: abstentions, blank and null votes, votes not given. */
const uncounted = (votes: Tally): string => {
  const kinds = [
    votes.abstain > 0 && 'les abstentions',
    votes.blank > 0 && 'les votes blancs',
    votes.null > 0 && 'les votes nuls',
    votes.notVoting > 0 && 'les voix non exprimées',
  ].filter((part) => part !== false);
  if (kinds.length === 0) return '';
  const last = kinds.at(-1);
  const named = kinds.length === 1 ? last : `${kinds.slice(0, -1).join(', ')} et ${last}`;
  return `\u00A0; ${named} ne comptent pas`;
};

/** What is told, and from what: how many votes it took is found anew from the rule that the reason names. */
type Counted = Omit<VoteResult, 'required'>;

const half = ({ for: favour, available }: Counted): string =>
  `il faut ${Math.floor(available / 2) + 1} voix pour sur ${available}, il y en a ${favour}`;

const thirds = ({ for: favour, cast }: Counted): string =>
  `il faut ${Math.ceil((2 * cast) / 3)} voix pour sur ${several(cast, 'exprimée', 'exprimées')}, il y en a ${favour}`;

const WHY: Record<VoteReason, (result: Counted) => string> = {
  MORE_FOR_THAN_AGAINST: (result) => `Il y a plus de pour que de contre${uncounted(result)}.`,
  NOT_MORE_FOR_THAN_AGAINST: (result) => `Il y a moins de pour que de contre${uncounted(result)}.`,
  MORE_THAN_HALF_OF_AVAILABLE: (result) => `La majorité des voix est atteinte\u00A0: ${half(result)}.`,
  NOT_MORE_THAN_HALF_OF_AVAILABLE: (result) =>
    `La majorité des voix n’est pas atteinte\u00A0: ${half(result)}.`,
  TWO_THIRDS_OF_CAST: (result) => `Les deux tiers des voix exprimées sont atteints\u00A0: ${thirds(result)}.`,
  NOT_TWO_THIRDS_OF_CAST: (result) =>
    `Les deux tiers des voix exprimées ne sont pas atteints\u00A0: ${thirds(result)}.`,
  CASTING_VOTE_FOR: () => 'La présidence a voté pour\u00A0: sa voix l’emporte.',
  CASTING_VOTE_AGAINST: () => 'La présidence a voté contre\u00A0: sa voix l’emporte.',
  TIE_WITHOUT_CASTING_VOTE: () => 'Les voix sont partagées et aucune voix prépondérante ne s’applique.',
  NO_VOTE_CAST: () => 'Personne n’a voté pour ni contre.',
};

/** Why a vote gave what it gave, in French: « 7 pour, 7 contre. La présidence a voté pour : sa voix l’emporte. » */
export const explainResult = (result: Counted): string => `${listOf(result)}. ${WHY[result.reason](result)}`;

/** The same, led by what the council answered to a point that is no dossier: « Adopté : 27 pour, 2 contre… ». */
export const explainAnswer = (result: Counted): string =>
  `${result.outcome === 'ADOPTED' ? 'Adopté' : 'Non adopté'}\u00A0: ${explainResult(result)}`;

/**
 * The same, led by the opinion that the vote gives, under how many conditions (D16), and how: « Avis favorable, sous
 * 2 conditions, par consultation écrite : 27 pour… ».
 */
export const explainOpinion = (result: Counted, { inWriting = false, conditions = 0 } = {}): string => {
  const opinion = result.outcome === 'ADOPTED' ? 'favorable' : 'défavorable';
  const under = conditions === 0 ? '' : `, sous ${several(conditions, 'condition', 'conditions')}`;
  return `Avis ${opinion}${under}${inWriting ? ', par consultation écrite' : ''}\u00A0: ${explainResult(result)}`;
};
