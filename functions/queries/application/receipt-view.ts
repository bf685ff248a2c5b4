import { ApplicationSubmitted } from '../../../events/application.ts';
import { ApplicationAcknowledged } from '../../../events/clock.ts';
import type { CouncilProfile } from '../../../events/council.ts';
import type { Envelope } from '../../../events/fact.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { NOT_RUNNING } from '../../../workflows/letters/kinds/receipt-lines.ts';
import { acknowledgementDue } from '../../../workflows/calendar/acknowledgement-due.ts';
import { FILED, quotedIn } from '../../../workflows/application/quoted-facts.ts';
import { standsAt } from '../../../workflows/kernel/states.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { ReceiptView } from '../../../web/public/receipt-document.ts';
import { factsAt } from '../../given/facts-at.ts';
import { makeOfficerNames } from '../../given/officer-names.ts';
import type { Store, Subjects } from '../../ports.ts';
import { meaningOfSilence, missingAfter, silenceMentions } from '../../letters/receipt-mentions.ts';
import { toCouncilView } from '../council-view.ts';
import { councilProfile } from '../../given/council-profile.ts';

type Sources = { store: Pick<Store, 'row' | 'facts'>; subjects: Pick<Subjects, 'openAll'> };
type Told = { profile: CouncilProfile; facts: readonly Envelope[]; told: Envelope };

const acknowledgedBy = ({ profile, facts, told }: Told): ReceiptView['acknowledged'] => {
  const { acknowledgedOn } = ApplicationAcknowledged.shape.data.parse(told.data);
  return { on: acknowledgedOn, said: silenceMentions(facts, profile) };
};

/** Items that were asked for move the day on which silence decides (INC-02, INC-03): a page must not tell the former. */
const changedSince = ({ profile, told }: Told, { snapshot, context }: Thing): string[] => {
  const { implicitOn, silenceRegime } = context as ApplicationContext;
  const { implicitDecisionOn } = ApplicationAcknowledged.shape.data.parse(told.data);
  if (implicitOn === implicitDecisionOn || !standsAt(snapshot.value, 'filed')) return [];
  return implicitOn === null
    ? ['Depuis, ce délai ne court plus.', NOT_RUNNING]
    : ['Depuis, ce jour a changé.', ...meaningOfSilence(profile, silenceRegime, implicitOn)];
};

/**
 * The facts that a receipt quotes, read by key whatever else was said since: its filing, its acknowledgement, the
 * request that is open, and the last fact, whose instant dates the page.
 */
const quotedBy = async (store: Pick<Store, 'facts'>, { council, id, version, context }: Thing) => {
  const { quoted } = context as ApplicationContext;
  const at = (versions: readonly number[]) =>
    factsAt(store, { council, workflow: 'application', id }, versions);
  const [facts, open, last] = await Promise.all([
    at(quotedIn('ApplicationAcknowledged.v1', quoted)),
    at([FILED, ...quoted.request]),
    at([version]),
  ]);
  return { facts, open, last };
};

/** What a filed dossier was received as, and what its acknowledgement said, for its page (ACK-01, ACK-03). */
export const makeReceiptView = ({ store, subjects }: Sources) => {
  const nameOf = makeOfficerNames({
    store,
    open: async (fact, subject) => (await subjects.openAll([fact], subject)).get(fact) ?? null,
  });

  return async (thing: Thing): Promise<ReceiptView> => {
    const { council } = thing;
    const [{ facts, open, last }, profile, officer] = await Promise.all([
      quotedBy(store, thing),
      councilProfile(store, council),
      nameOf(council, (thing.context as ApplicationContext).officer),
    ]);
    const filed = ApplicationSubmitted.shape.data.parse(facts[0]?.data);
    const acknowledgement = facts.find(({ type }) => type === 'ApplicationAcknowledged.v1');
    const told = acknowledgement && { profile, facts, told: acknowledgement };
    const { number, structureName, receivedOn, postmarkedOn, receivedElsewhereOn, channel } = filed;
    return {
      council: toCouncilView(council, profile),
      service: { ...profile.contact, officer },
      filed: { number, structureName, receivedOn, postmarkedOn, receivedElsewhereOn, channel },
      charterVersion: filed.charter.version,
      asOf: last.at(-1)?.at ?? '',
      digests: { answers: filed.answersDigest, documents: filed.proofsDigest },
      acknowledgementDue: acknowledgementDue(receivedOn),
      acknowledged: told === undefined ? null : acknowledgedBy(told),
      changed: told === undefined ? [] : changedSince(told, thing),
      missing: standsAt(thing.snapshot.value, 'filed') ? missingAfter(open) : null,
    };
  };
};
