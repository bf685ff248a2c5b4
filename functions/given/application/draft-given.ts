import * as z from 'zod';
import type { Instant } from '../../../events/fact.ts';
import { ApplicationContext } from '../../../workflows/application/application-context.ts';
import type { DraftGiven, DraftRow, draftCommands } from '../../../workflows/application/draft/commands.ts';
import { dossierNumbersKey } from '../../../workflows/application/draft/dossier-number.ts';
import { campaignKey } from '../../../workflows/application/draft/draft.ts';
import { addMonths } from '../../../workflows/calendar/date-arithmetic.ts';
import { LegalDate } from '../../../workflows/calendar/legal-date.ts';
import { partsOf } from '../../../workflows/calendar/day-numbers.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import { LabelContext } from '../../../workflows/label/label-context.ts';
import { SessionContext } from '../../../workflows/session/session.machine.ts';
import type { RowItem } from '../../../workflows/kernel/rows.ts';
import { digestOf } from '../../shell/digest.ts';
import { signatureOf } from '../charter-signature-given.ts';
import { AnswerRow, answersOf } from './answers-of.ts';
import { checkAnswer } from './check-answer.ts';
import type { Gathers, Sources } from './gathered.ts';
import { proofRowsOf, proofsDigest } from './proofs-of.ts';
import { structureOf } from './structure-of.ts';

type Start = z.infer<typeof draftCommands.start>;
type Answer = z.infer<typeof draftCommands.answer>;

const Draft = z.object({
  structure: z.string(),
  structureName: z.string(),
  session: z.string(),
  charter: z.object({ version: z.string(), compiledDigest: z.string() }),
  from: z.string().nullable(),
  renews: z.string().nullable(),
  establishment: z.string().nullable(),
  assisted: z.boolean(),
  changes: z.int(),
  editedAt: z.string(),
  lastIn: z.string().nullable(),
  open: z.boolean(),
});

/** Where a label stands that may be renewed. */
const LIVING = ['active', 'renewalDue', 'suspended'];

/** A draft's own row as rules read it, or null. */
export const draftOf = (row: RowItem | null): DraftRow | null => row && Draft.parse(row);

/** What a draft is decided on, until it is filed. */
export const gatherForDraft = ({ store, charters, references }: Sources): Gathers<DraftGiven> => {
  const sessionOf = async (council: string, id: string) => {
    const found = await references.state(council, 'session', id);
    return found && { state: found.word, ...SessionContext.parse(found.context) };
  };
  /** A draft has no state: only what was filed can be started from. */
  const formerOf = async (council: string, id: string | null) => {
    const found = id === null ? null : await references.state(council, 'application', id);
    return found && ApplicationContext.parse(found.context).structure;
  };

  /** The window of its renewal opens so many months before its end, by the rules of the day. */
  const labelOf = async (council: string, id: string | null, at: Instant) => {
    const found = id === null ? null : await references.state(council, 'label', id);
    if (found === null) return null;
    const { holder, application, validUntil, establishment } = LabelContext.parse(found.context);
    const months = (await references.rulesInForce(council, at))?.label.renewalOpensMonths ?? 0;
    const opensOn = addMonths(LegalDate.parse(validUntil), -months);
    return {
      structure: holder?.structure ?? '',
      application,
      establishment,
      opensOn,
      ended: !LIVING.includes(found.word),
    };
  };

  return ({ council, data, at }, loaded) => {
    const draft = draftOf(loaded.draft);
    const charterToday = async () => {
      const found = await references.charterOn(council, dateInParis(at));
      return found && { version: found.version, compiledDigest: found.compiledDigest };
    };

    return {
      start: async () => {
        const asked = data as Start;
        const [structure, session, charter, taken, former, label] = await Promise.all([
          structureOf(references, council, asked.structure),
          sessionOf(council, asked.session),
          charterToday(),
          store.row(campaignKey(council, asked.structure, asked.session)),
          formerOf(council, asked.from),
          labelOf(council, asked.renews, at),
        ]);
        return {
          draft,
          structure: structure && {
            name: structure.name,
            known: structure.register !== null,
            siren: structure.siren,
          },
          session,
          charter,
          taken: taken !== null,
          former,
          label,
        };
      },

      answer: async () => {
        const compiled = draft && (await charters.compiled(draft.charter.compiledDigest));
        const saved = loaded.rows.map((row) => AnswerRow.parse(row));
        return { draft, saved, ...checkAnswer(compiled, data as Answer) };
      },

      askAssistance: () => Promise.resolve({ draft }),
      takeCharterInForce: async () => ({ draft, charter: await charterToday() }),

      submit: async () => {
        const [answers, inForce, signature, rules, session, proofs, numbers] = await Promise.all([
          answersOf(store, council, loaded.thing.id),
          references.charterOn(council, dateInParis(at)),
          draft && signatureOf(store, council, draft.structure),
          references.rulesInForce(council, at),
          draft && sessionOf(council, draft.session),
          proofRowsOf(store, council, loaded.thing.id),
          store.row(dossierNumbersKey(council, partsOf(dateInParis(at)).year)),
        ]);
        return {
          draft,
          proofsDigest: proofsDigest(proofs),
          lastNumber: numbers === null ? 0 : z.int().parse(numbers['last']),
          answers: { digest: digestOf(answers), count: Object.keys(answers).length },
          charter: inForce,
          signature,
          rules,
          session,
        };
      },
    };
  };
};
