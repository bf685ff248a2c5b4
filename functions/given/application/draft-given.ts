import * as z from 'zod';
import type { DraftGiven, DraftRow, draftCommands } from '../../../workflows/application/draft/commands.ts';
import { campaignKey } from '../../../workflows/application/draft/draft.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import type { CompiledCharter } from '../../../workflows/charter/language/charter-types.ts';
import { checkAnswers } from '../../../workflows/charter/language/evaluate.ts';
import { SessionContext } from '../../../workflows/session/session.machine.ts';
import type { Loaded } from '../../ports.ts';
import { digestOf } from '../../shell/digest.ts';
import { answersOf } from './answers-of.ts';
import type { Gathers, Sources } from './gathered.ts';
import { structureOf } from './structure-of.ts';

type Answer = z.infer<typeof draftCommands.answer>;

const Draft = z.object({
  structure: z.string(),
  structureName: z.string(),
  session: z.string(),
  changes: z.int(),
  open: z.boolean(),
});

/** The shape of one answer, told in French, before it is kept (charter's language, "check the shape first"). */
const answerProblem = (charter: CompiledCharter | null, { criterion, answers }: Answer) => {
  const known = charter !== null && [...charter.criteria, ...charter.data].some(({ id }) => id === criterion);
  const [first] = known ? checkAnswers(charter, { [criterion]: answers }) : [];
  return { known, explanation: first?.message ?? null };
};

const draftOf = ({ draft }: Loaded): DraftRow | null => draft && Draft.parse(draft);

/** What a draft is decided on, until it is filed. */
export const gatherForDraft = ({ store, charters, references }: Sources): Gathers<DraftGiven> => {
  const sessionOf = async (council: string, id: string) => {
    const found = await references.state(council, 'session', id);
    return found && { state: found.word, ...SessionContext.parse(found.context) };
  };

  return ({ council, data, at }, loaded) => {
    const charterToday = () => references.charterOn(council, dateInParis(at));
    const bound = (found: Awaited<ReturnType<typeof charterToday>>) =>
      found && { version: found.version, compiledDigest: found.compiledDigest };

    return {
      start: async () => {
        const asked = data as z.infer<typeof draftCommands.start>;
        const [structure, session, charter, taken] = await Promise.all([
          structureOf(references, council, asked.structure),
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
          answersOf(store, council, loaded.thing.id),
          charterToday(),
          references.rulesInForce(council),
          draft && sessionOf(council, draft.session),
          draft && structureOf(references, council, draft.structure),
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
    };
  };
};
