import { counted } from '../../public/french.ts';
import type { AskedCriterion, Progress } from '../api/shapes.ts';

/** A step of the form: what the charter groups under one theme, or what it asks of all before. */
export type Step = {
  readonly name: string;
  readonly criteria: readonly AskedCriterion[];
  readonly asked: number;
  readonly answered: number;
};

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);

/** The steps in the order of the charter; what has no theme comes first. */
export const stepsOf = ({ steps, criteria }: Progress): readonly Step[] =>
  steps.map(({ theme, asked, answered }) => ({
    name: theme === null ? 'Votre structure' : capital(theme),
    criteria: criteria.filter((each) => each.theme === theme),
    asked,
    answered,
  }));

/** The pages of the form, one topic each, in the order in which they are asked. */
export const pagesOf = (progress: Progress): readonly AskedCriterion[] =>
  stepsOf(progress).flatMap(({ criteria }) => criteria);

/** What the council says that the whole form takes (A12): its own median, or an estimate. */
export type Pace = { readonly minutes: number; readonly questions: number };

const MINUTES_A_PROOF = 1;

/** "34 questions et 2 pièces, environ 13 minutes", or that nothing is left. */
export const leftInWords = (progress: Progress, proofs: number, pace: Pace): string => {
  const questions = progress.asked - progress.answered;
  const what = [
    questions > 0 && counted(questions, 'question', 'questions'),
    proofs > 0 && counted(proofs, 'pièce', 'pièces'),
  ].filter((each) => each !== false);
  if (what.length === 0) return 'Il ne reste rien : relisez et envoyez.';
  const answering = (questions * pace.minutes) / Math.max(1, pace.questions);
  const minutes = Math.max(1, Math.ceil(answering + proofs * MINUTES_A_PROOF));
  return `Il reste ${what.join(' et ')}, environ ${counted(minutes, 'minute', 'minutes')}.`;
};

/** The first topic that still lacks an answer, else the first one. */
export const whereToResume = (progress: Progress): AskedCriterion | undefined => {
  const pages = pagesOf(progress);
  return pages.find(({ asked, answered }) => answered < asked) ?? pages[0];
};
