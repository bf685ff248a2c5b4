import { same } from './canonical.ts';
import type { Note } from './finding.ts';
import { type JsonObject, textOf } from './json.ts';
import { type Fact, rowsLike, type Stored, type Thing, thingsOf } from './things.ts';

/** The row of a commitment as its facts say it: the last proposal, and whether that one was accepted. */
const commitmentsOf = ({ facts }: Thing): Map<string, JsonObject> => {
  const rows = new Map<string, JsonObject>();
  for (const { type, data, version, at } of facts) {
    const criterion = textOf(data['criterion']);
    if (type === 'CommitmentProposed.v1')
      rows.set(criterion, { ...data, number: version, proposedAt: at, acceptedAt: null });
    if (type === 'CommitmentAccepted.v1') rows.set(criterion, { ...rows.get(criterion), acceptedAt: at });
  }
  return rows;
};

const checkCommitments = (thing: Thing, { wrong, count }: Note): void => {
  const expected = commitmentsOf(thing);
  const rows = rowsLike(thing.rows, 'commitment#');
  count('commitments', expected.size);
  for (const [sk, row] of rows)
    if (!same(row, expected.get(sk.slice('commitment#'.length)) ?? null))
      wrong(`${thing.key} ${sk}`, 'ne dit pas l’engagement que ses faits disent');
  if (rows.length !== expected.size) wrong(thing.key, 'un engagement sans sa ligne');
};

const sideOf = ({ by }: Fact): string => (by['role'] === 'officer' ? 'SERVICE' : 'APPLICANT');

/** A commitment is accepted by the other side, the very one that was proposed (M15). */
const checkAcceptances = ({ key, facts }: Thing, { wrong }: Note): void => {
  for (const fact of facts.filter(({ type }) => type === 'CommitmentAccepted.v1')) {
    const proposal = facts.find(({ version }) => version === fact.data['proposal']);
    const isOf = (name: string): boolean => proposal?.data[name] === fact.data[name];
    if (proposal === undefined || !isOf('criterion') || !isOf('dueOn'))
      wrong(`${key} v${fact.version}`, 'accepte un engagement qui n’a pas été proposé');
    else if (sideOf(proposal) === sideOf(fact))
      wrong(`${key} v${fact.version}`, 'accepté par qui le propose');
  }
};

/** B13: who gives the visa is not who concluded. */
const checkVisas = ({ key, facts }: Thing, { wrong, count }: Note): void => {
  let concludedBy = '';
  for (const { type, by, version } of facts) {
    if (type === 'ReviewConcluded.v1') concludedBy = textOf(by['person']);
    if (type !== 'ReviewApproved.v1') continue;
    count('visas');
    if (concludedBy !== '' && textOf(by['person']) === concludedBy)
      wrong(`${key} v${version}`, 'visé par qui a conclu');
  }
};

/** B16: no reply after its last day, nor before a report. */
const checkReplies = ({ key, facts }: Thing, { wrong }: Note): void => {
  let last: Fact | undefined;
  for (const fact of facts) {
    if (fact.type === 'ReportPublished.v1') last = fact;
    if (fact.type !== 'ReplyReceived.v1') continue;
    const until = textOf(last?.deadlines['reply']);
    if (until === '' || fact.at >= until) wrong(`${key} v${fact.version}`, 'une réponse hors délai');
  }
};

/** B9: once somebody has said that they are concerned, they do nothing more on the dossier. */
const checkConflicts = ({ key, facts }: Thing, { wrong }: Note): void => {
  const closed = new Set<string>();
  for (const { type, by, version } of facts) {
    if (closed.has(textOf(by['person']))) wrong(`${key} v${version}`, `${type} par qui s’est déporté`);
    if (type === 'ConflictDeclared.v1') closed.add(textOf(by['person']));
  }
};

/** B9: a link is set aside once for each person, and nobody lifts their own. */
const checkLinks = ({ key, facts }: Thing, { wrong }: Note): void => {
  const cleared = new Set<string>();
  for (const { type, by, data, version } of facts) {
    if (type !== 'OpenedDespiteLink.v1' && type !== 'LinkLifted.v1') continue;
    const lifts = type === 'LinkLifted.v1';
    const person = textOf(lifts ? data['person'] : by['person']);
    if (cleared.has(person)) wrong(`${key} v${version}`, 'un lien levé ou passé outre deux fois');
    if (lifts && person === textOf(by['person'])) wrong(`${key} v${version}`, 'un lien levé par soi-même');
    cleared.add(person);
  }
};

/** What is agreed, concluded, approved, reported and replied on a dossier (I20). */
export const checkConclusions = (stored: Stored, note: Note): void => {
  for (const thing of thingsOf(stored, 'application')) {
    checkCommitments(thing, note);
    checkAcceptances(thing, note);
    checkVisas(thing, note);
    checkReplies(thing, note);
    checkConflicts(thing, note);
    checkLinks(thing, note);
  }
};
