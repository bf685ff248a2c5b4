import { sendTo } from '../../../local/journey/council-calls.ts';
import { addDays } from '../../../local/journey/paris-days.ts';
import { COUNCIL, SECRETARY } from '../../../local/journey/people.ts';
import { presenceKey } from '../../../workflows/session/rows.ts';
import type { Member, Scene, Writer } from './writer.ts';

const DAYS_AHEAD = 30;
const MEMBERS = 4;

const scheduleOne = async ({ sender, today }: Scene): Promise<string> => {
  const heldOn = addDays(today, DAYS_AHEAD);
  const dates = { kind: 'ORDINARY', heldOn, opensOn: today, closesOn: heldOn };
  return (await sendTo(sender, 'schedule', SECRETARY, 'sessions', dates)).id;
};

/** One member comes, gives a proxy to somebody, takes it back and leaves; the row tells each step. */
const comeAndGo = async (
  { sender, rows }: Scene,
  session: string,
  one: Member,
  holder: number,
): Promise<void> => {
  const key = presenceKey({ council: COUNCIL, id: session }, 1, one.member);
  const act = async (command: string, fields: Record<string, unknown>, body: object = {}): Promise<void> => {
    rows.changing(key);
    await sendTo(sender, command, one.account, `sessions/${session}/${command}`, body);
    rows.holds(key, fields);
  };
  await act('checkIn', { attending: true, proxyTo: null });
  await act('giveProxy', { attending: true, proxyTo: holder }, { holder });
  await act('withdrawProxy', { attending: true, proxyTo: null });
  await act('checkOut', { attending: false, proxyTo: null });
};

/** A session is scheduled and convened, and some of its members come and go. */
export const holdRoom: Writer = async (scene) => {
  const session = await scheduleOne(scene);
  await sendTo(scene.sender, 'convene', SECRETARY, `sessions/${session}/convene`);
  const [holder, ...others] = scene.random.shuffle(scene.members);
  for (const one of others.slice(0, MEMBERS)) await comeAndGo(scene, session, one, holder?.member ?? 0);
};
