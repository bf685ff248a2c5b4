import { setTimeout as wait } from 'node:timers/promises';
import { newDossier } from '../../../local/journey/dossier.ts';
import { candidateOf, fileApplication } from '../../../local/journey/file-application.ts';
import type { JourneyCase } from '../../../local/journey/journey-case.ts';
import { addDays } from '../../../local/journey/paris-days.ts';
import { reviewApplication } from '../../../local/journey/review-application.ts';
import type { Stage } from '../../../local/journey/play-cases.ts';
import { onePagePdf, sendDocument } from '../../../local/journey/send-document.ts';
import type { Hands } from './exchanges.ts';

type Call = (account: string, path: string) => Promise<unknown>;
type Cases = { readonly asked: JourneyCase; readonly withdrawn: JourneyCase };

const TRIES = 200;
const PAUSE_MS = 50;

/** A dossier follows what the council does a moment later. */
const reaches = async (state: string, look: () => Promise<unknown>): Promise<void> => {
  for (let left = TRIES; left > 0; left -= 1) {
    if (((await look()) as { state: string }).state === state) return;
    await wait(PAUSE_MS);
  }
  throw new Error(`the dossier does not reach ${state}`);
};

/** What the law gives a time: items asked for and provided, what a refusal rests on, a point that leaves the agenda with its dossier. */
export const legalClocks = async (
  { send, read, call }: Hands & { call: Call },
  { api }: Stage,
  { asked, withdrawn }: Cases,
  day: string,
): Promise<void> => {
  const { id: session } = await send('secretaire', 'sessions', {
    kind: 'ORDINARY',
    heldOn: addDays(day, 42),
    opensOn: day,
    closesOn: addDays(day, 20),
  });
  const answers = Object.fromEntries(Object.entries(asked.answers).slice(0, 1));
  const [incomplete, leaving] = [newDossier({ ...asked, answers }), newDossier(withdrawn)];
  await fileApplication(api, incomplete, session);
  const dossier = `applications/${incomplete.application}`;
  const view = (await read('instructrice', `/api/62/${dossier}/missingItems`)) as {
    required: { unanswered: Record<string, unknown> };
  };
  const [criterion] = Object.keys(view.required.unanswered);
  await send('instructrice', `${dossier}/requestMissingItems`, {
    items: [{ criterion, why: 'Sans réponse' }],
  });
  await read(candidateOf(asked), `/api/62/${dossier}/missingItems`);
  const { data } = (await read('instructrice', `/api/62/${dossier}`)) as { data: { structure: string } };
  const statutes = await sendDocument(api, 'instructrice', {
    structure: data.structure,
    kind: 'STATUTS',
    name: 'statuts.pdf',
    mediaType: 'application/pdf',
    bytes: onePagePdf('statuts demandés'),
  });
  await send('instructrice', `${dossier}/attachProof`, { criterion: 'GOV-01', document: statutes });
  await send('instructrice', `${dossier}/declareInadmissible`, { reason: 'Hors du territoire' });
  await call('auditrice', `${dossier}/evidence.zip`);
  await fileApplication(api, leaving, session);
  await reviewApplication(api, leaving, session);
  await reaches('onAgenda', () => read('instructrice', `/api/62/applications/${leaving.application}`));
  await send(candidateOf(withdrawn), `applications/${leaving.application}/withdraw`, {
    reason: 'Projet changé',
  });
};
