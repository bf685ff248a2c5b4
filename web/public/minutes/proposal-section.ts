import { counted, frenchDate } from '../french.ts';
import { facts, sentences, type Block, type Section } from '../printed-document.ts';
import type { ProposalView } from './minutes-view.ts';
import { MAJORITIES } from './minutes-words.ts';
import { tallyWords } from './tally-words.ts';

const KINDS: Readonly<Record<ProposalView['kind'], string>> = {
  CHARTER: 'la charte',
  RULES: 'le règlement intérieur ou celui du label',
  OTHER: 'un autre sujet',
};

/** How a proposal is called. */
export const proposalTitle = ({ title }: ProposalView): string => `Proposition : ${title ?? 'titre effacé'}`;

/** What became of a proposal in a few words, for the list of them all. */
export const proposalOutcome = ({ how, vote }: ProposalView): string => {
  switch (how) {
    case 'VOTED':
      return vote?.adopted === true ? 'adoptée' : 'non adoptée';
    case 'ADJOURNED':
      return 'renvoyée';
    case 'WITHDRAWN':
      return 'retirée';
    case 'NOT_TREATED':
      return 'non traitée';
  }
};

const voteBlocks = ({ vote }: ProposalView): Block[] =>
  vote === null
    ? []
    : [
        facts(
          [
            'Voix',
            `${tallyWords(vote)}, sur ${counted(vote.votesInRoom, 'voix en séance', 'voix en séance')}`,
          ],
          ['Majorité', MAJORITIES[vote.majority]],
          ['Résultat', vote.sentence],
        ),
      ];

const leftOf = ({ how, adjournedTo }: ProposalView): string[] => {
  switch (how) {
    case 'VOTED':
      return [];
    case 'ADJOURNED':
      return [
        adjournedTo === null
          ? 'Proposition renvoyée à une séance ultérieure, sans date fixée.'
          : `Proposition renvoyée à la séance du ${frenchDate(adjournedTo)}.`,
      ];
    case 'WITHDRAWN':
      return ['Proposition retirée avant la séance.'];
    case 'NOT_TREATED':
      return ['Proposition non traitée : aucun vote n’a été enregistré.'];
  }
};

/** One proposal: what it is about, its vote or what else became of it (DEL-13). */
export const proposalSection = (proposal: ProposalView): Section => ({
  id: `proposition-${proposal.rank}`,
  title: `Point ${proposal.rank} : ${proposalTitle(proposal)}`,
  blocks: [
    ...sentences([`Elle porte sur ${KINDS[proposal.kind]}.`]),
    ...voteBlocks(proposal),
    ...sentences(leftOf(proposal)),
  ],
});
