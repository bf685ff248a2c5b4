import { Instant } from '../../../events/fact.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { Assembly } from '../../../workflows/session/commands.ts';
import type { SessionContext } from '../../../workflows/session/session.machine.ts';
import {
  seatsThatSpoke,
  speakingIn,
  speakingUntil,
  waitingIn,
} from '../../../workflows/session/speaking/order.ts';
import type { FloorRow } from '../../../workflows/session/speaking/rows.ts';
import { readAssembly } from '../../given/assembly.ts';
import type { References } from '../../given/references.ts';
import { debateOf } from '../../given/session/speaking.ts';
import type { Store } from '../../ports.ts';
import { refusalProblem } from '../../shell/problems.ts';
import type { SessionSpeakers, Speaking } from './speakers-shape.ts';

type Sources = { store: Store; references: References };

const collegeIn = ({ colleges }: Assembly, member: number): number => colleges.get(member) ?? 0;

/** Who speaks in a room, and until when. */
export const speakingNow = (assembly: Assembly, floor: FloorRow | null, at: Instant): Speaking | null => {
  const speaking = speakingIn(assembly, floor);
  if (speaking === null) return null;
  const { member, pointOfOrder, since } = speaking;
  const until = speakingUntil(Instant.parse(since), assembly.rules.speakingMinutes);
  return { member, college: collegeIn(assembly, member), pointOfOrder, since, until, over: at >= until };
};

/** The list of speakers, while the council sits: before and after, nobody waits and nobody speaks (D13). */
export const makeSpeakers =
  ({ store, references }: Sources) =>
  async ({ council, id, snapshot, context }: Thing, { at }: { at: Instant }): Promise<SessionSpeakers> => {
    const session = context as SessionContext;
    const { call } = session;
    if (snapshot.value !== 'open') return { call, minutes: 0, speaking: null, waiting: [], colleges: [] };
    const [assembly, { rows, floor }] = await Promise.all([
      readAssembly(store, references, council, { ...session, id }),
      debateOf(store, { council, id, call }),
    ]);
    if (assembly === null) throw refusalProblem({ reason: 'rules-missing', detail: {} });
    const waiting = waitingIn(assembly, rows).map(({ member, pointOfOrder, resumes, spoke, askedAt }) => ({
      member,
      college: collegeIn(assembly, member),
      pointOfOrder,
      resumes,
      spoke,
      askedAt,
    }));
    const spoke = [...seatsThatSpoke(assembly, rows)].map((member) => collegeIn(assembly, member));
    const colleges = [...new Set(assembly.colleges.values())]
      .toSorted((a, b) => a - b)
      .map((college) => ({
        college,
        spoke: spoke.filter((each) => each === college).length,
        waiting: waiting.filter((each) => each.college === college).length,
      }));
    const speaking = speakingNow(assembly, floor, at);
    return { call, minutes: assembly.rules.speakingMinutes, speaking, waiting, colleges };
  };
