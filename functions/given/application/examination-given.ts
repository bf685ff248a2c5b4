import type { ApplicationContext } from '../../../workflows/application/application.machine.ts';
import { charterFacts } from '../../../workflows/application/examination/charter-facts.ts';
import type { ExaminationGiven } from '../../../workflows/application/examination/commands.ts';
import { evaluate } from '../../../workflows/charter/language/evaluate.ts';
import { answersOf } from './answers-of.ts';
import type { Gathers, Sources } from './gathered.ts';
import { structureOf } from './structure-of.ts';

/** What an examination is decided on. */
export const gatherForExamination =
  ({ store, charters, references }: Sources): Gathers<ExaminationGiven> =>
  ({ council }, { thing }) => ({
    startReview: async () => {
      const context = thing.context as ApplicationContext;
      const [structure, answers, compiled] = await Promise.all([
        structureOf(references, council, context.structure),
        answersOf(store, council, thing.id),
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
  });
