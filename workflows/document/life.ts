import { addDays } from '../calendar/date-arithmetic.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis } from '../calendar/paris-time.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import { passDeadline as passAny } from '../kernel/pass-deadline.ts';
import type { DocumentProposers } from './announce.ts';
import type { DocumentContext } from './document.machine.ts';

/** A newer one of the same kind takes its place; where this one was used, it stays readable. */
export const replace: DocumentProposers['replace'] = ({ data, thing, given: { by } }) => {
  if (by === null || by.structure !== thing.context.structure || data.by === thing.id)
    return refused('unknown-reference', { field: 'pièce de remplacement' });
  if (by.kind !== thing.context.kind)
    return refused('document-not-usable', {
      explanation: 'elle est d’une autre sorte que celle qu’elle remplace.',
    });
  if (by.state !== 'clean')
    return refused('document-not-usable', { explanation: 'attendez que son contrôle soit terminé.' });
  return accepted({
    facts: [{ type: 'DocumentReplaced.v1', data: { by: data.by }, deadlines: { expiry: null } }],
  });
};

/** It is offered no more; where it was used, it stays readable: a decision may rest on it (P14). */
export const withdraw: DocumentProposers['withdraw'] = ({ at }) =>
  accepted({
    facts: [
      {
        type: 'DocumentWithdrawn.v1',
        data: { withdrawnOn: dateInParis(at) },
        deadlines: { upload: null, verdict: null, expiry: null },
      },
    ],
  });

/** Its bytes are gone; what the chain says of them stays (GDP-04, P25). */
export const erase: DocumentProposers['erase'] = ({ at }) =>
  accepted({
    facts: [
      {
        type: 'DocumentErased.v1',
        data: { erasedOn: dateInParis(at) },
        deadlines: { upload: null, verdict: null, expiry: null },
      },
    ],
  });

export const passDeadline: DocumentProposers['passDeadline'] = passAny<DocumentContext>({
  upload: (_, at) => [{ type: 'DocumentNeverSent.v1', data: { closedOn: dateInParis(at) } }],
  verdict: ({ context }) => [
    { type: 'DocumentScanLate.v1', data: { objectVersion: context.objectVersion ?? '' } },
  ],
  expiry: ({ context }) => [
    {
      type: 'DocumentExpired.v1',
      data: { expiredOn: addDays(LegalDate.parse(context.validUntil), 1) },
    },
  ],
});
