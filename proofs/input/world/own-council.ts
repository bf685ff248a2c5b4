import * as z from 'zod';
import { castBallots } from '../../../local/journey/cast-ballots.ts';
import { fillRoom } from '../../../local/journey/attend-session.ts';
import { readFrom, sendTo } from '../../../local/journey/council-calls.ts';
import type { Dossier } from '../../../local/journey/dossier.ts';
import { candidateOf, fileApplication } from '../../../local/journey/file-application.ts';
import { hearItem, type Sitting } from '../../../local/journey/hold-session.ts';
import { adjustMembers } from '../../../local/journey/members.ts';
import { addDays, parisDay, parisInstant } from '../../../local/journey/paris-days.ts';
import { OFFICER, PRESIDENT, SECRETARY } from '../../../local/journey/people.ts';
import type { Stage } from '../../../local/journey/play-cases.ts';
import { reviewApplication } from '../../../local/journey/review-application.ts';
import { verifyLabel } from '../../../local/journey/verify-label.ts';
import { dossierOf } from './fictional-case.ts';
import { COUNCIL, type Known } from './known.ts';

const NOTICE_DAYS = 6;
const FAR_DAYS = 40;
const SITTING_HOUR = 14;
const BALLOTS = 8;

/** How far the officer takes a request that waits for a later session. */
const STAGES = [[], ['acknowledge'], ['acknowledge', 'declareComplete'], ['acknowledge', 'startReview']];

const Read = z.looseObject({ state: z.string(), version: z.int() });

const schedule = async ({ api }: Stage, today: string, heldOn: string): Promise<string> => {
  const dates = { heldOn, opensOn: today, closesOn: addDays(heldOn, -1) };
  return (await sendTo(api, 'programmer', SECRETARY, 'sessions', { kind: 'ORDINARY', ...dates })).id;
};

/** A first point is heard to its end, a label; a second one is being voted on; a third one waits. */
const sit = async (stage: Stage, session: string, heldOn: string, heard: readonly Dossier[]) => {
  const now = await stage.clock.reach(parisInstant(heldOn, SITTING_HOUR));
  const sitting: Sitting = { api: stage.api, session, accounts: stage.accounts, now };
  const [first, second] = heard;
  if (first === undefined || second?.of.session == null) throw new Error('two points are to be heard');
  await hearItem(sitting, first);
  await verifyLabel(stage.api, first, heldOn);
  const wanted = second.of.session;
  const seats = await adjustMembers(stage.api, stage.accounts, wanted.membersInOffice, now);
  const { voters } = await fillRoom(stage.api, session, seats, wanted);
  await sendTo(stage.api, 'ouvrir le vote', PRESIDENT, `items/${second.item}/openVote`, {});
  const cast = voters.slice(0, BALLOTS).map((voter) => ({ voter, choice: 'FOR' as const }));
  await castBallots(stage.api, second.item ?? '', cast);
};

const known = async ({ api }: Stage, workflow: string, id: string, owner: string | null = null) => {
  const { state, version } = Read.parse(await readFrom(api, 'lire', PRESIDENT, `${workflow}s/${id}`));
  return { council: COUNCIL, workflow, id, owner, state, version };
};

const start = async ({ api }: Stage, dossier: Dossier, session: string): Promise<string> => {
  const candidate = candidateOf(dossier.of);
  const { siren = null, name } = dossier.of.structure;
  const representative = { name: 'Alix Carlier', email: `${candidate}@exemple.fr` };
  const body = { siren, rna: null, name, representative };
  const { id: structure } = await sendTo(api, 'déclarer', candidate, 'structures', body);
  return (await sendTo(api, 'commencer', candidate, 'applications', { structure, session })).id;
};

const Structures = z.looseObject({ data: z.looseObject({ structure: z.string() }) });

/** Brings the council of the demonstration to where something stands in each state that a run can reach. */
export const prepareCouncil = async (stage: Stage): Promise<{ things: Known[]; labels: string[] }> => {
  const { api, clock } = stage;
  const today = parisDay(await clock.now());
  const [heldOn, later] = [addDays(today, NOTICE_DAYS), addDays(today, FAR_DAYS)];
  const [soon, far] = [await schedule(stage, today, heldOn), await schedule(stage, today, later)];
  await sendTo(api, 'convoquer', SECRETARY, `sessions/${soon}/convene`, { urgency: 'Dossiers tardifs.' });
  const heard = [1, 2, 3].map((number) => dossierOf(number));
  for (const dossier of heard) {
    await fileApplication(api, dossier, soon);
    await reviewApplication(api, dossier, soon);
  }
  const waiting = STAGES.map((_, at) => dossierOf(10 + at));
  for (const [at, commands] of STAGES.entries()) {
    const dossier = waiting[at] as Dossier;
    await fileApplication(api, dossier, far);
    for (const command of commands)
      await sendTo(api, command, OFFICER, `applications/${dossier.application}/${command}`);
  }
  const drafts = [dossierOf(20), dossierOf(21)];
  for (const draft of drafts) draft.application = await start(stage, draft, far);
  await sit(stage, soon, heldOn, heard);
  const things = [
    { ...(await known(stage, 'council', COUNCIL)) },
    await known(stage, 'session', soon),
    await known(stage, 'session', far),
    ...(await Promise.all(heard.map(({ item }) => known(stage, 'item', item ?? '')))),
  ];
  for (const { of, application } of [...heard, ...waiting, ...drafts]) {
    const owner = candidateOf(of);
    const read = await readFrom(api, 'lire', owner, `applications/${application}`);
    const { structure } = Structures.parse(read).data;
    const { state, version } = Read.parse(read);
    things.push({ council: COUNCIL, workflow: 'application', id: application ?? '', owner, state, version });
    things.push(await known(stage, 'structure', structure, owner));
  }
  return { things, labels: heard.flatMap(({ line }) => line.label ?? []) };
};
