import * as z from 'zod';
import { LabelAwarded, LabelRenewed } from '../../../events/label.ts';
import { Day, Instant, type Envelope } from '../../../events/fact.ts';
import { courtDeadline } from '../../calendar/court-deadline.ts';
import type { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis } from '../../calendar/paris-time.ts';

/**
 * A decision that gave or renewed a label, as the public reads an extract of it (E6): no reason and nobody's name but that of
 * its author, which is read beside it (OPD-03, OPD-05, F9). What refuses or takes away is told to whom it concerns, and not published.
 */
export const PublicAct = z.strictObject({
  kind: z.enum(['AWARD', 'RENEWAL']),
  /** The dossier that it decided. */
  application: z.uuid(),
  decidedOn: Day,
  validUntil: Day,
  charterVersion: z.string(),
  /** In what quality it was decided; of a silence, that it was one. */
  quality: z.string(),
  /** The holder, as it was called then. */
  holder: z.string(),
  publishedAt: Instant,
});
export type PublicAct = z.infer<typeof PublicAct>;

const Held = z.object({ holder: z.object({ name: z.string() }) });

/** The decisions of this service on a label, the first one first. What was decided before it was kept here is not ours to publish. */
export const actsOf = (facts: readonly Envelope[]): PublicAct[] => {
  let holder = '';
  return facts
    .toSorted((one, other) => one.version - other.version || one.rank - other.rank)
    .flatMap((fact): PublicAct[] => {
      holder = Held.safeParse(fact.data).data?.holder.name ?? holder;
      if (fact.type === 'LabelAwarded.v1') {
        const { application, awardedOn, validUntil, charterVersion, quality } = LabelAwarded.shape.data.parse(
          fact.data,
        );
        const said = { application, decidedOn: awardedOn, validUntil, charterVersion, quality };
        return [{ kind: 'AWARD', ...said, holder, publishedAt: fact.at }];
      }
      if (fact.type === 'LabelRenewed.v1') {
        const { application, renewedOn, validUntil, charterVersion, quality } = LabelRenewed.shape.data.parse(
          fact.data,
        );
        const said = { application, decidedOn: renewedOn, validUntil, charterVersion, quality };
        return [{ kind: 'RENEWAL', ...said, holder, publishedAt: fact.at }];
      }
      return [];
    });
};

/** Until when somebody else may ask a court to undo it: two clear months from its publication (REM-06, REM-09). */
export const contestableUntil = ({ publishedAt }: Pick<PublicAct, 'publishedAt'>): LegalDate =>
  courtDeadline(dateInParis(publishedAt));
