import { ApplicationContext } from '../../../workflows/application/application-context.ts';
import type { AnnulGiven } from '../../../workflows/item/annul/annul-vote.ts';
import type { ItemContext } from '../../../workflows/item/item.machine.ts';
import type { Store } from '../../ports.ts';
import type { References } from '../references.ts';
import { lastOpened } from './entries-given.ts';

type Sources = { store: Store; references: References };

/** What an annulment is decided on: the session, the dossier, the seat that proposed it, and who presided the vote. */
export const annulGiven = async (
  { store, references }: Sources,
  { council, thing }: { council: string; thing: string },
  { session, application }: ItemContext,
  proposedBy: number,
): Promise<AnnulGiven> => {
  const [sitting, dossier, seat, opened] = await Promise.all([
    references.state(council, 'session', session),
    application === null ? null : references.state(council, 'application', application),
    references.member(council, proposedBy),
    lastOpened(store, council, thing),
  ]);
  return {
    session: sitting && { state: sitting.word, version: sitting.version },
    dossier: dossier && {
      state: dossier.word,
      version: dossier.version,
      item: ApplicationContext.parse(dossier.context).item,
    },
    seated: seat !== null,
    chair: opened?.chair ?? null,
    recused: opened?.recused ?? [],
  };
};
