import { application } from '../../../workflows/application/application.workflow.ts';
import { WAITING } from '../../../workflows/application/state-words.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { Store } from '../../ports.ts';
import type { makeWorkList } from '../work-list.ts';

/** Pages of a list: a council's own work at one time, not its history. */
const MOST_PAGES = 12;

type Sources = { store: Pick<Store, 'load'>; workList: ReturnType<typeof makeWorkList> };

/** Every dossier of a council that waits for somebody, found by its lists; `whole` says that none was left out. */
export const makeUnderWay = ({ store, workList }: Sources) => {
  const idsOf = async (
    council: string,
    word: string,
    pageOf: number | undefined,
  ): Promise<{ ids: string[]; whole: boolean }> => {
    const ids: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const found = await workList(council, 'application', word, cursor, pageOf);
      ids.push(...found.ids);
      if (found.next === null) return { ids, whole: true };
      cursor = found.next;
    }
    return { ids, whole: false };
  };

  return async (council: string, pageOf?: number): Promise<{ things: Thing[]; whole: boolean }> => {
    const lists = await Promise.all(WAITING.map((word) => idsOf(council, word, pageOf)));
    const loaded = await Promise.all(
      lists.flatMap(({ ids }) => ids).map((id) => store.load(application, council, id)),
    );
    return { things: loaded.map(({ thing }) => thing), whole: lists.every(({ whole }) => whole) };
  };
};
