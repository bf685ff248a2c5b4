import {
  charterFacts,
  type RegisteredStructure,
} from '../../workflows/application/examination/charter-facts.ts';
import { evaluate } from '../../workflows/charter/language/evaluate.ts';
import { compiled, firstText } from '../support/charter-texts.ts';

const charter = compiled(firstText);
const FILED = '2026-12-01';

const association: RegisteredStructure = {
  family: 'ASSOCIATION',
  statutesKind: null,
  legalCategory: '9220',
  closedFinancialYears: 3,
  employees: 12,
  siren: '000000018',
  seatInTerritory: true,
  activeEstablishmentsInTerritory: 1,
  siae: null,
  esusApprovalUntil: null,
  fairTrade: false,
};
const scop: RegisteredStructure = {
  ...association,
  family: 'COOPERATIVE',
  statutesKind: 'SCOP',
  legalCategory: '5458',
};
const company: RegisteredStructure = { ...association, family: 'COMMERCIAL_ESS', legalCategory: '5710' };
const kept = { developmentFundCents: 0, legalReserveCents: 0, otherReservesCents: 0, retainedCents: 0 };
const nothing = { netResultCents: 0, priorLossesCents: 0, ...kept };
const accounts = (last: object) => ({ years: [nothing, nothing, { ...nothing, ...last }] });
const surplus = accounts({ netResultCents: 1_420_000, otherReservesCents: 1_420_000 });
const shares = accounts({
  netResultCents: 6_000_000,
  developmentFundCents: 2_400_000,
  legalReserveCents: 900_000,
});
const open = { admission: 'OPEN', objectiveCriteria: true };
const equalVotes = { votes: 'ONE_PERSON_ONE_VOTE', colleges: [] };
const capitalVotes = { votes: 'PROPORTIONAL_TO_CAPITAL', colleges: [] };

const judge = (structure: RegisteredStructure, answers: Record<string, unknown>) =>
  evaluate(charter, charterFacts(structure, answers, FILED), answers);
const verdicts = (structure: RegisteredStructure, answers: Record<string, unknown>) =>
  Object.fromEntries(judge(structure, answers).map(({ id, verdict }) => [id, verdict]));

const dossiers: [string, RegisteredStructure, Record<string, unknown>, [string, string, string, string]][] = [
  [
    'T01',
    association,
    { 'GOV-01': equalVotes, 'LIM-00': surplus, 'FRE-01': open },
    ['PASS', 'PASS', 'PASS', 'PASS'],
  ],
  ['T02', scop, { 'GOV-01': equalVotes, 'LIM-00': shares, 'FRE-01': open }, ['PASS', 'PASS', 'PASS', 'PASS']],
  [
    'T02b',
    scop,
    { 'GOV-01': equalVotes, 'LIM-00': shares, 'FRE-01': open },
    ['PASS', 'PASS', 'PASS', 'PASS'],
  ],
  [
    'T04',
    company,
    {
      'GOV-01': capitalVotes,
      'LIM-00': accounts({
        netResultCents: 8_000_000,
        priorLossesCents: 3_000_000,
        developmentFundCents: 300_000,
        retainedCents: 2_200_000,
      }),
    },
    ['REVIEW', 'REVIEW', 'PASS', 'NOT_APPLICABLE'],
  ],
  [
    'T05',
    company,
    { 'GOV-01': capitalVotes, 'LIM-00': accounts({ netResultCents: 8_000_000, retainedCents: 1_000_000 }) },
    ['REVIEW', 'FAIL', 'PASS', 'NOT_APPLICABLE'],
  ],
  [
    'T07',
    { ...association, legalCategory: '9222', siae: { type: 'AI', conventionValidUntil: '2026-12-31' } },
    { 'GOV-01': equalVotes, 'LIM-00': surplus, 'FRE-01': open },
    ['PASS', 'PASS', 'PASS', 'PASS'],
  ],
  [
    'T08',
    { ...association, family: 'OTHER', legalCategory: '7361' },
    { 'GOV-01': equalVotes, 'LIM-00': surplus, 'FRE-01': open },
    ['PASS', 'PASS', 'PASS', 'NOT_APPLICABLE'],
  ],
  [
    'T11',
    { ...company, family: 'COOPERATIVE', statutesKind: 'COOPERATIVE', closedFinancialYears: 0 },
    { 'GOV-01': equalVotes, 'LIM-00': { years: [] }, 'FRE-01': open },
    ['PASS', 'NOT_APPLICABLE', 'PASS', 'PASS'],
  ],
  [
    'T12',
    { ...company, legalCategory: '5499', fairTrade: true },
    { 'GOV-01': capitalVotes, 'LIM-00': surplus },
    ['REVIEW', 'PASS', 'PASS', 'NOT_APPLICABLE'],
  ],
];

describe('the first charter', () => {
  it.each(dossiers)('judges %s as the domain rules do', (_name, structure, answers, expected) => {
    const [votes, profit, presence, admission] = expected;
    expect(verdicts(structure, answers)).toEqual({
      'GOV-01': votes,
      'LIM-04': profit,
      'TER-01': presence,
      'FRE-01': admission,
    });
  });

  it('asks in French, with choices that a person understands', () => {
    for (const { questions } of charter.criteria)
      for (const { text } of questions) expect(text).toMatch(/\u00a0\?$/);
  });

  it.each([
    [{ seatInTerritory: false, activeEstablishmentsInTerritory: 0 }, undefined, 'FAIL'],
    [{ seatInTerritory: false, activeEstablishmentsInTerritory: 0 }, { regularActivity: false }, 'FAIL'],
    [{ seatInTerritory: false, activeEstablishmentsInTerritory: 0 }, { regularActivity: true }, 'REVIEW'],
    [{ seatInTerritory: false, activeEstablishmentsInTerritory: 1 }, undefined, 'PASS'],
    [{ siren: null, activeEstablishmentsInTerritory: 0 }, undefined, 'PASS'],
  ])('TER-01 with %j and %j is %s', (registered, declared, verdict) => {
    expect(verdicts({ ...association, ...registered }, { 'TER-01': declared })['TER-01']).toBe(verdict);
  });

  it.each([[undefined], [null], [{}], [{ years: [] }], [{ years: 'x' }], [{ years: [null] }]])(
    'LIM-04 with accounts %j waits, it takes nothing for zero',
    (given) => {
      const result = judge(association, { 'LIM-00': given }).find(({ id }) => id === 'LIM-04');
      expect(result?.verdict).toBe('REVIEW');
      expect(result?.missing[0]).toMatch(/^LIM-00\.years/);
      expect(result?.trace.at(-1)).toEqual(['base = 0 €', null]);
    },
  );

  it('explains the money in figures that a person reads', () => {
    const [, structure, answers] = dossiers.find(([name]) => name === 'T04')!;
    const texts = judge(structure, answers);
    expect(texts[1]?.explanation).toMatch(
      /^25\u202f000,00\u00a0€ restent à l'activité sur un bénéfice de 50\u202f000,00\u00a0€\u00a0: exactement 50\u00a0%/,
    );
  });
});

describe('the facts of a charter', () => {
  it('name the last closed year, whatever its place in the list', () => {
    const answers = {
      'LIM-00': { years: [{ netResultCents: 1 }, { netResultCents: 2, retainedCents: -3 }] },
    };
    expect(charterFacts(association, answers, FILED)).toMatchObject({
      date_dépôt: FILED,
      exercices_clos: 3,
      famille: 'ASSOCIATION',
      statuts: 'AUTRES',
      catégorie_juridique: 9220,
      résultat_net: 2,
      affecté_report_à_nouveau: -3,
      pertes_antérieures: undefined,
      activité_régulière: false,
      insertion: false,
    });
  });

  it('never throw on answers of any shape', () => {
    for (const answers of [{}, { 'LIM-00': [] }, { 'LIM-00': { years: [[]] } }, { 'TER-01': 'x' }])
      expect(charterFacts(association, answers, FILED)['résultat_net']).toBeUndefined();
  });
});
