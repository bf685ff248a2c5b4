import { command } from './call.ts';

export type ImportKind = 'members' | 'labels';

type Remark = { readonly column: string; readonly reason: string };

/** What is understood of a file line by line, and what became of each once it was brought in. */
export type Imported = {
  readonly columns: readonly { readonly title: string; readonly field: string | null }[];
  /** The titles of required columns that the file does not have. */
  readonly missing: readonly string[];
  readonly lines: readonly {
    readonly line: number;
    readonly understood: object | null;
    readonly problems: readonly Remark[];
    readonly warnings: readonly Remark[];
  }[];
  readonly outcomes?: readonly {
    readonly line: number;
    readonly outcome: 'done' | 'refused';
    readonly reason?: string;
  }[];
};

/** What is understood of a file; nothing is written. */
export const previewImport = async (council: string, kind: ImportKind, csv: string): Promise<Imported> =>
  (await command(
    `/api/${council}/imports/${kind}/preview`,
    { csv },
    crypto.randomUUID(),
  )) as unknown as Imported;
