import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { LABEL_COLUMNS, MEMBER_COLUMNS } from '../../workflows/imports/columns.ts';
import { readLabels } from '../../workflows/imports/label-lines.ts';
import { readMembers } from '../../workflows/imports/member-lines.ts';
import { readTable } from '../../workflows/imports/read-table.ts';

const today = LegalDate.parse('2026-11-26');

const tableOf = (rows: readonly string[]) =>
  rows.map((row, index) => ({ line: index + 1, cells: row.split(';') }));

const members = (...rows: readonly string[]) => {
  const table = readTable(tableOf(rows), MEMBER_COLUMNS);
  const known = { colleges: ['Élus', 'Têtes de réseau'], today, chairTaken: false };
  return { ...table, read: readMembers(table.lines, known) };
};
const TITLES = 'Nom ;E-mail;COLLEGE;Président(e);Présidence;Fin du mandat';
const ADA = 'Ada Petit;ada@exemple.fr;1;;oui;31/12/2030';

describe('the members of a file', () => {
  it('are understood under the titles that people give, whatever their capitals, accents and order', () => {
    const { columns, missing, read } = members(TITLES, ADA);
    expect(columns.map(({ field }) => field)).toEqual([
      'name',
      'email',
      'college',
      null,
      'chair',
      'termEndsOn',
    ]);
    expect(missing).toEqual([]);
    expect(read).toEqual([
      {
        line: 2,
        data: {
          name: 'Ada Petit',
          email: 'ada@exemple.fr',
          college: 1,
          kind: 'TITULAR',
          chair: true,
          termEndsOn: '2030-12-31',
        },
        problems: [],
        warnings: [],
      },
    ]);
  });

  it('sit in a college by its number or by its name, and in no other', () => {
    const { read } = members(
      TITLES,
      'A;a@exemple.fr;2;;;31/12/2030',
      'B;b@exemple.fr;têtes de  réseau;;;31/12/2030',
      'C;c@exemple.fr;3;;;31/12/2030',
      'D;d@exemple.fr;0;;;31/12/2030',
    );
    expect(read.map(({ data }) => data?.college ?? null)).toEqual([2, 2, null, null]);
    expect(read[2]?.problems).toEqual([
      { column: 'collège', reason: 'Écrivez le numéro d’un collège, de 1 à 2, ou son nom exact.' },
    ]);
  });

  it.each([
    ['a name', ';x@exemple.fr;1;;;31/12/2030', 'nom'],
    ['an address', 'X;x chez exemple;1;;;31/12/2030', 'courriel'],
    ['yes or no', 'X;x@exemple.fr;1;;peut-être;31/12/2030', 'présidence'],
    ['a day that exists', 'X;x@exemple.fr;1;;;31/02/2030', 'fin de mandat'],
    ['a mandate that still runs', 'X;x@exemple.fr;1;;;25/11/2026', 'fin de mandat'],
    ['one seat a person', 'X;ADA@exemple.fr;1;;;31/12/2030', 'courriel'],
    ['one chair', 'X;x@exemple.fr;1;;x;31/12/2030', 'présidence'],
  ])('need %s: the line says which column is not understood, and the others pass', (_, row, column) => {
    const { read } = members(TITLES, ADA, row, 'Zoé;zoe@exemple.fr;2;;;26/11/2026');
    expect(read[1]).toMatchObject({ line: 3, data: null, problems: [{ column }] });
    expect(read.map(({ data }) => data !== null)).toEqual([true, false, true]);
  });

  it('sit as alternates, in the seat and from the day that the file says', () => {
    const titles = `${TITLES};Siège;Titulaire ou suppléant;Début de mandat`;
    const { read } = members(
      titles,
      `${ADA};2;Suppléante;01/01/2026`,
      'Zoé;zoe@exemple.fr;2;;;31/12/2030;;;',
      'Ida;ida@exemple.fr;2;;;31/12/2030;0;;',
      'Léo;leo@exemple.fr;2;;;31/12/2030;;invité;',
    );
    expect(read[0]?.data).toMatchObject({ seat: 2, kind: 'ALTERNATE', startsOn: '2026-01-01' });
    expect(read[1]?.data).toMatchObject({ seat: undefined, kind: 'TITULAR', startsOn: undefined });
    expect(read.slice(2).map(({ problems }) => problems[0]?.column)).toEqual([
      'siège',
      'titulaire ou suppléant',
    ]);
  });

  it('name the columns that the file lacks', () => {
    expect(members('Nom;Courriel', 'Ada;ada@exemple.fr').missing).toEqual(['collège', 'fin de mandat']);
  });

  it('skip empty lines and keep the number that the file gives the others', () => {
    expect(members(TITLES, ';;;;;', ADA).read.map(({ line }) => line)).toEqual([3]);
  });
});

const labels = (...rows: readonly string[]) => {
  const table = readTable(tableOf(rows), LABEL_COLUMNS);
  return readLabels(table.lines, { council: '62', today });
};
const OLD = 'Numéro;Structure;SIREN;RNA;Famille;Commune;Attribué le;Valable jusqu’au';

describe('the labels of a file', () => {
  it('keep their number, their holder by its number and its municipality of today', () => {
    const [label] = labels(
      OLD,
      'progres-2018-07;Les Semeurs;000 000 018;;Association;62743;25/01/2018;24/01/2028',
    );
    expect(label).toMatchObject({ problems: [], warnings: [] });
    expect(label?.data).toEqual({
      number: 'PROGRES-2018-07',
      holder: { name: 'Les Semeurs', siren: '000000018', rna: null, family: 'ASSOCIATION', commune: '62447' },
      establishment: null,
      awardedOn: '2018-01-25',
      validUntil: '2028-01-24',
      charterVersion: 'antérieure',
      quality: 'Décision antérieure au service',
    });
  });

  it('find a municipality by its name, and receive a number when they had none', () => {
    const [label] = labels(OLD, ';Les Semeurs;000000018;;scop;béthune;25/01/2026;24/01/2028');
    expect(label?.data).toMatchObject({ number: null, holder: { commune: '62119', family: 'COOPERATIVE' } });
  });

  it('draw attention to a number whose key is wrong, and import it (ID-04)', () => {
    const [label] = labels(OLD, ';X;000000019;;association;62041;25/01/2026;24/01/2028');
    expect(label?.data).not.toBeNull();
    expect(label?.warnings).toMatchObject([{ column: 'SIREN' }]);
  });

  it.each([
    ['a number of the structure', ';X;;;association;62041;25/01/2026;24/01/2028', 'SIREN'],
    ['nine digits', ';X;12;;association;62041;25/01/2026;24/01/2028', 'SIREN'],
    ['a known family', ';X;000000018;;entreprise;62041;25/01/2026;24/01/2028', 'famille'],
    ['a municipality', ';X;000000018;;association;Nulle-Part;25/01/2026;24/01/2028', 'commune'],
    ['an award that has been', ';X;000000018;;association;62041;27/11/2026;24/01/2028', 'attribué le'],
    ['an end after the award', ';X;000000018;;association;62041;25/01/2026;24/01/2026', 'valable jusqu’au'],
    ['a plain number', '<b>;X;000000018;;association;62041;25/01/2026;24/01/2028', 'numéro'],
    [
      'the key of a number of ours',
      '62-ESS-2025-0001-4;X;000000018;;association;62041;25/01/2025;24/01/2028',
      'numéro',
    ],
    [
      'a number of this council',
      '59-ESS-2027-0001-9;X;000000018;;association;62041;25/01/2025;24/01/2028',
      'numéro',
    ],
  ])('need %s', (_, row, column) => {
    expect(labels(OLD, row)).toMatchObject([{ data: null, problems: [{ column }] }]);
  });

  it('are imported on the very days that still make sense', () => {
    const rows = labels(
      OLD,
      'A1;X;000000018;;association;62041;26/11/2026;26/11/2026',
      '62-ESS-2027-0001-9;X;000000018;;association;62041;26/11/2026;26/11/2028',
    );
    expect(rows.map(({ problems }) => problems)).toEqual([[], []]);
  });

  it('are told at the second line that repeats the first', () => {
    const row = 'A1;X;000000018;;association;62041;25/01/2026;24/01/2028';
    expect(labels(OLD, row, row).map(({ problems }) => problems.length)).toEqual([0, 1]);
  });
});
