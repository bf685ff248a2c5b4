import { foldAccounts, withoutAccount } from './accounts.ts';
import { canonical } from './canonical.ts';
import { type Council, link, type Rows, rowName, setRole } from './people-rows.ts';
import { foldStructure } from './structure-people.ts';
import { type Json, type JsonObject, objectOf, textOf } from './json.ts';
import { dayAt } from './paris.ts';
import { type Fact, said, type Stored, type Thing, thingsOf } from './things.ts';
import { memberSuffix } from './polls.ts';

const seatName = ({ key }: Council, kind: 'member' | 'former', member: Json | undefined): string =>
  rowName(key, `${kind}#${memberSuffix(Number(member))}`);

const invitationName = ({ code }: Council, fact: Fact): string =>
  rowName(`${code}#invitation#${said(fact, 'invitation')}`, 'invitation');

/** A seat in the row of whoever sits there: its number, and the last day of its term (MAN-01). */
const held = ({ member = null, termEndsOn = null }: JsonObject): JsonObject => ({
  member,
  until: termEndsOn,
});

/** MAN-01: who sat under another number sits again, with the sign-in already theirs. */
const seat = (council: Council, { data, version, rank }: Fact): void => {
  const { formerly, ...mandate } = data;
  const { member } = mandate;
  const subject = `${council.code}-seated-${canonical(member)}`;
  const named = { fact: `${council.code}-${version}-${rank}`, subject };
  // Their address is sealed with the invitation that follows, or with the one of their first mandate; so is their name.
  const row = { ...mandate, person: null, named, sealed: null };
  const before = seatName(council, 'former', formerly);
  const former = formerly === null ? undefined : council.rows.get(before);
  const person = former?.['person'];
  if (former === undefined || typeof person !== 'string') {
    council.rows.set(seatName(council, 'member', member), row);
    return;
  }
  const known = { person, named: former['named'] ?? null, sealed: former['sealed'] ?? null };
  council.rows.set(seatName(council, 'member', member), { ...row, ...known });
  council.rows.set(before, { ...former, renewedAs: member });
  setRole(council, person, 'member', held(mandate));
};

const unseat = (council: Council, { data: { member, endedOn, reason } }: Fact): void => {
  const name = seatName(council, 'member', member);
  const row = council.rows.get(name) ?? {};
  council.rows.delete(name);
  council.rows.set(seatName(council, 'former', member), { ...row, endedOn, reason, renewedAs: null });
  if (typeof row['person'] === 'string') setRole(council, row['person'], 'member', undefined);
};

const accept = (council: Council, fact: Fact): void => {
  const { role, member } = fact.data;
  const person = said(fact, 'person');
  const sealed = council.rows.get(invitationName(council, fact))?.['sealed'] ?? null;
  council.rows.delete(invitationName(council, fact));
  const name = seatName(council, 'member', member);
  const row = council.rows.get(name);
  setRole(council, person, textOf(role), member === null ? true : held(row ?? {}));
  link(council, person);
  if (member !== null && row !== undefined) council.rows.set(name, { ...row, person });
  if (member !== null) return;
  // Whoever works for the council without a seat is listed, to be found.
  const since = dayAt(fact.at);
  const staff = rowName(council.key, `staff#${textOf(role)}#${person}`);
  council.rows.set(staff, { person, role, since, sealed });
};

/** Whoever held a role without a seat is no more on the list, and has it no more. */
const withdraw = (council: Council, fact: Fact): void => {
  const person = said(fact, 'person');
  const role = said(fact, 'role');
  setRole(council, person, role, undefined);
  council.rows.delete(rowName(council.key, `staff#${role}#${person}`));
};

const invite = (council: Council, fact: Fact): void => {
  const { role, member, expiresAt } = fact.data;
  const subject = `${council.code}-invitation-${said(fact, 'invitation')}`;
  const sealed = { fact: `${council.code}-${fact.version}-${fact.rank}`, subject };
  council.rows.set(invitationName(council, fact), { role, member, expiresAt, sealed });
  const seated = seatName(council, 'member', member ?? 0);
  if (member !== null) council.rows.set(seated, { ...council.rows.get(seated), sealed });
};

const draftName = (key: string, draft: Json): string =>
  rowName(key, `rulesDraft#${canonical(draft).padStart(4, '0')}`);

const draftRules = ({ key, rows }: Council, { data }: Fact): void =>
  void rows.set(draftName(key, data['draft'] ?? 0), { ...data, session: null, adoptedAs: null });

const placeRules = ({ key, rows }: Council, { data: { draft, session } }: Fact): void => {
  const name = draftName(key, draft ?? 0);
  rows.set(name, { ...rows.get(name), session: session ?? null });
};

/** What a fact of rules says of how they were adopted; their row says what they are. */
const ADOPTED_BY: readonly string[] = ['draft', 'proposal', 'item'];

const adopt = ({ key, rows }: Council, { data }: Fact): void => {
  const { draft, version = 0 } = data;
  const adopted = Object.entries(data).filter(([field]) => !ADOPTED_BY.includes(field));
  rows.set(rowName(key, `rules#${canonical(version)}`), Object.fromEntries(adopted));
  const name = draftName(key, draft ?? 0);
  if (draft !== null) rows.set(name, { ...rows.get(name), adoptedAs: version });
};

const route = ({ key, rows }: Council, { data }: Fact): void =>
  void rows.set(rowName(key, `routing#${canonical(data['version'])}`), data);

/** Who signs for the President holds the role from a day to a day; under what their name is sealed is that of their work. */
const delegate = (council: Council, fact: Fact): void => {
  const { key, rows } = council;
  const person = said(fact, 'person');
  const { from = null, until = null } = fact.data;
  const works = ['president', 'administrator', 'secretary', 'officer', 'auditor']
    .map((role) => rows.get(rowName(key, `staff#${role}#${person}`)))
    .find((row) => row !== undefined);
  rows.set(rowName(key, `delegation#${person}`), {
    ...fact.data,
    endedOn: null,
    sealed: works?.['sealed'] ?? null,
  });
  setRole(council, person, 'president', { from, until });
};

const endDelegation = (council: Council, fact: Fact): void => {
  const person = said(fact, 'person');
  const { key, rows } = council;
  const name = rowName(key, `delegation#${person}`);
  rows.set(name, { ...rows.get(name), endedOn: fact.data['endedOn'] ?? null });
  if (!rows.has(rowName(key, `staff#president#${person}`))) setRole(council, person, 'president', undefined);
};

/** One for each kind of letter and version (K8). */
const adoptLetter = ({ key, rows }: Council, fact: Fact): void =>
  void rows.set(
    rowName(key, `letter#${said(fact, 'kind')}#${canonical(fact.data['version']).padStart(4, '0')}`),
    fact.data,
  );

/** The sheet names the picture, and each picture that there was is a row. */
const adoptLogo = ({ key, rows }: Council, { data }: Fact): void => {
  const { content = null, ...told } = objectOf(data['logo']);
  const sheet = rowName(key, 'profile');
  rows.set(sheet, { ...rows.get(sheet), logo: data['logo'] === null ? null : told });
  if (data['logo'] !== null)
    rows.set(rowName(key, `logo#${textOf(told['digest'])}`), { type: told['type'] ?? null, content });
};

/** One for each officer: the last that was said. */
const leave = ({ key, rows }: Council, fact: Fact): void =>
  void rows.set(rowName(key, `absence#${said(fact, 'officer')}`), fact.data);

const comeBack = ({ key, rows }: Council, fact: Fact): void =>
  void rows.delete(rowName(key, `absence#${said(fact, 'officer')}`));

/** One for each person: the day of the last declaration, and where it is sealed (MAN-04). */
const declareInterests = ({ key, rows, code }: Council, fact: Fact): void => {
  const person = textOf(fact.by['person']);
  const sealed = { fact: `${code}-${fact.version}-${fact.rank}`, subject: `${code}-interests-${person}` };
  rows.set(rowName(key, `interests#${person}`), { person, declaredOn: dayAt(fact.at), sealed });
};

/** A term that passed without anybody recording its end is over in their roles too. */
const erase = (council: Council, fact: Fact): void => {
  const { person, members } = fact.data;
  const numbers = Array.isArray(members) ? members : [];
  const running = numbers.map((member) => seatName(council, 'member', member));
  if (typeof person === 'string' && running.some((name) => council.rows.has(name)))
    setRole(council, person, 'member', undefined);
  withoutAccount(council, fact, [
    ...running,
    ...numbers.map((member) => seatName(council, 'former', member)),
  ]);
};

const establish = ({ key, rows, code }: Council, { data }: Fact): void => {
  rows.set(rowName(key, 'profile'), { ...data, logo: null });
  rows.set(rowName('councils', code), { council: code });
};

const publishNotices = ({ key, rows }: Council, { data }: Fact): void => {
  rows.set(rowName(key, 'profile'), { ...rows.get(rowName(key, 'profile')), notices: data });
};

const FOLDS: Readonly<Record<string, (council: Council, fact: Fact) => void>> = {
  'CouncilEstablished.v1': establish,
  'RulesDrafted.v1': draftRules,
  'RulesPlacedOnAgenda.v1': placeRules,
  'RulesAdopted.v1': adopt,
  'MemberSeated.v1': seat,
  'MandateEnded.v1': unseat,
  'PersonInvited.v1': invite,
  'InvitationAccepted.v1': accept,
  'RoleWithdrawn.v1': withdraw,
  'RoutingAdopted.v1': route,
  'SignatureDelegated.v1': delegate,
  'SignatureDelegationEnded.v1': endDelegation,
  'LetterAdopted.v1': adoptLetter,
  'NoticesPublished.v1': publishNotices,
  'LogoAdopted.v1': adoptLogo,
  'AbsenceDeclared.v1': leave,
  'AbsenceEnded.v1': comeBack,
  'InterestsDeclared.v1': declareInterests,
  'AccountErased.v1': erase,
};

const foldCouncil = (thing: Thing, rows: Rows): void => {
  const council = { key: thing.key, code: thing.council, rows };
  for (const fact of thing.facts) FOLDS[fact.type]?.(council, fact);
};

/** The right of whoever is asked for an opinion begins with the code, and ends with the answer or the question (B6). */
const foldExpertise = (thing: Thing, rows: Rows): void => {
  const council = { key: thing.key, code: thing.council, rows };
  const accepted = thing.facts.find(({ type }) => type === 'ExpertiseAccepted.v1');
  if (accepted === undefined) return;
  const person = said(accepted, 'person');
  const ends = ['ExpertiseAnswered.v1', 'ExpertiseAttached.v1', 'ExpertiseCancelled.v1'];
  const ended = thing.facts.some(({ type }) => ends.includes(type));
  setRole(council, person, `expert#${thing.id}`, ended ? undefined : true);
  link(council, person);
};

/** Who holds which role, who sits where, who is invited, what each council told of itself: all from the facts. */
export const foldPeople = (stored: Stored): Rows => {
  const rows: Rows = new Map();
  for (const thing of thingsOf(stored, 'council')) foldCouncil(thing, rows);
  for (const thing of thingsOf(stored, 'structure')) foldStructure(thing, rows);
  for (const thing of thingsOf(stored, 'expertise')) foldExpertise(thing, rows);
  foldAccounts(stored, rows);
  return rows;
};
