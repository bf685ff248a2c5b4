import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Api } from '../../local/journey/call-api.ts';
import { readFrom, sendTo } from '../../local/journey/council-calls.ts';
import { SECRETARY } from '../../local/journey/people.ts';

const Numbered = z.looseObject({ data: z.looseObject({ number: z.string() }) });

/** A label of before that the service takes over, under the next number of its year; `of` tells its holder from others. */
export const recordLabel = async (
  api: Api,
  of: number,
): Promise<{ readonly id: string; readonly number: string }> => {
  const { id } = await sendTo(api, 'reprendre un label', SECRETARY, 'labels', {
    number: null,
    holder: {
      structure: randomUUID(),
      name: `Structure fictive n° ${of}`,
      family: 'ASSOCIATION',
      commune: '62041',
      siren: null,
      rna: 'W629999901',
    },
    awardedOn: '2026-01-10',
    validUntil: '2028-01-10',
    charterVersion: '1',
    quality: 'Le Président du Département',
  });
  const read = await readFrom(api, 'lire le label', SECRETARY, `labels/${id}`);
  return { id, number: Numbered.parse(read).data.number };
};
