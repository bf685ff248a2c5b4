import { openSystem, type System } from '../support/system.ts';

let system: System;
beforeAll(async () => {
  system = await openSystem('2026-11-26T08:00:00.000Z');
}, 240_000);
afterAll(() => system.stop());

type Line = { line: number; understood: object | null; problems: { column: string }[] };
type Outcome = { line: number; outcome: string; reason?: string };

const bring = async (kind: string, csv: string, as = 'secretaire', step = '') => {
  const { status, body } = await system.post(`/api/62/imports/${kind}${step}`, { as, body: { csv } });
  return { status, body, lines: body['lines'] as Line[], outcomes: body['outcomes'] as Outcome[] };
};
const preview = (kind: string, csv: string, as?: string) => bring(kind, csv, as, '/preview');
const membersNow = async (): Promise<unknown[]> =>
  ((await system.get('/api/62/councils/62', { as: 'secretaire' })).body['data'] as { members: unknown[] })
    .members;

const MEMBERS = [
  'Nom;Courriel;Collège;Présidence;Fin de mandat',
  '"Petit; Ada";ada.petit@exemple.fr;Acteurs universitaires;;31/12/2030',
  'Zoé Petit;zoe.petit@exemple.fr;12;;31/12/2030',
  'Léo Petit;leo.petit@exemple.fr;9;;2030-12-31',
].join('\r\n');

const LABELS = [
  'numéro,structure,siren,famille,commune,attribué le,valable jusqu’au',
  'PROGRES-2025-01,Les Semeurs fictifs,000000018,association,Arras,25/01/2025,24/01/2027',
  ',Atelier fictif,000000026,scop,62498,25/01/2026,24/01/2028',
  ',Personne,,association,62041,25/01/2026,24/01/2028',
].join('\n');

describe('a council brings its members', () => {
  it('sees what is understood and what is not, and nothing is written', async () => {
    const before = await membersNow();
    const { status, body, lines } = await preview('members', MEMBERS);
    expect(status).toBe(200);
    expect(body['missing']).toEqual([]);
    expect(lines.map(({ line, understood }) => [line, understood !== null])).toEqual([
      [2, true],
      [3, false],
      [4, true],
    ]);
    expect(lines[0]?.understood).toMatchObject({ name: 'Petit; Ada', college: 6 });
    expect(lines[1]?.problems).toMatchObject([{ column: 'collège' }]);
    expect(await membersNow()).toEqual(before);
  });

  it('reads the same as a file to put right, as does nobody else, and asks for what is done as JSON alone', async () => {
    const send = (path: string, as = 'secretaire') =>
      system.post(`/api/62/imports/members${path}`, { as, body: { csv: MEMBERS } });
    const { body } = await send('/preview?format=csv&columns=line,problems,name,chair,termEndsOn');
    expect(String(body['text']).split('\r\n')).toEqual([
      'Ligne du fichier;À corriger;Nom;Préside;Mandat jusqu’au',
      '2;;"Petit; Ada";non;2030-12-31',
      '3;collège : Écrivez le numéro d’un collège, de 1 à 9, ou son nom exact.;;;',
      '4;;Léo Petit;non;2030-12-31',
      '',
    ]);
    expect((await send('/preview?format=csv', 'instructrice')).status).toBe(403);
    const before = await membersNow();
    expect((await send('?format=csv')).status).toBe(400);
    expect(await membersNow()).toEqual(before);
  });

  it('seats those that are understood, once however often the file is sent', async () => {
    const before = (await membersNow()).length;
    const first = await bring('members', MEMBERS);
    const again = await bring('members', MEMBERS);
    expect(first.outcomes).toEqual([
      { line: 2, outcome: 'done' },
      { line: 4, outcome: 'done' },
    ]);
    expect(again.outcomes).toEqual(first.outcomes);
    expect(await membersNow()).toHaveLength(before + 2);
  });

  it('is for its secretariat: others are refused, strangers find nothing, and nothing is written', async () => {
    const before = await membersNow();
    for (const [as, status] of [
      ['instructrice', 403],
      ['membre-02', 403],
      ['candidate-01', 404],
    ] as const)
      for (const answer of [await preview('members', MEMBERS, as), await bring('members', MEMBERS, as)])
        expect(answer.status).toBe(status);
    expect(await membersNow()).toEqual(before);
  });
});

describe('a council brings the labels it granted before', () => {
  it('under their numbers or new ones, readable by the public at once', async () => {
    expect((await preview('labels', LABELS)).lines.map(({ understood }) => understood !== null)).toEqual([
      true,
      true,
      false,
    ]);
    const { outcomes } = await bring('labels', LABELS);
    expect(outcomes).toEqual([
      { line: 2, outcome: 'done' },
      { line: 3, outcome: 'done' },
    ]);
    const old = await system.get('/labels/PROGRES-2025-01.json?on=2025-06-01');
    expect(old.body).toMatchObject({
      status: 'VALID',
      structure: { commune: '62041' },
      on: { status: 'VALID' },
    });
    const numbered = await system.get('/labels/62-ESS-2026-0001-1.json');
    expect(numbered.body).toMatchObject({ structure: { name: 'Atelier fictif', family: 'COOPERATIVE' } });
    const { headers } = await system.get('/verification?number=progres-2025-01');
    expect(headers.get('location')).toBe('/labels/PROGRES-2025-01');
  });

  it('does so once: the same file again changes nothing, another line with a number that is taken is refused', async () => {
    const again = await bring('labels', LABELS);
    expect(again.outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    const other = LABELS.replace('PROGRES-2025-01', '').replace('25/01/2025', '26/01/2025');
    const { body } = await system.post('/api/62/labels', {
      as: 'secretaire',
      body: {
        ...((await preview('labels', other)).lines[0]?.understood as object),
        number: 'PROGRES-2025-01',
      },
    });
    expect(body['type']).toBe('urn:label-ess:label-already-recorded');
  });
});

describe('a file that is none', () => {
  it.each([
    ['empty', ' ', 200],
    ['without its titles', 'a;b\nc;d', 200],
    ['with a quote that never ends', 'Nom;Courriel\n"Ada;x', 400],
    ['too long', `Nom\n${'x\n'.repeat(301)}`, 413],
    ['too wide', `${'x;'.repeat(50)}\n`, 400],
  ])('%s is told in French, and nothing is written', async (_, csv, status) => {
    const before = await membersNow();
    const { status: answered, body } = await bring('members', csv);
    expect(answered).toBe(status);
    if (status !== 200) expect(body['title']).toMatch(/^\p{Lu}.*\.$/u);
    expect(await membersNow()).toEqual(before);
  });

  it('of another kind is nowhere', async () => {
    expect((await preview('charters', MEMBERS)).status).toBe(404);
  });
});
