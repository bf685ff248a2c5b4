import * as z from 'zod';

const holdsWholeNumbers = (value: z.core.util.JSONType): boolean => {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(holdsWholeNumbers);
};

const ANSWER_SIZE = 100_000;

/** As many as a criterion may ask, in the language of charters. */
export const ANSWERED_AT_ONCE = 40;

/** A field of an answer, as charters name them. */
export const AnswerField = z.string().regex(/^[a-z][A-Za-z0-9]{0,60}$/);

/** What a store keeps as it is: whole numbers, since a charter asks for no other, and no more than a form holds. */
export const Answers = z
  .record(AnswerField, z.json())
  .refine((answers) => Object.keys(answers).length <= ANSWERED_AT_ONCE, {
    error: `Un critère a ${ANSWERED_AT_ONCE} réponses au plus.`,
  })
  .refine((answers) => JSON.stringify(answers).length <= ANSWER_SIZE, {
    error: 'Cette réponse est trop longue : 100 000 signes au plus.',
  })
  .refine((answers) => holdsWholeNumbers(answers), {
    error: 'Écrivez des nombres entiers, de seize chiffres au plus.',
  });
