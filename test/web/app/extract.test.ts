import { RegisterExtract } from '../../../workflows/structure/register-extract.ts';
import { EXTRACT_ASKED, extractOf, typedExtract } from '../../../web/app/officer/structures/extract.ts';

const KNOWN = {
  name: 'Les Semeurs fictifs',
  siren: '000000018',
  siret: '00000001800010',
  rna: null,
  declared: {},
  register: {
    readOn: '2026-11-21',
    name: 'Les Semeurs fictifs',
    legalCategory: '9220',
    employees: 20,
    essMention: false,
    administrativeState: 'A',
    siae: { type: 'AI', conventionValidUntil: '2027-12-31' },
    partialDiffusion: true,
    sources: Object.fromEntries(
      ['name', 'legalCategory', 'employees', 'essMention', 'administrativeState', 'siaeType'].map((field) => [
        field,
        { source: 'RECHERCHE_ENTREPRISES', on: '2026-11-21' },
      ]),
    ),
  },
};

describe('an extract that came on paper', () => {
  it('begins as what is known, and read again it says nothing else', () => {
    const typed = typedExtract(KNOWN);
    expect(typed).toMatchObject({
      'extract.name': 'Les Semeurs fictifs',
      'extract.employees': '20',
      'extract.essMention': 'NO',
      'extract.siret': '00000001800010',
    });
    const { extract } = extractOf(KNOWN, typed);
    expect(RegisterExtract.parse(extract)).toMatchObject({
      siren: '000000018',
      legalCategory: '9220',
      employees: 20,
      essMention: false,
      administrativeState: 'A',
      siae: { type: 'AI' },
      seatCommune: null,
      partialDiffusion: true,
    });
  });

  it('lists its establishments one a line; with none listed, one that nobody described is open all the same', () => {
    const typed = {
      ...typedExtract(KNOWN),
      'extract.establishments': '000 000 018 00010 ; 62041 ; 12,5\n00000001800028;59350;',
    };
    expect(RegisterExtract.parse(extractOf(KNOWN, typed).extract)).toMatchObject({
      openEstablishments: null,
      establishments: [
        { siret: '00000001800010', commune: '62041', active: true, fteHundredths: 1250 },
        { siret: '00000001800028', commune: '59350', active: true, fteHundredths: null },
      ],
    });
    expect(extractOf(KNOWN, typedExtract(KNOWN)).extract).toMatchObject({
      openEstablishments: 1,
      establishments: [],
    });
  });

  it('is told by the place of each value, so that a refusal finds its field', () => {
    const names = EXTRACT_ASKED.map(({ name }) => name);
    expect(names).toContain('extract.siae.type');
    expect(new Set(names).size).toBe(names.length);
    expect(EXTRACT_ASKED.filter(({ optional }) => optional !== true).map(({ name }) => name)).toEqual([
      'extract.name',
    ]);
  });
});
