import * as z from 'zod';
import { titularOf } from '../../../workflows/council/seats/mandates.ts';
import type { MemberRow } from '../../../workflows/council/member-rows.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { presenceKey } from '../../../workflows/session/rows.ts';
import type { SessionContext } from '../../../workflows/session/session.machine.ts';
import type { SessionGiven } from '../../../workflows/session/commands.ts';
import type { AskingToSpeak, speakingCommands } from '../../../workflows/session/speaking/commands.ts';
import {
  floorKey,
  speakerKey,
  speakersOf,
  type FloorRow,
  type SpeakerRow,
} from '../../../workflows/session/speaking/rows.ts';
import type { Store } from '../../ports.ts';
import type { Command } from '../../shell/handle-command.ts';
import { readAssembly, toPresenceRow } from '../assembly.ts';
import type { References } from '../references.ts';

const Speaker = z.object({
  member: z.int(),
  askedAt: z.string().nullable(),
  pointOfOrder: z.boolean(),
  resumes: z.boolean(),
  spoke: z.boolean(),
}) satisfies z.ZodType<SpeakerRow>;
const Floor = z.object({
  member: z.int().nullable(),
  pointOfOrder: z.boolean(),
  since: z.string(),
}) satisfies z.ZodType<FloorRow>;

type Sitting = { council: string; id: string; call: number };

/** Who asked to speak at one call, or spoke, and who has the floor. */
export const debateOf = async (
  store: Pick<Store, 'row' | 'rows'>,
  { council, id, call }: Sitting,
): Promise<{ rows: SpeakerRow[]; floor: FloorRow | null }> => {
  const [rows, floor] = await Promise.all([
    store.rows(thingKey(council, 'session', id), speakersOf(call)),
    store.row(floorKey({ council, id }, call)),
  ]);
  return { rows: rows.map((row) => Speaker.parse(row)), floor: floor && Floor.parse(floor) };
};

type Sources = { store: Store; references: References };

/** What a request to speak, and the floor, are decided on (D13); `member` is whose seat is meant. Null of any other command. */
export const makeSpeakingGiven = ({ store, references }: Sources) => {
  const isThere = async ({ council, id, call }: Sitting, member: number): Promise<boolean> => {
    const row = await store.row(presenceKey({ council, id }, call, member));
    return row !== null && toPresenceRow(row).attending;
  };

  const isReplacedBy = async (sitting: Sitting, seat: MemberRow, heldOn: string): Promise<boolean> => {
    const titular = titularOf(await references.mandates(sitting.council), seat, heldOn);
    return titular !== null && isThere(sitting, titular.member);
  };

  const asking = async (sitting: Sitting, heldOn: string, member: number | null): Promise<AskingToSpeak> => {
    if (member === null) return { seat: null, attending: false, titularSits: false, row: null };
    const { council, id, call } = sitting;
    const [seat, attending, row] = await Promise.all([
      references.member(council, member),
      isThere(sitting, member),
      store.row(speakerKey({ council, id }, call, member)),
    ]);
    const titularSits = seat?.kind === 'ALTERNATE' && (await isReplacedBy(sitting, seat, heldOn));
    return { seat, attending, titularSits, row: row && Speaker.parse(row) };
  };

  return async (
    { name, council }: Command,
    { id, context }: Thing<SessionContext>,
    member: number | null,
  ): Promise<SessionGiven[keyof typeof speakingCommands] | null> => {
    const sitting = { council, id, call: context.call };
    if (name === 'askToSpeak' || name === 'withdrawRequest') return asking(sitting, context.heldOn, member);
    if (name !== 'giveFloor' && name !== 'endFloor') return null;
    const [assembly, debate] = await Promise.all([
      readAssembly(store, references, council, { ...context, id }),
      debateOf(store, sitting),
    ]);
    return { assembly, ...debate };
  };
};
