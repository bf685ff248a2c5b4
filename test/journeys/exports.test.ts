import { parse } from 'csv-parse/sync';
import { ODS_TYPE } from '../../functions/queries/files/ods-type.ts';
import { newDossier } from '../../local/journey/dossier.ts';
import { candidateOf, fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { addDays } from '../../local/journey/paris-days.ts';
import { readOds } from '../support/read-ods.ts';
import { openSystem, type System } from '../support/system.ts';
import { caseFile } from './running-system.ts';

const TODAY = '2026-12-02';
let system: System;
let application: string;
let structure: string;
let applicant: string;

type Thing = { id: string; data: Record<string, unknown> };

/** A file as a browser would save it. */
const download = async (as: string | null, path: string, headers: Record<string, string> = {}) => {
  const signed = as === null ? {} : { authorization: `Bearer ${await system.tokenFor(as)}` };
  const answer = await fetch(`${system.url}${path}`, { headers: { ...headers, ...signed } });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
};

/** Its lines, each by title. */
const csvOf = async (as: string | null, path: string): Promise<Record<string, string>[]> => {
  const { status, bytes } = await download(as, path);
  expect([path, status]).toEqual([path, 200]);
  return parse(bytes, { bom: true, delimiter: ';', columns: true });
};
const jsonOf = async (as: string, path: string): Promise<unknown> => (await system.get(path, { as })).body;

beforeAll(async () => {
  system = await openSystem(`${TODAY}T08:00:00.000Z`);
  const { api } = await openStage(system.url);
  const held = await system.post('/api/62/sessions', {
    as: 'secretaire',
    body: { kind: 'ORDINARY', heldOn: addDays(TODAY, 50), opensOn: TODAY, closesOn: addDays(TODAY, 18) },
  });
  const filed = newDossier(readCase(caseFile('T05')));
  await fileApplication(api, filed, String(held.body['id']));
  application = String(filed.application);
  applicant = candidateOf(filed.of);
  await system.post(`/api/62/applications/${application}/sendMessage`, {
    as: applicant,
    body: { to: 'SERVICE', text: '=HYPERLINK("https://exemple.fr";"Bonjour")' },
  });
  await system.moveClock(`${TODAY}T09:00:00.000Z`);
  const { data } = (await jsonOf('instructrice', `/api/62/applications/${application}`)) as Thing;
  structure = String(data['structure']);
}, 240_000);
afterAll(() => system.stop());

it('gives the same list as JSON, as CSV and as a spreadsheet', async () => {
  const { state } = (await jsonOf('instructrice', `/api/62/applications/${application}`)) as {
    state: string;
  };
  const path = `/api/62/applications?state=${state}`;
  const { items } = (await jsonOf('instructrice', path)) as { items: Thing[] };
  const [item] = items;
  const csv = await csvOf('instructrice', `${path}&format=csv`);
  expect(csv).toHaveLength(items.length);
  const { number, structureName, receivedOn, implicitOn } = item?.data ?? {};
  expect(csv[0]).toMatchObject({
    Numéro: number,
    Structure: structureName,
    État: 'Déposée',
    'Déposée le': receivedOn,
    'Décision par le silence le': implicitOn,
    Identifiant: application,
  });
  const { status, headers, bytes } = await download('instructrice', path, { accept: ODS_TYPE });
  expect([status, headers.get('content-type')]).toEqual([200, ODS_TYPE]);
  expect(headers.get('content-disposition')).toBe(`attachment; filename="demandes-${TODAY}.ods"`);
  expect(headers.get('x-list-whole')).toBe('true');
  const { rows } = readOds(bytes);
  expect(rows[0]?.map(({ text }) => text)).toEqual(Object.keys(csv[0] ?? {}));
  expect(rows[1]?.[3]).toMatchObject({ type: 'date', value: receivedOn });
});

it('gives the work by session, what a search finds, and the columns asked for', async () => {
  const [work] = await csvOf('instructrice', '/api/62/applications?order=session&format=csv');
  expect(work).toMatchObject({
    'À faire': 'Accuser réception',
    Par: 'L’instruction',
    'Suivie par moi': 'non',
  });
  const found = await csvOf('auditrice', `/api/62/search?q=62-D-2026-0001&format=csv&columns=id,state`);
  expect(found).toEqual([{ Identifiant: application, État: 'Déposée' }]);
});

it.each([
  ['instructrice', (): string => `/api/62/applications/${application}/proofs`],
  ['instructrice', (): string => `/api/62/applications/${application}/missingItems`],
  ['instructrice', (): string => `/api/62/applications/${application}/messages`],
  ['instructrice', (): string => `/api/62/applications/${application}/notes`],
  ['instructrice', (): string => `/api/62/applications/${application}/expertises`],
  ['instructrice', (): string => `/api/62/applications/${application}/commitments`],
  ['instructrice', (): string => `/api/62/applications/${application}/report`],
  ['instructrice', (): string => `/api/62/applications/${application}/explanation`],
  ['instructrice', (): string => `/api/62/applications/${application}/grid`],
  ['instructrice', (): string => `/api/62/applications/${application}/changes`],
  ['instructrice', (): string => `/api/62/applications/${application}/history`],
  ['instructrice', (): string => `/api/62/structures/${structure}/people`],
  ['instructrice', (): string => `/api/62/structures/${structure}/contests`],
  ['instructrice', (): string => `/api/62/structures/${structure}/documents`],
  ['secretaire', (): string => '/api/62/councils/62/members'],
  ['presidente', (): string => '/api/62/councils/62/roster'],
  ['secretaire', (): string => '/api/62/undelivered'],
] as const)('%s reads it as JSON, as CSV and as a spreadsheet (%#)', async (as, pathOf) => {
  const path = pathOf();
  expect([path, (await system.get(path, { as })).status]).toEqual([path, 200]);
  const lines = await csvOf(as, `${path}?format=csv`);
  const { status, bytes } = await download(as, `${path}?format=ods`);
  expect([path, status]).toEqual([path, 200]);
  expect(readOds(bytes).rows).toHaveLength(lines.length + 1);
});

it('shows in a file what the JSON shows, line by line', async () => {
  const [people] = await csvOf('instructrice', `/api/62/structures/${structure}/people?format=csv`);
  expect(people).toMatchObject({ Rôle: 'Représente la structure' });
  const { items } = (await jsonOf('secretaire', '/api/62/councils/62/members')) as { items: object[] };
  expect(items).toHaveLength(5);
  const members = await csvOf('secretaire', '/api/62/councils/62/members?format=csv');
  expect(members.map((each) => each['N°'])).toEqual(
    items.map((each) => String((each as Thing & { member: number }).member)),
  );
  const roster = await csvOf('presidente', '/api/62/councils/62/roster?format=csv');
  expect(roster[0]).toMatchObject({ 'N°': '1', Nom: expect.stringMatching(/^\p{Lu}/u) });
  expect(roster.every((each) => /@/.test(each['Adresse électronique'] ?? ''))).toBe(true);
  const [fact] = (
    await csvOf('instructrice', `/api/62/applications/${application}/history?format=csv`)
  ).slice(-1);
  expect(fact).toMatchObject({ Fait: expect.stringMatching(/\.v1$/) });
});

it('runs nothing that people typed', async () => {
  const path = `/api/62/applications/${application}/messages?format=`;
  const [message] = await csvOf('instructrice', `${path}csv`);
  expect(message?.['Message']).toBe(`'=HYPERLINK("https://exemple.fr";"Bonjour")`);
  const { rows } = readOds((await download('instructrice', `${path}ods`)).bytes);
  expect(rows[1]?.[4]).toEqual({
    type: 'string',
    value: null,
    text: '=HYPERLINK("https://exemple.fr";"Bonjour")',
  });
});

it('gives a file to nobody who may not read the list', async () => {
  for (const format of ['csv', 'ods'])
    for (const [as, path, status] of [
      ['membre-02', '/api/62/applications?state=submitted', 403],
      [applicant, '/api/62/applications?state=submitted', 403],
      ['membre-02', '/api/62/search?q=structure', 403],
      ['presidente', '/api/62/undelivered?cursor=', 403],
      [applicant, `/api/62/applications/${application}/notes?cursor=`, 403],
      ['membre-02', `/api/62/applications/${application}/proofs?cursor=`, 404],
      ['auditrice', `/api/62/structures/${structure}/people?cursor=`, 403],
    ] as const) {
      const answer = await download(as, `${path}&format=${format}`);
      expect([as, path, answer.status]).toEqual([as, path, status]);
      expect(answer.headers.get('content-type')).toContain('problem+json');
    }
});

it('refuses in French a format, a column or an address that has no such file', async () => {
  for (const [path, title] of [
    ['/api/62/applications?state=submitted&format=xlsx', 'Ce format n’existe pas'],
    ['/api/62/applications?state=submitted&format=csv&columns=secret', 'Une des colonnes n’existe pas'],
    ['/api/62/applications?format=csv', 'Indiquez l’état cherché'],
    [`/api/62/applications/${application}?format=csv`, 'Cette adresse n’est pas celle d’une liste'],
    [`/api/62/applications/${application}/receipt?format=ods`, 'Cette adresse n’est pas celle d’une liste'],
  ] as const)
    expect(await system.get(path, { as: 'instructrice' })).toMatchObject({
      status: 400,
      body: { type: 'urn:label-ess:malformed', title: expect.stringContaining(title) },
    });
});

it('publishes the whole register as files, at addresses that anyone may cite', async () => {
  const recorded = await system.post('/api/62/labels', {
    as: 'secretaire',
    body: {
      number: null,
      quality: 'Décision antérieure au service',
      holder: {
        structure,
        name: 'Les Jardins de l’Artois',
        family: 'ASSOCIATION',
        commune: '62041',
        siren: null,
        rna: 'W621000001',
      },
      awardedOn: '2024-03-01',
      validUntil: '2027-02-28',
      charterVersion: '2022-01-01',
    },
  });
  expect([recorded.status, recorded.body['errors']]).toEqual([201, undefined]);
  await system.moveClock(`${TODAY}T10:00:00.000Z`);
  const lines = await csvOf(null, '/labels.csv');
  expect(lines).toMatchObject([
    {
      Structure: 'Les Jardins de l’Artois',
      Famille: 'Association',
      État: 'En cours de validité',
      Conseil: '62',
    },
  ]);
  const number = lines[0]?.['Numéro'] ?? '';
  expect(await csvOf(null, `/labels.csv?council=62&after=${number}`)).toEqual([]);
  const { headers, bytes } = await download(null, '/labels.ods?columns=number,validUntil');
  expect(headers.get('content-disposition')).toBe(`attachment; filename="registre-des-labels-${TODAY}.ods"`);
  expect(readOds(bytes).rows[1]).toMatchObject([{ text: number }, { type: 'date', value: '2027-02-28' }]);
  for (const path of ['/labels.csv?council=99', '/labels.ods?after=x', '/labels.csv?columns=email'])
    expect([path, (await download(null, path)).status]).toEqual([path, path.includes('council') ? 404 : 400]);
});
