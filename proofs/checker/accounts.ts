import { textOf, textsOf } from './json.ts';
import { type Council, type Rows, rowName } from './people-rows.ts';
import { type Fact, factsOf, said, type Stored } from './things.ts';

type Fold = (rows: Rows, fact: Fact, stored: Stored) => void;

const codeOf = ({ key }: Fact): string => key.split('#')[0] ?? '';
const idOf = ({ key }: Fact): string => key.split('#')[2] ?? '';

const partition = (fact: Fact, person: string): string => `${codeOf(fact)}#account#${person}`;
const sentName = (fact: Fact, digest: string): string =>
  rowName(`${codeOf(fact)}#invitation#${digest}`, 'sent');
const endedName = (fact: Fact, person: string): string => rowName(partition(fact, person), 'ended');
const listed = (fact: Fact, listAt: string) => ({ list: `${codeOf(fact)}#account#ended`, listAt });

/** `at` is the fact with which it is sealed. */
const named = (rows: Rows, at: Fact, person: string, subject: string): void =>
  void rows.set(rowName(partition(at, person), `sealed#${subject}`), {
    fact: `${idOf(at)}-${at.version}-${at.rank}`,
    subject,
  });

const INVITING = ['PersonInvited.v1', 'StructurePersonInvited.v1'];

const sent = (rows: Rows, fact: Fact): void =>
  void rows.set(sentName(fact, said(fact, 'invitation')), listed(fact, said(fact, 'expiresAt')));

const comes = (rows: Rows, fact: Fact, person: string): void =>
  void rows.set(rowName(`person#${person}`, `council#${codeOf(fact)}`), { council: codeOf(fact) });

const taken = (rows: Rows, fact: Fact, stored: Stored): void => {
  const digest = said(fact, 'invitation');
  const facts = stored.things.get(fact.key)?.facts ?? [];
  const invited = facts.find((one) => INVITING.includes(one.type) && one.data['invitation'] === digest);
  rows.delete(sentName(fact, digest));
  if (invited !== undefined)
    named(rows, invited, said(fact, 'person'), `${codeOf(fact)}-invitation-${digest}`);
  comes(rows, fact, said(fact, 'person'));
};

const ends = (rows: Rows, fact: Fact, person: string): void =>
  void rows.set(endedName(fact, person), listed(fact, fact.at));

const declared = (rows: Rows, fact: Fact): void => {
  const person = fact.data['representative'];
  if (typeof person !== 'string') return;
  named(rows, fact, person, `${codeOf(fact)}-contact-${idOf(fact)}`);
  comes(rows, fact, person);
};

/** Of a structure declared at the counter, whom to call is whoever came first (PRC-04). */
const joined = (rows: Rows, fact: Fact, stored: Stored): void => {
  taken(rows, fact, stored);
  const facts = stored.things.get(fact.key)?.facts ?? [];
  const first = facts.find(({ type }) => type === 'StructureInvitationAccepted.v1');
  const [declaration] = facts;
  if (declaration?.data['representative'] === null && first?.version === fact.version)
    named(rows, declaration, said(fact, 'person'), `${codeOf(fact)}-contact-${idOf(fact)}`);
};

const expertLeaves = (rows: Rows, fact: Fact, stored: Stored): void => {
  const facts = stored.things.get(fact.key)?.facts ?? [];
  const accepted = facts.find(({ type }) => type === 'ExpertiseAccepted.v1');
  const answered = facts.find(({ type }) => type === 'ExpertiseAnswered.v1');
  if (accepted === undefined || (answered !== undefined && answered.version < fact.version)) return;
  ends(rows, fact, said(accepted, 'person'));
};

/** What led to them, and what listed them, goes with the account; whoever comes back begins anew. */
const erased = (rows: Rows, fact: Fact): void => {
  const subjects = textsOf(fact.data['subjects']);
  const person = textOf(fact.data['person']);
  const invited = `${codeOf(fact)}-invitation-`;
  if (person === '')
    for (const subject of subjects) rows.delete(sentName(fact, subject.slice(invited.length)));
  for (const subject of subjects) rows.delete(rowName(partition(fact, person), `sealed#${subject}`));
  rows.delete(endedName(fact, person));
  rows.delete(rowName(`person#${person}`, `council#${codeOf(fact)}`));
};

const FOLDS: Readonly<Record<string, Fold>> = {
  'PersonInvited.v1': (rows, fact) => {
    if (fact.data['member'] === null) sent(rows, fact);
  },
  'InvitationAccepted.v1': taken,
  'RoleWithdrawn.v1': (rows, fact) => ends(rows, fact, said(fact, 'person')),
  'StructureDeclared.v1': declared,
  'StructurePersonInvited.v1': sent,
  'StructureInvitationAccepted.v1': joined,
  'StructurePersonRemoved.v1': (rows, fact) => ends(rows, fact, said(fact, 'person')),
  'RepresentationTransferred.v1': (rows, fact) => ends(rows, fact, said(fact, 'from')),
  'ExpertiseAccepted.v1': (rows, fact) => comes(rows, fact, said(fact, 'person')),
  'ExpertiseAnswered.v1': expertLeaves,
  'ExpertiseAttached.v1': expertLeaves,
  'ExpertiseCancelled.v1': expertLeaves,
  'AccountErased.v1': erased,
};

/**
 * Under which keys people are named, whose function ended, and which invitations nobody took: from the facts of all things in
 * the order of time, up to the erasure of their account (GDP-04).
 */
export const foldAccounts = (stored: Stored, rows: Rows): void => {
  const facts = Object.keys(FOLDS).flatMap((type) => factsOf(stored, type));
  const inTime = facts.toSorted((a, b) => a.at.localeCompare(b.at) || a.version - b.version);
  for (const fact of inTime) FOLDS[fact.type]?.(rows, fact, stored);
};

/** In a council: where they sat stays, and leads to nobody; what they declared of their interests goes. */
export const withoutAccount = (council: Council, { data }: Fact, seats: readonly string[]): void => {
  const { code, key, rows } = council;
  const person = textOf(data['person']);
  for (const name of seats) {
    const row = rows.get(name);
    if (row !== undefined) rows.set(name, { ...row, person: null, sealed: null });
  }
  if (textsOf(data['subjects']).includes(`${code}-interests-${person}`))
    rows.delete(rowName(key, `interests#${person}`));
};
