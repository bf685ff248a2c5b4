import * as z from 'zod';
import type { LetterView } from '../../../web/public/letter-document.ts';
import { LegalDate } from '../../../workflows/calendar/legal-date.ts';
import { startOfDayInParis } from '../../../workflows/calendar/paris-time.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { MisuseContext } from '../../../workflows/misuse/misuse.machine.ts';
import { MISUSE_LETTERS_ON_PAPER } from '../../letters/misuse-letters.ts';
import { printedLetter } from '../../letters/printed-letter.ts';
import { makeWriteLetter } from '../../letters/write-letter.ts';
import { councilValues } from '../../letters/writing.ts';
import type { Store, Subjects } from '../../ports.ts';
import { malformed, notFound } from '../../shell/problems.ts';
import { makeToldMisuse } from './told.ts';
import { councilProfile } from '../../given/council-profile.ts';

type Sources = { store: Store; subjects: Pick<Subjects, 'openAll'>; origin: string };

const Kind = z.enum(Object.keys(MISUSE_LETTERS_ON_PAPER) as (keyof typeof MISUSE_LETTERS_ON_PAPER)[]);

/** A letter that the service prints and posts, in the text of the day on which it says so. @throws Problem 400, 404 */
export const makeMisuseLetter = ({ store, subjects, origin }: Sources) => {
  const told = makeToldMisuse({ store, subjects });
  const write = makeWriteLetter(store);
  return async (
    thing: Thing<MisuseContext>,
    actor: Actor,
    asked: string | undefined,
  ): Promise<LetterView> => {
    const kind = Kind.safeParse(asked).data;
    if (kind === undefined)
      throw malformed(`Dites quelle lettre : « letter » est l’un de ${Kind.options.join(', ')}.`);
    const { council, context } = thing;
    const letter = MISUSE_LETTERS_ON_PAPER[kind];
    const posted = letter.on(context);
    if (posted === null) throw notFound();
    const on = LegalDate.parse(posted);
    const profile = await councilProfile(store, council);
    const { addressee, question, reasons } = await told(thing, actor);
    const values = {
      ...councilValues({ profile, origin }),
      ...letter.values(context, { question, reasons }),
      addressee,
    };
    if (addressee === null) throw notFound();
    const written = await write(council, { kind, values }, on);
    return printedLetter(written, { profile, kind, to: addressee, on, asOf: startOfDayInParis(on) });
  };
};
