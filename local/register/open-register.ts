import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceAnswer } from '../aws/service.ts';
import { complementsAnswer, searchAnswer } from './search-answer.ts';
import { StructureFile } from './structure-file.ts';

const json = (status: number, body: unknown): ServiceAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** Stands for the national registers, with fictional structures. */
export type LocalRegister = {
  /** Answers `/register/search?q=…` and `/register/complements/{number}`. */
  readonly answer: (url: string) => ServiceAnswer;
  /** Adds a structure, or says another thing of one; false when it cannot be read. */
  readonly teach: (structure: unknown) => boolean;
  /** Answers no more, as a register that is down, or again. */
  readonly silence: (silent: boolean) => void;
};

/** Opens the register on the JSON files of a folder, in the form of `structure` in the cases. */
export const openRegister = (folder: string): LocalRegister => {
  const structures = new Map<string, StructureFile>();
  const keep = (structure: StructureFile): void => {
    const { siren, siret, rna, establishments } = structure;
    const numbers = [siren, siret, rna, ...(establishments ?? []).map((each) => each.siret)];
    for (const number of numbers) if (typeof number === 'string') structures.set(number, structure);
  };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')))
    keep(StructureFile.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
  let silent = false;
  return {
    answer: (url) => {
      if (silent) return json(503, { erreur: 'Service indisponible' });
      const { pathname, searchParams } = new URL(url, 'http://localhost');
      if (pathname === '/register/search') {
        const asked = searchParams.get('q') ?? '';
        return json(200, searchAnswer(structures.get(asked), asked));
      }
      const structure = structures.get(/^\/register\/complements\/(\w+)$/.exec(pathname)?.[1] ?? '');
      return structure === undefined ? json(404, {}) : json(200, complementsAnswer(structure));
    },
    teach: (structure) => {
      const read = StructureFile.safeParse(structure);
      if (read.success) keep(read.data);
      return read.success;
    },
    silence: (asked) => {
      silent = asked;
    },
  };
};
