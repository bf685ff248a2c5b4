import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { registersAt } from '../../functions/adapters/registers/all-registers.ts';
import type { Exchange } from '../../functions/adapters/registers/exchange-traces.ts';
import type { RegisterAnswer } from '../../workflows/structure/register-answer.ts';
import { valuesOfReading } from '../../workflows/structure/values-of-reading.ts';
import { instant, PERSON } from '../support/ids.ts';
import type { Day } from '../../events/fact.ts';

const AT = instant('2026-11-20');
const ON = '2026-11-20' as Day;

const recorded = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'register-answers', `${name}.json`), 'utf8');

type Reply = { status?: number; body: string; afterMs?: number };
let server: Server;
let origin: string;
const replies: Record<'search' | 'complements', Reply> = {
  search: { body: '' },
  complements: { status: 404, body: '{}' },
};
const asked: URL[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', origin);
    asked.push(url);
    const {
      status = 200,
      body,
      afterMs = 0,
    } = replies[url.pathname === '/search' ? 'search' : 'complements'];
    setTimeout(() => response.writeHead(status, { 'content-type': 'application/json' }).end(body), afterMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

let traces: Exchange[] = [];
beforeEach(() => {
  traces = [];
  asked.length = 0;
  replies.search = { body: recorded('association') };
  replies.complements = { status: 404, body: '{}' };
});

const lookUp = (
  numbers: { siren?: string; siret?: string; rna?: string },
  urls: { open?: string; complements?: string } = {},
): Promise<RegisterAnswer> =>
  registersAt({ open: origin, complements: `${origin}/complements`, ...urls }, (exchange) => {
    traces.push(exchange);
    return Promise.resolve();
  }).lookUp({ siren: null, siret: null, rna: null, ...numbers }, { council: '62', by: PERSON, at: AT });

/** What rules read of a recorded answer. */
const valuesOf = async (name: string, numbers: Parameters<typeof lookUp>[0]) => {
  replies.search = { body: recorded(name) };
  const answer = await lookUp(numbers);
  if (answer.state !== 'FOUND') throw new Error(answer.state);
  return { ...valuesOfReading(answer.reading, '62', ON), read: answer.reading.values };
};

describe('Recherche d’entreprises', () => {
  it('gives an association, each value with its source; what it cannot know has none', async () => {
    const { values, sources } = await valuesOf('association', { siren: '000000018' });
    expect(values).toMatchObject({
      name: 'LES SEMEURS FICTIFS DE LA SCARPE',
      legalCategory: '9220',
      administrativeState: 'A',
      sireneEss: 'O',
      seatCommune: '62041',
      activeInTerritory: 1,
      siaeType: null,
    });
    const source = { source: 'RECHERCHE_ENTREPRISES', on: ON };
    expect(sources).toMatchObject({ legalCategory: source, siaeType: source, activeInTerritory: source });
    for (const field of [
      'closedFinancialYears',
      'employees',
      'fteTotalHundredths',
      'essMention',
      'esusApprovalUntil',
      'siaeConventionUntil',
      'statutesKind',
      'fairTrade',
    ] as const)
      expect([field, values[field], sources[field]]).toEqual([field, null, undefined]);
  });

  it('is a hint alone: what it does not flag is not known, never said not to be of the ESS (REG-01)', async () => {
    const flagged = recorded('association');
    const body = flagged.replace(/"est_ess": ?true/, '"est_ess": false');
    expect(body).not.toBe(flagged);
    replies.search = { body };
    const answer = await lookUp({ siren: '000000018' });
    if (answer.state !== 'FOUND') throw new Error(answer.state);
    expect(answer.reading.values.sireneEss).toBeNull();
    expect(answer.reading.sources.sireneEss).toBeUndefined();
  });

  it('is asked for no more than is read: no director, no account', async () => {
    await lookUp({ siren: '000000018' });
    expect(asked.find(({ pathname }) => pathname === '/search')?.search).toBe(
      '?q=000000018&minimal=true&include=siege%2Ccomplements%2Cmatching_etablissements',
    );
  });

  it.each([
    ['an RNA number', 'association', { rna: 'W629999901' }],
    ['a SIREN among several results', 'several', { siren: '000000018' }],
    ['a SIRET', 'closed-head-office', { siren: '000000109', siret: '00000010900025' }],
    ['a SIRET of La Poste (ID-03)', 'la-poste', { siren: '356000000', siret: '35600000049837' }],
    ['a number whose key is wrong (ID-04)', 'wrong-key', { siren: '000000019' }],
  ])('finds by %s', async (_, name, numbers) => {
    expect((await valuesOf(name, numbers)).read.siren).toBe('siren' in numbers ? numbers.siren : '000000018');
  });

  it.each([
    ['no result', 'none', { siren: '000000018' }],
    ['another SIREN', 'scop', { siren: '000000018' }],
    ['another SIRET of the same unit', 'association', { siren: '000000018', siret: '00000001800028' }],
    ['another RNA number', 'association', { rna: 'W629999902' }],
  ])('knows nothing when it gives %s', async (_, name, numbers) => {
    replies.search = { body: recorded(name) };
    expect(await lookUp(numbers)).toEqual({ state: 'UNKNOWN' });
  });

  it('tells an insertion body by its kind, and not until when', async () => {
    const { values, sources } = await valuesOf('siae', { siren: '000000075' });
    expect(values).toMatchObject({ siaeType: 'AI', siaeConventionUntil: null });
    expect(sources.siaeConventionUntil).toBeUndefined();
  });

  it('tells a ceased unit (REG-03) and a closed head office', async () => {
    const ceased = await valuesOf('ceased', { siren: '000000034' });
    expect(ceased.values).toMatchObject({ administrativeState: 'C', activeInTerritory: 0 });
    const closed = await valuesOf('closed-head-office', { siren: '000000109' });
    expect(closed.values).toMatchObject({
      administrativeState: 'A',
      seatCommune: '59350',
      activeInTerritory: 1,
    });
  });

  it('lists some establishments only: at least those are in the territory, never none for sure', async () => {
    expect((await valuesOf('scop', { siren: '000000026' })).values.activeInTerritory).toBe(1);
    const elsewhere = JSON.parse(recorded('scop')) as { results: { siege: object }[] };
    Object.assign(elsewhere.results[0]?.siege ?? {}, { commune: '59350' });
    replies.search = { body: JSON.stringify(elsewhere) };
    const answer = await lookUp({ siren: '000000026' });
    if (answer.state !== 'FOUND') throw new Error(answer.state);
    expect(valuesOfReading(answer.reading, '62', ON).values.activeInTerritory).toBeNull();
  });

  it('tells a former municipality as today’s (ID-11), and keeps a category that nobody knows', async () => {
    const { values } = await valuesOf('former-municipality', { siren: '000000133' });
    expect(values).toMatchObject({ seatCommune: '62447', legalCategory: '9999', activeInTerritory: 1 });
  });

  it('says no more of a unit partly shown than Sirene does, whatever others know (REG-04)', async () => {
    replies.complements = { body: JSON.stringify({ values: { name: 'Nom caché', employees: 1 } }) };
    const { values, read } = await valuesOf('partial-diffusion', { siren: '000000091' });
    expect(values).toMatchObject({ name: null, legalCategory: '1000', employees: 1 });
    expect(read.partialDiffusion).toBe(true);
  });
});

describe('a register that does not answer as it should', () => {
  const wrong = (change: object): string => {
    const answer = JSON.parse(recorded('association')) as { results: object[] };
    return JSON.stringify({ ...answer, results: [{ ...answer.results[0], ...change }] });
  };

  it.each<[string, Reply]>([
    ['too many requests', { status: 429, body: '{"erreur": "Trop de requêtes"}' }],
    ['a fault', { status: 500, body: '{}' }],
    ['a refusal', { status: 400, body: '{"erreur": "…"}' }],
    ['no JSON', { body: '<html>' }],
    ['no results', { body: '{}' }],
    ['a state that does not exist', { body: wrong({ etat_administratif: 'X' }) }],
    ['a category that is no code', { body: wrong({ nature_juridique: 'SARL' }) }],
    ['a number in place of a text', { body: wrong({ nom_complet: 12 }) }],
    ['nothing in time', { body: recorded('association'), afterMs: 3_000 }],
  ])('%s: it is silent, and nobody is stopped (A4)', async (_, reply) => {
    replies.search = reply;
    expect(await lookUp({ siren: '000000018' })).toEqual({ state: 'SILENT' });
    expect(traces.map(({ register, outcome }) => [register, outcome])).toContainEqual([
      'RECHERCHE_ENTREPRISES',
      'SILENT',
    ]);
  });

  it('an unknown field, or one that is null, is nothing wrong', async () => {
    replies.search = { body: wrong({ inconnu: [1], nature_juridique: null, siege: {}, complements: null }) };
    expect(await lookUp({ siren: '000000018' })).toMatchObject({ state: 'FOUND' });
  });

  it('is silent too where nobody listens, or where there is none', async () => {
    const nowhere = { open: 'http://127.0.0.1:9', complements: '' };
    expect(await lookUp({ siren: '000000018' }, nowhere)).toEqual({ state: 'SILENT' });
    expect(await lookUp({ siren: '000000018' }, { open: '', complements: '' })).toEqual({ state: 'SILENT' });
  });

  it('leaves what the other one says, to be completed later', async () => {
    replies.complements = { status: 503, body: '' };
    expect(await lookUp({ siren: '000000018' })).toMatchObject({ state: 'FOUND', complete: false });
  });
});

describe('a second register', () => {
  it('gives what the first cannot know, and prevails value by value', async () => {
    const values = { employees: 12, sireneEss: 'N', siae: null, establishments: [] };
    replies.complements = { body: JSON.stringify({ values }) };
    const answer = await lookUp({ siren: '000000018' });
    if (answer.state !== 'FOUND') throw new Error(answer.state);
    const { values: read, sources } = valuesOfReading(answer.reading, '62', ON);
    expect(read).toMatchObject({
      employees: 12,
      sireneEss: 'N',
      legalCategory: '9220',
      activeInTerritory: 0,
    });
    expect(sources).toMatchObject({
      employees: { source: 'COMPLEMENTS' },
      legalCategory: { source: 'RECHERCHE_ENTREPRISES' },
    });
    expect(answer.complete).toBe(true);
  });

  it('knows alone an association that is not in Sirene (ID-06)', async () => {
    replies.search = { body: recorded('none') };
    replies.complements = { body: JSON.stringify({ values: { rna: 'W629999902', name: 'Les Oubliés' } }) };
    expect(await lookUp({ rna: 'W629999902' })).toMatchObject({
      state: 'FOUND',
      reading: { values: { name: 'Les Oubliés', siren: null } },
    });
  });

  it('is silent when it says a value of another sort', async () => {
    replies.complements = { body: JSON.stringify({ values: { employees: 'douze' } }) };
    expect(await lookUp({ siren: '000000018' })).toMatchObject({ state: 'FOUND', complete: false });
  });
});

it('leaves a trace of each exchange: who asked what of whom, when, and nothing of the answer (DLN-03)', async () => {
  await lookUp({ siren: '000000018' });
  const trace = { council: '62', by: PERSON, at: AT, number: '000000018' };
  expect(traces.toSorted((a, b) => (a.register < b.register ? -1 : 1))).toEqual([
    { ...trace, register: 'COMPLEMENTS', outcome: 'UNKNOWN' },
    { ...trace, register: 'RECHERCHE_ENTREPRISES', outcome: 'FOUND' },
  ]);
});
