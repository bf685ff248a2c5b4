import { type Api, JourneyFailure } from './call-api.ts';
import { type Campaign, campaignsOf } from './campaigns.ts';
import type { JourneyClock } from './clock.ts';
import { sendTo } from './council-calls.ts';
import { type Dossier, newDossier } from './dossier.ts';
import { fileApplication } from './file-application.ts';
import { closeSession, hearItem } from './hold-session.ts';
import type { JourneyCase } from './journey-case.ts';
import type { Accounts } from './members.ts';
import { addDays, parisDay, parisInstant } from './paris-days.ts';
import { SECRETARY } from './people.ts';
import { reviewApplication } from './review-application.ts';
import { verifyLabel } from './verify-label.ts';

/** What a journey is played with. */
export type Stage = { readonly api: Api; readonly clock: JourneyClock; readonly accounts: Accounts };

type Scene = { readonly at: number; readonly play: (now: number) => Promise<void> };

/** DEL-03, DEL-04: twelve days before when there is time; under five, an urgency is given. */
const USUAL_NOTICE = 12;
const SHORTEST_NOTICE = 5;
const FILING_HOUR = 9;
const CONVENING_HOUR = 10;
const SITTING_HOUR = 14;

/** What fails in one case leaves the others to their course. */
const attempt = async (dossiers: readonly Dossier[], play: () => Promise<void>): Promise<void> => {
  try {
    await play();
  } catch (error) {
    for (const dossier of dossiers) dossier.failure ??= error;
  }
};

const standing = (dossiers: readonly Dossier[]): Dossier[] =>
  dossiers.filter(({ failure }) => failure === null);

const mustBe = (day: string, now: number, what: string): void => {
  if (parisDay(now) === day) return;
  throw new JourneyFailure(
    `${what} du ${day} ne peut plus se jouer : l’horloge locale est au ${parisDay(now)} et n’avance que vers l’avenir.`,
  );
};

const schedule = ({ api }: Stage, { heldOn, opensOn, closesOn }: Campaign) =>
  sendTo(api, `programmer la séance du ${heldOn}`, SECRETARY, 'sessions', {
    kind: 'ORDINARY',
    heldOn,
    opensOn,
    closesOn,
  });

const convene = async ({ api }: Stage, { heldOn }: Campaign, session: string, now: number): Promise<void> => {
  const late = parisDay(now) > addDays(heldOn, -SHORTEST_NOTICE);
  const urgency = late ? 'Dossiers déposés peu de jours avant la séance.' : null;
  await sendTo(api, 'convoquer la séance', SECRETARY, `sessions/${session}/convene`, { urgency });
};

const sit = async (
  stage: Stage,
  { heldOn, dossiers }: Campaign,
  session: string,
  now: number,
): Promise<void> => {
  const sitting = { api: stage.api, session, accounts: stage.accounts, now };
  const heard = standing(dossiers).filter(({ item }) => item !== null);
  if (heard.length > 0) mustBe(heldOn, now, 'La séance');
  for (const dossier of heard) await attempt([dossier], () => hearItem(sitting, dossier));
  if (heard.length > 0) await closeSession(sitting);
  for (const dossier of standing(dossiers)) {
    await attempt([dossier], () => verifyLabel(stage.api, dossier, heldOn));
  }
};

const fileAndReview = async (
  { api }: Stage,
  dossier: Dossier,
  session: string,
  now: number,
): Promise<void> => {
  mustBe(dossier.of.submittedOn, now, 'Le dépôt');
  await fileApplication(api, dossier, session);
  await reviewApplication(api, dossier, session);
};

/** The scenes of one campaign, each at its instant; the session is scheduled at once. */
const scenesOf = async (stage: Stage, campaign: Campaign): Promise<Scene[]> => {
  const { heldOn, dossiers } = campaign;
  const { id: session } = await schedule(stage, campaign);
  const filings = dossiers.map((dossier) => ({
    at: parisInstant(dossier.of.submittedOn, FILING_HOUR),
    play: (now: number) => attempt([dossier], () => fileAndReview(stage, dossier, session, now)),
  }));
  const whole = (at: number, act: (now: number) => Promise<void>): Scene => ({
    at,
    play: (now) => attempt(dossiers, () => act(now)),
  });
  return [
    ...filings,
    whole(parisInstant(addDays(heldOn, -USUAL_NOTICE), CONVENING_HOUR), (now) =>
      convene(stage, campaign, session, now),
    ),
    whole(parisInstant(heldOn, SITTING_HOUR), (now) => sit(stage, campaign, session, now)),
  ];
};

/** Plays cases in order of time, since the clock only moves forward; each comes back with its line or its failure. */
export const playCases = async (stage: Stage, cases: readonly JourneyCase[]): Promise<Dossier[]> => {
  const dossiers = cases.map(newDossier);
  const first = cases.map(({ submittedOn }) => submittedOn).toSorted()[0] ?? '';
  const today = parisDay(await stage.clock.now());
  if (first < today) mustBe(first, await stage.clock.now(), 'Le dépôt');
  const scenes: Scene[] = [];
  for (const campaign of campaignsOf(dossiers)) {
    await attempt(campaign.dossiers, async () => void scenes.push(...(await scenesOf(stage, campaign))));
  }
  for (const { at, play } of scenes.toSorted((a, b) => a.at - b.at)) await play(await stage.clock.reach(at));
  return dossiers;
};
