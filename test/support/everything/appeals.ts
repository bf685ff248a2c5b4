import type { Dossier } from '../../../local/journey/dossier.ts';
import { candidateOf } from '../../../local/journey/file-application.ts';
import { waitFor } from '../../../local/journey/wait-for.ts';
import { refusedTo } from './exchanges.ts';
import { acts, type Played } from './played.ts';

/** Appeals: one against a refusal, upheld, and its dossier decided again; one of a third party, taken by silence; one that came to nothing. */
export const appeals = async (played: Played, refused: Dossier, awarded: Dossier): Promise<void> => {
  const { send, read, today } = acts(played);
  const structureOf = async ({ application }: Dossier) =>
    ((await read('instructrice', `/api/62/applications/${application}`)) as { data: { structure: string } })
      .data.structure;
  const { officers } = (await read('secretaire', '/api/62/councils/62/officers')) as {
    officers: { person: string; name: string }[];
  };
  const zoe = officers.find(({ name }) => name.startsWith('Zoé'))?.person;
  const against = { kind: 'APPLICATION', id: refused.application };
  const { id } = await send(candidateOf(refused.of), 'appeals', {
    structure: await structureOf(refused),
    against,
    text: 'La collectivité n’est pas notre seul membre.',
  });
  await send('secretaire', `appeals/${id}/entrust`, { examiner: zoe });
  await send('zoe', `appeals/${id}/examine`, { proposes: 'UPHOLD', text: 'Les statuts le disent.' });
  await read(candidateOf(refused.of), `/api/62/appeals/${id}`);
  await send('presidente', `appeals/${id}/decide`, {
    outcome: 'UPHELD',
    reasons: 'Article 1 de la charte : la structure y répond.',
  });
  // The mails of that structure come back: what waits is not notified by silence (R112-20).
  await waitFor('le courriel revenu', async () =>
    JSON.stringify(await read('secretaire', `/api/62/appeals/${id}/history`)).includes(
      'AppealMailReturned.v1',
    )
      ? true
      : null,
  );
  await refusedTo(
    send('secretaire', `appeals/${id}/notify`, { delivery: { mode: 'HAND', handedOn: '2026-01-05' } }),
    'a letter that came before what it tells',
  );
  await send(candidateOf(refused.of), `appeals/${id}/consultAnswer`);
  const structure = await structureOf(awarded);
  await send('instructrice', 'appeals', {
    structure,
    against: { kind: 'APPLICATION', id: awarded.application },
    text: 'Cette structure n’est pas ancrée dans le territoire.',
    paper: { receivedOn: await today(), thirdParty: 'Une entreprise voisine' },
  });
  const { items } = (await read('secretaire', '/api/62/labels?state=active')) as { items: { id: string }[] };
  const onLabel = { structure, against: { kind: 'LABEL', id: items[0]?.id }, text: 'Contre une mesure.' };
  await refusedTo(
    send('zoe', 'appeals', { ...onLabel, paper: { receivedOn: await today() } }),
    'an appeal against no measure',
  );
};
