import { makeRulesViews } from '../../functions/queries/council-rules.ts';
import { modelRules } from '../../workflows/council/model-rules.ts';
import { sample } from '../support/sample-facts.ts';

describe('the rules from which a council begins (K11)', () => {
  it.each([1, 3, 20])('have seats in each of its %s colleges', (colleges) => {
    const { composition } = modelRules(colleges).procedure;
    expect(composition).toEqual(Array.from({ length: colleges }, () => ({ seats: 5, qualified: false })));
  });

  it('are told where none is in force, with a sentence a rule, and nowhere else', async () => {
    const { procedure, label } = modelRules(3);
    const adopted = { ...sample('RulesAdopted.v1').data, version: 1, procedure, label };
    const read = async (rows: readonly object[]) => {
      const views = makeRulesViews({ rows: () => Promise.resolve([...rows] as never) });
      return views.rules('62', '2030-01-01', 3);
    };
    const begun = await read([]);
    expect(begun).toMatchObject({ inForce: null, model: { procedure, label } });
    expect(begun.model?.sentences.length).toBeGreaterThan(10);
    expect(await read([adopted])).toMatchObject({ inForce: { version: 1 }, model: null });
  });
});
