import type * as z from 'zod';
import { DecisionExported } from '../../../events/application.ts';
import { compareDates } from '../../calendar/date-arithmetic.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import { SIGNED_DECISION } from '../../document/kinds.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import type { Thing } from '../../kernel/workflow.ts';
import type { ApplicationContext } from '../application-context.ts';
import type { ApplicationProposers } from '../commands.ts';
import type { Returned } from './commands.ts';
import { prepare } from './prepare.ts';
import { SIGNED_FILE_WORDS } from './signed-file.ts';
import { signatoryRow } from './signatory-row.ts';
import { signedDecision, termsOf } from './signed-decision.ts';

type Exported = z.infer<typeof DecisionExported>['data'];

/** What an order says, but when and for whom it left. */
const Terms = DecisionExported.shape.data.omit({ exportedOn: true, signer: true, file: true }).strip();

/** DEC-01: the order leaves to be signed elsewhere; another one that leaves takes its place, and nothing is decided yet. */
export const exportDecision: ApplicationProposers['exportDecision'] = ({ data, thing, given, at }) => {
  const { signatory: signer, ...asked } = data;
  const prepared = prepare(thing, { ...asked, given, signer, at });
  if (!prepared.ok) return prepared;
  const { file } = given;
  if (file === null) throw new Error('an order that may be signed was not printed');
  const terms = termsOf(thing, prepared.value.signed);
  return accepted({
    facts: [
      {
        type: 'DecisionExported.v1',
        data: { ...terms.data, exportedOn: dateInParis(at), signer, file },
        personal: terms.personal,
      },
    ],
    rows: prepared.value.rows,
  });
};

const not = (explanation: string): Outcome<never> => refused('signed-decision-refused', { explanation });

/** Reasons that were typed, beside those that the verdicts give. */
const typedIn = ({ reasons }: Exported): string[] =>
  reasons.flatMap(({ criterion, found }) => (criterion === null && found !== null ? [found] : []));

/** What an order said when it left is what it would say now: nothing that it rests on has moved. */
const isStill = (exported: Exported, now: z.infer<typeof Terms>): boolean =>
  JSON.stringify(Terms.parse(exported)) === JSON.stringify(Terms.parse(now));

const MOVED =
  'le dossier, ou la qualité de qui signe, a changé depuis l’export : l’arrêté signé ne dit plus ce qui serait décidé. Exportez-le de nouveau.';

const dayFault = (signedOn: LegalDate, exported: Exported, today: LegalDate): string | null => {
  if (compareDates(signedOn, LegalDate.parse(exported.exportedOn)) < 0)
    return `il serait signé avant d’avoir été exporté, le ${longDate(LegalDate.parse(exported.exportedOn))}. Relisez le jour de la signature.`;
  return compareDates(signedOn, today) > 0
    ? 'le jour de la signature est à venir. Donnez celui que porte la signature.'
    : null;
};

const fileFault = ({ context }: Thing<ApplicationContext>, { document, file }: Returned): string | null => {
  if (document === null || document.structure !== context.structure || document.kind !== SIGNED_DECISION)
    return 'ce document n’est pas un arrêté signé déposé pour cette structure. Annoncez-le avec la sorte SIGNED_DECISION, et envoyez-le.';
  if (document.state !== 'clean' || file === null)
    return 'ce fichier n’est pas ouvert : son contrôle n’est pas terminé, ou l’a refusé. Attendez, ou déposez-le de nouveau.';
  return file.fault === null ? null : SIGNED_FILE_WORDS[file.fault];
};

/**
 * DEC-01: the order comes back signed. It is the decision, on the day of that signature, by whoever the register says
 * could sign on that day; the same fact as if it had been signed here, with the file that bears the signature.
 */
export const recordSignedDecision: ApplicationProposers['recordSignedDecision'] = ({
  data: { document, signedOn },
  thing,
  given: { exported, file: returned, ...given },
  at,
}) => {
  if (exported === null) return refused('nothing-exported');
  const fault = dayFault(signedOn, exported, dateInParis(at)) ?? fileFault(thing, returned);
  if (fault !== null) return not(fault);
  if (given.signing === null)
    return not(
      `le registre du conseil ne dit pas que la personne nommée à l’export pouvait signer le ${longDate(signedOn)}. Faites-y inscrire sa délégation si elle courait ce jour-là ; sinon, exportez l’arrêté pour qui peut signer.`,
    );
  const { outcome, signer } = exported;
  const prepared = prepare(thing, { outcome, reasons: typedIn(exported), given, signer, at });
  // What needed no reasons when it left needs some now: that is one more thing that moved.
  if (!prepared.ok) return prepared.refusal.reason === 'reasons-required' ? not(MOVED) : prepared;
  const { signed, rows } = prepared.value;
  if (!isStill(exported, termsOf(thing, signed).data)) return not(MOVED);
  const { sha256, size } = returned.file ?? exported.file;
  const signedFile = { document, exported: exported.file, signed: { sha256, size } };
  return accepted({
    facts: [signedDecision(thing, signed, { decidedOn: signedOn, signedFile })],
    rows: [...rows, signatoryRow(thing, signed)],
  });
};
