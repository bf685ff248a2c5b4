import type { Instant } from '../../events/fact.ts';
import type { CompiledCharter } from '../../workflows/charter/language/charter-types.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { eligibilityPage, eligibilityResultPage } from '../../web/public/eligibility-page.ts';
import type { BeforeApplyingView, CouncilView } from '../../web/public/views.ts';
import type { References } from '../given/references.ts';
import type { Charters } from '../ports.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { notFound } from '../shell/problems.ts';
import { readBody } from '../shell/read-body.ts';
import { readForm } from '../shell/read-form.ts';
import { json, type HttpAnswer, type HttpEvent } from '../shell/respond.ts';
import { councilView } from './council-view.ts';
import {
  answersOfBody,
  answersOfForm,
  askedQuestions,
  judgeEligibility,
  questionsOf,
} from './eligibility.ts';
import { htmlPage } from './html-answer.ts';
import { paceOf } from './pace.ts';
import type { PublicStore } from './public-store.ts';

type Sources = {
  store: PublicStore;
  references: References;
  charters: Charters;
  beforeApplying: (
    council: string,
    charter: CompiledCharter | null,
    at: Instant,
  ) => Promise<BeforeApplyingView>;
};

const addressOf = ({ id }: CouncilView): string => `/eligibilite/${id}`;

const criteriaOf = ({ id }: CouncilView): string => `/criteres/${id}`;

const formPage = (
  council: CouncilView,
  charter: CompiledCharter,
  form: Record<string, string>,
  isChecked: boolean,
): HttpAnswer => {
  const questions = askedQuestions(charter, form, isChecked);
  const status = questions.some(({ error }) => error !== null) ? 400 : 200;
  const view = { council, address: addressOf(council), criteriaAddress: criteriaOf(council), questions };
  return htmlPage(status, eligibilityPage(view));
};

/** Nobody is asked who they are, and nothing of what they answer is written anywhere (A1). */
export const makeEligibilityAnswers = (sources: Sources) => {
  const { store, references, charters, beforeApplying } = sources;

  /** A council and its charter in force, when that charter asks questions before applying. */
  const askedBy = async (event: HttpEvent, at: Instant) => {
    const id = readCouncilId(event.pathParameters?.['council']);
    const [council, inForce] = await Promise.all([
      councilView(store, id),
      references.charterOn(id, dateInParis(at)),
    ]);
    const charter = inForce && (await charters.compiled(inForce.compiledDigest));
    if (council === null || charter === null || charter.eligibility === null) throw notFound();
    return { council, charter };
  };

  const resultPage = async (
    { council, charter }: { council: CouncilView; charter: CompiledCharter },
    form: Record<string, string>,
    at: Instant,
  ): Promise<HttpAnswer> => {
    const { outcome, explanation, advice, articles, decisive } = judgeEligibility(
      charter,
      answersOfForm(charter, form),
    );
    const answers = askedQuestions(charter, form, false).map(({ field, text, options, chosen }) => ({
      field,
      text,
      value: chosen ?? '',
      label: options.find(({ value }) => value === chosen)?.label ?? '',
      decisive: outcome !== 'YES' && decisive.some((question) => question.field === field),
    }));
    const [before, pace] = await Promise.all([
      beforeApplying(council.id, charter, at),
      paceOf(references, council.id, at),
    ]);
    const criteriaAddress = criteriaOf(council);
    const view = { council, address: addressOf(council), criteriaAddress, outcome, explanation, advice };
    return htmlPage(200, eligibilityResultPage({ ...view, articles, answers, before, pace }));
  };

  return {
    form: async (event: HttpEvent, at: Instant): Promise<HttpAnswer> => {
      const { council, charter } = await askedBy(event, at);
      return formPage(council, charter, {}, false);
    },

    result: async (event: HttpEvent, at: Instant): Promise<HttpAnswer> => {
      const asked = await askedBy(event, at);
      const form = readForm(event);
      if (form['modifier'] !== undefined) return formPage(asked.council, asked.charter, form, false);
      const isWhole = askedQuestions(asked.charter, form, true).every(({ error }) => error === null);
      return isWhole ? resultPage(asked, form, at) : formPage(asked.council, asked.charter, form, true);
    },

    /** What is asked, for who has another page. */
    questions: async (event: HttpEvent, at: Instant): Promise<HttpAnswer> => {
      const { charter } = await askedBy(event, at);
      const { title, version } = charter;
      return json(200, { charter: { title, version }, questions: questionsOf(charter) });
    },

    answer: async (event: HttpEvent, at: Instant): Promise<HttpAnswer> => {
      const { council, charter } = await askedBy(event, at);
      const { decisive, ...judged } = judgeEligibility(charter, answersOfBody(charter, readBody(event)));
      const before = await beforeApplying(council.id, charter, at);
      return json(200, {
        ...judged,
        decisive: decisive.map(({ field }) => field),
        contact: council.contact,
        beforeApplying: before,
      });
    },
  };
};
