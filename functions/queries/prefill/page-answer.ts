import type { Instant } from '../../../events/fact.ts';
import { prefillFormPage, prefillPage, prefillRefusedPage } from '../../../web/public/prefill-page.ts';
import { problemPage } from '../../../web/public/problem-page.ts';
import type { CouncilView } from '../../../web/public/views.ts';
import type { CompiledCharter } from '../../../workflows/charter/language/charter-types.ts';
import { readNumbers } from '../../../workflows/structure/numbers.ts';
import { questionsOf } from '../../given/application/check-answer.ts';
import { Problem, refusalProblem, toProblem } from '../../shell/problems.ts';
import { readForm } from '../../shell/read-form.ts';
import type { HttpAnswer, HttpEvent } from '../../shell/respond.ts';
import { htmlPage } from '../html-answer.ts';
import { answerLines } from './answer-lines.ts';
import { proposedAnswers } from './proposed-answers.ts';
import { Token, type Link } from './read-link.ts';

export type Opened = {
  link: Link;
  partner: { name: string };
  form: { version: string; compiled: CompiledCharter };
};

type Sources = {
  council: (event: HttpEvent) => Promise<CouncilView | null>;
  /** @throws Problem when the link is not one to believe */
  open: (council: string, token: string, at: Instant) => Promise<Opened>;
};

const MOST_CHARACTERS = 61_000;

const numberOf = ({ number }: Link) => {
  const numbers = readNumbers({ number });
  if (!numbers.ok) throw refusalProblem({ reason: 'link-unreadable', detail: {} });
  return numbers.value;
};

const titleOf = ({ criteria, data }: CompiledCharter, id: string): string =>
  [...criteria, ...data].find((each) => each.id === id)?.title ?? id;

const refusedTitle = (charter: CompiledCharter, criterion: string, field: string | null): string =>
  questionsOf(charter, criterion)?.find((question) => question.field === field)?.text ?? criterion;

/** What a link proposes, under the titles and in the order of the form that is in force. */
const viewOf = (council: CouncilView, { link, partner, form }: Opened) => {
  const { proposed, refused } = proposedAnswers(form.compiled, link.answers);
  const linesOf = (criterion: string, field: string, value: unknown): string[] => {
    const question = questionsOf(form.compiled, criterion)?.find((each) => each.field === field);
    return question === undefined ? [] : answerLines(question, value);
  };
  const criteria = [...new Set(proposed.map(({ criterion }) => criterion))];
  return {
    council,
    partner: partner.name,
    numbers: numberOf(link),
    charterVersion: form.version,
    expiresAt: new Date(link.exp * 1000).toISOString(),
    criteria: criteria.map((id) => ({
      id,
      title: titleOf(form.compiled, id),
      answers: proposed
        .filter(({ criterion }) => criterion === id)
        .map(({ question, field, value }) => ({ question, lines: linesOf(id, field, value) })),
    })),
    refused: refused.map(({ criterion, field, why }) => ({
      title: refusedTitle(form.compiled, criterion, field),
      why,
    })),
  };
};

/** What the address, or the form for what is too long for one, holds of a link; null when nothing was given yet. */
const tokenIn = (event: HttpEvent): string | null => {
  const typed =
    event.requestContext.http.method === 'POST'
      ? (readForm(event, MOST_CHARACTERS)['lien'] ?? '')
      : event.queryStringParameters?.['lien'];
  if (typed === undefined) return null;
  // A whole address may be pasted where its link is asked for.
  return typed.trim().replace(/^.*[?&#]lien=/, '');
};

/**
 * The page of a partner's link (A8): without an account, who proposes what for which structure. Nothing is looked up
 * about the structure but what the link says itself (P19), and nothing is kept.
 */
export const makePrefillPage =
  ({ council: councilOf, open }: Sources) =>
  async (event: HttpEvent, at: Instant): Promise<HttpAnswer> => {
    const council = await councilOf(event);
    if (council === null) return htmlPage(404, problemPage('not-found'));
    const token = tokenIn(event);
    if (token === null) return htmlPage(200, prefillFormPage(council));
    try {
      if (!Token.safeParse(token).success) throw refusalProblem({ reason: 'link-unreadable', detail: {} });
      return htmlPage(200, prefillPage(viewOf(council, await open(council.id, token, at))));
    } catch (error) {
      if (!(error instanceof Problem))
        return htmlPage(toProblem(error, 'prefill').status, problemPage('stopped', council));
      return htmlPage(error.status, prefillRefusedPage({ council, sentence: error.message }));
    }
  };
