import { ApplicationSubmitted } from '../../../events/application.ts';
import { ApplicationAcknowledged } from '../../../events/clock.ts';
import { CouncilProfile } from '../../../events/council.ts';
import type { Envelope } from '../../../events/fact.ts';
import { acknowledgementDue } from '../../../workflows/calendar/acknowledgement-due.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { ReceiptView } from '../../../web/public/receipt-page.ts';
import { meaningOfSilence } from '../../reactions/letters/silence-words.ts';
import type { Store } from '../../ports.ts';
import { toCouncilView } from '../council-view.ts';

const acknowledgedBy = (fact: Envelope | undefined): ReceiptView['acknowledged'] => {
  if (fact === undefined) return null;
  const { acknowledgedOn, silenceRegime, implicitDecisionOn } = ApplicationAcknowledged.shape.data.parse(
    fact.data,
  );
  const silence = implicitDecisionOn === null ? [] : meaningOfSilence(silenceRegime, implicitDecisionOn);
  return { on: acknowledgedOn, silence };
};

/** What a filed dossier was received as, and what its acknowledgement said, for its page (ACK-01, ACK-03). */
export const receiptOf = async (
  store: Pick<Store, 'row' | 'facts'>,
  { council, id }: Thing,
): Promise<ReceiptView> => {
  const [facts, row] = await Promise.all([
    store.facts(council, 'application', id),
    store.row({ pk: thingKey(council, 'council', council), sk: 'profile' }),
  ]);
  const { pk: _, sk: __, ...profile } = row ?? {};
  const known = CouncilProfile.parse(profile);
  const filed = ApplicationSubmitted.shape.data.parse(facts[0]?.data);
  const { number, structureName, receivedOn, postmarkedOn, receivedElsewhereOn, channel } = filed;
  return {
    council: toCouncilView(council, known),
    service: known.contact,
    filed: { number, structureName, receivedOn, postmarkedOn, receivedElsewhereOn, channel },
    charterVersion: filed.charter.version,
    digests: { answers: filed.answersDigest, documents: filed.proofsDigest },
    acknowledgementDue: acknowledgementDue(receivedOn),
    acknowledged: acknowledgedBy(facts.find(({ type }) => type === 'ApplicationAcknowledged.v1')),
  };
};
