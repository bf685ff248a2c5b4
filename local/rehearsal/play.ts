import { fillRoom, type Room } from '../journey/attend-session.ts';
import { castBallots, shareVotes } from '../journey/cast-ballots.ts';
import { readFrom, sendTo } from '../journey/council-calls.ts';
import type { CaseSession } from '../journey/journey-case.ts';
import { adjustMembers, type Seat } from '../journey/members.ts';
import { parisInstant } from '../journey/paris-days.ts';
import { PRESIDENT, SECRETARY } from '../journey/people.ts';
import type { Stage } from '../journey/play-cases.ts';
import { askSecrecy, fillFor } from '../journey/secret-vote.ts';
import { waitFor } from '../journey/wait-for.ts';
import * as z from 'zod';
import { type Rehearsal, type RehearsedPoint, usualRoom } from './prepare.ts';

const SITTING_HOUR = 14;
/** Stands in for the president, from the seat that the first council gives. */
const VICE_PRESIDENT = 'membre-02';
const ANSWERS = [
  ['membre-03', 'COMING'],
  ['membre-04', 'REMOTE'],
  ['membre-44', 'ABSENT'],
] as const;
const ItemRead = z.looseObject({
  state: z.string(),
  data: z.looseObject({ opinion: z.string().nullable() }),
});

type Sitting = { readonly stage: Stage; readonly room: Room; readonly wanted: CaseSession };
type Say = (text: string) => void;

/** DEL-11: whoever has an interest leaves before the vote, and somebody else leads the point when it is the president. */
const recuse = async ({ api }: Stage, { item, linked }: RehearsedPoint): Promise<string> => {
  if (linked === undefined) return PRESIDENT;
  const interest = { interest: linked.kind };
  await sendTo(api, 'se déporter', linked.account, `items/${item}/recuse`, interest);
  return linked.account === PRESIDENT ? VICE_PRESIDENT : PRESIDENT;
};

/** « Tous pour, sauf… »: one entry by the secretariat for the whole room. */
const raiseHands = async ({ stage, room }: Sitting, { item, hands, linked }: RehearsedPoint) => {
  const recused = linked?.account;
  const other = hands === 'FOR' ? 'AGAINST' : 'FOR';
  const [apart] = room.voters.filter(({ account, proxy }) => !proxy && account !== recused).slice(-1);
  const exceptions = apart === undefined ? [] : [{ member: apart.member, choice: other }];
  const body = { round: 1, choice: hands, exceptions };
  await sendTo(stage.api, 'relever les mains', SECRETARY, `items/${item}/recordHands`, body);
};

const hear = async (sitting: Sitting, point: RehearsedPoint): Promise<string> => {
  const { api } = sitting.stage;
  const item = point.item ?? '';
  const chair = await recuse(sitting.stage, point);
  if (point.ballot === 'SECRET') await askSecrecy(api, item, sitting.room);
  await sendTo(api, 'ouvrir le vote', chair, `items/${item}/openVote`, { ballot: point.ballot });
  if (point.ballot === 'HANDS') await raiseHands(sitting, point);
  else await castBallots(api, item, shareVotes(sitting.room, sitting.wanted), await fillFor(api, item));
  await sendTo(api, 'fermer le vote', chair, `items/${item}/closeVote`);
  return waitFor(`l’avis sur ${point.of.structure.name}`, async () => {
    const { data } = ItemRead.parse(await readFrom(api, 'lire l’avis', SECRETARY, `items/${item}`));
    return data.opinion;
  });
};

const gather = async (stage: Stage, session: string, wanted: CaseSession, now: number): Promise<Room> => {
  const seats: readonly Seat[] = await adjustMembers(stage.api, stage.accounts, wanted.membersInOffice, now);
  return fillRoom(stage.api, session, seats, wanted);
};

/** The whole session as people would hold it, from its convocation to its closing; moves the clock to its day. */
export const playRehearsal = async (
  stage: Stage,
  { session, heldOn, state, dossiers }: Rehearsal,
  say: Say,
): Promise<void> => {
  if (state !== 'scheduled') return say(`rien à jouer : la séance est déjà « ${state} ».`);
  const { api, clock } = stage;
  await sendTo(api, 'convoquer', SECRETARY, `sessions/${session}/convene`, { urgency: null });
  for (const [account, answer] of ANSWERS)
    await sendTo(api, 'répondre à la convocation', account, `sessions/${session}/reply`, { answer });
  say('séance convoquée, premières réponses reçues ; l’horloge avance jusqu’à son jour…');
  const now = await clock.reach(parisInstant(heldOn, SITTING_HOUR));
  const wanted = usualRoom(heldOn);
  const sitting = { stage, wanted, room: await gather(stage, session, wanted, now) };
  await sendTo(api, 'ouvrir la séance', PRESIDENT, `sessions/${session}/open`);
  say(`séance ouverte : ${wanted.present} membres sont là, ${wanted.proxies} ont donné pouvoir.`);
  for (const point of dossiers) {
    const opinion = await hear(sitting, point);
    say(`${point.of.structure.name} : avis ${opinion === 'FAVOURABLE' ? 'favorable' : 'défavorable'}.`);
  }
  await sendTo(api, 'lever la séance', PRESIDENT, `sessions/${session}/close`);
  say('séance levée.');
};
