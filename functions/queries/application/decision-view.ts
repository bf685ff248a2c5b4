import { ApplicationDecided, DecisionExported } from '../../../events/application.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { isUnread } from '../../../workflows/application/decision/unread.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { actingOn } from '../../../workflows/kernel/rights.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { remediesWithDates } from '../../../workflows/notification/remedies-notice.ts';
import type { DecisionView } from '../../../web/public/decision-view.ts';
import type { References } from '../../given/references.ts';
import type { Store, Subjects } from '../../ports.ts';
import { notFound, refusalProblem } from '../../shell/problems.ts';
import { readWords } from '../examination/sealed-words.ts';
import { makeOrderView } from './order-view.ts';
import { dossierFactsAt } from './told-facts.ts';

type Sources = {
  store: Pick<Store, 'row' | 'facts'>;
  references: Pick<References, 'rules'>;
  subjects: Pick<Subjects, 'openAll'>;
};

/** A fact of a dossier in one version, with what is sealed beside it. */
const makeRead =
  ({ store, subjects }: Sources) =>
  async (dossier: Thing<ApplicationContext>, type: string, version: number | null) => {
    if (version === null) throw notFound();
    const fact = (await dossierFactsAt(store, dossier, [version])).find((each) => each.type === type);
    if (fact === undefined) throw notFound();
    return { fact, words: (await readWords(subjects, [fact]))(fact) };
  };

/**
 * A decision as it was signed, from its own fact and nothing that came after, so that it reads the same for ever; with
 * it, and apart, how it was notified. Whoever it is for opens it first (DEC-10).
 * @throws Problem 404 without a decision, 422 while it waits to be opened by whoever asks
 */
export const makeDecisionView = (sources: Sources) => {
  const read = makeRead(sources);
  const orderOf = makeOrderView(sources);
  return async (thing: Thing, { actor }: { actor: Actor }): Promise<DecisionView> => {
    const dossier = thing as Thing<ApplicationContext>;
    const { quoted, notified } = dossier.context;
    if (quoted.decided !== null && isUnread(dossier, actor))
      throw refusalProblem({ reason: 'decision-unread', detail: {} });
    const { fact, words } = await read(dossier, 'ApplicationDecided.v1', quoted.decided);
    const terms = ApplicationDecided.shape.data.parse(fact.data);
    const { view, profile } = await orderOf(dossier, { terms, words, asOf: fact.at });
    const notification = notified && {
      ...notified,
      remedies: remediesWithDates(profile, { stated: true, ...notified }),
    };
    return { ...view, notification };
  };
};

/** Who prepares orders, has them signed and takes them back. */
const PREPARES = ['officer', 'secretary', 'president'] as const;

/**
 * The order that left last to be signed elsewhere, as it left, and by what its file is known (DEC-01).
 * @throws Problem 403 for anyone else than the service, 404 when none waits
 */
export const makeOrderToSign = (sources: Sources) => {
  const read = makeRead(sources);
  const orderOf = makeOrderView(sources);
  return async (thing: Thing, { actor }: { actor: Actor }) => {
    const dossier = thing as Thing<ApplicationContext>;
    if (actingOn(PREPARES, actor, dossier.context.structure) === null)
      throw refusalProblem({ reason: 'role-required', detail: {} });
    const exported = await read(dossier, 'DecisionExported.v1', dossier.context.quoted.exported);
    const {
      file,
      exportedOn: _,
      signer: __,
      ...terms
    } = DecisionExported.shape.data.parse(exported.fact.data);
    const { view } = await orderOf(dossier, {
      terms: { ...terms, signedFile: null },
      words: exported.words,
      asOf: exported.fact.at,
    });
    return { view, file };
  };
};
