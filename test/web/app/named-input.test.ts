import type { Question, ValueType } from '../../../workflows/charter/language/charter-types.ts';
import { namedInput, type Named } from '../../../web/app/words/named-input.ts';

const asked = (field: string, text: string, type: ValueType): Question => ({
  name: field,
  field,
  text,
  help: null,
  type,
  nullable: false,
  optional: false,
  negative: false,
});
const MONEY: ValueType = { base: 'money' };
const years = asked('years', 'Quels exercices ?', {
  base: 'list',
  of: { base: 'record', fields: [asked('netResultCents', 'Résultat net', MONEY)] },
});
const pays = asked('topPaysCents', 'Quelles sont les plus hautes ?', { base: 'list', of: MONEY });
const form: Named = {
  title: 'Charte',
  version: '1',
  data: [{ id: 'LIM-00', title: 'Comptes', questions: [years] }],
  criteria: [{ id: 'LIM-09', title: 'Échelle', questions: [pays] }],
  context: [
    {
      name: 'employees',
      text: 'Nombre de salariés',
      type: { base: 'count' },
    },
  ],
} as unknown as Named;

describe('what a value that a rule read is called', () => {
  it.each([
    ['LIM-00.years', 'Quels exercices ?', 'list'],
    ['LIM-00.years[2].netResultCents', 'Résultat net, ligne 3', 'money'],
    ['LIM-09.topPaysCents[0]', 'Quelles sont les plus hautes ? Ligne 1', 'money'],
    ['contexte.employees', 'Nombre de salariés', 'count'],
  ])('%s is « %s »', (path, text, base) => {
    expect(namedInput(path, form)).toMatchObject({ text, type: { base } });
  });

  it('is nothing for what the charter does not name', () => {
    const unknown = [
      'LIM-99.years',
      'LIM-00.months',
      'LIM-00.years[2].other',
      'LIM-00.years.x',
      'contexte.x',
      'x',
    ];
    expect(unknown.map((path) => namedInput(path, form))).toEqual(unknown.map(() => undefined));
  });
});
