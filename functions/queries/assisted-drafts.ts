import { Instant } from '../../events/fact.ts';
import { draftList } from '../../workflows/application/draft/draft-list.ts';
import { type Actor, isFor } from '../../workflows/kernel/actor.ts';
import { draftOf } from '../given/application/draft-given.ts';
import type { Store } from '../ports.ts';
import type { AssistedDrafts } from './assisted-drafts-shape.ts';
import { LARGE_PAGE, type makeListPage } from './list-page.ts';

type Sources = { store: Pick<Store, 'many'>; listPage: ReturnType<typeof makeListPage> };
type Asking = { council: string; actor: Actor; cursor: string | undefined };

const represents = (actor: Actor, structure: string): boolean =>
  actor.kind === 'person' && actor.roles.some((held) => isFor(held, structure));

/**
 * The drafts of a council that were opened to officers, a page of its drafts at a time (A11): the others are nobody’s but
 * their applicant’s, and an officer helps no structure for which they act (P18).
 */
export const makeAssistedDrafts =
  ({ store, listPage }: Sources) =>
  async ({ council, actor, cursor }: Asking): Promise<AssistedDrafts> => {
    const { keys, next } = await listPage(draftList(council), cursor, LARGE_PAGE);
    const rows = await store.many(keys.map(({ pk, sk }) => ({ pk, sk })));
    const items = rows.flatMap((row) => {
      const draft = draftOf(row);
      if (draft?.open !== true || !draft.assisted || represents(actor, draft.structure)) return [];
      const { structure, structureName, session, editedAt } = draft;
      const id = String(row['pk']).split('#')[2] ?? '';
      return [{ id, structure, structureName, session, editedAt: Instant.parse(editedAt) }];
    });
    return { items, next };
  };
