import { canonical } from './canonical.ts';
import type { Note } from './finding.ts';
import { historyOf } from './history.ts';
import { type Poll, pollsOf, rollOf } from './polls.ts';
import type { Stored } from './things.ts';

/** A command that was answered as done. */
export type Acknowledged = {
  readonly council: string;
  readonly workflow: string;
  readonly id: string;
  /** The id under which it was sent, when it is known. */
  readonly command?: string;
  readonly version: number;
  readonly state: string;
};

/** A ballot that was answered as cast, on an item or on a vote of it. */
export type Ballot = {
  readonly council: string;
  readonly member: number;
  readonly choice: string;
} & ({ readonly item: string } | { readonly poll: string });

const checkCommand = (stored: Stored, answered: Acknowledged, { wrong }: Note): void => {
  const { council, workflow, id, command, version, state } = answered;
  const where = `${council}#${workflow}#${id}`;
  const thing = stored.things.get(where);
  const what = `« ${state} » à la version ${version} a été accusé`;
  if (thing === undefined) {
    wrong(where, `${what} ; rien n’en est gardé`);
    return;
  }
  const stage = historyOf(thing).stages.find((each) => each.version === version);
  if (stage?.word !== state)
    wrong(where, `${what} ; les faits ${stage === undefined ? 'n’y vont pas' : `disent « ${stage.word} »`}`);
  if (command === undefined) return;
  const receipt = thing.rows.get(`command#${command}`);
  if (receipt === undefined) wrong(where, `${what} pour ${command}, qui n’a pas d’accusé`);
  else if (receipt['version'] !== version || receipt['state'] !== state)
    wrong(
      where,
      `${what} pour ${command} ; son accusé dit « ${canonical(receipt['state'])} », ${canonical(receipt['version'])}`,
    );
};

const isOn = (poll: Poll, ballot: Ballot): boolean =>
  poll.item.council === ballot.council &&
  ('poll' in ballot ? poll.id === ballot.poll : poll.item.id === ballot.item);

const holds = ({ closed, slots }: Poll, { member, choice }: Ballot): boolean => {
  if (slots.get(member)?.['choice'] !== choice) return false;
  if (closed === null) return true;
  const listed = Object.entries(rollOf(closed)).filter(([, members]) => members.includes(member));
  return listed.length === 1 && listed[0]?.[0] === choice;
};

/** What was acknowledged is there for ever (I4; P1), and a ballot is counted once (P6, P7). */
export const checkAcknowledged = (
  stored: Stored,
  note: Note,
  {
    acknowledged,
    ballots,
  }: { readonly acknowledged: readonly Acknowledged[]; readonly ballots: readonly Ballot[] },
): void => {
  note.count('acknowledged', acknowledged.length);
  note.count('ballots', ballots.length);
  for (const answered of acknowledged) checkCommand(stored, answered, note);
  if (ballots.length === 0) return;
  const polls = pollsOf(stored);
  for (const ballot of ballots) {
    const found = polls.some((poll) => isOn(poll, ballot) && holds(poll, ballot));
    const on = 'poll' in ballot ? ballot.poll : ballot.item;
    if (!found) note.wrong(`scrutin ${on}, voix ${ballot.member}`, `${ballot.choice} accusé, et pas compté`);
  }
};
