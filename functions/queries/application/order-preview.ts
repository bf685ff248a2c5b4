import { ApplicationDecided, type DecisionOutcome, Outcome } from '../../../events/application.ts';
import type { Instant } from '../../../events/fact.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { expectedOutcome, prepare } from '../../../workflows/application/decision/prepare.ts';
import { signedDecision } from '../../../workflows/application/decision/signed-decision.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { actingOn } from '../../../workflows/kernel/rights.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { makeSignedOn, type Sources } from '../../given/application/decision-given.ts';
import { malformed, notFound, refusalProblem } from '../../shell/problems.ts';
import { makeOrderView } from './order-view.ts';
import type { OrderPreview } from './order-preview-shape.ts';

type Reading = { actor: Actor; at: Instant; query: Readonly<Record<string, string | undefined>> };

/** Stands for the reasons that whoever signs has not written yet. */
const TO_BE_WRITTEN = ['…'];

const outcomeAsked = (asked: string | undefined, context: ApplicationContext): DecisionOutcome => {
  if (asked === undefined) return expectedOutcome(context);
  const outcome = Outcome.safeParse(asked);
  if (outcome.success) return outcome.data;
  throw malformed(`Dites quelle décision : « outcome » est l’un de ${Outcome.options.join(', ')}.`);
};

/**
 * What an order would say if whoever asks signed it today, word for word: nobody signs what they have not read (DEC-01,
 * DEC-05). Without an outcome, the one that follows the opinion.
 * @throws Problem 403 for who signs nothing, 404 of a draft, 422 for what could not be signed, as the signature itself would be refused
 */
export const makeOrderPreview = (sources: Sources) => {
  const signedOn = makeSignedOn(sources);
  const orderOf = makeOrderView(sources);
  return async (thing: Thing, { actor, at, query }: Reading): Promise<OrderPreview> => {
    const dossier = thing as Thing<ApplicationContext>;
    const { context } = dossier;
    if (context.number === '') throw notFound();
    if (actor.kind !== 'person' || actingOn(['president'], actor, context.structure) === null)
      throw refusalProblem({ reason: 'role-required', detail: {} });
    const [on, signer, outcome] = [dateInParis(at), actor.person, outcomeAsked(query['outcome'], context)];
    const given = await signedOn(dossier, dossier, { outcome, signer, on });
    const asked = { outcome, given, signer, at };
    const bare = prepare(dossier, { ...asked, reasons: [] });
    const needsReasons = !bare.ok && bare.refusal.reason === 'reasons-required';
    const prepared = needsReasons ? prepare(dossier, { ...asked, reasons: TO_BE_WRITTEN }) : bare;
    if (!prepared.ok) throw refusalProblem(prepared.refusal);
    const signed = { ...prepared.value.signed, added: [] };
    const { data, personal } = signedDecision(dossier, signed, { decidedOn: on, signedFile: null });
    const terms = ApplicationDecided.shape.data.parse(data);
    const { view } = await orderOf(dossier, { terms, words: personal?.values ?? null, asOf: at });
    return { order: view as OrderPreview['order'], needsReasons };
  };
};
