import type { Thing } from '../../workflows/kernel/workflow.ts';
import { sealedAs } from '../adapters/sealed-as.ts';
import type { Subjects } from '../ports.ts';

const ANNOUNCED = 1;

/** What a document was called by who sent it; nothing is left of it once the subject is erased. */
export const makeFileNames =
  ({ openAll }: Pick<Subjects, 'openAll'>) =>
  async ({ id, council, context }: Thing<{ structure: string }>): Promise<string> => {
    const announced = sealedAs(id, ANNOUNCED);
    const opened = await openAll([announced], `${council}-structure-${context.structure}`);
    return opened.get(announced)?.['fileName'] ?? '';
  };
