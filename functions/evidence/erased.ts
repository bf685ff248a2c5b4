import type { Envelope } from '../../events/fact.ts';
import { ApplicationErased, EliminationVisaRecorded } from '../../events/retention.ts';
import type { ApplicationContext } from '../../workflows/application/application-context.ts';
import { standsAt } from '../../workflows/kernel/states.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import type { Entries } from './archive.ts';

/** Whether what people wrote of it went, with the visa of the archives (GDP-04). */
export const isErased = ({ snapshot }: Thing<ApplicationContext>): boolean =>
  standsAt(snapshot.value, 'erased');

/** The day on which it was erased, and the slip under which the archives had given their visa; null of any other. */
export const erasureIn = (facts: readonly Envelope[]): { on: string; slip: string } | null => {
  const lastOf = (type: string) => facts.findLast((fact) => fact.type === type)?.data;
  const [erased, visa] = [lastOf('ApplicationErased.v1'), lastOf('EliminationVisaRecorded.v1')];
  if (erased === undefined || visa === undefined) return null;
  const { erasedOn } = ApplicationErased.shape.data.parse(erased);
  return { on: erasedOn, slip: EliminationVisaRecorded.shape.data.parse(visa).slip };
};

/** What was read of an erased dossier beside its facts is gone: not the vote, nor the charters. */
const GONE = /\/(?:reponses|preuves|verdicts|envois)\./;
export const withoutGone = (entries: Entries): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([name]) => !GONE.test(name)));
