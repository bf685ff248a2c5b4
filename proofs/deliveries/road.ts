import { castBallots, shareVotes } from '../../local/journey/cast-ballots.ts';
import { fillRoom } from '../../local/journey/attend-session.ts';
import { sendTo } from '../../local/journey/council-calls.ts';
import { decideApplication } from '../../local/journey/decide-application.ts';
import { ApplicationRead, type Dossier, newDossier } from '../../local/journey/dossier.ts';
import { fileApplication, readApplication } from '../../local/journey/file-application.ts';
import { inParallel } from '../../local/journey/in-parallel.ts';
import type { JourneyCase } from '../../local/journey/journey-case.ts';
import { adjustMembers } from '../../local/journey/members.ts';
import { addDays, parisInstant } from '../../local/journey/paris-days.ts';
import { PRESIDENT, SECRETARY } from '../../local/journey/people.ts';
import type { Stage } from '../../local/journey/play-cases.ts';
import { reviewApplication } from '../../local/journey/review-application.ts';

/** What the road is played on. */
export type RoadOptions = {
  readonly stage: Stage;
  readonly cases: readonly JourneyCase[];
  /** Moves the clock to an instant (ms), however often that takes. */
  readonly reach: (instant: number) => Promise<number>;
  /** Lets what was held back come in, and waits until everything was reacted to. */
  readonly catchUp: () => Promise<void>;
};

const AT_ONCE = 4;
/** Decisions are signed in a row: as many awards are told together. */
const DECIDED_AT_ONCE = 30;
/** P11: how late a fact may come. */
const LATE_MS = 25 * 3_600_000;
/** The session is a day and an hour after filing: what was filed may then still not have come to whom it concerns. */
const WAIT_DAYS = 1;
const URGENCY = 'Dossiers déposés la veille de la séance.';
/** Every instant at which a label that lives for two years changes by itself lies before. */
const LIFE_DAYS = 2 * 366;

type Sitting = { readonly session: string; readonly heldOn: string; readonly dossiers: readonly Dossier[] };

const schedule = async ({ stage, cases }: RoadOptions): Promise<Sitting> => {
  const submittedOn = cases[0]?.submittedOn ?? '';
  const heldOn = addDays(submittedOn, WAIT_DAYS);
  const days = { kind: 'ORDINARY', heldOn, opensOn: submittedOn, closesOn: submittedOn };
  const { id } = await sendTo(stage.api, 'programmer la séance', SECRETARY, 'sessions', days);
  return { session: id, heldOn, dossiers: cases.map(newDossier) };
};

const hearOne = async ({ api }: Stage, { item, of }: Dossier, room: Parameters<typeof shareVotes>[0]) => {
  if (of.session == null) return;
  await sendTo(api, 'ouvrir le vote', PRESIDENT, `items/${item}/openVote`, { ballot: 'HANDS' });
  await castBallots(api, item ?? '', shareVotes(room, of.session));
  await sendTo(api, 'fermer le vote', PRESIDENT, `items/${item}/closeVote`);
};

const sit = async ({ api, accounts, ...stage }: Stage, { session, dossiers }: Sitting, now: number) => {
  const wanted = dossiers[0]?.of.session;
  if (wanted == null) return;
  const seats = await adjustMembers(api, accounts, wanted.membersInOffice, now);
  const room = await fillRoom(api, session, seats, wanted);
  await sendTo(api, 'ouvrir la séance', PRESIDENT, `sessions/${session}/open`);
  await inParallel(dossiers, AT_ONCE, (dossier) => hearOne({ api, accounts, ...stage }, dossier, room));
  await sendTo(api, 'lever la séance', PRESIDENT, `sessions/${session}/close`);
};

const decideOne = async ({ api }: Stage, dossier: Dossier): Promise<void> => {
  const { data } = ApplicationRead.parse(await readApplication(api, dossier.application));
  dossier.line.opinion = data.opinion ?? null;
  await decideApplication(api, dossier);
};

/**
 * Takes every structure from its application to the end of its label. What waits for a reaction is asked only once
 * a day and an hour have passed, in which anything may come late.
 */
export const playRoad = async (options: RoadOptions): Promise<void> => {
  const { stage, reach, catchUp } = options;
  const { api } = stage;
  const later = async (now: number): Promise<number> => {
    const then = await reach(now + LATE_MS);
    await catchUp();
    return then;
  };
  const sitting = await schedule(options);
  const { session, heldOn, dossiers } = sitting;
  const filed = await reach(parisInstant(addDays(heldOn, -WAIT_DAYS), 9));
  await inParallel(dossiers, AT_ONCE, async (dossier) => {
    await fileApplication(api, dossier, session);
    await reviewApplication(api, dossier, session);
  });
  await sendTo(api, 'convoquer la séance', SECRETARY, `sessions/${session}/convene`, { urgency: URGENCY });
  const sat = await reach(Math.max(parisInstant(heldOn, 10), filed + LATE_MS));
  await sit(stage, sitting, sat);
  const heard = await later(sat);
  await inParallel(dossiers, DECIDED_AT_ONCE, (dossier) => decideOne(stage, dossier));
  const decided = await later(heard);
  await later(decided);
  const ended = await reach(parisInstant(addDays(heldOn, LIFE_DAYS), 9));
  await later(ended);
};
