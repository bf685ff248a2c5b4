import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { application } from '../../../workflows/application/application.workflow.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { MeetingContext } from '../../../workflows/meeting/meeting.machine.ts';
import { answersOf } from '../../given/application/answers-of.ts';
import type { Charters, Store } from '../../ports.ts';
import { notFound, Problem } from '../../shell/problems.ts';
import { questionsOf } from '../examination/questions.ts';
import type { makeLoadFor } from '../load-for.ts';

export type Meeting = Thing<MeetingContext>;

/** A dossier of a meeting that one reader may read. */
export type Shown = { dossier: MeetingContext['dossiers'][number]; context: ApplicationContext };

/**
 * Of the dossiers of a meeting, those that this reader may read by themselves: a structure its own, an officer none that
 * is closed to them (B9). @throws Problem 403 or 404 where there is none, as the dossier itself would
 */
export const makeShownTo =
  (loadFor: ReturnType<typeof makeLoadFor>) =>
  async ({ council, context }: Meeting, actor: Actor): Promise<Shown[]> => {
    const tried = await Promise.all(
      context.dossiers.map((dossier) =>
        loadFor({ council, workflow: application, actor }, dossier.application).then(
          ({ thing }) => ({
            shown: [{ dossier, context: thing.context as ApplicationContext }],
            problem: null,
          }),
          (problem: unknown) => {
            if (problem instanceof Problem) return { shown: [], problem };
            throw problem;
          },
        ),
      ),
    );
    const shown = tried.flatMap((one): Shown[] => one.shown);
    if (shown.length > 0) return shown;
    throw tried.find(({ problem }) => problem !== null)?.problem ?? notFound();
  };

/** What will be looked at in a dossier: each criterion with its questions and what was answered, as a form to fill. */
export const makeLookedAt =
  ({ store, charters }: { store: Store; charters: Charters }) =>
  async (council: string, { dossier, context }: Shown) => {
    if (dossier.criteria.length === 0) return [];
    const [compiled, answers] = await Promise.all([
      charters.compiled(context.compiledDigest),
      answersOf(store, council, dossier.application),
    ]);
    return (compiled?.criteria ?? [])
      .filter(({ id }) => dossier.criteria.includes(id))
      .map((criterion) => ({
        id: criterion.id,
        title: criterion.title,
        questions: questionsOf(criterion, answers),
      }));
  };
