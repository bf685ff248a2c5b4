import * as z from 'zod';
import { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { LegalDate } from '../../../workflows/calendar/legal-date.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { LabelContext } from '../../../workflows/label/label-context.ts';
import { renewalKey } from '../../../workflows/label/renewal-row.ts';
import type { Awaited } from '../../../workflows/label/term/commands.ts';
import { SessionContext } from '../../../workflows/session/session.machine.ts';
import type { Store } from '../../ports.ts';
import type { References } from '../references.ts';

type Sources = { store: Pick<Store, 'row'>; references: Pick<References, 'state'> };

/** Where a request stands that will not renew anything. */
const WITHOUT_RENEWAL = ['withdrawn', 'inadmissible', 'implicitlyRejected', 'toErase', 'erased'];

/**
 * The request for the renewal of a label that was filed and that nobody refused; null when none waits. The row is
 * written with the filing itself, so that what was filed on the last day counts on the last day (M14).
 */
export const awaitedRenewal = async (
  { store, references }: Sources,
  council: string,
  { id, context }: Pick<Thing<LabelContext>, 'id' | 'context'>,
): Promise<Awaited | null> => {
  if (context.holder === null) return null;
  const row = await store.row(renewalKey(council, context.holder.structure, id));
  const application = row === null ? null : z.string().parse(row['application']);
  if (application === null || application === context.application) return null;
  const found = await references.state(council, 'application', application);
  if (found === null || WITHOUT_RENEWAL.includes(found.word)) return null;
  const dossier = ApplicationContext.parse(found.context);
  if (dossier.outcome === 'REFUSED') return null;
  const session = await references.state(council, 'session', dossier.session);
  const heldOn = session === null ? null : SessionContext.parse(session.context).heldOn;
  return { application, sessionOn: heldOn === null ? null : LegalDate.parse(heldOn) };
};
