import type { Explanation } from '../../../web/app/api/dossier-shapes.ts';
import type { CharterForm } from '../../../web/app/api/shapes.ts';
import { byStanding, whyNoCriterion } from '../../../web/app/words/explained.ts';

const computed = (id: string, standing: string) => ({ id, title: `Critère ${id}`, standing, resolved: null });
const told = {
  criteria: [computed('GOV-01', 'PASS'), computed('LIM-04', 'FAIL'), computed('GOV-08', 'TO_IMPROVE')],
  read: [{ id: 'INT-01', resolved: null, standing: null }],
} as unknown as Explanation;
const form = {
  criteria: [{ id: 'INT-01', title: 'Un but utile à d’autres', questions: [] }],
} as unknown as CharterForm;

describe('the explanation of a dossier', () => {
  it('tells what may be contested first, and each criterion by its title', () => {
    const groups = byStanding(told, form).map(({ words, criteria }) => [
      words,
      criteria.map(({ title }) => title),
    ]);
    expect(groups).toEqual([
      ['Non conforme', ['Critère LIM-04']],
      ['À améliorer', ['Critère GOV-08']],
      ['À examiner par une personne', ['Un but utile à d’autres']],
      ['Conforme', ['Critère GOV-01']],
    ]);
  });

  it('is empty before an examination', () => {
    expect(byStanding({ ...told, criteria: [], read: [] }, form)).toEqual([]);
    expect(whyNoCriterion({ proposal: null })).toMatch(/une fois l’examen commencé/);
  });

  it('announces no criterion to who can have no label: none is ever computed (DEC-11)', () => {
    expect(whyNoCriterion({ proposal: 'INELIGIBLE' })).toMatch(/^Aucun critère .* n’a été calculé/);
  });
});
