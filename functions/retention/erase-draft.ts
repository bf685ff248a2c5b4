import type { Instant } from '../../events/fact.ts';
import { campaignKey } from '../../workflows/application/draft/draft.ts';
import { thingKey, type RowItem, type RowKey } from '../../workflows/kernel/rows.ts';
import type { ListedDrafts } from '../adapters/listed-drafts.ts';
import type { Store } from '../ports.ts';
import type { EraseProofs } from './erase-proofs.ts';

type ClosedDraft = { council: string; id: string; structure: string; session: string };
type Parts = { store: Pick<Store, 'rows'>; drafts: Pick<ListedDrafts, 'remove'>; eraseProofs: EraseProofs };

const keyOf = ({ pk, sk }: RowItem): RowKey => ({ pk: String(pk), sk: String(sk) });

/**
 * Erases a draft that was closed for it: its own proofs, then its answers, then the draft. Its own row goes last: whoever is
 * killed before is taken up by the next run.
 */
export const makeEraseDraft =
  ({ store, drafts, eraseProofs }: Parts) =>
  async (draft: ClosedDraft, at: Instant): Promise<void> => {
    const { council, id, structure, session } = draft;
    await eraseProofs(draft, at);
    const rows = await store.rows(thingKey(council, 'application', id), '');
    const [own, beside] = [rows.filter(({ sk }) => sk === 'draft'), rows.filter(({ sk }) => sk !== 'draft')];
    for (const row of beside) await drafts.remove(keyOf(row));
    await drafts.remove(campaignKey(council, structure, session));
    for (const row of own) await drafts.remove(keyOf(row));
  };
