import type { AppealContext } from '../../../workflows/appeal/appeal.machine.ts';
import { isUnreadAnswer } from '../../../workflows/appeal/unread-answer.ts';
import { appealSubject } from '../../../workflows/appeal/rows.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { actingOn } from '../../../workflows/kernel/rights.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { sealedAs } from '../../adapters/sealed-as.ts';
import type { Store, Subjects } from '../../ports.ts';

type Sources = { store: Store; subjects: Pick<Subjects, 'openAll'> };

const SERVICE = ['officer', 'secretary', 'president', 'auditor'] as const;

/** What was typed in an appeal, by what it is; each is null when it is not there, or erased. */
export type ToldAppeal = Record<
  'text' | 'appellant' | 'admitted' | 'observations' | 'report' | 'reasons' | 'signatory',
  string | null
>;

/**
 * The words of an appeal for one reader. Who a third party is, and why a late one was admitted, is for the service; what
 * the examiner found is the work of the service until it is answered, then is open to the structure (OPD-01).
 */
export const makeToldAppeal =
  ({ store, subjects }: Sources) =>
  async (thing: Thing<AppealContext>, actor: Actor): Promise<ToldAppeal> => {
    const { council, id, context } = thing;
    const facts = await store.facts(council, 'appeal', id);
    const sealed = facts.filter(({ personal }) => personal !== undefined);
    const nameOf = ({ version, rank }: (typeof facts)[number]) => sealedAs(id, version, rank);
    const opened = await subjects.openAll(sealed.map(nameOf), appealSubject(council, id));
    const lastOf = (type: string, name: string): string | null => {
      const fact = sealed.findLast((each) => each.type === type);
      return (fact && opened.get(nameOf(fact))?.[name]) ?? null;
    };
    const isOfService = actingOn(SERVICE, actor, context.structure) !== null;
    const isAnswered = facts.some(({ type }) => type === 'AppealAnswered.v1');
    const isUnread = isUnreadAnswer(thing, actor);
    return {
      text: lastOf('AppealFiled.v1', 'text'),
      appellant: isOfService ? lastOf('AppealFiled.v1', 'appellant') : null,
      admitted: isOfService ? lastOf('AppealAdmitted.v1', 'reason') : null,
      observations: lastOf('AppealObserved.v1', 'text'),
      report: isOfService || isAnswered ? lastOf('AppealExamined.v1', 'report') : null,
      reasons: isUnread ? null : lastOf('AppealDecided.v1', 'reasons'),
      signatory: isUnread ? null : lastOf('AppealDecided.v1', 'signatory'),
    };
  };
