import { listOf, type JsonObject } from './json.ts';
import { type Fact, type Stored, thingsOf } from './things.ts';

type Reason = 'measure' | 'change' | 'check';

const ENDS: readonly string[] = [
  'LabelRevoked.v1',
  'LabelRescinded.v1',
  'LabelRelinquished.v1',
  'LabelLapsed.v1',
  'LabelExpired.v1',
];

/** What a fact brings to do on a label, and what it ends. */
const moved = ({ type, data }: Fact): { readonly brings?: Reason; readonly ends?: readonly Reason[] } => {
  if (ENDS.includes(type)) return { ends: ['measure', 'change', 'check'] };
  switch (type) {
    case 'MeasureProposed.v1':
      return { brings: 'measure' };
    case 'MeasureDropped.v1':
    case 'LabelSuspended.v1':
      return { ends: ['measure'] };
    case 'ChangeDeclared.v1':
      return { brings: 'change' };
    case 'ChangeExamined.v1':
      return { ends: ['change'] };
    case 'YearlyCheckUnanswered.v1':
      return { brings: 'check' };
    case 'YearlyCheckAnswered.v1':
      return { ends: ['check'], ...(listOf(data['changes']).length > 0 && { brings: 'change' }) };
    case 'YearlyCheckSent.v1':
    case 'LabelRenewed.v1':
      return { ends: ['check'] };
    default:
      return {};
  }
};

/** Of each label on which the service had something to do once: since when it waits, or that it waits no more. */
export const waitingLabels = (stored: Stored): Map<string, JsonObject> => {
  const rows = new Map<string, JsonObject>();
  for (const { council, id, facts } of thingsOf(stored, 'label')) {
    const reasons = new Set<Reason>();
    for (const fact of facts) {
      const waited = reasons.size > 0;
      const { brings, ends = [] } = moved(fact);
      for (const each of ends) reasons.delete(each);
      if (brings !== undefined) reasons.add(brings);
      if (waited === reasons.size > 0) continue;
      rows.set(
        `${council}#label#${id} waiting`,
        reasons.size > 0 ? { list: `${council}#label#waiting`, listAt: fact.at } : {},
      );
    }
  }
  return rows;
};
