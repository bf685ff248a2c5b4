import { useIsMutating, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Done } from '../../api/call.ts';
import type { Agenda, Session } from '../../api/session-shapes.ts';
import { type Step, stepsOf } from '../../api/session-steps.ts';
import type { Thing } from '../../api/shapes.ts';
import { isStep } from '../../words/step-words.ts';

type Conducted = { readonly council: string; readonly thing: Thing<Session>; readonly agenda: Agenda };

type Standing = Readonly<Record<string, string>>;

/** Where the session and each point of it stand: what is moved on by who conducts. */
const standingOf = ({ thing, agenda }: Conducted): Standing => ({
  [thing.id]: `${thing.state} ${thing.data.block?.at ?? ''}`,
  ...Object.fromEntries(agenda.points.map(({ item, state }) => [item, state])),
});

const VOTES: readonly string[] = ['VoteOpened.v1', 'VoteClosed.v1'];

/** Votes that are opened and closed together are so by the service, in the name of who presides: the session tells of them. */
const isOfBlock = (steps: readonly Step[]): boolean =>
  (steps.findLast(({ type }) => type === 'VoteOpened.v1')?.data.block ?? null) !== null;

/** The act by which a thing came where it stands; null where the service went on by itself. */
const lastStep = async ({ council, thing }: Conducted, id: string): Promise<Step | null> => {
  const steps = await stepsOf(council, id === thing.id ? 'sessions' : 'items', id);
  const last = steps.findLast(isStep);
  if (last?.by.person === undefined) return null;
  return VOTES.includes(last.type) && isOfBlock(steps) ? null : last;
};

const nameOf = (id: string, version: number): string => `${id} ${version}`;

/** What this page did itself: which version each of its commands gave to what. */
const useOwnSteps = (): ((step: Step) => boolean) => {
  const queries = useQueryClient();
  const own = useRef(new Set<string>());
  useEffect(
    () =>
      queries.getMutationCache().subscribe(({ mutation }) => {
        const done = mutation?.state.data as Partial<Done> | undefined;
        if (done?.id !== undefined && done.version !== undefined)
          own.current.add(nameOf(done.id, done.version));
      }),
    [queries],
  );
  return ({ thing, version }) => own.current.has(nameOf(thing, version));
};

const ACTS_OF_CHAIR: readonly string[] = ['open', 'close'];

/**
 * The last step that a session took without this page, for whoever may conduct it: two screens that conduct are told of
 * each other by what they do. A step is looked at once no command of this page is on its way, so that none of its own is told.
 */
export const useMovedElsewhere = (conducted: Conducted) => {
  const isOwn = useOwnSteps();
  const isSending = useIsMutating() > 0;
  const [met, setMet] = useState<readonly Step[]>([]);
  const [told, setTold] = useState<Step | null>(null);
  const standing = standingOf(conducted);
  const before = useRef({ standing, conducts: false });
  const conducts = conducted.thing.available.some((act) => ACTS_OF_CHAIR.includes(act));

  useEffect(() => {
    const known = before.current;
    before.current = { standing, conducts };
    const moved = Object.keys(standing).filter(
      (id) => known.standing[id] !== undefined && known.standing[id] !== standing[id],
    );
    if (!known.conducts) return;
    for (const id of moved)
      void lastStep(conducted, id)
        .then((step) => setMet((all) => (step === null ? all : [...all, step])))
        // Unread, it is not told: the page shows where the session stands all the same.
        .catch(() => undefined);
  }, [JSON.stringify(standing), conducts]);

  useEffect(() => {
    if (isSending || met.length === 0) return;
    const elsewhere = met.findLast((step) => !isOwn(step));
    if (elsewhere !== undefined) setTold(elsewhere);
    setMet([]);
  }, [isSending, met]);

  return { told, forget: () => setTold(null) };
};
