import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { ServiceAnswer } from '../aws/service.ts';

const Structure = z.looseObject({ siren: z.string(), rna: z.string().nullish() });

const json = (status: number, body: unknown): ServiceAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/**
 * Stands for the national registers: `/register/structures/{SIREN or RNA}` gives a fictional
 * structure out of the JSON files of a folder, 404 when none has that number.
 */
export const readRegister = (folder: string): ((path: string) => ServiceAnswer) => {
  const structures = new Map<string, unknown>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const structure = Structure.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    structures.set(structure.siren, structure);
    if (typeof structure.rna === 'string') structures.set(structure.rna, structure);
  }
  return (path) => {
    const number = /^\/register\/structures\/(\w+)$/.exec(path)?.[1] ?? '';
    const structure = structures.get(number);
    return structure === undefined ? json(404, { message: 'Structure inconnue' }) : json(200, structure);
  };
};
