import type { Proof } from './proof.ts';
import { conveneSession, type Held, holdSession } from './sessions/hold-session.ts';
import { openSessions } from './sessions/stage.ts';

const SIZES = { small: { few: 8, many: 16 }, full: { few: 10, many: 172 } } as const;
/** A point of a long session may cost so much more than one of a short session: nothing, but for what is drawn. */
const COST_MARGIN = 1.05;
/** Of heap: what the runtime itself may still be at, and what a point may leave behind. One vote takes about 12 kB. */
const HEAP_SLACK = 512 * 1024;
const HEAP_PER_POINT = 2 * 1024;

const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** What the last points of a long session cost, and how many times what the same points cost alone. */
const compare = (few: Held, many: Held, of: (stretch: Held['last']) => number) => {
  const [alone, after] = [of(few.last), of(many.last)];
  return { each: after / few.points, ratio: after / alone };
};

/** Two sessions of forty-five members in one system, a short and a long: a point costs the same in both (design, sizes). */
export const sessions: Proof = async (options) => {
  const { few, many } = SIZES[options.size];
  const stage = await openSessions(options);
  try {
    const convened = [];
    for (const points of [few, few, many]) convened.push(await conveneSession(stage, points));
    const [warm, short, long] = convened;
    if (warm === undefined || short === undefined || long === undefined) throw new Error('no session');
    options.say('séances convoquées');
    const hold = (which: typeof long) => holdSession(stage, which, { seed: options.seed, few });
    // Whoever measures lets functions settle first.
    const first = await hold(warm);
    const brief = await hold(short);
    options.say(`${brief.points} points en ${rounded(brief.whole.seconds)} s`);
    const whole = await hold(long);
    const calls = compare(brief, whole, ({ cost }) => cost.commands.calls);
    const bytes = compare(brief, whole, ({ cost }) => cost.commands.bytes);
    const time = compare(brief, whole, ({ seconds }) => seconds * 1000);
    const closing = whole.closing.commands.bytes / brief.closing.commands.bytes;
    const [early, late] = whole.heap;
    const problems = [first, brief, whole].flatMap((held) => held.problems);
    for (const [what, { ratio }] of Object.entries({ calls, bytes }))
      if (ratio > COST_MARGIN) problems.push(`${what} : un point coûte ${rounded(ratio, 3)} fois plus`);
    if (closing > COST_MARGIN)
      problems.push(`lever la séance : ${rounded(closing, 3)} fois plus d’octets que pour une courte`);
    if (late - early > HEAP_SLACK + HEAP_PER_POINT * (whole.points - few))
      problems.push(`close-vote : son tas passe de ${early} à ${late} octets`);
    return {
      tried: first.points + brief.points + whole.points,
      failed: problems.length,
      problems,
      measures: {
        points: whole.points,
        members: 45,
        votes: whole.votes,
        votingSeconds: rounded(whole.whole.seconds, 1),
        msPerPoint: rounded((whole.whole.seconds * 1000) / whole.points, 0),
        msRatio: rounded(time.ratio),
        callsPerPoint: rounded(calls.each, 1),
        callsRatio: rounded(calls.ratio, 3),
        bytesPerPoint: Math.round(bytes.each),
        bytesRatio: rounded(bytes.ratio, 3),
        closingCalls: whole.closing.commands.calls,
        closingBytes: whole.closing.commands.bytes,
        closingRatio: rounded(closing, 3),
        heapKb: Math.round(late / 1024),
        heapBytesPerPoint: Math.round((late - early) / (whole.points - few)),
        refused: problems.length,
      },
    };
  } finally {
    await stage.stop();
  }
};
