import * as z from 'zod';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Thing, WorkflowName } from '../../../workflows/kernel/workflow.ts';
import type { ProposalContext } from '../../../workflows/proposal/proposal.machine.ts';
import { ProposalMade, ProposalAmended } from '../../../events/proposal.ts';
import type { Envelope } from '../../../events/fact.ts';
import type { Store, Subjects } from '../../ports.ts';
import { readWords } from '../examination/sealed-words.ts';
import { AMENDMENT_STEPS, CHARTER_STEPS, NOTE_STEPS, PROPOSAL_STEPS, stepsOf, type Step } from './steps.ts';

type Sources = { store: Pick<Store, 'facts' | 'rows'>; subjects: Pick<Subjects, 'openAll'> };

const Cited = z.object({ proposal: z.uuid() });
const nothing = () => null;

const notesIn = (facts: readonly Envelope[]): string[] =>
  facts.flatMap(({ type, data }) => {
    if (type === 'ProposalMade.v1') return ProposalMade.shape.data.parse(data).notes;
    return type === 'ProposalAmended.v1' ? ProposalAmended.shape.data.parse(data).notes : [];
  });

/**
 * The thread of one proposal (M32): the notes from which it comes, what was merged into it, its writings, the charter that
 * carries it, the vote and what became of it, in the order of time. A proposal that goes on in another says in which.
 */
export const makeThread = ({ store, subjects }: Sources) => {
  const factsOf = async (council: string, workflow: WorkflowName, ids: readonly string[]) =>
    (await Promise.all(ids.map((id) => store.facts(council, workflow, id)))).flat();

  /** Of the draft, what is told of any charter; of its amendments, the one that is named. */
  const charterSteps = async (council: string, { charter }: ProposalContext): Promise<Step[]> => {
    if (charter === null) return [];
    const facts = await store.facts(council, 'charter', charter.charter);
    const own = facts.filter(({ data }) => data['amendment'] === charter.amendment);
    return [...stepsOf(CHARTER_STEPS, facts, nothing), ...stepsOf(AMENDMENT_STEPS, own, nothing)];
  };

  return async (thing: Thing): Promise<{ steps: Step[]; continuesIn: string | null }> => {
    const { council, id } = thing;
    const context = thing.context as ProposalContext;
    const merged = (await store.rows(thingKey(council, 'proposal', id), 'merged#')).map(
      (row) => Cited.parse(row).proposal,
    );
    const facts = await factsOf(council, 'proposal', [id, ...merged]);
    const [notes, charter] = await Promise.all([
      factsOf(council, 'workshop', [...new Set(notesIn(facts))]),
      charterSteps(council, context),
    ]);
    const words = await readWords(subjects, [...facts, ...notes]);
    const steps = [
      ...stepsOf(NOTE_STEPS, notes, words),
      ...stepsOf(PROPOSAL_STEPS, facts, words),
      ...charter,
    ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    return { steps, continuesIn: context.mergedInto };
  };
};
