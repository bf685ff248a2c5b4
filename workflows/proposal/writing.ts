import type { Actor } from '../kernel/actor.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import { thingKey, type RowWrite } from '../kernel/rows.ts';
import { sealing } from '../kernel/sealing.ts';
import type { Proposers, Thing } from '../kernel/workflow.ts';
import { besideNote } from '../workshop/rows.ts';
import { MOST_NOTES, type ProposalGiven, type proposalCommands } from './commands.ts';
import type { ProposalContext } from './proposal.machine.ts';
import { mergedKey, proposalWordsKey, type WordsRow } from './rows.ts';
import { asAuthor, asAuthorOrSecretary, signedAs } from './whose.ts';

type All = Proposers<typeof proposalCommands, ProposalContext, ProposalGiven>;
type Part = Pick<All, 'propose' | 'amend' | 'linkCharter' | 'mergeInto' | 'withdraw'>;
type Proposal = Thing<ProposalContext>;

/** What was typed, sealed, and the row by which its last writing is found. */
const written = (thing: Proposal, actor: Actor, { title, text }: { title: string; text: string }) => {
  const { personal, sealed } = sealing(thing, actor, { title, text });
  const row: RowWrite = { kind: 'put', key: proposalWordsKey(thing), item: { sealed } satisfies WordsRow };
  return { personal, row };
};

/** Beside each note, that it is cited. */
const citing = ({ council, id }: Proposal, notes: readonly string[], at: string): RowWrite[] =>
  notes.map((note) => ({
    kind: 'put',
    key: besideNote(council, note, at, id),
    item: { proposal: id },
    absent: true,
  }));

const UNKNOWN_NOTE = { field: 'note d’atelier publiée' };
/** A session at which it may have been discussed already. */
const BEGUN = ['open', 'closed', 'adjourned'];

/** A proposal while it may be written otherwise, and where it goes on. */
export const writingProposers: Part = {
  propose: ({ data: { kind, notes, ...words }, thing, given, at, actor, held }) => {
    if (!given.known) return refused('unknown-reference', UNKNOWN_NOTE);
    const author = actor.kind === 'person' ? actor.person : '';
    const { personal, row } = written(thing, actor, words);
    const made = { kind, author, ...signedAs(held), notes };
    return accepted({
      facts: [{ type: 'ProposalMade.v1', data: made, personal }],
      rows: [row, ...citing(thing, notes, at)],
    });
  },

  amend: ({ data: { notes, ...words }, thing, given, at, actor, held }) => {
    const { context } = thing;
    const may = asAuthor(context, { actor, held });
    if (!may.ok) return may;
    const added = notes.filter((note) => !context.notes.includes(note));
    if (context.notes.length + added.length > MOST_NOTES)
      return refused('too-many-notes', { most: MOST_NOTES });
    if (!given.known) return refused('unknown-reference', UNKNOWN_NOTE);
    const { personal, row } = written(thing, actor, words);
    return accepted({
      facts: [
        { type: 'ProposalAmended.v1', data: { revision: context.revision + 1, notes: added }, personal },
      ],
      rows: [row, ...citing(thing, added, at)],
    });
  },

  linkCharter: ({ data, thing: { context }, given: { charter }, actor, held }) => {
    const may = asAuthorOrSecretary(context, { actor, held });
    if (!may.ok) return may;
    if (context.kind !== 'CHARTER') return refused('not-about-the-charter');
    if (charter === null || charter.state === 'abandoned')
      return refused('unknown-reference', { field: 'charte' });
    if (data.amendment !== null && data.amendment > charter.amendments)
      return refused('unknown-reference', { field: 'amendement' });
    return accepted({ facts: [{ type: 'ProposalLinkedToCharter.v1', data }] });
  },

  mergeInto: ({ data: { into }, thing, given: { target } }) => {
    if (target === null || into === thing.id) return refused('unknown-reference', { field: 'proposition' });
    if (target.state !== 'open') return refused('proposal-not-open');
    const { council, id } = thing;
    return accepted({
      facts: [{ type: 'ProposalMerged.v1', data: { into } }],
      rows: [
        { kind: 'put', key: mergedKey({ council, id: into }, id), item: { proposal: id }, absent: true },
        // Of a merging and whatever ends the other one, one comes first.
        {
          kind: 'require',
          key: { pk: thingKey(council, 'proposal', into), sk: 'state' },
          expect: { version: target.version },
        },
      ],
    });
  },

  withdraw: ({ data: { reason }, thing, given: { session }, actor, held }) => {
    const may = asAuthorOrSecretary(thing.context, { actor, held });
    if (!may.ok) return may;
    if (session !== null && BEGUN.includes(session.state)) return refused('proposal-before-the-council');
    const { personal } = sealing(thing, actor, { reason });
    return accepted({ facts: [{ type: 'ProposalWithdrawn.v1', data: {}, personal }] });
  },
};
