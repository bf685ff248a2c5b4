import { inParallel } from '../../local/journey/in-parallel.ts';
import type { Random } from '../stage/random.ts';
import { type Accepted, noteReplay, type Tally } from './insistent-api.ts';
import { isAccepted, problemType, type SendCommand, type Sending } from './send-command.ts';

const AT_ONCE = 12;
const STRANGER = 'auditrice';

/** Sends accepted commands once more, some of them twice at once: the same bytes as the first time. */
export const sendAgain = async (
  send: SendCommand,
  tally: Tally,
  accepted: readonly Accepted[],
): Promise<void> => {
  await inParallel(accepted, AT_ONCE, async (one) => {
    tally.replays += 1;
    tally.sends += 1;
    noteReplay(tally, one, await send(one.sending));
  });
};

const isBallot = ({ path }: Sending): boolean => path.endsWith('/castBallot');
const thingOf = ({ path }: Sending): string => path.split('/').slice(0, 5).join('/');

/** Another command of the same person on the same thing, under the key of the first. */
const otherContents = (accepted: readonly Accepted[]): Sending[] =>
  [...Map.groupBy(accepted, ({ sending }) => `${sending.account} ${thingOf(sending)}`).values()].flatMap(
    (group) => {
      const commands = group.map(({ sending }) => sending).filter((sending) => !isBallot(sending));
      return commands.flatMap((sending, at) => {
        const other = commands[at + 1];
        const same =
          other === undefined || other.path.split('/').length < 6 || sending.path.split('/').length < 6;
        return same ? [] : [{ ...other, key: sending.key }];
      });
    },
  );

/** A key that says two things is refused (422), and what another person sends under it is never answered for them. */
export const misuseKeys = async (
  send: SendCommand,
  tally: Tally,
  random: Random,
  accepted: readonly Accepted[],
  many: number,
): Promise<number> => {
  const contents = random.shuffle(otherContents(accepted)).slice(0, many);
  await inParallel(contents, AT_ONCE, async (sending) => {
    const { status, text } = await send(sending);
    if (status !== 422 || problemType(text) !== 'command-id-reused')
      tally.problems.push(`${sending.path}, clé déjà employée : ${status} ${text.slice(0, 140)}`);
  });
  const strangers = random.shuffle(accepted).slice(0, many);
  await inParallel(strangers, AT_ONCE, async ({ sending }) => {
    const answer = await send({ ...sending, account: STRANGER });
    if (isAccepted(answer) || answer.status >= 500)
      tally.problems.push(`${sending.path}, clé d’une autre personne : ${answer.status} ${answer.text}`);
  });
  return contents.length + strangers.length;
};
