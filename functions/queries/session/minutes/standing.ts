import * as z from 'zod';
import { MinutesApproved, MinutesCorrected } from '../../../../events/minutes.ts';
import { PointVoted } from '../../../../events/item.ts';
import type { Envelope } from '../../../../events/fact.ts';
import type { MinutesView, StandingView } from '../../../../web/public/minutes/minutes-view.ts';
import type { References } from '../../../given/references.ts';
import type { Store } from '../../../ports.ts';
import { digestOf } from '../../../shell/digest.ts';
import type { Words } from '../../examination/sealed-words.ts';

/** When the council voted to approve minutes by a point: what is recorded after that is not in what it approved. */
export const approvedAt = async (
  store: Pick<Store, 'facts'>,
  council: string,
  item: string | null,
): Promise<string | null> => {
  if (item === null) return null;
  const facts = await store.facts(council, 'item', item);
  return facts.findLast(({ type }) => type === 'PointVoted.v1')?.at ?? null;
};

/** The point by which minutes were approved, once they are. */
export const approvingIn = (facts: readonly Envelope[]): string | null => {
  const fact = facts.find(({ type }) => type === 'MinutesApproved.v1');
  return fact === undefined ? null : MinutesApproved.shape.data.parse(fact.data).item;
};

type Sources = { store: Pick<Store, 'facts'>; references: Pick<References, 'state'> };
type Told = Omit<MinutesView, 'standing' | 'asOf'>;
type Corrections = StandingView['corrections'];

/** The corrections annexed to the minutes, each with whether the council had approved them already (D19). */
export const correctionsIn = (facts: readonly Envelope[], words: Words): Corrections => {
  const approved = facts.findIndex(({ type }) => type === 'MinutesApproved.v1');
  return facts.flatMap((fact, rank) => {
    if (fact.type !== 'MinutesCorrected.v1') return [];
    const { item, askedBy } = MinutesCorrected.shape.data.parse(fact.data);
    return [
      {
        at: fact.at,
        point: item,
        askedBy,
        text: words(fact)?.['text'] ?? null,
        afterApproval: approved !== -1 && rank > approved,
      },
    ];
  });
};

/**
 * Of what the council approves, the one digest (JCS, SHA-256): everything that the minutes tell, with the corrections
 * annexed before; neither where they stand nor what is annexed after changes it.
 */
export const digestOfMinutes = (
  { council, session, sittings, members, points, proposals }: Told,
  corrections: Corrections,
): string =>
  digestOf({
    council: council.name,
    session,
    sittings,
    members,
    points,
    proposals,
    corrections: corrections.filter(({ afterApproval }) => !afterApproval),
  });

const HeldOn = z.object({ heldOn: z.string() });

/** Where minutes stand: a draft, a project, or approved at which session, by which vote (MAN-08). */
export const makeStanding = ({ store, references }: Sources) => {
  const approvalIn = async (council: string, facts: readonly Envelope[], digest: string) => {
    const fact = facts.find(({ type }) => type === 'MinutesApproved.v1');
    if (fact === undefined) return null;
    const approved = MinutesApproved.shape.data.parse(fact.data);
    const [session, voted] = await Promise.all([
      references.state(council, 'session', approved.session),
      store.facts(council, 'item', approved.item),
    ]);
    const vote = voted.findLast(({ type }) => type === 'PointVoted.v1');
    return {
      at: fact.at,
      heldOn: HeldOn.parse(session?.context).heldOn,
      sentence: vote === undefined ? null : PointVoted.shape.data.parse(vote.data).sentence,
      digest: approved.digest,
      unchanged: approved.digest === digest,
    };
  };

  return async (
    council: string,
    {
      facts,
      over,
      digest,
      corrections,
    }: {
      facts: readonly Envelope[];
      /** Whether the session is closed. */
      over: boolean;
      digest: string;
      corrections: Corrections;
    },
  ): Promise<StandingView> => {
    const approval = await approvalIn(council, facts, digest);
    const circulated = facts.findLast(({ type }) => type === 'MinutesCirculated.v1');
    return {
      state: approval !== null ? 'APPROVED' : over ? 'PROJECT' : 'DRAFT',
      circulatedAt: circulated?.at ?? null,
      corrections,
      approval,
    };
  };
};
