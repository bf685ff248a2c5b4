import * as z from 'zod';
import type { ApplicationContext } from '../../workflows/application/application.machine.ts';
import { charterFacts } from '../../workflows/application/charter-facts.ts';
import type {
  applicationCommands,
  ApplicationGiven,
  DraftRow,
} from '../../workflows/application/commands.ts';
import { campaignKey } from '../../workflows/application/draft.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { checkAnswers, evaluate } from '../../workflows/charter/language/evaluate.ts';
import type { CompiledCharter } from '../../workflows/charter/language/charter-types.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { SessionContext } from '../../workflows/session/session.machine.ts';
import { StructureContext } from '../../workflows/structure/structure.machine.ts';
import type { Charters, Loaded, Store } from '../ports.ts';
import { digestOf } from '../shell/digest.ts';
import type { Command, Given } from '../shell/handle-command.ts';
import type { References } from './references.ts';

type Answer = z.infer<typeof applicationCommands.answer>;
type Gathered = { [Name in keyof ApplicationGiven]: () => Promise<ApplicationGiven[Name]> };

const Draft = z.object({
  structure: z.string(),
  structureName: z.string(),
  session: z.string(),
  changes: z.int(),
  open: z.boolean(),
});
const AnswerRow = z.object({ criterion: z.string(), answers: z.record(z.string(), z.json()) });

/** The shape of one answer, told in French, before it is kept (charter's language, "check the shape first"). */
const answerProblem = (charter: CompiledCharter | null, { criterion, answers }: Answer) => {
  const known = charter !== null && [...charter.criteria, ...charter.data].some(({ id }) => id === criterion);
  const [first] = known ? checkAnswers(charter, { [criterion]: answers }) : [];
  return { known, explanation: first?.message ?? null };
};

const draftOf = ({ draft }: Loaded): DraftRow | null => draft && Draft.parse(draft);

export const makeApplicationGiven = (store: Store, charters: Charters, references: References): Given => {
  const register = async (council: string, structure: string) => {
    const found = await references.state(council, 'structure', structure);
    return found && StructureContext.parse(found.context);
  };

  const sessionOf = async (council: string, id: string) => {
    const found = await references.state(council, 'session', id);
    return found && { state: found.word, ...SessionContext.parse(found.context) };
  };

  const answersOf = async (council: string, id: string) => {
    const rows = await store.rows(thingKey(council, 'application', id), 'answer#');
    return Object.fromEntries(
      rows.map((row) => {
        const { criterion, answers } = AnswerRow.parse(row);
        return [criterion, answers];
      }),
    );
  };

  const gather = ({ council, data, at }: Command, loaded: Loaded): Gathered => {
    const { id } = loaded.thing;
    const context = loaded.thing.context as ApplicationContext;
    const charterToday = () => references.charterOn(council, dateInParis(at));
    const bound = (found: Awaited<ReturnType<typeof charterToday>>) =>
      found && { version: found.version, compiledDigest: found.compiledDigest };

    return {
      start: async () => {
        const asked = data as z.infer<typeof applicationCommands.start>;
        const [structure, session, charter, taken] = await Promise.all([
          register(council, asked.structure),
          sessionOf(council, asked.session),
          charterToday(),
          store.row(campaignKey(council, asked.structure, asked.session)),
        ]);
        return {
          draft: draftOf(loaded),
          structure: structure && { name: structure.name, known: structure.register !== null },
          session,
          charter: bound(charter),
          taken: taken !== null,
        };
      },

      answer: async () => {
        const charter = await charterToday();
        const compiled = charter && (await charters.compiled(charter.compiledDigest));
        return { draft: draftOf(loaded), problem: answerProblem(compiled, data as Answer) };
      },

      submit: async () => {
        const draft = draftOf(loaded);
        const [answers, charter, rules, session, structure] = await Promise.all([
          answersOf(council, id),
          charterToday(),
          references.rulesInForce(council),
          draft && sessionOf(council, draft.session),
          draft && register(council, draft.structure),
        ]);
        return {
          draft,
          answers: { digest: digestOf(answers), count: Object.keys(answers).length },
          charter: bound(charter),
          rules,
          session,
          register: structure?.register ?? null,
        };
      },

      startReview: async () => {
        const [structure, answers, compiled] = await Promise.all([
          register(council, context.structure),
          answersOf(council, id),
          charters.compiled(context.compiledDigest),
        ]);
        const known = structure?.register ?? null;
        if (structure === null || known === null || compiled === null)
          return { register: null, results: [], themes: {} };
        const facts = charterFacts(
          {
            ...known,
            family: known.family as Parameters<typeof charterFacts>[0]['family'],
            legalCategory: known.legalCategory ?? '',
            siren: structure.siren,
            activeEstablishmentsInTerritory: known.activeInTerritory,
          },
          answers,
          context.receivedOn,
        );
        const themes = Object.fromEntries(compiled.criteria.map(({ id, theme }) => [id, theme]));
        return { register: known, results: evaluate(compiled, facts, answers), themes };
      },

      decide: async () => ({ rules: await references.rules(council, context.rulesVersion) }),
    };
  };

  return async (command, loaded) => {
    const gathered = gather(command, loaded);
    return Object.hasOwn(gathered, command.name)
      ? gathered[command.name as keyof ApplicationGiven]()
      : undefined;
  };
};
