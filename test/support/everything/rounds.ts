import { fillRoom } from '../../../local/journey/attend-session.ts';
import type { CaseSession } from '../../../local/journey/journey-case.ts';
import { adjustMembers } from '../../../local/journey/members.ts';
import { addDays, parisInstant } from '../../../local/journey/paris-days.ts';
import type { Stage } from '../../../local/journey/play-cases.ts';
import { waitFor } from '../../../local/journey/wait-for.ts';
import type { Hands } from './exchanges.ts';

type Call = (account: string, path: string) => Promise<unknown>;

/** When a session sits. */
export const HOUR = 14;
/** Who sits, where six are in office. */
export const room = (date: string): CaseSession => ({
  date,
  membersInOffice: 6,
  present: 5,
  proxies: 0,
  ballot: 'OPEN',
  chairVote: 'FOR',
  votes: { FOR: 0, AGAINST: 0, ABSTAIN: 0, BLANK: 0 },
});

/** Two questions are put together; a member pulls one, and the other is voted with the block (D17). */
const together = async (
  { send, read }: Pick<Hands, 'send' | 'read'>,
  session: string,
  member: string,
): Promise<void> => {
  const items: string[] = [];
  for (const question of ['Le conseil visite-t-il la structure ?', 'Le conseil écrit-il au Département ?'])
    items.push((await send('presidente', 'items', { session, question, urgency: 'Cette semaine.' })).id);
  const { version } = (await read('secretaire', `/api/62/sessions/${session}/agenda`)) as { version: number };
  const points = items.map((item) => ({ item, list: 'A' }));
  await send('secretaire', `sessions/${session}/arrangeAgenda`, { basedOn: version, points });
  await send(member, `items/${items[1]}/pullFromBlock`);
  const blockAt = (at: string | undefined) =>
    waitFor(`le vote groupé en ${at}`, async () => {
      const sitting = await read('secretaire', `/api/62/sessions/${session}`);
      const { block } = (sitting as { data: { block: { at: string } | null } }).data;
      return block?.at === at ? true : null;
    });
  await send('presidente', `sessions/${session}/openBlock`, { items });
  await blockAt('OPEN');
  await send('secretaire', `sessions/${session}/recordBlockHands`, { block: 1, choice: 'FOR' });
  await send('presidente', `sessions/${session}/closeBlock`, { block: 1 });
  await blockAt(undefined);
};

/** One asks to speak, another raises a point of order and interrupts them (D13); what the room reads of it (D12). */
const debate = async (
  { send, read }: Pick<Hands, 'send' | 'read'>,
  session: string,
  { one, two }: Record<'one' | 'two', { account: string; member: number }>,
): Promise<void> => {
  const sitting = `sessions/${session}`;
  await send(one.account, `${sitting}/askToSpeak`);
  await send(two.account, `${sitting}/askToSpeak`, { pointOfOrder: true });
  await send('presidente', `${sitting}/giveFloor`, { member: one.member });
  await send('secretaire', `${sitting}/giveFloor`, { member: two.member });
  await send(one.account, `${sitting}/withdrawRequest`);
  await read(one.account, `/api/62/${sitting}/speakers`);
  await send('presidente', `${sitting}/endFloor`);
  await read(one.account, `/api/62/${sitting}/display`);
};

/** What a session leaves behind: itself, closed, a point that it voted, and somebody who was there. */
export type Held = {
  readonly session: string;
  readonly item: string;
  readonly voter: { readonly member: number; readonly account: string };
};

/**
 * A point is voted by show of hands with a paper ballot, annulled, and voted again by roll call; then a question that came
 * late. What is said of it goes to the minutes, and its extract is made before the session ends.
 */
export const rounds = async (
  { send, read, call }: Pick<Hands, 'send' | 'read'> & { call: Call },
  { api, accounts, clock }: Stage,
  { session, heldOn, item, application }: Record<'session' | 'heldOn' | 'item' | 'application', string>,
): Promise<Held> => {
  const now = await clock.reach(parisInstant(heldOn, HOUR));
  const wanted = room(heldOn);
  const seats = await adjustMembers(api, accounts, wanted.membersInOffice, now);
  const { voters } = await fillRoom(api, session, seats, wanted);
  const [chair, one, two] = voters;
  if (chair === undefined || one === undefined || two === undefined) throw new Error('the room is empty');
  await send('presidente', `sessions/${session}/open`);
  await debate({ send, read }, session, { one, two });
  const stands = (state: string) =>
    waitFor(`le dossier en ${state}`, async () => {
      const dossier = await read('secretaire', `/api/62/applications/${application}`);
      return (dossier as { state: string }).state === state ? true : null;
    });
  const point = `items/${item}`;
  const conditionsOf = (...texts: string[]) => ({
    conditions: texts.map((text) => ({ text, dueOn: addDays(heldOn, 60) })),
  });
  await send(
    'secretaire',
    `${point}/putConditions`,
    conditionsOf('Publier le bilan social.', 'Élire une personne salariée.'),
  );
  await send('presidente', `${point}/openVote`, { ballot: 'HANDS' });
  await send(one.account, `${point}/castBallot`, { round: 1, choice: 'AGAINST' });
  const ballots = [{ member: two.member, choice: 'FOR' }];
  await send('secretaire', `${point}/enterPaperCount`, { round: 1, ballots });
  await send('presidente', `${point}/confirmPaperCount`, { round: 1, ballots });
  await send('secretaire', `${point}/recordHands`, { round: 1, choice: 'FOR' });
  await send('presidente', `${point}/closeVote`);
  await stands('opinionGiven');
  const annulment = { round: 1, reason: 'Question mal comprise', proposedBy: one.member };
  await send('presidente', `${point}/annulVote`, annulment);
  await stands('onAgenda');
  await send('presidente', `${point}/putConditions`, conditionsOf('Publier le bilan social.'));
  await send(two.account, `${point}/askRollCall`);
  await send('presidente', `${point}/openVote`, { ballot: 'ROLL_CALL' });
  await send(two.account, `${point}/castBallot`, { round: 2, choice: 'FOR' });
  await send('presidente', `${point}/closeVote`);
  await read('auditrice', `/api/62/sessions/${session}/display`);
  await stands('opinionGiven');
  await read('secretaire', `/api/62/${point}/explanation`);
  const asked = { question: 'Le conseil réunit-il un groupe de travail ?', urgency: 'Il se réunit demain.' };
  const { id: question } = await send('presidente', 'items', { session, ...asked });
  await send('presidente', `items/${question}/openVote`, { ballot: 'HANDS' });
  await send('secretaire', `items/${question}/recordHands`, { round: 1, choice: 'FOR' });
  await send('presidente', `items/${question}/closeVote`);
  await together({ send, read }, session, two.account);
  await send('secretaire', `${point}/noteDebate`, { text: 'Le rapporteur présente le dossier.' });
  await send(two.account, `${point}/recordDissent`, { text: 'Les comptes n’ont pas été lus.' });
  await call('instructrice', `${point}/extract.pdf`);
  await send('presidente', `sessions/${session}/close`);
  return { session, item, voter: two };
};
