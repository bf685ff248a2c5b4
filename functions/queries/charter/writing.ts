import { CharterContext } from '../../../workflows/charter/charter.machine.ts';
import type { AmendmentRow, CommentRow } from '../../../workflows/charter/commands.ts';
import { AMENDMENTS, COMMENTS } from '../../../workflows/charter/rows.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { SealedIn } from '../../../workflows/kernel/sealed-in.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { Charters, Store, Subjects } from '../../ports.ts';
import { makeOpenWords } from '../proposal/titles.ts';
import type { CharterWriting } from './writing-shape.ts';

type Sources = {
  store: Pick<Store, 'rows'>;
  charters: Pick<Charters, 'text'>;
  subjects: Pick<Subjects, 'openAll'>;
};

/** The source of a charter, its amendments and what was said of it; nobody is named: a text is judged by what it says. */
export const makeWriting = ({ store, charters, subjects }: Sources) => {
  const openWords = makeOpenWords({ subjects });
  return async ({ council, id, context }: Thing): Promise<CharterWriting> => {
    const pk = thingKey(council, 'charter', id);
    const { textDigest } = CharterContext.parse(context);
    const [text, amendmentRows, commentRows] = await Promise.all([
      charters.text(textDigest),
      store.rows(pk, AMENDMENTS),
      store.rows(pk, COMMENTS),
    ]);
    const amended = amendmentRows as AmendmentRow[];
    const said = commentRows as CommentRow[];
    const sealed = [
      ...amended.flatMap(({ motive, answer }) => [motive, answer]),
      ...said.flatMap(({ words, answer }) => [words, answer]),
    ].filter((each) => each !== null);
    const words = await openWords(sealed);
    const open = (at: SealedIn | null, name: string) => (at === null ? null : (words(at)?.[name] ?? null));
    const amendments = amended.map(async ({ amendment, target, replacement, state, at, motive, answer }) => ({
      amendment,
      article: 'article' in target ? target.article : null,
      criterion: 'criterion' in target ? target.criterion : null,
      replacement: await charters.text(replacement),
      state,
      at,
      motive: open(motive, 'motive'),
      answer: open(answer, 'reason'),
    }));
    const comments = said.map(({ comment, article, at, words: own, answer }) => ({
      comment,
      article,
      at,
      text: open(own, 'text'),
      answer: open(answer, 'text'),
    }));
    return { text, amendments: await Promise.all(amendments), comments };
  };
};
