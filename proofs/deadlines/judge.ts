import type { Append } from '../../functions/ports.ts';
import { derivedId } from '../../functions/shell/digest.ts';
import type { Deadlines } from '../../workflows/kernel/workflow.ts';

const MOST_TOLD = 50;
/** P13: how late a deadline may pass while no wake-up is lost. */
const HEALTHY_MS = 120_000;

/** What is known of the wake-ups, to tell what was late by itself from what nobody woke. */
export type Woken = { readonly missedSince: (instant: number) => boolean };

/** Follows every write, and keeps its own account of what stands: set, passed, or replaced and cleared. */
export const makeJudge = ({ missedSince }: Woken) => {
  const standing = new Map<string, Map<string, string>>();
  const passed = new Set<string>();
  const counts = { set: 0, passed: 0, cancelled: 0, afterLostWakeUps: 0, worstHealthyMs: 0 };
  const problems: string[] = [];
  const found = (what: string): void => {
    if (problems.length < MOST_TOLD) problems.push(what);
  };

  /** A deadline that acts: one that stands, once, at its instant or after. */
  const acted = (pk: string, { command, at }: Append, ofThing: Map<string, string>): string | null => {
    const name = [...ofThing].find(([each, dueAt]) => derivedId(pk, each, dueAt) === command.id);
    if (name === undefined) {
      found(`${pk}: acted at ${at} on a deadline that no longer stood`);
      return null;
    }
    const [deadline, dueAt] = name;
    if (at < dueAt) found(`${pk}: ${deadline} of ${dueAt} acted early, at ${at}`);
    if (passed.has(`${pk}|${deadline}|${dueAt}`)) found(`${pk}: ${deadline} of ${dueAt} acted twice`);
    passed.add(`${pk}|${deadline}|${dueAt}`);
    counts.passed += 1;
    const late = Date.parse(at) - Date.parse(dueAt);
    if (missedSince(Date.parse(dueAt))) counts.afterLostWakeUps += 1;
    else {
      counts.worstHealthyMs = Math.max(counts.worstHealthyMs, late);
      if (late > HEALTHY_MS)
        found(`${pk}: ${deadline} of ${dueAt} acted ${late} ms late, and no wake-up was lost`);
    }
    return deadline;
  };

  const follow = (pk: string, append: Append): void => {
    const ofThing = standing.get(pk) ?? new Map<string, string>();
    standing.set(pk, ofThing);
    const deadline = append.decision.by.kind === 'system' ? acted(pk, append, ofThing) : null;
    const next: Deadlines = append.decision.next.deadlines;
    for (const [name, dueAt] of ofThing) {
      if (next[name] === dueAt) continue;
      ofThing.delete(name);
      if (name !== deadline) counts.cancelled += 1;
    }
    for (const [name, dueAt] of Object.entries(next)) {
      if (ofThing.get(name) === dueAt) continue;
      ofThing.set(name, dueAt);
      counts.set += 1;
    }
  };

  /** What was due by an instant and never acted. */
  const missed = (end: string): number => {
    let many = 0;
    for (const [pk, ofThing] of standing)
      for (const [name, dueAt] of ofThing)
        if (dueAt < end) {
          many += 1;
          found(`${pk}: ${name} of ${dueAt} never acted`);
        }
    return many;
  };

  return { follow, missed, found, counts, problems };
};
