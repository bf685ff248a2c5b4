import type { Colleague } from '../../workflows/application/assignment/colleagues.ts';
import { lineWords, routedBecause } from '../../workflows/application/assignment/routing-words.ts';
import { followingOn } from '../../workflows/application/assignment/stand-in.ts';
import { standInSentence } from '../../workflows/application/assignment/stand-in-words.ts';
import { assignmentTable } from '../../workflows/application/assignment/table.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import type { Absence } from '../../workflows/council/absence/absences.ts';
import { RoutingTable, type Routing } from '../../workflows/council/routing/routing-table.ts';
import { actorWith, APPLICATION, PERSON, STRUCTURE, SYSTEM, uuid } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const [ADA, BOB, CLÉO] = [uuid('1'), uuid('2'), uuid('3')];
const FILED = [sample('ApplicationSubmitted.v1', { number: '62-D-2026-0042' })];
const at = '2026-12-15';
const officer = actorWith('officer');
const on = (patch: object = {}) => given(application, FILED, APPLICATION, patch);
const someone = (person: string, other: Partial<Colleague> = {}): Colleague => ({
  person,
  structures: [],
  ...other,
});

describe('who follows a dossier (B7)', () => {
  const assign = (colleague: Colleague | null, patch: object = {}) =>
    on(patch).when('assign', {
      as: actorWith('secretary'),
      at,
      data: { officer: ADA },
      given: { colleague },
    });
  const takeOver = (patch: object, other: Partial<Colleague> = {}) =>
    on(patch).when('takeOver', {
      as: officer,
      at,
      given: { colleague: someone(PERSON, other) },
    });

  it('is an officer who is named, or who takes it over', () => {
    const named = assign(someone(ADA), { routed: { version: 1, line: 1, insteadOf: null } });
    expect(named.thenFacts('ApplicationAssigned.v1').next.context).toMatchObject({
      officer: ADA,
      routed: null,
    });
    const { next } = takeOver({ officer: ADA }).thenFacts('ApplicationAssigned.v1');
    expect(next.context).toMatchObject({ officer: PERSON });
  });

  it('is said once', () => {
    assign(someone(ADA), { officer: ADA }).thenFacts();
    takeOver({ officer: PERSON }).thenFacts();
  });

  it('is nobody who does not examine', () => {
    assign(null).thenRefused('not-an-officer');
  });

  it.each<[string, object, Partial<Colleague>]>([
    ['who said so on the dossier', { conflicted: [ADA] }, {}],
    ['who acts for the structure', {}, { structures: [STRUCTURE] }],
  ])('is nobody who is concerned: %s (B9, P18)', (_, patch, other) => {
    assign(someone(ADA, other), patch).thenRefused('officer-in-conflict');
  });

  it('is whoever is concerned by others only', () => {
    const other = { structures: [uuid('9')] };
    assign(someone(ADA, other), { conflicted: [BOB] }).thenFacts('ApplicationAssigned.v1');
    takeOver({}, { structures: [STRUCTURE] }).thenRefused('officer-in-conflict');
  });
});

const ARTOIS = { name: 'Artois', municipalities: ['62041', '62498'] };
const table = (lines: object[], otherwise: string[] = []): Routing => ({
  version: 3,
  ...RoutingTable.parse({ groups: [ARTOIS], lines, otherwise }),
});
const REGISTER = { municipality: '62041', activity: '88.99B', family: 'ASSOCIATION' };
type Told = Partial<{ on: object; patch: object; colleagues: Colleague[]; absences: Absence[] }>;
const route = (
  routing: Routing | null,
  { on: told = {}, patch = {}, colleagues, absences = [] }: Told = {},
) =>
  on(patch).when('route', {
    as: SYSTEM,
    at,
    given: {
      routing,
      on: { ...REGISTER, ...told },
      colleagues: colleagues ?? [ADA, BOB, CLÉO].map((person) => someone(person)),
      absences,
    },
  });
const routed = (...args: Parameters<typeof route>) => {
  const { facts } = route(...args).thenFacts('ApplicationAssigned.v1');
  return facts[0]?.data;
};
const by = (line: number | null, insteadOf: string | null = null) => ({ version: 3, line, insteadOf });

describe('the routing of a council (B7)', () => {
  it('goes by municipality or group, division and family, all that a line asks together', () => {
    const lines = [
      { municipalities: ['62193'], officers: [ADA] },
      { groups: ['Artois'], divisions: ['87'], officers: [ADA] },
      { groups: ['Artois'], divisions: ['87', '88'], families: ['COOPERATIVE'], officers: [ADA] },
      { groups: ['Artois'], divisions: ['88'], families: ['ASSOCIATION'], officers: [BOB] },
      { groups: ['Artois'], officers: [CLÉO] },
    ];
    expect(routed(table(lines))).toEqual({ officer: BOB, routed: by(4) });
    expect(routed(table(lines), { on: { activity: '85.59A' } })).toEqual({ officer: CLÉO, routed: by(5) });
    expect(routed(table(lines), { on: { municipality: '62193' } })).toEqual({ officer: ADA, routed: by(1) });
  });

  it('knows no line for what the registers do not say, and goes then to who follows all others', () => {
    const lines = [{ groups: ['Artois'], officers: [ADA] }];
    expect(routed(table(lines, [BOB]), { on: { municipality: null } })).toEqual({
      officer: BOB,
      routed: by(null),
    });
  });

  it('leaves to a person what nobody follows, what is followed already, and all when there is none', () => {
    const lines = [{ municipalities: ['62193'], officers: [ADA] }];
    route(table(lines)).thenFacts();
    route(table(lines, [BOB]), { patch: { officer: ADA } }).thenFacts();
    route(null).thenFacts();
  });

  it('lets the officers of a line take turns, by the number of the dossier', () => {
    const all = table([], [ADA, BOB, CLÉO]);
    const turn = (number: string) => routed(all, { patch: { number } });
    expect([40, 41, 42, 43].map((n) => turn(`62-D-2026-00${n}`))).toMatchObject([
      { officer: BOB },
      { officer: CLÉO },
      { officer: ADA },
      { officer: BOB },
    ]);
  });

  it.each<[string, Told]>([
    ['said so on it', { patch: { conflicted: [ADA] } }],
    ['acts for the structure', { colleagues: [someone(ADA, { structures: [STRUCTURE] }), someone(BOB)] }],
    ['examines no more', { colleagues: [someone(BOB)] }],
  ])('gives it to the next line when who is named %s', (_, told) => {
    const lines = [
      { groups: ['Artois'], officers: [ADA] },
      { groups: ['Artois'], officers: [BOB] },
    ];
    expect(routed(table(lines), told)).toEqual({ officer: BOB, routed: by(2) });
  });
});

describe('during an absence (B7)', () => {
  const away = (patch: Partial<Absence> = {}): Absence[] => [
    { officer: ADA, from: '2026-12-15', to: '2026-12-15', standIn: BOB, ...patch },
  ];
  const both = table([{ groups: ['Artois'], officers: [ADA, CLÉO] }]);

  it('what is filed goes to whoever stands in, and says so', () => {
    expect(routed(both, { absences: away() })).toEqual({ officer: BOB, routed: by(1, ADA) });
    for (const patch of [{ from: '2026-12-16' }, { to: '2026-12-14' }])
      expect(routed(both, { absences: away(patch) })).toEqual({ officer: ADA, routed: by(1) });
    expect(routedBecause(null, by(1, ADA))).toContain('était absente');
    expect(routedBecause(null, by(1))).not.toContain('absente');
  });

  it('never to who is concerned: it goes to the next of the line, or to nobody (B9)', () => {
    const patch = { conflicted: [BOB] };
    expect(routed(both, { absences: away(), patch })).toEqual({ officer: CLÉO, routed: by(1) });
    route(table([], [ADA]), { absences: away(), patch }).thenFacts();
  });

  it('waits for who is away and replaced by nobody, when nobody who is there may have it', () => {
    const alone = away({ standIn: null });
    expect(routed(both, { absences: alone })).toEqual({ officer: CLÉO, routed: by(1) });
    const sorted = { patch: { conflicted: [CLÉO] }, absences: alone };
    expect(routed(both, sorted)).toEqual({ officer: ADA, routed: by(1) });
    route(both, { patch: { conflicted: [ADA, CLÉO] }, absences: alone }).thenFacts();
    route(both, { colleagues: [someone(BOB)], absences: alone }).thenFacts();
  });

  it('whoever stands in follows what the absent follows, or nobody does', () => {
    const dossier = { structure: STRUCTURE, conflicted: [] as string[], cleared: [], officer: ADA };
    const colleagues = [someone(ADA), someone(BOB)];
    const on15 = (patch: object, absences = away()) =>
      followingOn({ ...dossier, ...patch }, colleagues, absences, '2026-12-15');
    expect(on15({})).toEqual({ officer: BOB, insteadOf: ADA, until: '2026-12-15', standIn: BOB });
    expect(on15({ conflicted: [BOB] })).toEqual({
      officer: null,
      insteadOf: ADA,
      until: '2026-12-15',
      standIn: BOB,
    });
    expect(on15({}, away({ standIn: CLÉO }))).toMatchObject({ officer: null, insteadOf: ADA });
    const there = { insteadOf: null, until: null, standIn: null };
    expect(on15({ officer: BOB })).toEqual({ officer: BOB, ...there });
    expect(on15({ officer: null })).toEqual({ officer: null, ...there });
    expect(standInSentence(on15({}), 'Sacha Aubry')).toBe(
      'En remplacement de Sacha Aubry, jusqu’au 15\u00a0décembre 2026.',
    );
    expect(standInSentence(on15({ conflicted: [BOB] }), null)).toMatch(
      /ne peut pas le suivre\. Affectez-le\.$/,
    );
    expect(standInSentence(on15({}, away({ standIn: null })), 'Sacha Aubry')).toBe(
      'Personne ne suit ce dossier : absence de Sacha Aubry jusqu’au 15\u00a0décembre 2026, que personne ne remplace. Affectez-le.',
    );
    expect(standInSentence(on15({ officer: BOB }), 'Sacha Aubry')).toBeNull();
  });
});

describe('a routing', () => {
  const read = (other: object) => {
    const { success, error } = RoutingTable.safeParse({
      groups: [ARTOIS],
      lines: [],
      otherwise: [],
      ...other,
    });
    return success ? null : error.issues[0]?.message;
  };

  it.each([
    ['a line that asks nothing', { lines: [{ officers: [ADA] }] }, 'Une ligne dit au moins'],
    ['a group that is not there', { lines: [{ groups: ['Lens'], officers: [ADA] }] }, 'pas dans la liste'],
    ['two groups of one name', { groups: [ARTOIS, ARTOIS] }, 'même nom'],
    [
      'a municipality that does not exist',
      { lines: [{ municipalities: ['62999'], officers: [ADA] }] },
      'code officiel',
    ],
  ])('may not hold %s', (_, other, message) => {
    expect(read(other)).toContain(message);
  });

  it('names 1 500 municipalities at most', () => {
    const named = (many: number) =>
      read({ groups: [{ name: 'A', municipalities: Array(many).fill('62041') }] });
    expect([named(1500), named(1501)]).toEqual([null, expect.any(String)]);
    const both = (many: number) =>
      read({
        groups: [{ name: 'A', municipalities: Array(1499).fill('62041') }],
        lines: [{ municipalities: Array(many).fill('62041'), officers: [ADA] }],
      });
    expect([both(1), both(2)]).toEqual([null, expect.stringContaining('1500')]);
  });

  it('says in words why a dossier came to somebody', () => {
    const { lines } = table([
      {
        groups: ['Artois'],
        municipalities: ['62193'],
        divisions: ['88'],
        families: ['MUTUAL'],
        officers: [ADA],
      },
    ]);
    expect(lines.map(lineWords)).toEqual([
      'siège dans « Artois » ; ou dans les communes 62193 ; activité 88 ; famille mutuelle',
    ]);
    expect(routedBecause(table([{ groups: ['Artois'], officers: [ADA] }]), by(1))).toBe(
      'Ligne 1 de la répartition n° 3 : siège dans « Artois ».',
    );
    expect(routedBecause(null, by(null))).toContain('qui suit tous les autres');
  });
});

expectAllRefusalsMet({ ...application, table: assignmentTable }, [
  // Only who examines asks.
  'takeOver not-an-officer',
  // With what links somebody to the structure.
  'openDespiteLink no-link',
  'openDespiteLink link-to-be-lifted',
  'liftLink unknown-reference',
  'liftLink link-of-oneself',
]);
