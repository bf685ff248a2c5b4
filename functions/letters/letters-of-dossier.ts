import type { EstablishedCouncil } from '../../events/council.ts';
import type { Envelope } from '../../events/fact.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import type { ApplicationContext } from '../../workflows/application/application-context.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { replay } from '../../workflows/kernel/history.ts';
import type { Happening } from '../../events/catalogue.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import type { LetterKindId, LetterToWrite } from '../../workflows/letters/letter-kinds.ts';
import { sealedAs } from '../adapters/sealed-as.ts';
import { makeOfficerNames } from '../given/officer-names.ts';
import type { Store, Subjects } from '../ports.ts';
import { dossierLetter, type LinesOf } from './dossier-letters.ts';
import { makeWriteLetter, type Written } from './write-letter.ts';
import type { Writing } from './writing.ts';

type Sources = { store: Pick<Store, 'row' | 'rows' | 'facts'>; subjects: Pick<Subjects, 'openAll'> };
type About = { thing: Thing; profile: EstablishedCouncil; origin: string };
type Asked = About & { kind: LetterKindId };
/** What people type with a fact, by its name there. */
type Typed = Readonly<Record<string, string>>;

/** A letter of a dossier as it was written, with the fact that called for it. */
export type LetterOfDossier = { fact: Envelope; letter: LetterToWrite; written: Written };

/**
 * The letters of a dossier, written again from its facts as they stood when each left, in the text of that day: the same
 * words as the mail.
 */
export const makeLettersOfDossier = ({ store, subjects }: Sources) => {
  const open = async (fact: string, subject: string) =>
    (await subjects.openAll([fact], subject)).get(fact) ?? null;
  const nameOf = makeOfficerNames({ store, open });
  const write = makeWriteLetter(store);

  /** What people typed with a fact that is recorded. */
  const typedWith = ({ id }: Thing, { personal, version, rank }: Envelope) =>
    personal ? open(sealedAs(id, version, rank), personal.subject) : null;

  const writingOf = async (
    { thing, profile, origin }: About,
    past: readonly Envelope[],
    typed?: Typed,
  ): Promise<Writing> => {
    const fact = past.at(-1) as Envelope;
    const { council, id } = thing;
    const then = replay(application, council, id, past as unknown as readonly Happening[]);
    const dossier = then.context as ApplicationContext;
    return {
      fact,
      profile,
      origin,
      dossier,
      past,
      personal: typed ?? (await typedWith(thing, fact)),
      officer: await nameOf(council, dossier.quoted.acknowledged?.officer ?? null),
      decided: past.findLast(({ type }) => type === 'ApplicationDecided.v1') ?? null,
    };
  };

  const linesOf: LinesOf = async (earlier) => {
    const { fact } = earlier;
    const letter = await dossierLetter(earlier, () => Promise.resolve([]));
    const written = letter && (await write(fact.council, letter, dateInParis(fact.at)));
    return written !== null && 'lines' in written ? written.lines : [];
  };

  /** The letter that the last of these facts calls for, if it is of a kind that is asked for. */
  const letterFor = async (
    about: About,
    past: readonly Envelope[],
    isAsked: (kind: LetterKindId) => boolean,
    typed?: Typed,
  ): Promise<LetterOfDossier | null> => {
    const writing = await writingOf(about, past, typed);
    const letter = await dossierLetter(writing, linesOf);
    if (letter === null || !isAsked(letter.kind)) return null;
    const { fact } = writing;
    return { fact, letter, written: await write(fact.council, letter, dateInParis(fact.at)) };
  };

  return {
    /** The last one of a kind. */
    async last({ kind, ...about }: Asked): Promise<LetterOfDossier | null> {
      const facts = await store.facts(about.thing.council, 'application', about.thing.id);
      for (let last = facts.length; last > 0; last--) {
        const found = await letterFor(about, facts.slice(0, last), (each) => each === kind);
        if (found !== null) return found;
      }
      return null;
    },

    /** The first that facts still to be written would call for, in the words that would be typed with them. */
    async wouldCall(about: About, next: readonly Envelope[], typed: Typed): Promise<LetterOfDossier | null> {
      const facts = await store.facts(about.thing.council, 'application', about.thing.id);
      for (let last = 1; last <= next.length; last++) {
        const found = await letterFor(about, [...facts, ...next.slice(0, last)], () => true, typed);
        if (found !== null) return found;
      }
      return null;
    },

    /** All that facts of these types call for, in their order. */
    async calledFor(about: About, types: readonly string[]): Promise<LetterOfDossier[]> {
      const facts = await store.facts(about.thing.council, 'application', about.thing.id);
      const found: LetterOfDossier[] = [];
      for (const [at, { type }] of facts.entries()) {
        if (!types.includes(type)) continue;
        const letter = await letterFor(about, facts.slice(0, at + 1), () => true);
        if (letter !== null) found.push(letter);
      }
      return found;
    },
  };
};
