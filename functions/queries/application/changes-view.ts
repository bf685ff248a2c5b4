import * as z from 'zod';
import type { Instant } from '../../../events/fact.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { changeKey } from '../../../workflows/application/correction/change-row.ts';
import {
  answersBefore,
  changesBetween,
  type Submission,
  type SubmissionChanges,
} from '../../../workflows/application/correction/submission-changes.ts';
import type { CompiledCharter } from '../../../workflows/charter/language/charter-types.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { answersOf } from '../../given/application/answers-of.ts';
import { lookOf } from '../../given/application/correction-given.ts';
import type { References } from '../../given/references.ts';
import type { Charters, Store } from '../../ports.ts';
import { malformed, notFound } from '../../shell/problems.ts';
import { standingOf, verdictsOf, versionsOf } from '../examination/verdicts.ts';
import type { Changes } from './changes-shape.ts';
import { dossierFactsAt, verdictsTold } from './told-facts.ts';

type Sources = { store: Store; charters: Charters; references: References };
type Asked = { actor: Actor; query: Readonly<Record<string, string | undefined>> };

const Change = z.object({
  number: z.int(),
  criterion: z.string(),
  changes: z.array(z.object({ field: z.string(), before: z.json().optional(), after: z.json().optional() })),
  role: z.string().nullable(),
  at: z.string(),
});
const ProofRow = z.object({
  criterion: z.string(),
  document: z.string(),
  kind: z.string(),
  attachedAt: z.string(),
  attached: z.boolean().default(true),
});

const proofsOf = async (store: Pick<Store, 'rows'>, council: string, id: string) =>
  (await store.rows(thingKey(council, 'application', id), 'proof#'))
    .map((row) => ProofRow.parse(row))
    .filter(({ attached }) => attached);

/** From a version on, or against another dossier of the same structure. @throws Problem 400 for anything else */
const readSince = (since: string | undefined): { version?: number; dossier?: string } => {
  if (since === undefined) return {};
  if (/^\d{1,9}$/.test(since)) return { version: Number(since) };
  if (z.uuid().safeParse(since).success) return { dossier: since };
  throw malformed('Écrivez dans « since » un numéro de version, ou l’identifiant d’un autre dossier.');
};

type Answer = Changes['answers'][number]['before'];

/** What was asked, beside what was answered then and now. */
const labelled = (charter: CompiledCharter | null, { answers, proofs }: SubmissionChanges) => {
  const asking = new Map(
    [...(charter?.data ?? []), ...(charter?.criteria ?? [])].map((each) => [each.id, each]),
  );
  return {
    answers: answers.map(({ criterion, field, before = null, after = null }) => {
      const asked = asking.get(criterion);
      const question = asked?.questions.find((each) => each.field === field);
      return {
        criterion,
        title: asked?.title ?? null,
        field,
        question: question?.text ?? null,
        type: question?.type.base ?? null,
        // Both stand in rows that were read as JSON.
        before: before as Answer,
        after: after as Answer,
      };
    }),
    proofs,
  };
};

/** Verdicts are compared without what people typed. */
const words = () => null;

/** Criteria whose verdict is another one than it was, from the facts of both. */
const verdictChanges = async (
  store: Pick<Store, 'rows' | 'facts'>,
  dossier: Pick<Thing, 'council' | 'id'>,
  since: number,
) => {
  const told = await verdictsTold(store, dossier);
  const before = told.filter(({ version }) => version <= since);
  const facts = await dossierFactsAt(store, dossier, [...versionsOf(before), ...versionsOf(told)]);
  const then = new Map(
    verdictsOf(before, facts, words).map((verdicts) => [verdicts.id, standingOf(verdicts)]),
  );
  return verdictsOf(told, facts, words).flatMap((verdicts) => {
    const [was, is] = [then.get(verdicts.id) ?? null, standingOf(verdicts)];
    return was === is ? [] : [{ criterion: verdicts.id, before: was, after: is }];
  });
};

/** When a version was written: what was attached later is new since then. */
const instantOf = async (
  store: Pick<Store, 'facts'>,
  thing: Thing,
  version: number,
): Promise<Instant | null> =>
  (await dossierFactsAt(store, thing, [Math.min(version, thing.version)])).at(-1)?.at ?? null;

/**
 * What changed of a dossier, field by field, documents and verdicts included (B4): since the version asked for, else since
 * this officer last looked, else since it was filed; or what it says differently from another dossier of its structure.
 */
export const makeChangesView = ({ store, charters, references }: Sources) => {
  const charterOf = async ({ compiledDigest }: ApplicationContext) =>
    compiledDigest === '' ? null : charters.compiled(compiledDigest);

  const submissionOf = async (council: string, id: string): Promise<Submission> => {
    const [answers, proofs] = await Promise.all([
      answersOf(store, council, id),
      proofsOf(store, council, id),
    ]);
    return { answers, proofs };
  };

  const against = async (thing: Thing, dossier: string) => {
    const { council, id } = thing;
    const context = thing.context as ApplicationContext;
    const other = await references.state(council, 'application', dossier);
    // A dossier of another structure is not there for who asks about this one (P19).
    if (other?.context['structure'] !== context.structure) throw notFound();
    const [before, after, charter] = await Promise.all([
      submissionOf(council, dossier),
      submissionOf(council, id),
      charterOf(context),
    ]);
    return {
      since: null,
      dossier,
      at: null,
      ...labelled(charter, changesBetween(before, after)),
      verdicts: [],
    };
  };

  const sinceVersion = async (thing: Thing, since: number) => {
    const { council, id } = thing;
    const pk = thingKey(council, 'application', id);
    const [answers, proofs, rows, at, verdicts, charter] = await Promise.all([
      answersOf(store, council, id),
      proofsOf(store, council, id),
      store.rows(pk, 'change#'),
      instantOf(store, thing, since),
      verdictChanges(store, thing, since),
      charterOf(thing.context as ApplicationContext),
    ]);
    const later = rows.filter(({ sk }) => String(sk) > changeKey(council, id, since).sk);
    const before: Submission = {
      answers: answersBefore(
        answers,
        later.map((row) => Change.parse(row)),
      ),
      proofs: proofs.filter(({ attachedAt }) => at !== null && attachedAt <= at),
    };
    const changes = changesBetween(before, { answers, proofs });
    return {
      since,
      dossier: null,
      at,
      ...labelled(charter, changes),
      verdicts,
    };
  };

  return async (thing: Thing, { actor, query }: Asked): Promise<Changes> => {
    const { version, dossier } = readSince(query['since']);
    if (dossier !== undefined) return against(thing, dossier);
    const look = actor.kind === 'person' ? await lookOf(store, thing.council, thing.id, actor.person) : null;
    return sinceVersion(thing, version ?? look?.upTo ?? 1);
  };
};
