import type * as z from 'zod';
import type { RulesGiven, rulesCommands, RulesVote } from '../../workflows/council/rules/commands.ts';
import { ProposalContext } from '../../workflows/proposal/proposal.machine.ts';
import { digestOf } from '../shell/digest.ts';
import type { Command } from '../shell/handle-command.ts';
import { pointVoteOf } from './item/point-vote.ts';
import type { References } from './references.ts';

type Data<Name extends keyof typeof rulesCommands> = z.infer<(typeof rulesCommands)[Name]>;

type Asking = Pick<Command, 'name' | 'council' | 'data'>;

/** Where a proposal goes once it is adopted. */
const ADOPTED = ['adopted', 'toDo', 'underWay', 'done'];

const voteOn = async (
  { state }: References,
  council: string,
  proposal: string,
): Promise<RulesVote | null> => {
  const found = await state(council, 'proposal', proposal);
  if (found === null) return null;
  const { kind, votedOn } = ProposalContext.parse(found.context);
  return { kind, votedOn, adopted: ADOPTED.includes(found.word) };
};

const gather = (
  references: References,
  { council, data }: Asking,
): { [Name in keyof RulesGiven]: () => Promise<RulesGiven[Name]> } => ({
  draftRules: () => Promise.resolve({ digest: digestOf(data) }),
  placeRulesOnAgenda: async () => {
    const { draft, session } = data as Data<'placeRulesOnAgenda'>;
    const [row, found] = await Promise.all([
      references.rulesDraft(council, draft),
      references.state(council, 'session', session),
    ]);
    return { row, session: found && { state: found.word } };
  },
  adoptRules: async () => {
    const { draft, proposal, item, procedure, label } = data as Data<'adoptRules'>;
    const [row, vote, point] = await Promise.all([
      draft === undefined ? null : references.rulesDraft(council, draft),
      proposal === undefined ? null : voteOn(references, council, proposal),
      item === undefined ? null : pointVoteOf(references, council, item),
    ]);
    return { row, vote, point, digest: draft === undefined ? digestOf({ procedure, label }) : null };
  },
});

/** What decisions on rules of procedure read: the draft, the session whose agenda it joins, the vote on it. */
export const rulesGiven = async (
  references: References,
  command: Asking,
): Promise<RulesGiven[keyof RulesGiven] | undefined> => {
  const gathered = gather(references, command);
  const { name } = command;
  return Object.hasOwn(gathered, name) ? gathered[name as keyof RulesGiven]() : undefined;
};
