import type { AssessedCriterion } from '../api/shapes.ts';
import type { Shown } from '../words/shown.ts';
import { Icon } from './icon.tsx';

const TO_ANSWER: Shown = { drawing: 'disc', tone: 'todo', word: 'À remplir' };
const TO_IMPROVE: Shown = { drawing: 'triangle', tone: 'review', word: 'À améliorer' };

const VERDICTS: Readonly<Record<AssessedCriterion['verdict'], Shown>> = {
  PASS: { drawing: 'tick', tone: 'pass', word: 'Conforme' },
  FAIL: { drawing: 'square', tone: 'fail', word: 'Non conforme' },
  REVIEW: { drawing: 'triangle', tone: 'review', word: 'À examiner' },
  NOT_APPLICABLE: { drawing: 'aside', tone: 'ended', word: 'Sans objet' },
};

/** What an answer that is missing is never told: « non conforme ». A criterion of progress is never in the square. */
export const shownVerdict = ({ verdict, nature, missing }: AssessedCriterion): Shown => {
  if (missing.length > 0) return TO_ANSWER;
  return verdict === 'FAIL' && nature === 'PROGRESS' ? TO_IMPROVE : VERDICTS[verdict];
};

/** A state: its shape, then its word, then its colour. */
export const Chip = ({ drawing, tone, word }: Shown) => (
  <span className={`chip ${tone}`}>
    <Icon name={drawing} />
    {word}
  </span>
);
