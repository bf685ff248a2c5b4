import type { JsonObject } from './json.ts';
import { dayAt } from './paris.ts';
import { said, type Stored } from './things.ts';

/** The rules that were in force at an instant, or a minute before or after when they changed then. */
export const rulesAbout = (stored: Stored, council: string, at: string): JsonObject[] => {
  const facts = stored.things.get(`${council}#council#${council}`)?.facts ?? [];
  const adopted = facts.filter(({ type }) => type === 'RulesAdopted.v1');
  const instants = [-60_000, 0, 60_000].map((shift) => new Date(Date.parse(at) + shift).toISOString());
  const about = instants.map((instant) =>
    adopted.findLast((fact) => fact.at <= instant && said(fact, 'effectiveOn') <= dayAt(instant)),
  );
  return [...new Set(about)].flatMap((fact) => (fact === undefined ? [] : [fact.data]));
};
