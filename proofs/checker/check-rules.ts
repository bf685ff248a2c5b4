import { isAdoptedBy } from './adopted-by.ts';
import { digestOf } from './canonical.ts';
import type { Note } from './finding.ts';
import { numberOf, textOf } from './json.ts';
import { dayAt } from './paris.ts';
import { type Fact, said, type Stored, type Thing, thingsOf } from './things.ts';

type Version = { where: string; fact: Fact; before: Fact | undefined };

/** Each version is what its hash says, and follows the one before it (K11). */
const checkVersion = ({ where, fact, before }: Version, { wrong }: Note): void => {
  const { procedure = null, label = null } = fact.data;
  if (fact.data['digest'] !== digestOf({ procedure, label }))
    wrong(where, 'une autre empreinte que son contenu');
  if (numberOf(fact.data['version']) !== numberOf(before?.data['version'] ?? 0) + 1)
    wrong(where, 'ne suit pas la version d’avant');
  const effectiveOn = said(fact, 'effectiveOn');
  if (effectiveOn < said(fact, 'adoptedOn')) wrong(where, 's’applique avant d’être adopté');
  if (before !== undefined && effectiveOn < said(before, 'effectiveOn'))
    wrong(where, 's’applique avant la version d’avant');
};

/** The proposal by which rules were adopted was one of rules, adopted on that day. */
const checkProposal = (stored: Stored, key: string, { where, fact }: Version, { wrong }: Note): void => {
  const about = stored.things.get(key)?.facts ?? [];
  const vote = about.findLast(({ type, at }) => type === 'ProposalVoted.v1' && at <= fact.at);
  if (about[0]?.data['kind'] !== 'RULES' || vote?.data['adopted'] !== true)
    wrong(where, 'adopté par une proposition que le conseil n’a pas adoptée');
  if (vote?.data['votedOn'] !== fact.data['adoptedOn']) wrong(where, 'adopté un autre jour que son vote');
};

/** It is the draft that was adopted, and was voted when it says that it was. */
const checkAdoption = (stored: Stored, council: Thing, version: Version, note: Note): void => {
  const { where, fact } = version;
  const { draft = null, proposal = null, item = null } = fact.data;
  const drafted = council.facts.find(
    ({ type, data }) => type === 'RulesDrafted.v1' && data['draft'] === draft,
  );
  if (draft !== null && drafted?.data['digest'] !== fact.data['digest'])
    note.wrong(where, 'autre chose que le projet qui fut adopté');
  const by = { fact, about: { rulesDraft: draft } };
  if (item !== null && !isAdoptedBy(stored, council.council, textOf(item), by))
    note.wrong(where, 'adopté par un point que le conseil n’a pas adopté');
  if (proposal !== null)
    checkProposal(stored, `${council.council}#proposal#${textOf(proposal)}`, version, note);
};

/** A charter that names the point on which it was voted is the text that was put to that vote. */
const checkCharter = (stored: Stored, { council, id, key, facts }: Thing, { wrong }: Note): void => {
  const adopted = facts.find(({ type }) => type === 'CharterAdopted.v1');
  const point = adopted?.data['item'] ?? null;
  if (adopted === undefined || point === null) return;
  const written = facts.findLast(({ type }) => type === 'CharterDrafted.v1' || type === 'CharterEdited.v1');
  const about = { charter: id, textDigest: written?.data['textDigest'] ?? null };
  if (!isAdoptedBy(stored, council, textOf(point), { fact: adopted, about }))
    wrong(key, 'adoptée par un point que le conseil n’a pas adopté');
};

/** By which the council is called to a session, or consulted in writing. */
const CALLS: readonly string[] = ['SessionConvened.v1', 'WrittenConsultationOrdered.v1'];

/** A session sits and votes under the rules of its convocation, which were in force on that day. */
const checkSession = (session: Thing, adopted: readonly Fact[], { wrong, count }: Note): void => {
  const convened = session.facts.find(({ type }) => CALLS.includes(type));
  if (convened === undefined) return;
  count('sessionRules');
  const version = convened.data['rulesVersion'];
  const known = adopted.find(({ data }) => data['version'] === version);
  if (known === undefined) wrong(session.key, 'convoquée sous un règlement que personne n’a adopté');
  else if (known.data['digest'] !== convened.data['rulesDigest'])
    wrong(session.key, 'convoquée sous une autre empreinte que celle de son règlement');
  const day = dayAt(convened.at);
  const better = adopted.findLast(({ at, data }) => at < convened.at && textOf(data['effectiveOn']) <= day);
  if (better !== undefined && numberOf(better.data['version']) > numberOf(version))
    wrong(session.key, 'convoquée sous un règlement qui n’était plus en vigueur');
  const held = session.facts.filter(({ type, data }) => type !== convened.type && 'rulesVersion' in data);
  if (held.some(({ data }) => data['rulesVersion'] !== version))
    wrong(session.key, 'tenue sous un autre règlement que celui de sa convocation');
};

const adoptedBy = ({ facts }: Thing): Fact[] => facts.filter(({ type }) => type === 'RulesAdopted.v1');

/** The rules of procedure of each council, version by version, and the sessions held under them. */
export const checkRules = (stored: Stored, note: Note): void => {
  const byCouncil = new Map<string, Fact[]>();
  for (const council of thingsOf(stored, 'council')) {
    const adopted = adoptedBy(council);
    byCouncil.set(council.council, adopted);
    for (const [n, fact] of adopted.entries()) {
      const where = `${council.key} règlement ${n + 1}`;
      const version = { where, fact, before: adopted[n - 1] };
      note.count('rulesVersions');
      checkVersion(version, note);
      checkAdoption(stored, council, version, note);
    }
  }
  for (const charter of thingsOf(stored, 'charter')) checkCharter(stored, charter, note);
  for (const session of thingsOf(stored, 'session'))
    checkSession(session, byCouncil.get(session.council) ?? [], note);
};
