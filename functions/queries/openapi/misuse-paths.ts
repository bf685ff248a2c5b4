import { read } from './reading.ts';

/** What is read of a report of misuse, beside what stands in it. */
export const misusePaths: Record<string, object> = {
  '/api/{council}/misuses/{id}/letter.pdf': read(
    'misuse.postedLetterPdf',
    'misuse',
    'Imprimer la lettre à poster à qui n’a pas de label',
    ['council', 'id', 'postedLetter'],
    {
      '200': {
        description: 'Un PDF/A-3a, balisé. Ouvert à : instruction, secrétariat.',
        content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
      },
    },
  ),
};
