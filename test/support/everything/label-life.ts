import type { Dossier } from '../../../local/journey/dossier.ts';
import { candidateOf, signCharter } from '../../../local/journey/file-application.ts';
import { addDays, parisInstant } from '../../../local/journey/paris-days.ts';
import { waitFor } from '../../../local/journey/wait-for.ts';
import { EXTRACT } from '../sample-commands.ts';
import { refusedTo } from './exchanges.ts';
import { acts, MINUTE, type Played } from './played.ts';
import { HOUR } from './rounds.ts';

const DAY = 24 * 60 * MINUTE;
const QUALITY = 'Présidente du conseil départemental';

/** A label that was awarded, and whoever acts for its structure. */
type Held = { readonly id: string; readonly structure: string; readonly account: string };

const stands = async (played: Played, id: string) =>
  (await acts(played).read('secretaire', `/api/62/labels/${id}`)) as {
    state: string;
    data: { validUntil: string };
  };

const reaches = (played: Played, id: string, state: string) =>
  waitFor(`le label en ${state}`, async () => ((await stands(played, id)).state === state ? true : null));

/** The label of a dossier that was granted. */
const heldBy = async (played: Played, { application, of }: Dossier): Promise<Held> => {
  const { items } = (await acts(played).read('secretaire', '/api/62/labels?state=active')) as {
    items: { id: string; data: { application: string; holder: { structure: string } } }[];
  };
  const label = items.find(({ data }) => data.application === application);
  if (label === undefined) throw new Error(`no label of ${application}`);
  return { id: label.id, structure: label.data.holder.structure, account: candidateOf(of) };
};

/** Suspended in urgency, heard after, and lifted before its end: words are sealed again and again under one key. */
const suspended = async (played: Played, { id }: Held): Promise<void> => {
  const { send, today } = acts(played);
  const label = `labels/${id}`;
  const law = ['Article L121-2, 1° du code des relations entre le public et l’administration.'];
  const facts = ['Un jugement ouvre une liquidation.'];
  await send('instructrice', `${label}/proposeMeasure`, {
    kind: 'SUSPENSION',
    ground: 'INSOLVENCY',
    urgent: true,
    law,
    facts,
  });
  await send('presidente', `${label}/decideMeasure`, { law, facts, quality: QUALITY, months: 3 });
  const day = await today();
  await send('secretaire', `${label}/notifyMeasure`, { delivery: { mode: 'HAND', handedOn: day } });
  await reaches(played, id, 'suspended');
  const summary = 'La direction a présenté un plan de reprise.';
  await send('instructrice', `${label}/recordHearing`, { heldOn: day, summary });
  await send('presidente', `${label}/reinstate`, { reason: 'Le plan de reprise est arrêté.' });
};

/** The council meets on the measure alone; gives the point that it voted. */
const voted = async (played: Played, label: string): Promise<string> => {
  const { send, call, read, today } = acts(played);
  const [day, heldOn] = [await today(), addDays(await today(), 14)];
  const { id: session } = await send('secretaire', 'sessions', {
    kind: 'EXTRAORDINARY',
    heldOn,
    opensOn: day,
    closesOn: day,
  });
  const { id: item } = await send('secretaire', 'items', { session, label });
  await send('secretaire', `sessions/${session}/convene`, { urgency: null });
  // Whom the measure is about is looked at before a question is taken, and before its pack is printed.
  await send('membre-03', `sessions/${session}/askQuestion`, { item, text: 'A-t-il été entendu ?' });
  await call('membre-03', `sessions/${session}/pack.pdf`);
  await played.stage.clock.reach(parisInstant(heldOn, HOUR));
  const { items: seats } = (await read('secretaire', '/api/62/councils/62/members')) as {
    items: { member: number; kind: string }[];
  };
  for (const { member, kind } of seats)
    if (kind !== 'ALTERNATE') await send('secretaire', `sessions/${session}/checkIn`, { member });
  await send('presidente', `sessions/${session}/open`);
  await send('presidente', `items/${item}/openVote`, { ballot: 'HANDS' });
  await send('secretaire', `items/${item}/recordHands`, { round: 1, choice: 'FOR' });
  await send('presidente', `items/${item}/closeVote`);
  await send('presidente', `sessions/${session}/close`);
  return item;
};

/** Revoked for a condition that the award states and that is met no more, once the holder answered and the council spoke. */
const revoked = async (played: Played, { id, account }: Held, criterion: string): Promise<void> => {
  const { send, today } = acts(played);
  const label = `labels/${id}`;
  const law = ['Article L242-2, 1° du code des relations entre le public et l’administration.'];
  const facts = ['Les statuts n’ouvrent plus l’activité à d’autres.'];
  const measure = { kind: 'REVOCATION', ground: 'LOSS_OF_CONDITION', law, facts };
  await refusedTo(
    send('instructrice', `${label}/proposeMeasure`, { ...measure, condition: { condition: 9 } }),
    'a condition that the award does not state',
  );
  const byHand = async () => ({ delivery: { mode: 'HAND', handedOn: await today() } });
  const propose = () =>
    send('instructrice', `${label}/proposeMeasure`, { ...measure, condition: { criterion } });
  await propose();
  await send('presidente', `${label}/dropMeasure`, { reason: 'Les statuts sont lus de nouveau.' });
  await propose();
  await send('secretaire', `${label}/receiveNotice`, await byHand());
  await send(account, `${label}/submitObservations`, { observations: 'Une assemblée est convoquée.' });
  const opinion = await voted(played, id);
  await send('presidente', `${label}/decideMeasure`, { law, facts, quality: QUALITY, opinion });
  await send('secretaire', `${label}/notifyMeasure`, await byHand());
  await reaches(played, id, 'revoked');
};

/** Its holder takes another name and another seat: the register finds it there, and no more where it was. */
const moved = async (played: Played, { id, structure }: Held): Promise<void> => {
  const { send, today } = acts(played);
  const extract = { ...EXTRACT, name: 'La Ferme du Terril', seatCommune: '62498' };
  await send('instructrice', `structures/${structure}/recordRegister`, { extract });
  await send('instructrice', `labels/${id}/recordSuccession`, { structure, changedOn: await today() });
};

/**
 * Asked for in time, and heard by nobody: the label is prolonged at its end, then renewed by silence (H2, SIL-01). Another
 * structure begins a draft for that session, and leaves it there (J2).
 */
const renewed = async (
  played: Played,
  { id, structure, account }: Held,
  [criterion, answers]: readonly [string, object | null],
  leaves: Held,
): Promise<void> => {
  const { send, read, today, later } = acts(played);
  const { validUntil } = (await stands(played, id)).data;
  await played.stage.clock.reach(parisInstant(addDays(validUntil, -40), HOUR));
  const day = await today();
  const { id: session } = await send('secretaire', 'sessions', {
    kind: 'ORDINARY',
    heldOn: addDays(day, 50),
    opensOn: day,
    closesOn: addDays(day, 20),
  });
  const { id: application } = await send(account, 'applications', { structure, session, renews: id });
  await send(account, `applications/${application}/answer`, { criterion, answers });
  await send(leaves.account, 'applications', { structure: leaves.structure, session });
  await signCharter(played.stage.api, account, structure);
  await send(account, `applications/${application}/submit`, { swornStatement: true });
  await later(45 * DAY);
  await read('secretaire', `/api/62/labels/${id}/history`);
  await later(45 * DAY);
  await reaches(played, id, 'active');
};

/** What befalls a label once it is awarded: one is suspended, changes hands and is renewed; the other is revoked. */
export const labelLife = async (played: Played, kept: Dossier, lost: Dossier): Promise<void> => {
  const [one, other] = [await heldBy(played, kept), await heldBy(played, lost)];
  await suspended(played, one);
  await moved(played, one);
  await revoked(played, other, 'INT-01');
  const [answer = ['INT-03', null] as const] = Object.entries(kept.of.answers);
  await renewed(played, one, answer, other);
};
