import { eligibility, isScop } from '../../workflows/structure/eligibility.ts';
import type { EssFamily } from '../../workflows/structure/legal-categories.ts';
import { legalCategoryOf, listedCategories } from '../../workflows/structure/legal-categories.ts';
import { RegisterExtract } from '../../workflows/structure/register-extract.ts';
import { expectedEligibility } from '../support/charter-oracle/eligibility.ts';

const structure = (change: Record<string, unknown> = {}): RegisterExtract =>
  RegisterExtract.parse({
    siren: '000000018',
    siret: '00000001800010',
    rna: null,
    name: 'Structure fictive',
    legalCategory: '9220',
    statutesKind: null,
    essMention: null,
    sireneEss: 'O',
    administrativeState: 'A',
    createdOn: '2015-03-02',
    closedFinancialYears: 3,
    seatCommune: '62041',
    establishments: [{ siret: '00000001800010', commune: '62041', active: true, fteHundredths: 1040 }],
    employees: 12,
    siae: null,
    esusApprovalUntil: null,
    fairTrade: false,
    ...change,
  });

const SITE = { type: 'ACI', conventionValidUntil: null };

const codes = (change: Record<string, unknown>) =>
  eligibility(structure(change)).reasons.map(({ code }) => code);

describe('the cases', () => {
  it.each([
    ['T01', { rna: 'W629999901' }, 'ELIGIBLE_FORM', 'ASSOCIATION'],
    [
      'T02',
      { siren: '000000026', siret: '00000002600013', legalCategory: '5458', statutesKind: 'SCOP' },
      'ELIGIBLE_FORM',
      'COOPERATIVE',
    ],
    [
      'T02b',
      { siren: '000000216', siret: '00000021600002', legalCategory: '5458', statutesKind: 'SCOP' },
      'ELIGIBLE_FORM',
      'COOPERATIVE',
    ],
    [
      'T04',
      {
        siren: '000000042',
        siret: '00000004200010',
        legalCategory: '5710',
        statutesKind: 'COMMERCIAL_ESS',
        essMention: true,
      },
      'REVIEW',
      'COMMERCIAL_ESS',
    ],
    [
      'T05',
      {
        siren: '000000059',
        siret: '00000005900014',
        legalCategory: '5710',
        statutesKind: 'COMMERCIAL_ESS',
        essMention: true,
      },
      'REVIEW',
      'COMMERCIAL_ESS',
    ],
    [
      'T07',
      {
        siren: '000000075',
        siret: '00000007500010',
        rna: 'W629999907',
        legalCategory: '9222',
        siae: { type: 'AI', conventionValidUntil: '2026-12-31' },
        esusApprovalUntil: '2030-01-01',
      },
      'ELIGIBLE_FORM',
      'ASSOCIATION',
    ],
    [
      'T08',
      {
        siren: '000000083',
        siret: '00000008300014',
        legalCategory: '7361',
        siae: { type: 'ACI', conventionValidUntil: '2027-12-31' },
      },
      'INELIGIBLE',
      'OTHER',
    ],
    [
      'T11',
      {
        siren: '000000117',
        siret: '00000011700010',
        legalCategory: '5710',
        statutesKind: 'COOPERATIVE',
        createdOn: '2026-09-01',
        closedFinancialYears: 0,
      },
      'REVIEW',
      'COOPERATIVE',
    ],
    [
      'T12',
      {
        siren: '000000125',
        siret: '00000012500013',
        legalCategory: '5499',
        essMention: false,
        fairTrade: true,
      },
      'REVIEW',
      'COMMERCIAL_ESS',
    ],
    ['T08b, an entrepreneur in a cooperative', { legalCategory: '1000' }, 'INELIGIBLE', 'OTHER'],
  ])('%s', (_, change, verdict, family) => {
    expect(eligibility(structure(change))).toMatchObject({ eligibility: verdict, family, warnings: [] });
  });

  it('say why in French, with the rule', () => {
    expect(codes({ legalCategory: '7361', siae: { type: 'ACI', conventionValidUntil: null } })).toEqual([
      'PUBLIC_BODY',
      'PUBLIC_CARRIER',
    ]);
    expect(codes({ legalCategory: '5499', essMention: false, fairTrade: true })).toEqual([
      'STATUTES_TO_READ',
      'NO_ESS_MENTION',
      'FAIR_TRADE_IS_NO_FORM',
    ]);
    expect(codes({ legalCategory: '5710', essMention: true })).toEqual(['STATUTES_TO_READ']);
    const [reason] = eligibility(structure({ legalCategory: '1000' })).reasons;
    expect(reason).toMatchObject({ rule: 'ELI-01', text: expect.stringContaining('coopérative d’activité') });
  });
});

describe('each reason cites its rule', () => {
  it.each([
    ['an association', { legalCategory: '9220' }, ['ELI-03']],
    ['a union of owners', { legalCategory: '9150' }, ['ELI-03']],
    ['a company without the mention', { legalCategory: '5710', essMention: false }, ['ELI-04', 'ELI-05']],
    ['a company with the mention', { legalCategory: '5710', essMention: true }, ['ELI-04']],
    ['an insertion site of a public body', { legalCategory: '7361', siae: SITE }, ['ELI-01', 'SIAE-05']],
    [
      'a fair-trade shop',
      { legalCategory: '5499', essMention: false, fairTrade: true },
      ['ELI-04', 'ELI-05', 'FT-02'],
    ],
  ])('%s', (_, change, rules) => {
    expect(eligibility(structure(change)).reasons.map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('legal categories (2.5)', () => {
  const one = structure();
  const rows: [string, string, EssFamily][] = [
    ['9220 9221 9222 9223 9230 9260', 'ELIGIBLE_FORM', 'ASSOCIATION'],
    ['9210', 'INELIGIBLE', 'ASSOCIATION'],
    ['9224 9240', 'REVIEW', 'ASSOCIATION'],
    ['9300', 'ELIGIBLE_FORM', 'FOUNDATION'],
    ['8210 8250 8290 6411', 'ELIGIBLE_FORM', 'MUTUAL'],
    ['5191 5192 5193 5194 5196 6100 6595 6596', 'ELIGIBLE_FORM', 'COOPERATIVE'],
    ['5443 5451 5453 5454 5455 5458 5459 5460', 'ELIGIBLE_FORM', 'COOPERATIVE'],
    ['5543 5547 5551 5552 5553 5554 5555 5558 5559 5560', 'ELIGIBLE_FORM', 'COOPERATIVE'],
    ['5643 5647 5651 5652 5653 5654 5655 5658 5659 5660', 'ELIGIBLE_FORM', 'COOPERATIVE'],
    ['5195 5203 5307 5309 6316 6317 6318 6543 6551 6554 6558 6560', 'ELIGIBLE_FORM', 'COOPERATIVE'],
    ['5432 5532 5632 6532', 'REVIEW', 'COOPERATIVE'],
    ['5202 5306 5308 5498 5499 5505 5599 5605 5699 5710 5720 5800', 'REVIEW', 'COMMERCIAL_ESS'],
    ['1000 9110 9150', 'INELIGIBLE', 'OTHER'],
    ['2110 2210 2310 2385 2400 2700 2800 2900 3110 3120 3205 3290', 'INELIGIBLE', 'OTHER'],
    ['4110 4120 4140 4160 7111 7210 7220 7361 7367 7389 7410 7490', 'INELIGIBLE', 'OTHER'],
    ['6533 6540 6901 8310 8311 8410 8420 8510 9900 9970', 'REVIEW', 'OTHER'],
  ];

  it.each(rows.flatMap(([list, verdict, family]) => list.split(' ').map((code) => [code, verdict, family])))(
    '%s is %s, %s',
    (legalCategory, verdict, family) => {
      expect(eligibility(structure({ legalCategory }))).toMatchObject({ eligibility: verdict, family });
    },
  );

  it('has each listed code once in the rows above', () => {
    const tested = new Set(rows.flatMap(([list]) => list.split(' ')));
    expect(listedCategories().filter((code) => !tested.has(code))).toEqual([]);
    expect(new Set(listedCategories()).size).toBe(listedCategories().length);
  });

  it('of the ten thousand codes, those without a row or a prefix are never in and never out', () => {
    const listed = new Set(listedCategories());
    const prefix = /^(2[1-9]|31|32|4|7)/;
    for (let number = 0; number < 10_000; number++) {
      const code = String(number).padStart(4, '0');
      const { eligibility: verdict } = legalCategoryOf(code);
      if (prefix.test(code)) expect(verdict).toBe('INELIGIBLE');
      else if (!listed.has(code)) expect(verdict).toBe('REVIEW');
    }
  });

  it('of the ten thousand codes, whatever the statutes, say what a second table says', () => {
    const wrong: string[] = [];
    for (let number = 0; number < 10_000; number++)
      for (const statutesKind of [null, 'SCOP', 'SCIC', 'COOPERATIVE', 'COMMERCIAL_ESS'] as const) {
        const legalCategory = String(number).padStart(4, '0');
        const administrativeState = number % 7 === 0 ? 'C' : 'A';
        const sireneEss = ([null, 'O', 'N'] as const)[number % 3]!;
        const change = { legalCategory, statutesKind, administrativeState, sireneEss } as const;
        const { warns, ...expected } = expectedEligibility(change);
        const told = eligibility({ ...one, ...change });
        const isSame =
          told.eligibility === expected.eligibility &&
          told.family === expected.family &&
          told.warnings.includes('ELI-08') === warns;
        if (!isSame) wrong.push(`${legalCategory} ${statutesKind} ${JSON.stringify(expected)}`);
      }
    expect(wrong).toEqual([]);
  });

  it.each(['2000', '3000', '3300', '0000', '5999', '9999', '1100'])('%s is unknown', (legalCategory) => {
    expect(eligibility(structure({ legalCategory }))).toMatchObject({
      eligibility: 'REVIEW',
      family: 'OTHER',
    });
  });
});

const told = (legalCategory: string | null, statutesKind: 'SCOP' | 'SCIC' | null) =>
  isScop({ legalCategory, statutesKind });

describe('readings', () => {
  it.each(['SCOP', 'SCIC', 'COOPERATIVE'])(
    'under review, statutes of a %s make a cooperative',
    (statutesKind) => {
      expect(eligibility(structure({ legalCategory: '5710', statutesKind })).family).toBe('COOPERATIVE');
      expect(eligibility(structure({ legalCategory: '9999', statutesKind })).family).toBe('COOPERATIVE');
    },
  );

  it('outside review the category tells the family', () => {
    expect(eligibility(structure({ statutesKind: 'SCIC' })).family).toBe('ASSOCIATION');
  });

  it('a ceased unit is out, whatever its form', () => {
    for (const legalCategory of ['9220', '5710', '7361', '9999'])
      expect(eligibility(structure({ legalCategory, administrativeState: 'C' })).eligibility).toBe(
        'INELIGIBLE',
      );
    expect(codes({ administrativeState: 'C' })).toEqual(['CEASED']);
    expect(codes({ legalCategory: '7361', administrativeState: 'C' })).toEqual(['CEASED', 'PUBLIC_BODY']);
  });

  it.each([
    ['5710', null, 'N', ['ELI-08']],
    ['5710', null, null, ['ELI-08']],
    ['5710', null, 'O', []],
    ['5710', 'COMMERCIAL_ESS', null, ['ELI-08']],
    ['5710', 'COOPERATIVE', null, []],
    ['9220', null, null, []],
    ['9220', null, 'N', []],
    ['5458', null, 'N', []],
  ])('ELI-08: %s, statutes %s, Sirene %s', (legalCategory, statutesKind, sireneEss, warnings) => {
    const withFlag = (flag: string | null) =>
      eligibility(structure({ legalCategory, statutesKind, sireneEss: flag }));
    expect(withFlag(sireneEss).warnings).toEqual(warnings);
    expect(withFlag(sireneEss).eligibility).toBe(withFlag('O').eligibility);
  });

  it('a Luhn failure warns and changes nothing (ID-04)', () => {
    expect(eligibility(structure({ siren: '000000019' }))).toMatchObject({
      eligibility: 'ELIGIBLE_FORM',
      warnings: ['ID-04'],
    });
  });

  it('an association known by its RNA number alone is admissible (ID-06)', () => {
    const alone = { siren: null, siret: null, rna: 'W629999901', sireneEss: null, establishments: [] };
    expect(eligibility(structure(alone))).toMatchObject({ eligibility: 'ELIGIBLE_FORM', warnings: [] });
    expect(eligibility(structure({ ...alone, legalCategory: null }))).toMatchObject({
      eligibility: 'REVIEW',
      family: 'ASSOCIATION',
    });
  });

  it('a SCOP is told by its statutes or its category', () => {
    expect([told('5458', null), told('5558', null), told('5658', null), told('5710', 'SCOP')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([told('5460', null), told('5710', 'SCIC'), told(null, null)]).toEqual([false, false, false]);
  });
});

const parse = (change: Record<string, unknown>) =>
  RegisterExtract.safeParse({ ...structure(), ...change }).success;

describe('a register extract', () => {
  it('knows the types of insertion bodies, and no other (SIAE-01)', () => {
    const types = ['EI', 'ETTI', 'AI', 'ACI', 'EITI', 'ESAT', ''];
    const known = types.filter((type) => parse({ siae: { type, conventionValidUntil: null } }));
    expect(known).toEqual(['EI', 'ETTI', 'AI', 'ACI', 'EITI']);
  });

  it('holds no activity, so that none decides (ID-08)', () => {
    expect(parse({ activity: { code: '88.99B', nomenclature: 'NAFRev2' } })).toBe(false);
  });

  it('keeps to its fields', () => {
    expect(parse({})).toBe(true);
    expect(parse({ surprise: true })).toBe(false);
    expect(parse({ siren: null, rna: null })).toBe(false);
    expect(parse({ seatCommune: '2A004' })).toBe(true);
    expect(parse({ seatCommune: '6204' })).toBe(false);
    expect(parse({ administrativeState: 'F' })).toBe(false);
    expect(parse({ createdOn: '2015-02-30' })).toBe(false);
    expect(parse({ employees: 1.5 })).toBe(false);
  });
});
