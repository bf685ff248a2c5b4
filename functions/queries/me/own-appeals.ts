import { compareDates } from '../../../workflows/calendar/date-arithmetic.ts';
import { LegalDate } from '../../../workflows/calendar/legal-date.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import { AppealContext } from '../../../workflows/appeal/appeal.machine.ts';
import { APPEALS } from '../../../workflows/appeal/rows.ts';
import type { Instant } from '../../../events/fact.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { References } from '../../given/references.ts';
import type { Store } from '../../ports.ts';

type Sources = { store: Pick<Store, 'rows'>; references: Pick<References, 'state'> };
type Asking = { council: string; structure: string; at: Instant };

/** What an appeal waits for, and until when; null of one that waits for nothing. */
const awaitedOf = (word: string, { by, observationsUntil }: AppealContext, today: LegalDate) => {
  if (by === 'STRUCTURE') return word === 'decided' ? { for: 'ANSWER', until: null } : null;
  const until = word === 'hearing' && observationsUntil !== null ? LegalDate.parse(observationsUntil) : null;
  return until !== null && compareDates(until, today) >= 0 ? { for: 'OBSERVATIONS', until } : null;
};

/** Appeals that wait for a structure: for an answer to be opened, or for what it says of a third party's (REM-05, DEC-10). */
export const ownAppeals = async ({ store, references }: Sources, { council, structure, at }: Asking) => {
  const rows = await store.rows(thingKey(council, 'structure', structure), APPEALS);
  const read = rows.map(async ({ appeal }) => {
    const id = String(appeal);
    const found = await references.state(council, 'appeal', id);
    if (found === null) return [];
    const context = AppealContext.parse(found.context);
    const awaited = awaitedOf(found.word, context, dateInParis(at));
    if (awaited === null) return [];
    const { against } = context;
    return [{ id, against: against && { kind: against.kind, id: against.id }, ...awaited }];
  });
  return (await Promise.all(read)).flat();
};
