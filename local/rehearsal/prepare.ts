import { sendTo } from '../journey/council-calls.ts';
import { ApplicationRead, type Dossier, newDossier } from '../journey/dossier.ts';
import { fileApplication, readApplication } from '../journey/file-application.ts';
import { inParallel } from '../journey/in-parallel.ts';
import type { CaseSession } from '../journey/journey-case.ts';
import { adjustMembers } from '../journey/members.ts';
import { addDays, parisDay, parisInstant } from '../journey/paris-days.ts';
import { PRESIDENT, SECRETARY } from '../journey/people.ts';
import type { Stage } from '../journey/play-cases.ts';
import { reviewApplication } from '../journey/review-application.ts';
import { waitFor } from '../journey/wait-for.ts';
import { readDossiers, type Rehearsed } from './dossiers.ts';
import { readAgenda, readSessions } from './rehearsed-sessions.ts';

/** A dossier of the rehearsal, and its point on the agenda. */
export type RehearsedPoint = Rehearsed & { readonly item: string | null };

/** What there is to rehearse with: a session that waits for its convocation, and its dossiers. */
export type Rehearsal = {
  readonly session: string;
  readonly heldOn: string;
  /** Where it stands: `scheduled` until somebody convenes it. */
  readonly state: string;
  readonly dossiers: readonly RehearsedPoint[];
};

/** From the first day: the session that adjourns a dossier, then the one to rehearse. */
const EARLIER_DAYS = 13;
const REHEARSED_DAYS = 43;
const MORNING = 9;
const AT_ONCE = 3;
/** Enough of forty-five for a quorum (DEL-07). */
const QUORUM = 23;
const MEMBERS = 45;

/** How a room of the rehearsal votes where nothing else is said. */
export const usualRoom = (heldOn: string): CaseSession => ({
  date: heldOn,
  membersInOffice: MEMBERS,
  present: 36,
  proxies: 3,
  ballot: 'OPEN',
  chairVote: 'FOR',
  votes: { FOR: 30, AGAINST: 3, ABSTAIN: 3, BLANK: 1 },
});

type Say = (text: string) => void;
type Days = { readonly opensOn: string; readonly earlier: string; readonly heldOn: string };

const daysFrom = (first: string): Days => ({
  opensOn: first,
  earlier: addDays(first, EARLIER_DAYS),
  heldOn: addDays(first, REHEARSED_DAYS),
});

const schedule = async ({ api }: Stage, kind: string, heldOn: string, opensOn: string): Promise<string> => {
  const closesOn = addDays(heldOn, -1);
  const body = { kind, heldOn, opensOn, closesOn };
  return (await sendTo(api, `programmer la séance du ${heldOn}`, SECRETARY, 'sessions', body)).id;
};

const untilState = (stage: Stage, { line, application }: Dossier, wanted: string): Promise<true> =>
  waitFor(`${line.case}, ${wanted}`, async () => {
    const { state } = ApplicationRead.parse(await readApplication(stage.api, application));
    return state === wanted ? true : null;
  });

/** MAN-04: who has an interest in one of the structures says so before anybody examines its dossier. */
const declareInterests = async ({ api }: Stage, all: readonly Rehearsed[], day: string): Promise<void> => {
  for (const { of, linked } of all) {
    if (linked === undefined) continue;
    const { account, kind, whose } = linked;
    const interest = { siren: of.structure.siren, kind, whose, from: addDays(day, -400), to: null };
    await sendTo(api, 'déclarer un intérêt', account, 'declareInterests', { interests: [interest] });
  }
};

const fileAndReview = async (stage: Stage, of: Dossier['of'], session: string): Promise<Dossier> => {
  const dossier = newDossier(of);
  await stage.api.teach?.(of.structure);
  await fileApplication(stage.api, dossier, session);
  await reviewApplication(stage.api, dossier, session);
  await untilState(stage, dossier, 'onAgenda');
  return dossier;
};

/** C8: a session that sends one dossier back, so that it comes before the rehearsed one again. */
const adjournOne = async (stage: Stage, dossier: Dossier, session: string, asked: string, day: string) => {
  const { api, clock, accounts } = stage;
  await sendTo(api, 'convoquer', SECRETARY, `sessions/${session}/convene`, { urgency: null });
  const now = await clock.reach(parisInstant(day, MORNING));
  const seats = await adjustMembers(api, accounts, MEMBERS, now);
  for (const { member } of seats.slice(0, QUORUM))
    await sendTo(api, 'émarger', SECRETARY, `sessions/${session}/checkIn`, { member });
  await sendTo(api, 'ouvrir la séance', PRESIDENT, `sessions/${session}/open`);
  await sendTo(api, 'ajourner un point', PRESIDENT, `items/${dossier.item}/adjourn`, { asked });
  await untilState(stage, dossier, 'ready');
  await sendTo(api, 'lever la séance', PRESIDENT, `sessions/${session}/close`);
};

/** The dossier that an earlier session adjourned is placed again; the others are filed and examined. */
const fillAgenda = async (stage: Stage, days: Days, say: Say): Promise<void> => {
  const all = readDossiers(days.opensOn).map((one) => ({
    ...one,
    of: { ...one.of, session: usualRoom(days.heldOn) },
  }));
  await declareInterests(stage, all, days.opensOn);
  const earlier = await schedule(stage, 'EXTRAORDINARY', days.earlier, days.opensOn);
  const session = await schedule(stage, 'ORDINARY', days.heldOn, days.opensOn);
  const back: Dossier[] = [];
  for (const { of, adjourned } of all) {
    if (adjourned === undefined) continue;
    say(`séance du ${days.earlier} : un dossier y est ajourné…`);
    const dossier = await fileAndReview(stage, of, earlier);
    await adjournOne(stage, dossier, earlier, adjourned, days.earlier);
    back.push(dossier);
  }
  say('dossiers déposés et instruits…');
  const fresh = all.filter(({ adjourned }) => adjourned === undefined);
  await inParallel(fresh, AT_ONCE, ({ of }) => fileAndReview(stage, of, session));
  for (const dossier of back) {
    const { application } = dossier;
    await sendTo(stage.api, 'inscrire de nouveau', SECRETARY, 'items', { session, application });
    await untilState(stage, dossier, 'onAgenda');
  }
};

const found = async (stage: Stage, all: readonly Rehearsed[]): Promise<Rehearsal | null> => {
  const { sessions } = await readSessions(stage.api);
  const last = sessions.at(-1);
  if (last === undefined) return null;
  const { state, points } = await readAgenda(stage.api, last.id);
  if (state === 'scheduled' && points.length < all.length) return null;
  const itemOf = new Map(points.map(({ id, structureName }) => [structureName, id]));
  const ranks = points.map(({ structureName }) => structureName);
  const dossiers = all
    .map((one) => ({ ...one, item: itemOf.get(one.of.structure.name) ?? null }))
    .toSorted((a, b) => ranks.indexOf(a.of.structure.name) - ranks.indexOf(b.of.structure.name));
  return { session: last.id, heldOn: last.heldOn, state, dossiers };
};

/**
 * Brings the rehearsal to where people take it up: a session that can be convened in time, with every dossier on its
 * agenda. What is there already stays as it is.
 */
export const prepareRehearsal = async (stage: Stage, say: Say): Promise<Rehearsal> => {
  const { since } = await readSessions(stage.api);
  const days = daysFrom(since ?? parisDay(await stage.clock.now()));
  const all = readDossiers(days.opensOn);
  const before = await found(stage, all);
  if (before !== null) return before;
  await fillAgenda(stage, days, say);
  const after = await found(stage, all);
  if (after === null) throw new Error('The agenda of the rehearsal is not whole.');
  return after;
};
