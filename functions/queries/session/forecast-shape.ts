import * as z from 'zod';
import { ReplyAnswer } from '../../../workflows/session/reply/commands.ts';

const figures = {
  outlook: z
    .enum(['SURE', 'POSSIBLE', 'OUT_OF_REACH'])
    .describe('Atteint avec qui a dit venir ; avec qui n’a pas répondu aussi ; ou pas même ainsi.'),
  sure: z.int().describe('Les voix que le quorum compte, si viennent exactement ceux qui l’ont dit.'),
  best: z.int().describe('Les mêmes, si viennent aussi tous ceux qui n’ont pas répondu.'),
  required: z.int(),
  base: z.int(),
  missing: z.int(),
  chair: z.int().nullable().describe('Qui présiderait, si viennent exactement ceux qui l’ont dit.'),
  recused: z.array(z.int()),
  formula: z.string(),
  sentence: z.string(),
};

/** What is to be expected of the quorum of a session, point by point and by college (C7, M2). */
export const SessionForecast = z.strictObject({
  call: z.int(),
  heldOn: z.iso.date(),
  rulesVersion: z.int(),
  opening: z.strictObject(figures),
  points: z.array(
    z.strictObject({
      item: z.uuid(),
      question: z.string(),
      structureName: z.string().nullable(),
      ...figures,
    }),
  ),
  colleges: z.array(
    z.strictObject({
      college: z.int(),
      inOffice: z.int(),
      coming: z.int().describe('Le titulaire ou son suppléant vient.'),
      represented: z.int(),
      absent: z.int(),
      unknown: z.int(),
    }),
  ),
  toCall: z
    .array(
      z.strictObject({
        member: z.int(),
        college: z.int(),
        reason: z
          .enum(['NO_ANSWER', 'PROXY_LOST'])
          .describe('Sans réponse, ou un pouvoir que personne ne portera.'),
        recusedFrom: z.int(),
      }),
    )
    .describe('Qui appeler, d’abord qui compterait pour le plus de points.'),
  replies: z.array(
    z.strictObject({
      member: z.int(),
      answer: ReplyAnswer,
      at: z.string(),
      excuse: z
        .string()
        .nullable()
        .describe('Ouvert au secrétariat et à la présidence ; nul sans un mot, ou une fois effacé.'),
    }),
  ),
});
export type SessionForecast = z.infer<typeof SessionForecast>;
