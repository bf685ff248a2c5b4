import { aimedFaults } from '../faults/request-faults.ts';
import type { Call, Interceptor } from '../faults/fault-proxy.ts';
import type { Size } from '../proof.ts';
import { makeRandom } from '../stage/random.ts';
import { type Cell, cellsOf } from './cells.ts';
import { firstDifference, pictureOf } from './compare-rows.ts';
import { holdStream } from './held-stream.ts';
import { type KeptRows, keepRows } from './kept-rows.ts';
import { type Answered, isAccepted, isSameAnswer, type SendCommand, type Sending } from './send-command.ts';

/** What the sweep counted. */
export type SweepCounts = {
  commands: number;
  callSites: number;
  faults: number;
  survived: number;
  /** Faults that whoever sent the command saw, as an answer that asks to send again. */
  seen: number;
};

type SweepOptions = {
  readonly engine: string;
  readonly nameOf: (caller: string) => string;
  readonly seed: number;
  readonly size: Size;
};
type Hands = { readonly send: SendCommand; readonly settled: () => Promise<void> };

/** How often a command of one name is swept. */
const TIMES = { small: 1, full: 2 } as const;

/** `items/castBallot` of `/api/62/items/ID/castBallot`. */
const commandOf = (path: string): string => {
  const [, , , things = '', , command] = path.split('/');
  return command === undefined ? things : `${things}/${command}`;
};

/** The function that carries a command out. */
const functionOf = (path: string): string => {
  const [, , , things = '', id] = path.split('/');
  if (path.endsWith('/castBallot')) return 'cast-ballot';
  if (/\/items\/[^/]+\/(closeVote|recount)$/.test(path)) return 'close-vote';
  return things.endsWith('s') || id !== undefined ? things.replace(/s$/, '') : 'council';
};

/**
 * Plays a command once for every fault on every call that it makes (H3): from the same rows each time, sent again under
 * its key until it is answered. Each play must answer and write as the one without a fault.
 */
export const makeSweep = ({ engine, nameOf, seed, size }: SweepOptions) => {
  const random = makeRandom(seed);
  const faults = aimedFaults({ seed });
  const stream = holdStream();
  let watched: string | null = null;
  let trace: Call[] | null = null;
  const counts = (call: Call): boolean => watched !== null && nameOf(call.caller) === watched;
  const rows: KeptRows = keepRows(engine, counts);
  const note: Interceptor = async (call) => {
    if (counts(call)) trace?.push(call);
    return null;
  };
  const times = new Map<string, number>();
  const problems: string[] = [];
  const counted: SweepCounts = { commands: 0, callSites: 0, faults: 0, survived: 0, seen: 0 };

  const judge = async (clean: Answered, picture: string, answer: Answered): Promise<string | null> => {
    if (!isAccepted(answer)) return `refusé ${answer.status} ${answer.text.slice(0, 120)}`;
    if (!isSameAnswer(clean, answer)) return `autre réponse ${answer.text.slice(0, 120)}`;
    const seen = pictureOf(await rows.written());
    return seen === picture ? null : firstDifference(picture, seen);
  };

  const playCell = async (
    { send }: Hands,
    sending: Sending,
    { call, kind, operation }: Cell,
    clean: { readonly answer: Answered; readonly picture: string },
  ): Promise<void> => {
    await rows.restore();
    const shot = faults.aim({ kind, call, counts });
    const answer = await send(sending);
    const struck = await shot.struck();
    faults.rest();
    const wrong = struck ? await judge(clean.answer, clean.picture, answer) : 'le défaut n’a pas frappé';
    counted.faults += 1;
    counted.seen += Math.min(answer.faults, 1);
    if (wrong === null) counted.survived += 1;
    else problems.push(`${commandOf(sending.path)}, appel ${call} (${operation}), ${kind} : ${wrong}`);
  };

  /** Plays it without a fault and tells its calls: the second time, when the function has read what it keeps. */
  const playClean = async ({ send }: Hands, sending: Sending) => {
    rows.forget();
    await send(sending);
    await rows.restore();
    trace = [];
    const answer = await send(sending);
    const calls = trace;
    trace = null;
    return { answer, calls, picture: pictureOf(await rows.written()) };
  };

  const play = async (hands: Hands, sending: Sending): Promise<void> => {
    const clean = await playClean(hands, sending);
    if (!isAccepted(clean.answer)) return;
    const cells = cellsOf(commandOf(sending.path), clean.calls, { size, random });
    counted.commands += 1;
    counted.callSites += new Set(cells.map(({ call }) => call)).size;
    for (const cell of cells) await playCell(hands, sending, cell, clean);
  };

  return {
    interceptors: [stream.intercept, rows.intercept, note, faults.intercept] as readonly Interceptor[],
    /** Sweeps a command, unless its like was; an accepted one is carried out then, to be answered again. */
    sweep: async (hands: Hands, sending: Sending): Promise<void> => {
      const name = commandOf(sending.path);
      const before = times.get(name) ?? 0;
      if (before >= TIMES[size]) return;
      times.set(name, before + 1);
      await hands.settled();
      stream.hold();
      watched = functionOf(sending.path);
      try {
        await play(hands, sending);
      } finally {
        watched = null;
        await stream.release();
      }
      await hands.settled();
    },
    counted: (): SweepCounts => ({ ...counted }),
    problems: (): readonly string[] => problems,
  };
};
export type Sweep = ReturnType<typeof makeSweep>;
