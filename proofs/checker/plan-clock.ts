import { type JsonObject, listOf, numberOf, textOf } from './json.ts';
import { addDays, endOfDay, startOfDay } from './paris.ts';
import type { Fact, Stored } from './things.ts';

/** The days of the commitments of a plan that are still awaited after a fact, and how long before each is reminded. */
const awaitedAfter = (fact: Fact, { things }: Stored): { days: string[]; before: number } => {
  const told = (things.get(fact.key)?.facts ?? []).filter(({ version }) => version <= fact.version);
  const agreed = told.find(({ type }) => type === 'ControlPlanAgreed.v1')?.data ?? {};
  const days = new Map(listOf(agreed['commitments']).map((day, index) => [index + 1, textOf(day)]));
  const awaited = new Set(days.keys());
  for (const { type, data } of told) {
    if (type === 'ControlPlanProofGiven.v1') awaited.delete(numberOf(data['commitment']));
    if (type === 'ControlPlanOverdue.v1')
      for (const rank of listOf(data['commitments'])) awaited.delete(numberOf(rank));
    if (type !== 'ControlCommitmentJudged.v1') continue;
    if (data['again'] === true) awaited.add(numberOf(data['commitment']));
    else awaited.delete(numberOf(data['commitment']));
  }
  return { days: [...awaited].map((rank) => days.get(rank) ?? ''), before: numberOf(agreed['reminderDays']) };
};

const first = (instants: readonly string[]): string | null => instants.toSorted()[0] ?? null;

/** What is due of a plan after a fact (H6, M35): the next reminder, when one is still to come, and the next day. */
export const planDue = (fact: Fact, stored: Stored): JsonObject => {
  const { days, before } = awaitedAfter(fact, stored);
  const reminderOf = (day: string): string => startOfDay(addDays(day, -before));
  // One that fell due goes on from its own instant, however late it was told.
  const dueOn = fact.type === 'ControlPlanReminded.v1' ? textOf(fact.data['dueOn']) : null;
  const after = dueOn === null ? fact.at : reminderOf(dueOn);
  return {
    planReminder: first(days.map(reminderOf).filter((due) => due > after)),
    planProof: first(days.map((day) => endOfDay(day))),
  };
};
