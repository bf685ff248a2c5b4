import { reactionIsAside } from './aside.ts';
import { same } from './canonical.ts';
import type { Asked } from './examined.ts';
import type { Note } from './finding.ts';
import { type Json, listOf, numberOf, objectOf, textOf } from './json.ts';
import { type Fact, factsOf, said, type Stored, type Thing, thingsOf } from './things.ts';

type Block = { number: number; opened: Fact; noted?: Fact; closed?: Fact; voted?: Fact; hands: boolean };

const texts = (list: Json | undefined): string[] => listOf(list).map(textOf);
const lefts = ({ data }: Fact): string[] =>
  listOf(data['left']).map((each) => textOf(objectOf(each)['item']));

/** The blocks of a session, each with its facts. */
const blocksOf = ({ facts }: Thing): Block[] => {
  const blocks: Block[] = [];
  for (const fact of facts) {
    const number = numberOf(fact.data['block']);
    if (fact.type === 'BlockOpened.v1') blocks.push({ number, opened: fact, hands: false });
    const block = blocks.find((each) => each.number === number);
    if (block === undefined) continue;
    if (fact.type === 'BlockVotesOpened.v1') block.noted = fact;
    if (fact.type === 'BlockHandsRecorded.v1') block.hands = true;
    if (fact.type === 'BlockClosed.v1') block.closed = fact;
    if (fact.type === 'BlockVoted.v1') block.voted = fact;
  }
  return blocks;
};

const itemOf = (stored: Stored, { council }: Thing, id: string): readonly Fact[] =>
  stored.things.get(`${council}#item#${id}`)?.facts ?? [];

const inBlock = (facts: readonly Fact[], number: number): number =>
  facts.findIndex(({ type, data }) => type === 'VoteOpened.v1' && data['block'] === number);

/** Each point of a block is told of once: its vote opened with it, and closed with it, or why not. */
const checkBlock = (stored: Stored, session: Thing, block: Block, { wrong, count }: Note): void => {
  count('blocks');
  const { number, opened, noted, voted, hands } = block;
  const where = `${session.key} bloc ${number}`;
  const items = texts(opened.data['items']).toSorted();
  const began = texts(noted?.data['opened']);
  if (noted !== undefined && !same([...began, ...lefts(noted)].toSorted(), items))
    wrong(where, 'ne dit pas de chacun de ses points s’il s’est ouvert');
  if (
    voted !== undefined &&
    !same([...texts(voted.data['voted']), ...lefts(voted)].toSorted(), began.toSorted())
  )
    wrong(where, 'ne dit pas de chacun de ses points s’il s’est fermé');
  for (const id of began)
    if (inBlock(itemOf(stored, session, id), number) === -1)
      wrong(where, `le vote de ${id} ne s’est pas ouvert`);
  for (const id of texts(voted?.data['voted'])) {
    const facts = itemOf(stored, session, id);
    if (!facts.slice(inBlock(facts, number)).some(({ type }) => type === 'VoteClosed.v1'))
      wrong(where, `le vote de ${id} ne s’est pas fermé`);
  }
  if (hands !== session.rows.has(`block#${number}#hands`))
    wrong(where, 'relevé à main levée sans fait, ou fait sans relevé');
  if (block.closed !== undefined && !hands) wrong(where, 'fermé sans relevé à main levée');
};

/** At rest, no block is half opened or half closed. */
const checkEnded = (
  session: Thing,
  { number, opened, noted, closed, voted }: Block,
  { wrong }: Note,
): void => {
  const waits = noted === undefined ? opened : voted === undefined ? closed : undefined;
  if (waits !== undefined && !reactionIsAside(session, waits.id, 'run-votes'))
    wrong(`${session.key} bloc ${number}`, 'est resté en chemin');
};

/** A vote that opened with a block was of it, and nobody had pulled it (D17). */
const checkVote = (stored: Stored, vote: Fact, { wrong }: Note): void => {
  const [council = '', , id = ''] = vote.key.split('#');
  const facts = stored.things.get(vote.key)?.facts ?? [];
  const session = stored.things.get(
    `${council}#session#${textOf(facts.find(({ type }) => type === 'ItemPlaced.v1')?.data['session'])}`,
  );
  const block = session && blocksOf(session).find(({ number }) => number === vote.data['block']);
  const where = `${vote.key} v${vote.version}`;
  if (block === undefined || !texts(block.opened.data['items']).includes(id))
    wrong(where, 'ouvert avec un bloc dont il n’est pas');
  if (facts.slice(0, facts.indexOf(vote)).some(({ type }) => type === 'PulledFromBlock.v1'))
    wrong(where, 'ouvert avec un bloc dont un membre l’avait retiré');
  if (said(vote, 'ballot') !== 'HANDS') wrong(where, 'ouvert avec un bloc, et non à main levée');
};

/** Points that are voted together, each with a vote of its own (D17). */
export const checkBlocks = (stored: Stored, note: Note, { quiet }: Asked): void => {
  for (const session of thingsOf(stored, 'session'))
    for (const block of blocksOf(session)) {
      checkBlock(stored, session, block, note);
      if (quiet) checkEnded(session, block, note);
    }
  for (const vote of factsOf(stored, 'VoteOpened.v1'))
    if ((vote.data['block'] ?? null) !== null) checkVote(stored, vote, note);
};
