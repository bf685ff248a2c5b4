import type { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { tagsOfKind } from '../../workflows/letters/compile-letter.ts';
import { templateInForce, type LetterRow } from '../../workflows/letters/in-force.ts';
import type { LetterKind } from '../../workflows/letters/kind.ts';
import { LETTER_KIND_IDS, LETTER_KINDS, type LetterKindId } from '../../workflows/letters/letter-kinds.ts';
import { allLettersAdopted } from '../letters/letters-adopted.ts';
import type { Store } from '../ports.ts';
import { malformed } from '../shell/problems.ts';
import { PREVIEWED_LETTERS } from './application/letter-preview.ts';
import type { CouncilLetters } from './letters-shape.ts';

type Asking = { on: LegalDate; kind: string | undefined };

const aboutOf = (kind: LetterKindId, adopted: readonly LetterRow[], on: LegalDate) => {
  const { title, to, legal }: LetterKind = LETTER_KINDS[kind];
  const { version } = templateInForce(kind, adopted, on);
  const since = adopted.find((each) => each.version === version)?.effectiveOn ?? null;
  const next = adopted.find(({ effectiveOn }) => effectiveOn > on)?.effectiveOn ?? null;
  return { kind, title, to, legal, version, since, next };
};

const isKind = (kind: string): kind is LetterKindId => LETTER_KIND_IDS.some((each) => each === kind);

/** The text of one kind on a day, and what it may say, each with an example. */
const textOf = (kind: LetterKindId, adopted: readonly LetterRow[], on: LegalDate) => {
  const own: LetterKind = LETTER_KINDS[kind];
  const tags = tagsOfKind(own);
  const { template } = templateInForce(kind, adopted, on);
  return {
    subject: template.subject,
    paragraphs: [...template.paragraphs],
    tags: Object.entries(tags).map(([name, { says, type, sample }]) => ({
      name,
      says,
      type,
      sample: typeof sample === 'object' ? [...sample] : sample,
    })),
    law: { ...own.law },
    onDossier: PREVIEWED_LETTERS.includes(kind),
  };
};

/**
 * Which letters leave in the name of a council, in its words or in those of the service; one that is named comes with its
 * text. @throws Problem 400 for a kind that there is not
 */
export const makeLettersView =
  (store: Pick<Store, 'rows'>) =>
  async (council: string, { on, kind }: Asking): Promise<CouncilLetters> => {
    if (kind !== undefined && !isKind(kind)) throw malformed('Dites quelle lettre : « ?letter=convened ».');
    const rows = await allLettersAdopted(store, council);
    const of = (id: LetterKindId) => rows.filter((row) => row.kind === id);
    return {
      letters: LETTER_KIND_IDS.map((id) => aboutOf(id, of(id), on)),
      asked: kind === undefined ? null : { ...aboutOf(kind, of(kind), on), ...textOf(kind, of(kind), on) },
    };
  };
