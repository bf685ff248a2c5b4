import { ConflictDeclared, LinkLifted } from '../../../events/assignment.ts';
import type { Envelope, Instant } from '../../../events/fact.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import { DECLARERS } from '../../../workflows/council/interests/declaration.ts';
import { application } from '../../../workflows/application/application.workflow.ts';
import { actingAs, type Actor } from '../../../workflows/kernel/actor.ts';
import { actingOn } from '../../../workflows/kernel/rights.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { makePeopleHere } from '../../given/people-here.ts';
import type { References } from '../../given/references.ts';
import type { Store, Subjects } from '../../ports.ts';
import { refusalProblem } from '../../shell/problems.ts';
import { readWords, type Words } from '../examination/sealed-words.ts';
import { factsOn } from './told-facts.ts';

type Sources = {
  store: Pick<Store, 'rows' | 'many' | 'facts'>;
  subjects: Pick<Subjects, 'openAll'>;
  references: Pick<References, 'mandates'>;
};

type Line = {
  act: 'CONFLICT' | 'OPENED' | 'LIFTED';
  at: string;
  person: string | null;
  by: string | null;
  interest: string | null;
  reason: string | null;
};

const linesOf = (fact: Envelope, words: Words): Line[] => {
  const by = fact.by.kind === 'person' ? fact.by.person : null;
  const common = { at: fact.at, person: by, by, interest: null, reason: null };
  switch (fact.type) {
    case 'ConflictDeclared.v1':
      return [
        { ...common, act: 'CONFLICT', interest: ConflictDeclared.shape.data.parse(fact.data).interest },
      ];
    case 'OpenedDespiteLink.v1':
      return [{ ...common, act: 'OPENED', reason: words(fact)?.['reason'] ?? null }];
    case 'LinkLifted.v1':
      return [{ ...common, act: 'LIFTED', person: LinkLifted.shape.data.parse(fact.data).person }];
    default:
      return [];
  }
};

/**
 * Who declared a conflict on a dossier, who opened it despite a link and why, whose link was lifted and by whom: for the
 * secretariat, which answers for it (B9, DEL-13). A reason is null once it is erased. Beside it, whose link may be lifted: all
 * who may declare one, whether or not they did, since what they declared is not told.
 */
export const makeConflictsView = ({ store, subjects, references }: Sources) => {
  const peopleHere = makePeopleHere({ store, subjects, references });
  return async (thing: Thing, { actor, at }: { actor: Actor; at: Instant }) => {
    const owner = application.owner(thing as Thing<never>);
    if (actingOn(['secretary'], actor, owner) === null) {
      const reason =
        actingAs(['secretary'], actor, owner) === null ? 'role-required' : ('separation-of-duties' as const);
      throw refusalProblem({ reason, detail: {} });
    }
    const [facts, people] = await Promise.all([
      factsOn(store, thing, 'conflict'),
      peopleHere(thing.council, dateInParis(at), DECLARERS),
    ]);
    const words = await readWords(
      subjects,
      facts.filter(({ type }) => type === 'OpenedDespiteLink.v1'),
    );
    return {
      items: facts.flatMap((fact) => linesOf(fact, words)),
      people: people.map(({ person, role, name }) => ({ person, role, name })),
    };
  };
};
