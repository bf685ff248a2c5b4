import type * as z from 'zod';
import type { CharterContext } from '../../workflows/charter/charter.machine.ts';
import type {
  AmendmentRow,
  charterCommands,
  CharterGiven,
  CharterInForce,
  CommentRow,
} from '../../workflows/charter/commands.ts';
import { amendText } from '../../workflows/charter/language/amend-text.ts';
import { compileConstants, type DatedTable } from '../../workflows/charter/language/compile-constants.ts';
import { beyondWords, substanceOf } from '../../workflows/charter/substance.ts';
import { amendmentKey, commentKey } from '../../workflows/charter/rows.ts';
import { entryOf, type Workflow } from '../../workflows/kernel/workflow.ts';
import { actingOn } from '../../workflows/kernel/rights.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { standsAtOne } from '../../workflows/kernel/states.ts';
import type { Charters, Loaded, Store } from '../ports.ts';
import { digestOf, digestOfText } from '../shell/digest.ts';
import type { Command, Given } from '../shell/handle-command.ts';
import { makeKeepCharter, tableOf } from './keep-charter.ts';
import { pointVoteOf } from './item/point-vote.ts';
import type { References } from './references.ts';

type Data<Name extends keyof typeof charterCommands> = z.infer<(typeof charterCommands)[Name]>;
type Gathered = { [Name in keyof CharterGiven]: () => Promise<CharterGiven[Name]> };
type Sources = {
  store: Pick<Store, 'row'>;
  references: Pick<References, 'charters' | 'state'>;
  charters: Charters;
  standard: DatedTable;
};

const target = ({ article, criterion }: { article?: number | undefined; criterion?: string | undefined }) => {
  if (article !== undefined) return { article };
  return criterion === undefined ? null : { criterion };
};

/** What each command on a charter is decided on; what costs is done for those who may ask only. */
const gather = (
  { store, references, charters, standard }: Sources,
  command: Command,
  { thing }: Loaded,
): Gathered => {
  const { council, data } = command;
  const context = thing.context as CharterContext;
  const keep = makeKeepCharter(charters);
  const table = () => tableOf({ store, charters }, council, standard);
  const current = () => charters.text(context.textDigest);
  const amendment = async (rank: number) =>
    (await store.row(amendmentKey(council, thing.id, rank))) as AmendmentRow | null;
  const isTaken = (adopted: readonly CharterInForce[]): boolean =>
    adopted.some(({ version }) => version === context.version);
  const compiled = async (text: string | null) =>
    text === null ? null : keep(text, await table(), context.title);

  return {
    draft: async () => {
      const { text, textDigest } = data as Data<'draft'>;
      if ((text === undefined) === (textDigest === undefined)) return { compilation: null };
      return { compilation: await compiled(text ?? (await charters.text(textDigest ?? ''))) };
    },
    edit: async () => ({ compilation: await compiled((data as Data<'edit'>).text) }),
    proposeAmendment: async () => {
      const asked = data as Data<'proposeAmendment'>;
      const [text, aim] = [await current(), target(asked)];
      const known = text !== null && aim !== null && amendText(text, aim, asked.replacement) !== null;
      const replacement = digestOfText(asked.replacement);
      if (known) await charters.put(replacement, asked.replacement);
      return { replacement, known };
    },
    acceptAmendment: async () => {
      const row = await amendment((data as Data<'acceptAmendment'>).amendment);
      if (row?.state !== 'PROPOSED') return { row, compilation: null };
      const [text, replacement] = await Promise.all([current(), charters.text(row.replacement)]);
      const amended = text && replacement && amendText(text, row.target, replacement);
      return { row, compilation: await compiled(amended || null) };
    },
    rejectAmendment: async () => ({ row: await amendment((data as Data<'rejectAmendment'>).amendment) }),
    comment: async () => {
      const { article } = data as Data<'comment'>;
      if (article === undefined) return { known: true };
      const text = await current();
      return { known: text !== null && amendText(text, { article }, '') !== null };
    },
    answerComment: async () => {
      const { comment } = data as Data<'answerComment'>;
      return { row: (await store.row(commentKey(council, thing.id, comment))) as CommentRow | null };
    },
    placeOnAgenda: async () => {
      const { session } = data as Data<'placeOnAgenda'>;
      const [row, adopted] = await Promise.all([
        store.row({ pk: thingKey(council, 'session', session), sk: 'state' }),
        references.charters(council),
      ]);
      return {
        session: row && { state: String(row['list']).split('#')[2] ?? '' },
        versionTaken: isTaken(adopted),
      };
    },
    adopt: async () => {
      const { effectiveOn, item } = data as Data<'adopt'>;
      const [adopted, after, vote] = await Promise.all([
        references.charters(council),
        context.compiledDigest === null ? null : charters.compiled(context.compiledDigest),
        item === undefined ? null : pointVoteOf(references, council, item),
      ]);
      const before = adopted.findLast((each) => each.effectiveOn <= effectiveOn);
      const former = before && (await charters.compiled(before.compiledDigest));
      return {
        vote,
        dateTaken: before?.effectiveOn === effectiveOn,
        versionTaken: isTaken(adopted),
        substance: after === null ? null : digestOf(substanceOf(after)),
        before:
          after && before && former
            ? { substance: before.substance, beyondWords: beyondWords(former, after) }
            : null,
      };
    },
    publishConstants: async () => {
      const { text } = data as Data<'publishConstants'>;
      const { table: dated, errors } = compileConstants(text);
      if (!dated) return { tableFaults: errors, table: null, version: null, compilation: null };
      const voted = await current();
      const compilation = voted === null ? null : await keep(voted, dated, context.title);
      const digest = digestOfText(text);
      await charters.put(digest, text);
      return { tableFaults: [], table: digest, version: dated.version, compilation };
    },
  };
};

export const makeCharterGiven =
  (workflow: Workflow, sources: Sources): Given =>
  async (command, loaded): Promise<CharterGiven[keyof CharterGiven] | undefined> => {
    const gathered = gather(sources, command, loaded);
    const { name, actor } = command;
    const { who = [], from = [] } = entryOf(workflow, name) ?? {};
    // Texts are kept on the way: what is going to be refused by right or by state keeps none.
    const may = actingOn(who, actor, null) !== null && standsAtOne(loaded.thing.snapshot.value, from);
    return may && Object.hasOwn(gathered, name) ? gathered[name as keyof CharterGiven]() : undefined;
  };
