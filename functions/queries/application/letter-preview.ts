import * as z from 'zod';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import type { Instant } from '../../../events/fact.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { actingOn } from '../../../workflows/kernel/rights.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { tagsOfKind } from '../../../workflows/letters/compile-letter.ts';
import {
  LETTER_KIND_IDS,
  LETTER_KINDS,
  type LetterToWrite,
} from '../../../workflows/letters/letter-kinds.ts';
import { makeLettersOfDossier } from '../../letters/letters-of-dossier.ts';
import { makeTextInForce, writeWith } from '../../letters/write-letter.ts';
import { dossierValues } from '../../letters/writing.ts';
import type { Store, Subjects } from '../../ports.ts';
import { malformed, notFound, refusalProblem } from '../../shell/problems.ts';
import type { LetterPreview } from './letter-preview-shape.ts';
import { councilProfile } from '../../given/council-profile.ts';

type Sources = {
  store: Pick<Store, 'row' | 'rows' | 'facts'>;
  subjects: Pick<Subjects, 'openAll'>;
  origin: string;
};
type Reading = { actor: Actor; at: Instant; query: Readonly<Record<string, string | undefined>> };

/** Letters about a dossier, to whoever applied. */
export const PREVIEWED_LETTERS = LETTER_KIND_IDS.filter((id) => {
  const { to, tags } = LETTER_KINDS[id];
  return to === 'APPLICANT' && 'structureName' in tags;
});
const Previewed = z.enum(PREVIEWED_LETTERS);

/** Who sends letters. */
const SENDERS = ['officer', 'secretary'] as const;

/** The same letter, with the name of what is missing where it would stand. */
const withNames = ({ kind, values }: LetterToWrite, missing: LetterPreview['missing']): LetterToWrite => {
  const tags = tagsOfKind(LETTER_KINDS[kind]);
  const named = missing.map(({ tag, says }) => [
    tag,
    tags[tag]?.type === 'LIST' ? [`[${says}]`] : `[${says}]`,
  ]);
  return { kind, values: { ...values, ...(Object.fromEntries(named) as LetterToWrite['values']) } };
};

/**
 * What a letter would say of a real dossier today, in the text of the council, and what it lacks: as it was last called
 * for, or as it stands before anything calls for it (E1). What lacks something is never sent.
 * @throws Problem 400 for another letter, 403 for who sends none, 404 of a draft
 */
export const makeLetterPreview = ({ store, subjects, origin }: Sources) => {
  const letters = makeLettersOfDossier({ store, subjects });
  const textOf = makeTextInForce(store);
  return async (thing: Thing, { actor, at, query }: Reading): Promise<LetterPreview> => {
    const { council, context } = thing as Thing<ApplicationContext>;
    if (context.number === '') throw notFound();
    if (actingOn(SENDERS, actor, context.structure) === null)
      throw refusalProblem({ reason: 'role-required', detail: {} });
    const asked = Previewed.safeParse(query['letter']);
    if (!asked.success)
      throw malformed(`Dites quelle lettre : « letter » est l’un de ${PREVIEWED_LETTERS.join(', ')}.`);
    const kind = asked.data;
    const profile = await councilProfile(store, council);
    const [found, text] = await Promise.all([
      letters.last({ thing, profile, origin, kind }),
      textOf(council, kind, dateInParis(at)),
    ]);
    const letter = found?.letter ?? { kind, values: dossierValues({ dossier: context, profile, origin }) };
    const written = writeWith(letter, text);
    const tags = tagsOfKind(LETTER_KINDS[kind]);
    const missing =
      'missing' in written ? written.missing.map((tag) => ({ tag, says: tags[tag]?.says ?? tag })) : [];
    const shown = 'missing' in written ? writeWith(withNames(letter, missing), text) : written;
    if ('missing' in shown) throw new Error('a letter lacks what was named in it');
    return {
      kind,
      title: LETTER_KINDS[kind].title,
      subject: shown.subject,
      lines: [...shown.lines],
      closing: [...shown.closing],
      missing,
      calledFor: found?.fact.type ?? null,
      text: { version: shown.used.letterVersion, digest: shown.used.letterDigest },
    };
  };
};
