import type { Interceptor } from '../faults/fault-proxy.ts';

/** What functions asked of DynamoDB and got: how many calls, and the bytes of them and of their answers. */
export type Cost = { readonly calls: number; readonly bytes: number };

/** Commands of a session and its points, as opposed to what follows from them. */
const COMMANDS: readonly string[] = ['session', 'item', 'cast-ballot', 'close-vote'];

export type Metered = { readonly commands: Cost; readonly reactions: Cost };

const none = () => ({ calls: 0, bytes: 0 });

/** Counts the calls of functions that pass, by what they are for; the runner's own are not counted. */
export const makeMeter = (nameOf: (caller: string) => string) => {
  let counted = { commands: none(), reactions: none() };
  const intercept: Interceptor = async ({ caller, body }, forward) => {
    const name = nameOf(caller);
    if (name === '') return null;
    const reply = await forward();
    const cost = COMMANDS.includes(name) ? counted.commands : counted.reactions;
    cost.calls += 1;
    cost.bytes += body.length + reply.body.length;
    return reply;
  };
  return {
    intercept,
    /** What was counted since it was last asked. */
    take: (): Metered => {
      const taken = counted;
      counted = { commands: none(), reactions: none() };
      return taken;
    },
  };
};
export type Meter = ReturnType<typeof makeMeter>;
