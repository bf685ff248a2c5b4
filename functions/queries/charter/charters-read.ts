import * as z from 'zod';
import type { Instant } from '../../../events/fact.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import { CharterContext } from '../../../workflows/charter/charter.machine.ts';
import type { CompiledCharter } from '../../../workflows/charter/language/charter-types.ts';
import type { References } from '../../given/references.ts';
import type { Charters } from '../../ports.ts';
import { notFound, refusalProblem } from '../../shell/problems.ts';

export type Sources = { references: References; charters: Charters };

/** A charter as it stands, its compiled form with it. */
export type ReadCharter = { id: string; context: CharterContext; compiled: CompiledCharter };

const contextOf = async ({ references }: Sources, council: string, id: string): Promise<CharterContext> => {
  const found = z.uuid().safeParse(id).success ? await references.state(council, 'charter', id) : null;
  if (found === null) throw notFound();
  return CharterContext.parse(found.context);
};

/** One charter of a council. @throws Problem 404 when there is none, 422 while its text has faults */
export const readCharter = async (sources: Sources, council: string, id: string): Promise<ReadCharter> => {
  const context = await contextOf(sources, council, id);
  const { compiledDigest } = context;
  const compiled = compiledDigest === null ? null : await sources.charters.compiled(compiledDigest);
  if (compiled === null) throw refusalProblem({ reason: 'charter-does-not-compile', detail: { errors: [] } });
  return { id, context, compiled };
};

/** The charter in force at an instant, or null. */
export const readInForce = async (
  sources: Sources,
  council: string,
  at: Instant,
): Promise<ReadCharter | null> => {
  const found = await sources.references.charterOn(council, dateInParis(at));
  return found && readCharter(sources, council, found.charter);
};

/** The charter that another is measured against. @throws Problem 422 when none is in force */
export const requireInForce = async (
  sources: Sources,
  council: string,
  at: Instant,
): Promise<ReadCharter> => {
  const current = await readInForce(sources, council, at);
  if (current === null) throw refusalProblem({ reason: 'no-charter-in-force', detail: {} });
  return current;
};
