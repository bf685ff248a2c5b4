import { Instant } from '../../events/fact.ts';
import type { ApplicationContext } from '../../workflows/application/application-context.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import { type Closed, type Kept, keptOf } from '../../workflows/retention/kept.ts';
import { DEFAULT_RETENTION } from '../../workflows/retention/retention-table.ts';
import type { References } from '../given/references.ts';
import type { Store } from '../ports.ts';
import { controlsBeside, labelOf } from './label-file.ts';
import { recoursesBeside } from './recourses-of.ts';

type Dossier = Pick<Thing, 'council' | 'id'> & { context: ApplicationContext; word: string };
type Sources = { store: Pick<Store, 'row' | 'rows' | 'many' | 'facts'>; references: References };

/** Where a label is not over. */
const LIVING = ['active', 'renewalDue', 'suspended'];

const reasonsOf = ({ reasonsAsked, ended }: ApplicationContext): 'NOT_ASKED' | 'OWED' | 'GIVEN' => {
  if (reasonsAsked === null) return 'NOT_ASKED';
  return ended?.courtDeadline === null ? 'OWED' : 'GIVEN';
};

const dayOr = (day: string | null | undefined): LegalDate | null =>
  day === null || day === undefined ? null : LegalDate.parse(day);

/** How a dossier that earned nothing was closed; null when it is not closed. */
const closedWithout = ({ word, context }: Dossier): Closed | null => {
  const { ended, notified, implicitOn } = context;
  const on = dayOr(ended?.on);
  const courtDeadline = dayOr(ended?.courtDeadline);
  if (word === 'notified' && notified !== null)
    return { by: 'REFUSAL', courtDeadline: LegalDate.parse(notified.courtDeadline) };
  if (on === null) return null;
  if (word === 'withdrawn') return { by: 'WITHDRAWAL', on };
  if (word === 'inadmissible') return { by: 'INADMISSIBILITY', on, courtDeadline: courtDeadline ?? on };
  if (word !== 'implicitlyRejected') return null;
  return {
    by: 'SILENCE',
    on: dayOr(implicitOn) ?? on,
    remediesStated: context.quoted.acknowledged !== null,
    reasons: reasonsOf(context),
    courtDeadline,
  };
};

/** Whether it earned a label, or renewed one. */
export const isAward = ({ word, context: { outcome } }: Pick<Dossier, 'word' | 'context'>): boolean =>
  word === 'implicitlyAccepted' || (word === 'notified' && outcome !== 'REFUSED');

/** Until when a closed dossier is kept, by the rules of the council in force (GDP-04). */
export const makeKeptOf = ({ store, references }: Sources) => {
  const endOf = async (council: string, label: string | null): Promise<LegalDate | null> => {
    const row =
      label === null ? null : await store.row({ pk: thingKey(council, 'label', label), sk: 'state' });
    if (row === null || LIVING.includes(String(row['list']).split('#')[2] ?? '')) return null;
    return dateInParis(Instant.parse(row['listAt']));
  };

  return async (dossier: Dossier, at: Instant): Promise<Kept> => {
    const { council, id, context } = dossier;
    const [rules, recourses] = await Promise.all([
      references.rulesInForce(council, at),
      recoursesBeside(store, council, context.structure),
    ]);
    const { retention, reasonableTimeMonths } = rules?.label ?? DEFAULT_LABEL_RULES;
    const times = retention ?? DEFAULT_RETENTION;
    if (!isAward(dossier)) {
      const closed = closedWithout(dossier);
      if (closed === null) return { why: 'remedies-open' };
      const own = recourses.filter(({ against }) => against.id === id);
      return keptOf(closed, own, { months: times.closedApplication.months, reasonableTimeMonths });
    }
    const label = await labelOf(store, { council, id, renews: context.renews });
    const [labelEndedOn, controls] = await Promise.all([
      endOf(council, label),
      controlsBeside(store, council, context.structure),
    ]);
    const about = recourses.filter(({ against }) => against.id === id || against.id === label);
    const controlOpen = controls.some((control) => control.label === label && !control.closed);
    const closed = { by: 'AWARD', labelEndedOn, controlOpen } as const;
    return keptOf(closed, about, { months: times.awardedApplication.months, reasonableTimeMonths });
  };
};
