import type { Instant } from '../../../events/fact.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { draftKey } from '../../../workflows/application/draft/draft.ts';
import {
  proofsOfCriterion,
  requiredKinds,
  type ProofsRead,
} from '../../../workflows/application/proofs/proof-standing.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import { document as documents } from '../../../workflows/document/document.workflow.ts';
import type { CompiledCharter } from '../../../workflows/charter/language/charter-types.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { actingOn } from '../../../workflows/kernel/rights.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { SessionContext } from '../../../workflows/session/session.machine.ts';
import { draftOf } from '../../given/application/draft-given.ts';
import { proofRowsOf } from '../../given/application/proofs-of.ts';
import type { References } from '../../given/references.ts';
import type { Charters, Store, Subjects } from '../../ports.ts';
import { notFound, refusalProblem } from '../../shell/problems.ts';
import { documentsOf } from '../documents-of.ts';
import { makeFileNames } from '../file-names.ts';
import type { Proofs } from './proofs-shape.ts';

type Sources = {
  store: Store;
  charters: Charters;
  references: References;
  subjects: Pick<Subjects, 'openAll'>;
};
type Reading = { actor: Actor; at: Instant };

/** Who reads a dossier without its documents reads no list of them either: members vote on verdicts (OPD-02). */
const checkReader = (actor: Actor, structure: string): void => {
  if (actingOn(documents.readers, actor, structure) === null)
    throw refusalProblem({ reason: 'role-required', detail: {} });
};

const kindView = ({
  kind,
  title,
  help,
  validMonths,
  required,
  obtainedFrom,
}: CompiledCharter['documents'][number]) => ({
  kind,
  title,
  help,
  validMonths,
  required,
  obtainedFrom,
});

/**
 * The proofs of a dossier, criterion by criterion: the kinds that the charter takes, what is attached, what the
 * structure sent before that could serve (M16, M17), what is missing, and what will not hold until the session.
 */
export const makeProofsView = ({ store, charters, references, subjects }: Sources) => {
  const fileNamesOf = makeFileNames(subjects);

  const ownDocuments = async (council: string, structure: string) => {
    const found = await documentsOf(store, council, structure);
    const names = await fileNamesOf(
      council,
      structure,
      found.map(({ id }) => id),
    );
    return found.map((each) => ({ ...each, fileName: names.get(each.id) ?? '' }));
  };

  const sessionOf = async (council: string, id: string) => {
    const found = await references.state(council, 'session', id);
    return found && { id, heldOn: SessionContext.parse(found.context).heldOn };
  };

  /** What a draft is bound to is in its own row; what was filed says it itself. */
  const bindingOf = async ({ council, id, version, context }: Thing) => {
    if (version > 0) return context as ApplicationContext;
    const draft = draftOf(await store.row(draftKey(council, id)));
    return draft && { ...draft, compiledDigest: draft.charter.compiledDigest };
  };

  return async (thing: Thing, { actor, at }: Reading): Promise<Proofs> => {
    const { council, id } = thing;
    const bound = await bindingOf(thing);
    if (bound === null) throw notFound();
    checkReader(actor, bound.structure);
    const [charter, attached, own, session] = await Promise.all([
      charters.compiled(bound.compiledDigest),
      proofRowsOf(store, council, id),
      ownDocuments(council, bound.structure),
      sessionOf(council, bound.session),
    ]);
    if (charter === null) throw notFound();
    const read: ProofsRead<(typeof own)[number]> = {
      charter,
      attached,
      documents: own,
      today: dateInParis(at),
      sessionOn: session?.heldOn ?? null,
    };
    return {
      session,
      kinds: charter.documents.map(kindView),
      required: requiredKinds(read),
      criteria: charter.criteria.map(({ id: criterion, title }) => {
        const { kinds, ...proofs } = proofsOfCriterion(criterion, read);
        // A charter that lists no kinds takes any.
        return { id: criterion, title, accepts: kinds === 'ANY' ? null : [...kinds], ...proofs };
      }),
    };
  };
};
