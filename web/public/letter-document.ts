import type { CouncilLogo } from '../../events/council.ts';
import { frenchDate } from './french.ts';
import { facts, type Block, type PrintedDocument } from './printed-document.ts';

/** A letter as it was written, to print and to keep. Days are `YYYY-MM-DD`. */
export type LetterView = {
  readonly council: { readonly name: string; readonly logo: CouncilLogo | null };
  /** What kind of letter it is, in French. */
  readonly title: string;
  readonly to: string;
  readonly on: string;
  readonly subject: string;
  readonly lines: readonly string[];
  /** Who writes, and where to answer. */
  readonly closing: readonly string[];
  /** With which text it was written: 0 is that of the service. */
  readonly text: { readonly version: number; readonly digest: string };
  readonly asOf: string;
};

const ITEM = '– ';

/** Lines that begin with a dash are one list, as long as nothing stands between them; empty ones are the space around. */
const blocksOf = (lines: readonly string[]): Block[] =>
  lines.reduce<Block[]>((blocks, line) => {
    if (line.trim() === '') return blocks;
    if (!line.startsWith(ITEM)) return [...blocks, { kind: 'text', text: line }];
    const item = line.slice(ITEM.length);
    const before = blocks.at(-1);
    return before?.kind === 'list'
      ? [...blocks.slice(0, -1), { kind: 'list', items: [...before.items, item] }]
      : [...blocks, { kind: 'list', items: [item] }];
  }, []);

const wordsOf = (version: number): string =>
  version === 0 ? 'celui du service' : `version ${version} du conseil`;

/** A letter that matters in law, in the words of the mail that told it (E4). */
export const letterDocument = (view: LetterView): PrintedDocument => ({
  title: view.title,
  ...(view.council.logo !== null && { mark: view.council.logo.description }),
  sections: [
    {
      id: 'envoi',
      title: view.subject,
      blocks: [facts(['Destinataire', view.to], ['Date', frenchDate(view.on)])],
    },
    { id: 'lettre', title: 'La lettre', blocks: blocksOf(view.lines) },
    { id: 'service', title: 'Qui écrit', blocks: blocksOf(view.closing) },
    {
      id: 'texte',
      title: 'Texte de la lettre',
      blocks: [facts(['Texte', wordsOf(view.text.version)], ['Empreinte', view.text.digest])],
    },
  ],
});
