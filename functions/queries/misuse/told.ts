import type { Actor } from '../../../workflows/kernel/actor.ts';
import { actingOn } from '../../../workflows/kernel/rights.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { MisuseContext } from '../../../workflows/misuse/misuse.machine.ts';
import { misuseSubject } from '../../../workflows/misuse/rows.ts';
import { sealedAs } from '../../adapters/sealed-as.ts';
import type { Store, Subjects } from '../../ports.ts';

type Sources = { store: Store; subjects: Pick<Subjects, 'openAll'> };

const SERVICE = ['officer', 'secretary', 'president', 'auditor'] as const;

/** What was typed in a report and about it, by what it is; each is null when it is not there, or erased. */
export type ToldMisuse = Record<
  'typedNumber' | 'named' | 'seenAt' | 'claim' | 'email' | 'question' | 'addressee' | 'answer' | 'reasons',
  string | null
>;

/**
 * The words of a report for one reader. Whoever is mentioned reads what the service holds against them, not who reported
 * it nor in what words: that could harm somebody (L311-6).
 */
export const makeToldMisuse =
  ({ store, subjects }: Sources) =>
  async (thing: Thing<MisuseContext>, actor: Actor): Promise<ToldMisuse> => {
    const { council, id, context } = thing;
    const facts = await store.facts(council, 'misuse', id);
    const sealed = facts.filter(({ personal }) => personal !== undefined);
    const nameOf = ({ version, rank }: (typeof facts)[number]) => sealedAs(id, version, rank);
    const opened = await subjects.openAll(sealed.map(nameOf), misuseSubject(council, id));
    const lastOf = (type: string, name: string): string | null => {
      const fact = sealed.findLast((each) => each.type === type);
      return (fact && opened.get(nameOf(fact))?.[name]) ?? null;
    };
    const isOfService = actingOn(SERVICE, actor, context.structure) !== null;
    const toService = (name: string) => (isOfService ? lastOf('MisuseReported.v1', name) : null);
    return {
      typedNumber: toService('number'),
      named: toService('named'),
      seenAt: toService('seenAt'),
      claim: toService('claim'),
      email: toService('email'),
      question: lastOf('MisuseHearingOpened.v1', 'question'),
      addressee: isOfService ? lastOf('MisuseHearingOpened.v1', 'addressee') : null,
      answer: lastOf('MisuseAnswered.v1', 'answer'),
      reasons: lastOf('MisuseClosed.v1', 'reasons'),
    };
  };
