import { type JsonObject, numberOf, textOf, textsOf } from './json.ts';
import { type Fact, factsOf, rowsAt, said, type Stored, thingsOf } from './things.ts';

type Rows = Map<string, JsonObject>;

const councilOf = ({ key }: Fact): string => key.split('#')[0] ?? '';
const idOf = ({ key }: Fact): string => key.split('#')[2] ?? '';
const authorOf = ({ by }: Fact): string => textOf(by['person']);

/** Where the words of a fact are sealed: under who wrote them. */
const sealed = (fact: Fact): JsonObject => ({
  fact: `${idOf(fact)}-${fact.version}-${fact.rank}`,
  subject: `${councilOf(fact)}-words-${authorOf(fact)}`,
});

const ofFacts = (
  stored: Stored,
  types: readonly string[],
  row: (fact: Fact) => [string, JsonObject][],
): Rows => new Map(types.flatMap((type) => factsOf(stored, type)).flatMap(row));

/** The last writing of each note and of each proposal. */
const lastWords =
  (workflow: string, types: readonly string[]) =>
  (stored: Stored): Rows =>
    new Map(
      thingsOf(stored, workflow).flatMap(({ key, facts }): [string, JsonObject][] => {
        const last = facts.findLast(({ type }) => types.includes(type));
        return last === undefined ? [] : [[`${key} words`, { sealed: sealed(last) }]];
      }),
    );

export const noteWords = lastWords('workshop', ['WorkshopNoted.v1', 'WorkshopNoteAmended.v1']);
export const proposalWords = lastWords('proposal', ['ProposalMade.v1', 'ProposalAmended.v1']);

/** The last word of progress. */
export const progress = (stored: Stored): Rows =>
  ofFacts(stored, ['ImplementationProgressed.v1'], (fact) => [
    [`${fact.key} progress`, { at: fact.at, sealed: sealed(fact) }],
  ]);

/** Beside each note, the proposals that cite it. */
export const citations = (stored: Stored): Rows =>
  ofFacts(stored, ['ProposalMade.v1', 'ProposalAmended.v1'], (fact) =>
    textsOf(fact.data['notes']).map((note): [string, JsonObject] => [
      `${councilOf(fact)}#workshop#${note} proposal#${fact.at}#${idOf(fact)}`,
      { proposal: idOf(fact) },
    ]),
  );

/** Beside each proposal, those that go on in it. */
export const merges = (stored: Stored): Rows =>
  ofFacts(stored, ['ProposalMerged.v1'], (fact) => [
    [`${councilOf(fact)}#proposal#${said(fact, 'into')} merged#${idOf(fact)}`, { proposal: idOf(fact) }],
  ]);

/** How many comments each person wrote on each proposal. */
export const commenters = (stored: Stored): Rows => {
  const rows: Rows = new Map();
  for (const fact of factsOf(stored, 'ProposalCommented.v1')) {
    const key = `${fact.key} commenter#${authorOf(fact)}`;
    rows.set(key, { count: numberOf(rows.get(key)?.['count'] ?? 0) + 1 });
  }
  return rows;
};

/** The proposals on the agenda of each session. */
export const agendas = (stored: Stored): Rows =>
  ofFacts(stored, ['ProposalPlacedOnAgenda.v1', 'ProposalAdjourned.v1'], (fact) => {
    const session = said(fact, 'session');
    if (session === '') return [];
    return [[`${councilOf(fact)}#session#${session} proposal#${idOf(fact)}`, { proposal: idOf(fact) }]];
  });

/** Rows of the councils' own partitions, those of `decisions`, of `notes`, or `entrusted` to each person. */
export const inPartition = (stored: Stored, name: string): Rows =>
  new Map(
    [...stored.state.keys()]
      .filter((pk) => pk.split('#')[1] === name)
      .flatMap((pk) =>
        [...rowsAt(stored, pk)].map(([sk, row]): [string, JsonObject] => [`${pk} ${sk}`, row]),
      ),
  );

/** What each council decided, by day. */
export const decisions = (stored: Stored): Rows =>
  ofFacts(stored, ['ProposalVoted.v1'], (fact) => {
    const { session = '', votedOn = '', adopted = false } = fact.data;
    const key = `${councilOf(fact)}#decisions decided#${textOf(votedOn)}#${idOf(fact)}`;
    return [[key, { proposal: idOf(fact), session, votedOn, adopted }]];
  });

/** Which fact last said whether somebody carries it out. */
const WHOSE = /^Implementation(Assigned|Completed|Abandoned)\.v1$/;

/** What each person is to carry out, by its day: of each proposal, what was last said of who does. */
export const entrusted = (stored: Stored): Rows =>
  new Map(
    thingsOf(stored, 'proposal').flatMap(({ id, council, facts }): [string, JsonObject][] => {
      const last = facts.findLast(({ type }) => WHOSE.test(type));
      if (last?.type !== 'ImplementationAssigned.v1') return [];
      const key = `${council}#entrusted#${said(last, 'owner')} proposal#${said(last, 'dueOn')}#${id}`;
      return [[key, { proposal: id }]];
    }),
  );

/** The notes that each council shows to the public, by their day: what it says is in the clear there alone. */
export const openNotes = (stored: Stored): Rows =>
  new Map(
    thingsOf(stored, 'workshop').flatMap(({ id, council, facts }): [string, JsonObject][] => {
      const turn = facts.findLast(({ type }) => /^WorkshopNote(Opened|Closed)\.v1$/.test(type));
      const last = facts.findLast(({ data }) => data['heldOn'] !== undefined);
      if (turn?.type !== 'WorkshopNoteOpened.v1' || last === undefined) return [];
      const { heldOn = '', participants = 0 } = last.data;
      return [[`${council}#notes note#${textOf(heldOn)}#${id}`, { id, heldOn, participants }]];
    }),
  );
