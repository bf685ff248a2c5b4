import type { Instant } from '../../../events/fact.ts';
import { byCollege } from '../../../workflows/deliberation/by-college.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { ItemContext } from '../../../workflows/item/item.machine.ts';
import type { Assembly } from '../../../workflows/session/commands.ts';
import { roomOf } from '../../../workflows/session/room.ts';
import type { SessionContext } from '../../../workflows/session/session.machine.ts';
import { lastVoted } from '../../given/agenda.ts';
import { readAssembly } from '../../given/assembly.ts';
import type { References } from '../../given/references.ts';
import { debateOf } from '../../given/session/speaking.ts';
import type { Store } from '../../ports.ts';
import { onlyFor } from '../../shell/only-for.ts';
import { roundsOf } from '../item/explanation.ts';
import type { SessionDisplay } from './display-shape.ts';
import { speakingNow } from './speakers-view.ts';

type Sources = { store: Store; references: References };
type Reading = { actor: Actor; at: Instant };
type Shown = { point: NonNullable<SessionDisplay['point']>; recused: readonly number[] };

const READERS = ['secretary', 'president', 'officer', 'auditor', 'member'] as const;

const roomShown = (assembly: Assembly, recused: readonly number[]): SessionDisplay['room'] => {
  const { voters, quorum, chair } = roomOf(assembly, recused);
  const givers = voters.valid.map(({ giver }) => giver);
  const represented = new Map(
    byCollege(givers, assembly.colleges).map((each) => [each.college, each.voters.length]),
  );
  const present = new Map(
    byCollege(voters.members, assembly.colleges).map((each) => [each.college, each.voters.length]),
  );
  const colleges = [...new Set([...present.keys(), ...represented.keys()])]
    .toSorted((a, b) => a - b)
    .map((college) => ({
      college,
      present: present.get(college) ?? 0,
      represented: represented.get(college) ?? 0,
    }));
  return {
    present: voters.members.length,
    represented: givers.length,
    inOffice: assembly.inOffice,
    colleges,
    quorum,
    chair: chair?.member ?? null,
  };
};

/** What is shown in the room: the point that is voted, the quorum, who speaks (D12). */
export const makeDisplay = ({ store, references }: Sources) => {
  /** One point, whatever the length of the agenda; of a vote that is open nothing but that it is (D15). */
  const pointShown = async (council: string, session: string): Promise<Shown | null> => {
    const item = await lastVoted(store, council, session);
    if (item === null) return null;
    const [found, facts] = await Promise.all([
      references.state(council, 'item', item),
      store.facts(council, 'item', item),
    ]);
    const round = roundsOf(facts).at(-1);
    if (found === null || round === undefined) return null;
    const { opened, openedAt, conditions, closed, annulled, sentence } = round;
    const open = closed === null;
    const point = {
      item,
      question: ItemContext.parse(found.context).question,
      conditions: [...conditions],
      round: opened.round,
      ballot: opened.ballot,
      block: opened.block,
      open,
      openedAt,
      sentence: open ? null : sentence,
      annulled: annulled !== null,
    };
    return { point, recused: open ? opened.recused : [] };
  };

  return async (
    { council, id, snapshot, context }: Thing,
    { actor, at }: Reading,
  ): Promise<SessionDisplay> => {
    onlyFor(READERS, actor);
    const session = context as SessionContext;
    const state = String(snapshot.value);
    const { call } = session;
    const sits = state === 'convened' || state === 'open';
    const [shown, assembly, { floor }] = await Promise.all([
      pointShown(council, id),
      sits ? readAssembly(store, references, council, { ...session, id }) : null,
      debateOf(store, { council, id, call }),
    ]);
    return {
      state,
      call,
      room: assembly && roomShown(assembly, shown?.recused ?? []),
      point: shown?.point ?? null,
      speaking: assembly && state === 'open' ? speakingNow(assembly, floor, at) : null,
    };
  };
};
