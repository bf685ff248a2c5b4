import type { Dossier } from '../../../local/journey/dossier.ts';
import { candidateOf } from '../../../local/journey/file-application.ts';
import { addDays, parisInstant } from '../../../local/journey/paris-days.ts';
import { waitFor } from '../../../local/journey/wait-for.ts';
import { refusedTo } from './exchanges.ts';
import { acts, MINUTE, type Played } from './played.ts';
import { HOUR } from './rounds.ts';

const DAYS_BEFORE_SEED = 8;
const DAY = 24 * 60 * MINUTE;
const NOTHING = '00000000-0000-4000-8000-000000000000';

type Held = {
  readonly id: string;
  readonly data: { number: string; application: string; holder: { structure: string } };
};

const ask = async (played: Played, campaign: string, { id: label, data }: Held, of: object) => {
  const { send, today } = acts(played);
  return send('instructrice', 'controls', {
    campaign,
    label,
    structure: data.holder.structure,
    asks: [{ of, words: 'Votre procès-verbal.' }],
    answerUntil: addDays(await today(), 20),
  });
};

/** One that silence renewed, so that no decision states a condition; its holder ceases before it answers anything. */
const ceased = async (played: Played, campaign: string, label: Held): Promise<void> => {
  const { send, today } = acts(played);
  await refusedTo(
    ask(played, campaign, label, { condition: 1 }),
    'the proof of a condition that no decision states',
  );
  const { id } = await ask(played, campaign, label, { criterion: 'GOV-01' });
  await send('instructrice', `controls/${id}/close`, { outcome: 'NONE', because: 'La structure cesse.' });
  const visa = { slip: 'AD62-2027-1', visaedOn: await today() };
  const dossier = `applications/${label.data.application}`;
  await refusedTo(
    send('secretaire', `${dossier}/recordEliminationVisa`, visa),
    'the visa of a dossier whose label runs',
  );
  await send('instructrice', `labels/${label.id}/recordLapse`, { ceasedOn: await today() });
};

/** One label: asked for a proof, answered too late, judged, put right, and concluded once its plan is kept. */
const controlled = async (played: Played, id: string, account: string) => {
  const { send, read, today, later } = acts(played);
  const control = `controls/${id}`;
  const words = 'Elle se tient en mai.';
  await refusedTo(send(account, `${control}/answer`, { ask: 1, words, documents: [NOTHING] }), 'no document');
  await read(account, '/api/me');
  await later(22 * DAY);
  await send('instructrice', `${control}/judge`, { ask: 1, verdict: 'NOT_MET', why: 'Rien n’est venu.' });
  const mendUntil = addDays(await today(), 20);
  await send('instructrice', `${control}/askToMend`, { mendUntil, words: 'Envoyez-le.' });
  await send(account, `${control}/answer`, { ask: 1, words: 'Le voici.' });
  const commitments = [{ words: 'Voter au scrutin écrit.', dueOn: addDays(await today(), 5) }];
  await send('instructrice', `${control}/agreePlan`, { because: 'À écrire.', commitments });
  await send(account, `${control}/giveProof`, { commitment: 1, words: 'Le vote est écrit.' });
  await send('instructrice', `${control}/judgeCommitment`, { commitment: 1, verdict: 'KEPT', why: 'Vu.' });
  await send('instructrice', `${control}/close`, { outcome: 'PLAN', because: 'Tout est tenu.' });
  await read('secretaire', `/api/62/${control}`);
  await read('auditrice', `/api/62/${control}/history`);
};

/** The controls of a year: announced, otherwise announced, drawn by the checkpoint of its day, completed, carried out. */
export const controls = async (played: Played, kept: Dossier): Promise<void> => {
  const { send, read, today } = acts(played);
  const seedOn = addDays(await today(), DAYS_BEFORE_SEED);
  const { id } = await send('instructrice', 'controlCampaigns', { awardedUntil: seedOn, seedOn });
  const campaign = `controlCampaigns/${id}`;
  await send('secretaire', `${campaign}/revise`, { seedOn });
  await refusedTo(send('secretaire', `${campaign}/draw`), 'a draw before its seed');
  await played.stage.clock.reach(parisInstant(seedOn, HOUR));
  await send('secretaire', `${campaign}/draw`);
  const { items: draws } = (await read(null, '/api/62/draws')) as {
    items: { drawn: { sample: string[] } }[];
  };
  const { items } = (await read('secretaire', '/api/62/labels?state=active')) as { items: Held[] };
  const earned = items.find(({ data }) => data.application !== '');
  // Whoever earned one holds another, taken over: both are controlled, drawn or not.
  const isOwn = ({ data }: Held) => data.holder.structure === earned?.data.holder.structure;
  const labels = [...items.filter(isOwn), ...items.filter((one) => !isOwn(one))];
  const isDrawn = ({ data }: Held) => draws[0]?.drawn.sample.includes(data.number) === true;
  const picked = labels.filter((label) => !isDrawn(label)).slice(0, 2);
  for (const { id: label } of picked)
    await send('instructrice', `${campaign}/pick`, { label, ground: 'Ses comptes ne sont pas publiés.' });
  const chosen = [...labels.filter(isDrawn), ...picked];
  const takenOver = chosen.find((one) => isOwn(one) && one !== earned);
  if (earned === undefined || takenOver === undefined) throw new Error('nobody holds two labels');
  await ceased(played, id, earned);
  // Over before its control is opened: the campaign looks for it in the register, and does not wait.
  for (const other of chosen)
    if (other !== earned && other !== takenOver)
      await send('instructrice', `labels/${other.id}/recordLapse`, { ceasedOn: await today() });
  // It is under way when the picks end: the campaign finds it, and waits.
  const waited = await ask(played, id, takenOver, { criterion: 'GOV-01' });
  await send('secretaire', `${campaign}/close`);
  await refusedTo(send('secretaire', `${campaign}/settle`), 'the end of a campaign that waits for a control');
  await controlled(played, waited.id, candidateOf(kept.of));
  await waitFor('la fin de la campagne', async () => {
    const closed = await read('secretaire', '/api/62/controlCampaigns?state=closed');
    return (closed['items'] as object[]).length > 0 ? true : null;
  });
  await read('presidente', `/api/62/${campaign}`);
  await read('auditrice', `/api/62/${campaign}/history`);
};
