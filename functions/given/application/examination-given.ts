import * as z from 'zod';
import { Day } from '../../../events/fact.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import {
  charterFacts,
  type RegisteredStructure,
} from '../../../workflows/application/examination/charter-facts.ts';
import type {
  Evaluation,
  examinationCommands,
  ExaminationGiven,
} from '../../../workflows/application/examination/commands.ts';
import {
  evaluateDossier,
  type Evaluated,
} from '../../../workflows/application/examination/evaluate-dossier.ts';
import type { Corrected } from '../../../workflows/application/examination/input-origins.ts';
import { seenKey } from '../../../workflows/application/examination/evaluation.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { SessionContext } from '../../../workflows/session/session.machine.ts';
import type { StructureContext } from '../../../workflows/structure/structure.machine.ts';
import { digestOf } from '../../shell/digest.ts';
import type { References } from '../references.ts';
import { answerRowsOf, byCriterion, type AnswerRow } from './answers-of.ts';
import { proofRowsOf } from './proofs-of.ts';
import { CommitmentRow } from './commitment-row.ts';
import type { Gathers, Sources } from './gathered.ts';
import { structureOf } from './structure-of.ts';

const Seen = z.object({ eligibility: z.string(), criteria: z.record(z.string(), z.string()) });

/** A criterion moved when its verdict, its reason or an input did; not when only a register was read again. */
const digestOfVerdict = ({ nature, verdict, reason, missing, inputs }: Evaluated): string =>
  digestOf([nature, verdict, reason, missing, inputs]);

/** What a structure's registers say, as charters read it. */
export const registeredAs = ({ siren, register }: StructureContext) =>
  register && {
    ...register,
    family: register.family as RegisteredStructure['family'],
    siren,
    activeEstablishmentsInTerritory: register.activeInTerritory,
  };

/** The day on which a session is to be held, or null when it will not be (SIAE-06 warns of what ends before). */
export const heldOn = async (
  references: References,
  council: string,
  session: string,
): Promise<string | null> => {
  const found = await references.state(council, 'session', session);
  if (found === null || ['cancelled', 'adjourned'].includes(found.word)) return null;
  return SessionContext.parse(found.context).heldOn;
};

/** Paths of the answers that came or were corrected after the filing, with the day of each (DEC-08, sources). */
const correctedIn = (rows: readonly AnswerRow[]): Corrected =>
  Object.fromEntries(
    rows.flatMap(({ criterion, field, correctedOn }) =>
      correctedOn === undefined ? [] : [[`${criterion}.${field}`, Day.parse(correctedOn)]],
    ),
  );

/** What an examination is decided on. */
export const gatherForExamination = ({ store, charters, references }: Sources): Gathers<ExaminationGiven> => {
  /** The dossier as the engine reads it now, or null while no register was read. */
  const evaluationOf = async (thing: Thing): Promise<Evaluation | null> => {
    const { council, id } = thing;
    const context = thing.context as ApplicationContext;
    const [structure, rows, charter, heardOn] = await Promise.all([
      structureOf(references, council, context.structure),
      answerRowsOf(store, council, id),
      charters.compiled(context.compiledDigest),
      heldOn(references, council, context.session),
    ]);
    const known = structure && registeredAs(structure);
    if (known === null || charter === null) return null;
    const { criteria, warned } = evaluateDossier({
      charter,
      register: known,
      answers: byCriterion(rows),
      corrected: correctedIn(rows),
      factsOn: (others) => charterFacts(known, others, context.receivedOn, heardOn),
    });
    const { eligibility, family, closedFinancialYears } = known;
    return {
      eligibility,
      family,
      closedFinancialYears,
      warnings: [...known.warnings, ...warned],
      criteria: criteria.map((data) => ({ data, digest: digestOfVerdict(data) })),
    };
  };

  const rulesOf = async ({ council, context }: Thing) => ({
    rules: await references.rules(council, (context as ApplicationContext).rulesVersion),
  });

  return ({ council, data }, { thing, rows: read }) => ({
    startReview: async () => ({ evaluation: await evaluationOf(thing) }),

    reevaluate: async () => {
      const [evaluation, row] = await Promise.all([
        evaluationOf(thing),
        store.row(seenKey(council, thing.id)),
      ]);
      return { evaluation, seen: row && Seen.parse(row) };
    },

    resolveCriterion: async () => {
      const { proofs } = data as z.infer<typeof examinationCommands.resolveCriterion>;
      if (proofs.length === 0) return { attached: [] };
      const rows = await proofRowsOf(store, council, thing.id);
      return { attached: rows.map(({ document }) => document) };
    },

    proposeCommitment: () => rulesOf(thing),
    concludeReview: () => rulesOf(thing),

    acceptCommitment: () => {
      const [proposed] = read.map((row) => CommitmentRow.parse(row));
      return Promise.resolve({ proposed: proposed ?? null });
    },
  });
};
