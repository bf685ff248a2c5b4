import type * as z from 'zod';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import type { Ask, Proposal } from '../../kernel/workflow.ts';
import type { Entries } from '../choices.ts';
import { paperKey, type PaperRow } from '../entries.ts';
import { refuseEntry, type OpenPoll } from '../hands/record-hands.ts';
import type { ItemContext } from '../item.machine.ts';
import type { PaperCount } from './commands.ts';

export type PaperGiven = { poll: OpenPoll | null; paper: PaperRow | null };
type PaperAsk = Ask<z.infer<typeof PaperCount>, ItemContext, PaperGiven>;

const sayTheSame = (one: Entries, other: Entries): boolean => {
  const choices = new Map(one.map(({ member, choice }) => [member, choice]));
  return one.length === other.length && other.every(({ member, choice }) => choices.get(member) === choice);
};

const impossible = ({ data, thing, given }: PaperAsk): Outcome<Proposal> | null =>
  refuseEntry(
    data.ballots.map(({ member }) => member),
    data.round,
    thing,
    given.poll,
  );

const personOf = ({ actor }: PaperAsk): string => (actor.kind === 'person' ? actor.person : actor.cause);

/** D11: one person counts the paper ballots; until another confirms, the count may be entered again. */
export const enterPaperCount = (ask: PaperAsk): Outcome<Proposal> => {
  const { data, thing } = ask;
  const refusal = impossible(ask);
  if (refusal !== null) return refusal;
  if (thing.context.paper === 'CONFIRMED') return refused('paper-count-confirmed');
  const row: PaperRow = {
    ballots: data.ballots,
    by: personOf(ask),
    confirmed: false,
    entry: thing.version + 1,
  };
  return accepted({
    facts: [{ type: 'PaperCountEntered.v1', data: { round: data.round, ballots: data.ballots.length } }],
    rows: [{ kind: 'put', key: paperKey(thing.council, thing.id, data.round), item: row }],
  });
};

/** D11: another person, who counts for themself, finds the same; what the first found is not told. */
export const confirmPaperCount = (ask: PaperAsk): Outcome<Proposal> => {
  const { data, thing, given } = ask;
  const refusal = impossible(ask);
  if (refusal !== null) return refusal;
  if (thing.context.paper === 'CONFIRMED') return refused('paper-count-confirmed');
  if (thing.context.paper === 'NONE' || given.paper === null) return refused('no-paper-count');
  if (given.paper.by === personOf(ask)) return refused('second-person-needed');
  if (!sayTheSame(given.paper.ballots, data.ballots)) return refused('paper-counts-differ');
  return accepted({
    facts: [{ type: 'PaperCountConfirmed.v1', data: { round: data.round, ballots: data.ballots.length } }],
    rows: [
      {
        kind: 'put',
        key: paperKey(thing.council, thing.id, data.round),
        item: { ...given.paper, confirmed: true, entry: thing.version + 1 },
      },
    ],
  });
};
