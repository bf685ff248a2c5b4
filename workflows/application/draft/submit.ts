import { addMonths } from '../../calendar/date-arithmetic.ts';
import { SILENCE_MONTHS } from '../../calendar/implicit-decision-date.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { partsOf } from '../../calendar/day-numbers.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import type { FactOf } from '../../../events/catalogue.ts';
import type { Instant } from '../../../events/fact.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import type { FactBody } from '../../kernel/workflow.ts';
import type { LabelRules } from '../../label/label-rules.ts';
import { renewalKey } from '../../label/renewal-row.ts';
import { signatureStanding } from '../../structure/signature/signature-standing.ts';
import type { ApplicationGiven, ApplicationProposers } from '../commands.ts';
import { agendaClosing } from '../receipt/agenda-limits.ts';
import type { CharterBinding } from './commands.ts';
import { dossierNumber, takeDossierNumber } from './dossier-number.ts';
import { draftKey } from './draft.ts';
import { filingDates, type FilingDates } from './filing-dates.ts';
import { filingLimits } from './filing-limits.ts';

type Binding = Pick<FactOf<'ApplicationSubmitted.v1'>['data'], 'charter' | 'signature'>;
type Given = ApplicationGiven['submit'];

/** B5, I6: nobody files under a charter that they have not seen, nor that their structure has not signed. */
const boundTo = (drafted: CharterBinding, { charter, signature }: Given): Outcome<Binding> => {
  if (charter === null) return refused('no-charter-in-force');
  const { version, compiledDigest } = charter;
  if (drafted.compiledDigest !== compiledDigest) return refused('charter-changed', { charter: version });
  if (signature === null) return refused('charter-not-signed', { charter: version });
  const signedOn = LegalDate.parse(signature.signedOn);
  if (signatureStanding(signature, charter) !== 'SIGNED')
    return refused('charter-to-sign-again', { charter: version, signedOn: longDate(signedOn) });
  return accepted({
    charter: { version, compiledDigest },
    signature: { version: signature.version, textDigest: signature.textDigest, signedOn },
  });
};

/**
 * SIL-01, SIL-02: two months from receipt. PRC-07: a rejection counts from the first administration that received the
 * request, an acceptance from us alone (L114-3).
 */
const implicitFrom = (regime: LabelRules['silenceRegime'], dates: FilingDates): LegalDate =>
  addMonths(
    regime === 'REJECTION' ? (dates.receivedElsewhereOn ?? dates.receivedOn) : dates.receivedOn,
    SILENCE_MONTHS,
  );

/** R112-11-2: where the rules say so, the acknowledgement itself is instant; no receipt comes before it (ACK-01). */
const acknowledgedAtOnce = (
  { silenceRegime }: LabelRules,
  implicitDecisionOn: LegalDate,
  at: Instant,
): FactBody => ({
  type: 'ApplicationAcknowledged.v1',
  data: { acknowledgedOn: dateInParis(at), silenceRegime, implicitDecisionOn },
});

/**
 * The request is filed: bound to the charter and the rules of that day (design of the data: a dossier keeps its
 * charter), its answers and documents frozen by their digests. The applicant files online, and an officer what came on
 * paper (PRC-04). A register that is silent stops nobody (A4).
 */
export const submit: ApplicationProposers['submit'] = ({ data, thing, given, at, held }) => {
  const { draft, answers, rules, session } = given;
  if ((held?.role === 'officer') !== (data.channel === 'POST')) return refused('wrong-channel');
  if (draft === null || !draft.open) return refused('draft-closed');
  if (!data.swornStatement) return refused('statement-required');
  if (answers.count === 0) return refused('nothing-answered');
  const bound = boundTo(draft.charter, given);
  if (!bound.ok) return bound;
  if (rules === null) return refused('rules-missing');
  if (session === null) return refused('unknown-reference', { field: 'séance' });
  const { label, procedure } = rules;
  const dates = filingDates(data, session, at, label.filingGraceHours);
  if (!dates.ok) return dates;
  const implicitDecisionOn = implicitFrom(label.silenceRegime, dates.value);
  const { year } = partsOf(dateInParis(at));
  const sequence = given.lastNumber + 1;
  const filing = {
    structure: draft.structure,
    structureName: draft.structureName,
    session: draft.session,
    renews: draft.renews,
    establishment: draft.establishment,
    ...bound.value,
    rulesVersion: rules.version,
    silenceRegime: label.silenceRegime,
    alertDays: label.silenceAlertDays,
    escalation: label.escalation,
    agendaClosesOn: agendaClosing(session.heldOn, procedure),
    answersDigest: answers.digest,
    proofsDigest: given.proofsDigest,
    number: dossierNumber(thing.council, year, sequence),
    ...dates.value,
    implicitDecisionOn,
    channel: data.channel,
    assisted: draft.assisted,
  };
  const submitted: FactBody = {
    type: 'ApplicationSubmitted.v1',
    data: filing,
    deadlines: filingLimits(filing, label.acknowledgeAtOnce, at),
  };
  return accepted({
    facts: label.acknowledgeAtOnce
      ? [submitted, acknowledgedAtOnce(label, implicitDecisionOn, at)]
      : [submitted],
    rows: [
      takeDossierNumber(thing.council, year, sequence),
      {
        kind: 'put',
        key: draftKey(thing.council, thing.id),
        item: { ...draft, open: false },
        expect: { changes: draft.changes, open: true },
      },
      // M14, M35: with the filing itself, so that what was filed on the last day counts on the last day.
      ...(draft.renews === null
        ? []
        : [
            {
              kind: 'put' as const,
              key: renewalKey(thing.council, draft.structure, draft.renews),
              item: { application: thing.id },
            },
          ]),
    ],
  });
};
