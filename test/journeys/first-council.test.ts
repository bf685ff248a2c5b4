import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CouncilProfile } from '../../events/council.ts';
import { accountNamed } from '../../local/people/accounts.ts';
import { readFirstCouncil } from '../../local/seed/first-council.ts';
import { DEFAULT_RULES, RulesOfProcedure } from '../../workflows/deliberation/rules-of-procedure.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import { councilCommands } from '../../workflows/council/commands.ts';

describe('the first council', () => {
  const { profile, rules, members, staff } = readFirstCouncil();

  it('has the default rules', () => {
    expect(councilCommands.adoptRules.parse(rules)).toMatchObject({
      procedure: { ...DEFAULT_RULES, composition: expect.anything() },
      label: DEFAULT_LABEL_RULES,
    });
  });

  it('has nine colleges of five members and one chair (BOD-02, BOD-03)', () => {
    expect(CouncilProfile.parse(profile).colleges).toHaveLength(9);
    const sizes = Map.groupBy(members, ({ college }) => college);
    expect([...sizes].map(([college, { length }]) => [college, length])).toEqual(
      Array.from({ length: 9 }, (_, at) => [at + 1, 5]),
    );
    const { composition } = RulesOfProcedure.parse(rules.procedure);
    expect(composition?.map(({ seats, qualified }) => [seats, qualified])).toEqual(
      Array.from({ length: 9 }, (_, at) => [5, at === 8]),
    );
    expect(members.filter(({ chair }) => chair).map(({ account }) => account)).toEqual(['presidente']);
  });

  it('gives each account its own address, the one it signs in with', () => {
    const people = new Map(
      [...staff, ...members].map(({ account, name, email }) => [account, { name, email }]),
    );
    for (const [account, person] of people) expect(accountNamed(account)).toMatchObject(person);
    expect(new Set([...people.values()].map(({ email }) => email)).size).toBe(people.size);
  });

  it('is written for nobody who lives', () => {
    const file = join(import.meta.dirname, '../../workflows/council/first-council.json');
    const addresses = readFileSync(file, 'utf8').match(/[^"\s]+@[^"\s]+/g) ?? [];
    expect(addresses.filter((address) => !address.endsWith('exemple.fr'))).toEqual([]);
  });
});
