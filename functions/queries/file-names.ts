import { sealedAs } from '../adapters/sealed-as.ts';
import type { Subjects } from '../ports.ts';

const ANNOUNCED = 1;

/** What documents of a structure were called by who sent them, by id; nothing is left of it once the structure is erased. */
export const makeFileNames =
  ({ openAll }: Pick<Subjects, 'openAll'>) =>
  async (council: string, structure: string, documents: readonly string[]): Promise<Map<string, string>> => {
    const opened = await openAll(
      documents.map((id) => sealedAs(id, ANNOUNCED)),
      `${council}-structure-${structure}`,
    );
    return new Map(documents.map((id) => [id, opened.get(sealedAs(id, ANNOUNCED))?.['fileName'] ?? '']));
  };
