import { randomUUID } from 'node:crypto';
import { type Api, Refused, type Sent } from '../../local/journey/call-api.ts';
import type { Random } from '../stage/random.ts';
import {
  type Answered,
  isAccepted,
  isSameAnswer,
  problemType,
  type SendCommand,
  type Sending,
} from './send-command.ts';

/** A command that was accepted, and how. */
export type Accepted = { readonly sending: Sending; readonly answer: Answered };

/** What became of all that was sent. */
export type Tally = {
  readonly accepted: Accepted[];
  readonly problems: string[];
  sends: number;
  replays: number;
  falseRefusals: number;
  otherBytes: number;
  /** Sends whose answer asked to send again. */
  seen: number;
};

export const newTally = (): Tally => ({
  accepted: [],
  problems: [],
  sends: 0,
  replays: 0,
  falseRefusals: 0,
  otherBytes: 0,
  seen: 0,
});

const MANY = 50;

/** Most commands are sent once or a few times at once, a few of them fifty times. */
export const drawCopies = (random: Random): number => {
  const drawn = random.next();
  if (drawn < 0.4) return 1;
  if (drawn < 0.99) return 2 + random.below(4);
  return MANY;
};

const brief = ({ status, text }: Answered): string => `${status} ${text.slice(0, 140)}`;

/** Notes the answers to one command sent several times: one accepted is accepted for all, in the same bytes. */
export const noteCopies = (tally: Tally, sending: Sending, answers: readonly Answered[]): Answered => {
  const [first] = answers;
  if (first === undefined) throw new Error('nothing was sent');
  const accepted = answers.filter(isAccepted);
  tally.sends += answers.length;
  tally.seen += answers.filter(({ faults }) => faults > 0).length;
  const [answer] = accepted;
  if (answer === undefined) return first;
  tally.replays += answers.length - 1;
  tally.accepted.push({ sending, answer });
  for (const other of answers) noteReplay(tally, { sending, answer }, other);
  return answer;
};

/** Notes one more answer to a command that was accepted before. */
export const noteReplay = (tally: Tally, { sending, answer }: Accepted, other: Answered): void => {
  if (isSameAnswer(answer, other)) return;
  if (isAccepted(other)) tally.otherBytes += 1;
  else tally.falseRefusals += 1;
  tally.problems.push(`${sending.path} : ${brief(answer)}, puis ${brief(other)}`);
};

/** An API whose every command is sent several times at once, each until it is answered. */
export const insistentApi = (api: Api, send: SendCommand, random: Random, tally: Tally): Api => ({
  council: api.council,
  read: api.read,
  send: async (step, account, path, body, key = randomUUID()) => {
    const sending = { account, path, body, key };
    const copies = Array.from({ length: drawCopies(random) }, () => send(sending));
    const answer = noteCopies(tally, sending, await Promise.all(copies));
    if (isAccepted(answer)) return JSON.parse(answer.text) as Sent;
    const reason = problemType(answer.text);
    throw new Refused(step, account, answer.status, { type: reason, title: answer.text });
  },
});
