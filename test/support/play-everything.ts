import type { OnUse } from '../../local/aws/aws.ts';
import type { Api } from '../../local/journey/call-api.ts';
import { newDossier } from '../../local/journey/dossier.ts';
import { candidateOf } from '../../local/journey/file-application.ts';
import { waitFor } from '../../local/journey/wait-for.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { OFFICER } from '../../local/journey/people.ts';
import { playCases } from '../../local/journey/play-cases.ts';
import { startLocal } from '../../local/run.ts';
import { SIGNING, signElsewhere } from './sign-elsewhere.ts';
import { controls } from './everything/controls.ts';
import { appeals } from './everything/appeals.ts';
import { proposals, endAgenda } from './everything/agendas.ts';
import { campaign } from './everything/campaign.ts';
import { charterLife } from './everything/charter-life.ts';
import { eliminate } from './everything/eliminations.ts';
import { openDisturbedEngine } from './everything/disturbed-engine.ts';
import { failures, answerAll } from './everything/failures.ts';
import { reportTwice } from './everything/meetings.ts';
import { closeReports, misuses } from './everything/misuses.ts';
import { labelLife } from './everything/label-life.ts';
import { keysOfCredentials } from './everything/keys.ts';
import { people } from './everything/people.ts';
import { caseOf, MINUTE, acts, type Played } from './everything/played.ts';
import { refusals } from './everything/refusals.ts';
import { countedAgain, inSecret } from './everything/secret-votes.ts';
import { registers, laterRead, handedOver, documents, proposedByPartner } from './everything/structures.ts';
import { verifications } from './everything/verifications.ts';
import { readEverything, visitAsAnyone, visitAsSecretary } from './everything/visits.ts';

const YEARS = 3 * 366;

/** What a run left behind, for who wants to look at it. */
export type Everything = { readonly listed: readonly string[] };

const AWAY = caseOf('T08');

/** The mails of one structure come back; its decision waits to be sent by post, and is opened all the same (E8). */
const oneIsAway = (api: Api): Api => ({
  ...api,
  send: async (step, account, path, body, key) => {
    if (path.endsWith('/structures') && (body as { siren?: unknown }).siren === AWAY.structure.siren) {
      const { representative } = body as { representative: object };
      const gone = { ...representative, email: 'bounce@simulator.amazonses.com' };
      return api.send(step, account, path, { ...body, representative: gone }, key);
    }
    if (step === 'ouvrir la décision' && account === candidateOf(AWAY)) {
      const dossier = path.split('/').slice(0, -1).join('/');
      await waitFor('le courriel revenu', async () => {
        const { state } = (await api.read(step, OFFICER, dossier)) as { state: string };
        return state === 'decisionToDeliver' ? true : null;
      });
    }
    return api.send(step, account, path, body, key);
  },
});

/** Refusals and the first award are signed in a signature book, and the awards after it here (DEC-01). */
const firstElsewhere = ({ stage, url }: Pick<Played, 'stage' | 'url'>): Api => {
  let signed = 0;
  return {
    ...stage.api,
    send: async (step, account, path, body, key) => {
      const awards = (body as { outcome?: string }).outcome !== 'REFUSED';
      if (step !== SIGNING || (awards && (signed += 1) > 1))
        return stage.api.send(step, account, path, body, key);
      // B9: what whoever exports it declared is looked at, though it is about another structure.
      const link = { siren: '732829320', kind: 'DIRECTOR', whose: 'SELF', from: '2020-01-01', to: null };
      await stage.api.send('déclarer', OFFICER, '/api/62/declareInterests', { interests: [link] });
      return signElsewhere({ ...stage, url }, { path, body, signer: account });
    },
  };
};

/** Does all that people and the system do, once, on a system of its own, and tells which rights it took. */
export const playEverything = async (dataDir: string, onUse: OnUse): Promise<Everything> => {
  const engine = await openDisturbedEngine(dataDir);
  const run = await startLocal({
    dataDir,
    engine: engine.endpoint,
    clockStart: '2026-11-25T08:00:00Z',
    seed: true,
    quiet: true,
    onUse,
  });
  try {
    const { TableNames } = (await engine.call('ListTables', {})) as { TableNames: string[] };
    const stateTable = TableNames.find((name) => name.includes('State')) ?? '';
    const played = { url: run.url, stage: await openStage(run.url), engine, stateTable };
    const dossiers = await playCases({ ...played.stage, api: oneIsAway(firstElsewhere(played)) }, [
      caseOf('T01'),
      inSecret(caseOf('T02')),
      caseOf('T08'),
    ]);
    for (const { failure } of dossiers) if (failure !== null) throw failure;
    const { line, application, item } = dossiers[0] ?? newDossier(caseOf('T01'));
    await verifications(played, line.label ?? '');
    await countedAgain(acts(played), dossiers[1]?.item ?? '');
    await people(played);
    const { session, visit, visited, heard } = await campaign(played);
    const read = (await acts(played).read('instructrice', `/api/62/applications/${application}`)) as {
      data: { structure: string };
    };
    await appeals(played, dossiers[2] ?? newDossier(caseOf('T08')), dossiers[0] ?? newDossier(caseOf('T01')));
    await misuses(played, dossiers[0] ?? newDossier(caseOf('T01')));
    await registers(played, read.data.structure);
    await charterLife(played, session);
    await laterRead(played);
    await reportTwice(acts(played), visit, visited);
    await handedOver(played);
    await proposedByPartner(played);
    await documents(played, read.data.structure, session);
    await readEverything(played);
    await acts(played).call('auditrice', `applications/${application}/evidence.zip`);
    await acts(played).call('auditrice', `applications/${application}/decision.pdf`);
    await acts(played).read('auditrice', '/api/62/councils/62/delegations');
    await refusals(played, item ?? '');
    await visitAsAnyone(played, line.label ?? '');
    await failures(played, read.data.structure);
    await visitAsSecretary(played);
    const listed = await answerAll(played);
    await proposals(played);
    await endAgenda(played, session, heard);
    await keysOfCredentials(played);
    await labelLife(
      played,
      dossiers[0] ?? newDossier(caseOf('T01')),
      dossiers[1] ?? newDossier(caseOf('T02')),
    );
    await controls(played, dossiers[0] ?? newDossier(caseOf('T01')));
    await closeReports(played);
    await acts(played).later(YEARS * 24 * 60 * MINUTE);
    await eliminate(played);
    return { listed };
  } finally {
    await run.stop();
    await engine.stop();
  }
};
