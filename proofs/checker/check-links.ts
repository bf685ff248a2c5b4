import { campaignRows, controlRows, draws, misuseRows } from './draw-rows.ts';
import { appealRows } from './appeal-rows.ts';
import { sittings } from './check-calls.ts';
import { canonical, same } from './canonical.ts';
import { beside } from './erased.ts';
import type { Note } from './finding.ts';
import { type JsonObject, textOf } from './json.ts';
import { heldLabelRows } from './held-label-rows.ts';
import { waitingLabels } from './waiting-labels.ts';
import { meetingRows } from './meeting-rows.ts';
import { memberSuffix } from './polls.ts';
import {
  agendas as proposed,
  citations,
  commenters,
  decisions,
  entrusted,
  inPartition,
  merges,
  noteWords,
  progress,
  proposalWords,
} from './proposal-rows.ts';
import { type Fact, factsOf, rowsLike, said, type Stored, type Thing, thingsOf } from './things.ts';

const PRESENCE: readonly string[] = ['member', 'attending', 'mode', 'since', 'proxyTo', 'proxyAt'];
const REPLY: readonly string[] = ['member', 'answer', 'at', 'sealed'];
const WRITES_CHARTER: readonly string[] = ['CharterDrafted.v1', 'CharterEdited.v1'];
const RECUSAL: readonly string[] = ['member', 'recused', 'interest'];

/** Rows of a kind, compared with those that facts give. */
const compare = (
  found: ReadonlyMap<string, JsonObject>,
  expected: ReadonlyMap<string, JsonObject>,
  { wrong, count }: Note,
): void => {
  for (const name of new Set([...found.keys(), ...expected.keys()])) {
    count('links');
    const [row, folded] = [found.get(name), expected.get(name)];
    if (folded === undefined) wrong(name, 'aucun fait ne donne cette ligne');
    else if (!same(row, folded)) wrong(name, `${canonical(row)} ; ses faits disent ${canonical(folded)}`);
  }
};

const rowsOf = (things: readonly Thing[], prefix: string): Map<string, JsonObject> =>
  new Map(
    things.flatMap(({ key, rows }) =>
      rowsLike(rows, prefix).map(([sk, row]): [string, JsonObject] => [`${key} ${sk}`, row]),
    ),
  );

/** The charters in force, by the day on which each takes effect: the text last written, the constants last published. */
const charters = (stored: Stored): Map<string, JsonObject> =>
  new Map(
    thingsOf(stored, 'charter').flatMap(({ id, council, facts }): [string, JsonObject][] => {
      const written = facts.findLast(({ type }) => WRITES_CHARTER.includes(type));
      const adopted = facts.find(({ type }) => type === 'CharterAdopted.v1');
      if (written === undefined || adopted === undefined) return [];
      const published = facts.findLast(({ type }) => type === 'ConstantsPublished.v1');
      const { version, textDigest } = written.data;
      const { substance } = adopted.data;
      const { compiledDigest } = (published ?? written).data;
      const effectiveOn = said(adopted, 'effectiveOn');
      const key = `${council}#council#${council} charter#${effectiveOn}`;
      return [[key, { charter: id, version, textDigest, compiledDigest, substance, effectiveOn }]];
    }),
  );

/** The partners of each council by their key; one that was taken back stays, with its day (A8). */
const partners = (stored: Stored): Map<string, JsonObject> => {
  const revoked = new Map(
    factsOf(stored, 'PartnerRevoked.v1').map((fact) => [`${fact.key} ${said(fact, 'partner')}`, fact]),
  );
  return new Map(
    factsOf(stored, 'PartnerRegistered.v1').map((fact): [string, JsonObject] => {
      const partner = said(fact, 'partner');
      const revokedOn = revoked.get(`${fact.key} ${partner}`)?.data['revokedOn'] ?? null;
      const [council = '', , id = ''] = fact.key.split('#');
      const sealed = { fact: `${id}-${fact.version}-${fact.rank}`, subject: `${council}-partner-${partner}` };
      return [`${fact.key} partner#${partner}`, { ...fact.data, revokedOn, sealed }];
    }),
  );
};

/** The charter that each structure signed last, and where the words of who signed it are sealed (I6). */
const signatures = (stored: Stored): Map<string, JsonObject> =>
  new Map(
    factsOf(stored, 'CharterSigned.v1').map((fact): [string, JsonObject] => {
      const [council = '', , id = ''] = fact.key.split('#');
      const { channel } = fact.data;
      const person = channel === 'ONLINE' ? (fact.by['person'] ?? null) : null;
      const subject = `${council}-signature-${id}-${fact.version}`;
      const sealed = { fact: `${id}-${fact.version}-${fact.rank}`, subject };
      return [`${fact.key} signature`, { ...fact.data, person, sealed }];
    }),
  );

/** Why a point left its agenda, by the fact that says so; and where what was asked is sealed (C8). */
const leftBy = (fact: Fact | undefined): JsonObject => {
  if (fact === undefined) return {};
  const leftAt = fact.at;
  if (fact.type === 'ItemWithdrawn.v1') return { left: 'WITHDRAWN', leftAt };
  if (fact.type === 'ItemLeftAgenda.v1') return { left: said(fact, 'reason'), leftAt };
  const [council = '', , item = ''] = fact.key.split('#');
  const subject = `${council}-words-${textOf(fact.by['person'])}`;
  const asked = { fact: `${item}-${fact.version}-${fact.rank}`, subject };
  return { left: 'ADJOURNED', leftAt, asked };
};
const LEAVING: readonly string[] = ['ItemWithdrawn.v1', 'ItemLeftAgenda.v1', 'ItemAdjourned.v1'];

/** The agenda of each session, with what left it. */
const agendas = (stored: Stored): Map<string, JsonObject> =>
  new Map(
    factsOf(stored, 'ItemPlaced.v1').map((fact): [string, JsonObject] => {
      const [council = '', , item = ''] = fact.key.split('#');
      const left = stored.things.get(fact.key)?.facts.find(({ type }) => LEAVING.includes(type));
      return [
        `${council}#session#${said(fact, 'session')} item#${item}`,
        { item, placedAt: fact.at, ...leftBy(left) },
      ];
    }),
  );

/** What was asked from outside about each dossier. */
const expertises = (stored: Stored): Map<string, JsonObject> =>
  new Map(
    factsOf(stored, 'ExpertiseRequested.v1').map((fact): [string, JsonObject] => {
      const [council = '', , expertise = ''] = fact.key.split('#');
      const dossier = `${council}#application#${said(fact, 'application')}`;
      return [`${dossier} expertise#${fact.at}#${expertise}`, { expertise }];
    }),
  );

const NO_DOCUMENTS: ReadonlyMap<string, number> = new Map();

/** The documents of each structure, by their announcements. */
const documents = (stored: Stored): Map<string, JsonObject> =>
  new Map(
    factsOf(stored, 'DocumentAnnounced.v1').map((fact): [string, JsonObject] => {
      const [council = '', , id = ''] = fact.key.split('#');
      const kind = said(fact, 'kind');
      return [`${council}#structure#${said(fact, 'structure')} document#${id}`, { document: id, kind }];
    }),
  );

/** How many a structure announced on each day. */
const announcements = (stored: Stored): Map<string, JsonObject> =>
  new Map(
    [
      ...factsOf(stored, 'DocumentAnnounced.v1').reduce((counts, fact) => {
        const [council = ''] = fact.key.split('#');
        const day = `${council}#structure#${said(fact, 'structure')} announced#${said(fact, 'announcedOn')}`;
        return new Map(counts).set(day, (counts.get(day) ?? 0) + 1);
      }, NO_DOCUMENTS),
    ].map(([day, count]) => [day, { count }]),
  );

/** One row a member: who is in the room, who left it for an item. */
const checkMembers = (
  things: readonly Thing[],
  prefix: string,
  fields: readonly string[],
  { wrong, count }: Note,
): void => {
  for (const { key, rows } of things)
    for (const [sk, row] of rowsLike(rows, prefix)) {
      count('memberRows');
      if (!sk.endsWith(`#${memberSuffix(Number(row['member']))}`)) wrong(`${key} ${sk}`, 'd’un autre membre');
      if (!same(Object.keys(row).sort(), [...fields].sort()))
        wrong(`${key} ${sk}`, `champs ${Object.keys(row).join(', ')}`);
    }
};

/** Rows by which one thing is found from another. */
export const checkLinks = (stored: Stored, note: Note): void => {
  compare(rowsOf(thingsOf(stored, 'council'), 'charter#'), charters(stored), note);
  compare(rowsOf(thingsOf(stored, 'council'), 'partner#'), partners(stored), note);
  compare(rowsOf(thingsOf(stored, 'structure'), 'signature'), signatures(stored), note);
  compare(rowsOf(thingsOf(stored, 'session'), 'item#'), agendas(stored), note);
  compare(rowsOf(thingsOf(stored, 'application'), 'expertise#'), beside(stored, expertises(stored)), note);
  compare(rowsOf(thingsOf(stored, 'application'), 'meeting#'), beside(stored, meetingRows(stored)), note);
  compare(rowsOf(thingsOf(stored, 'structure'), 'appeal#'), appealRows(stored), note);
  compare(rowsOf(thingsOf(stored, 'structure'), 'label#'), heldLabelRows(stored), note);
  compare(rowsOf(thingsOf(stored, 'structure'), 'control#'), controlRows(stored), note);
  compare(rowsOf(thingsOf(stored, 'structure'), 'misuse#'), misuseRows(stored), note);
  compare(rowsOf(thingsOf(stored, 'label'), 'waiting'), waitingLabels(stored), note);
  compare(rowsOf(thingsOf(stored, 'controlCampaign'), 'control#'), campaignRows(stored), note);
  compare(rowsOf(thingsOf(stored, 'structure'), 'document#'), documents(stored), note);
  compare(rowsOf(thingsOf(stored, 'structure'), 'announced#'), announcements(stored), note);
  compare(rowsOf(thingsOf(stored, 'session'), 'proposal#'), proposed(stored), note);
  compare(rowsOf(thingsOf(stored, 'workshop'), 'words'), noteWords(stored), note);
  compare(rowsOf(thingsOf(stored, 'workshop'), 'proposal#'), citations(stored), note);
  compare(rowsOf(thingsOf(stored, 'proposal'), 'words'), proposalWords(stored), note);
  compare(rowsOf(thingsOf(stored, 'proposal'), 'progress'), progress(stored), note);
  compare(rowsOf(thingsOf(stored, 'proposal'), 'merged#'), merges(stored), note);
  compare(rowsOf(thingsOf(stored, 'proposal'), 'commenter#'), commenters(stored), note);
  compare(inPartition(stored, 'decisions'), decisions(stored), note);
  compare(inPartition(stored, 'draws'), draws(stored), note);
  compare(inPartition(stored, 'entrusted'), entrusted(stored), note);
  compare(rowsOf(thingsOf(stored, 'session'), 'votes'), sittings(stored), note);
  checkMembers(thingsOf(stored, 'session'), 'presence#', PRESENCE, note);
  checkMembers(thingsOf(stored, 'session'), 'reply#', REPLY, note);
  checkMembers(thingsOf(stored, 'item'), 'member#', RECUSAL, note);
};
