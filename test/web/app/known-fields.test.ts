import { knownField, readKnown } from '../../../web/app/structure/known-fields.ts';

describe('a value of a register', () => {
  it.each([
    ['seatCommune', '62041', 'Arras (62041)'],
    ['employees', 12, '12'],
    ['sireneEss', 'O', 'oui'],
  ])('%s is told in the same words where it is read and where it is contested', (field, value, words) => {
    const known = knownField(field);
    expect(known && readKnown(value, known)).toBe(words);
  });
});
