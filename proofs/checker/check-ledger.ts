import { digestOf } from './canonical.ts';
import { derivedId } from './derived-id.ts';
import type { Note } from './finding.ts';
import { type JsonObject, listOf, objectOf, textOf } from './json.ts';
import { type Erased, erasedIn } from './erased.ts';
import { isKnownFact } from './lives/lives.ts';
import { type Fact, isThingKey, rowsLike, type Stored, type Thing, thingsOf } from './things.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const DIGEST = /^[\w-]{43}$/;
/** A command that lost a race is written with the instant at which it was sent, after one that was sent later. */
const RACE_MS = 120_000;
/** Facts that hold personal values; no other may. */
const PERSONAL: readonly string[] = [
  'PersonInvited.v1',
  'StructureDeclared.v1',
  'StructurePersonInvited.v1',
  'RegisterContested.v1',
  'RegisterContestSettled.v1',
  'DocumentAnnounced.v1',
  'AmendmentProposed.v1',
  'AmendmentRejected.v1',
  'CommentMade.v1',
  'CommentAnswered.v1',
  'CharterAbandoned.v1',
  'MissingItemsRequested.v1',
  'ApplicationFoundInadmissible.v1',
  'ApplicationWithdrawn.v1',
  'ImplicitRejectionExplained.v1',
  'CriterionResolved.v1',
  'DecisionDeferred.v1',
  'ItemAdjourned.v1',
  'DebateNoted.v1',
  'DissentRecorded.v1',
  'MinutesCorrected.v1',
  'MessageSent.v1',
  'NoteWritten.v1',
  'ExpertiseRequested.v1',
  'ExpertiseAnswered.v1',
  'MeetingProposed.v1',
  'MeetingPlaceChanged.v1',
  'MeetingSlotsDeclined.v1',
  'MeetingReported.v1',
  'MeetingReportAmended.v1',
  'MeetingCancelled.v1',
  'WorkshopNoted.v1',
  'WorkshopNoteAmended.v1',
  'ProposalMade.v1',
  'ProposalAmended.v1',
  'ProposalCommented.v1',
  'ProposalWithdrawn.v1',
  'ImplementationProgressed.v1',
  'BulkActionHeld.v1',
  'InterestsDeclared.v1',
  'ImplementationAbandoned.v1',
  'OpenedDespiteLink.v1',
  'CharterSigned.v1',
  'ApplicationDecided.v1',
  'PartnerRegistered.v1',
  'CommitmentProposed.v1',
  'ReportPublished.v1',
  'ReplyReceived.v1',
  'ReviewReopened.v1',
  'AppealFiled.v1',
  'AppealAdmitted.v1',
  'AppealObserved.v1',
  'AppealExamined.v1',
  'AppealDecided.v1',
  'ControlRiskPicked.v1',
  'MisuseReported.v1',
  'MisuseHearingOpened.v1',
  'MisuseAnswered.v1',
  'MisuseClosed.v1',
  'ControlOpened.v1',
  'ControlAnswered.v1',
  'ControlVerdictGiven.v1',
  'ControlMendingAsked.v1',
  'ControlPlanAgreed.v1',
  'ControlPlanProofGiven.v1',
  'ControlCommitmentJudged.v1',
  'ControlClosed.v1',
  'MeasureProposed.v1',
  'ObservationsSubmitted.v1',
  'HearingHeld.v1',
  'MeasureDecided.v1',
  'MeasureDropped.v1',
  'ChangeDeclared.v1',
  'ChangeExamined.v1',
];

/** And those that hold some only when they say so. */
const PERSONAL_WHEN: Readonly<Record<string, string>> = {
  'ItemPlaced.v1': 'urgent',
  'ProposalPlacedOnAgenda.v1': 'urgent',
  'ImplementationCompleted.v1': 'inWords',
};

const isPersonal = ({ type, data, by }: Fact): boolean => {
  // Whoever sits again is named as they were the first time (MAN-01).
  if (type === 'MemberSeated.v1') return data['formerly'] === null;
  // H3: « nothing changed » is one word; what changed is told.
  if (type === 'YearlyCheckAnswered.v1') return listOf(data['changes']).length > 0;
  // WDR-12: at its end a suspension is over by itself; before, somebody says why.
  if (type === 'LabelReinstated.v1') return by['kind'] === 'person';
  return PERSONAL.includes(type) || data[PERSONAL_WHEN[type] ?? ''] === true;
};

const sortKey = (version: number, rank: number): string =>
  `${String(version).padStart(10, '0')}#${String(rank).padStart(3, '0')}`;

/** The name of a fact in a finding. */
const nameOf = ({ key, version, rank, type }: Fact): string => `${key} v${version}.${rank} ${type}`;

const isAuthor = ({ kind, person, role, cause }: JsonObject): boolean =>
  kind === 'person'
    ? textOf(person) !== '' && textOf(role) !== ''
    : kind === 'system' && textOf(cause) !== '';

/** What the hash covers: all of the fact but the hash, under the names it was made with. */
const unsigned = (thing: Thing, { fields }: Fact): JsonObject => {
  const { hash: _, factId, ...rest } = fields;
  return { ...rest, id: factId, workflow: thing.workflow, thing: thing.id };
};

const checkPlace = (thing: Thing, fact: Fact, before: Fact | undefined, { wrong }: Note): void => {
  const { version, rank } = fact;
  const last = before?.version ?? 0;
  const follows = version === last ? rank === (before?.rank ?? 0) + 1 : version === last + 1 && rank === 0;
  if (!follows)
    wrong(nameOf(fact), `ne suit pas ${last}.${before?.rank ?? 0} : une version ou un rang manque`);
  if (fact.sk !== sortKey(version, rank)) wrong(nameOf(fact), `rangé sous ${fact.sk}`);
  if (fact.id !== derivedId(thing.council, thing.workflow, thing.id, version, rank))
    wrong(nameOf(fact), 'son identifiant ne découle pas de sa place');
  if (fact.fields['council'] !== thing.council) wrong(nameOf(fact), 'porte un autre conseil que sa clé');
};

const checkChain = (thing: Thing, fact: Fact, before: Fact | undefined, { wrong }: Note): void => {
  const previous = before?.fields['hash'] ?? null;
  if ((fact.fields['previous'] ?? null) !== previous)
    wrong(nameOf(fact), 'ne reprend pas l’empreinte du fait qui le précède');
  if (fact.fields['hash'] !== digestOf(unsigned(thing, fact)))
    wrong(nameOf(fact), 'son empreinte n’est pas celle de son contenu');
};

const checkAuthor = (fact: Fact, before: Fact | undefined, { wrong }: Note): void => {
  if (!INSTANT.test(fact.at)) wrong(nameOf(fact), `instant illisible : « ${fact.at} »`);
  if (fact.command === '') wrong(nameOf(fact), 'ne dit pas de quelle commande il vient');
  if (!isAuthor(fact.by)) wrong(nameOf(fact), 'ne dit pas de qui il vient');
  if (before === undefined) return;
  // What the system does has the instant of its cause, however late it was delivered.
  if (fact.by['kind'] === 'person' && Date.parse(fact.at) < Date.parse(before.at) - RACE_MS)
    wrong(nameOf(fact), `daté du ${fact.at}, avant le fait précédent (${before.at})`);
  if (fact.version !== before.version) return;
  if (fact.at !== before.at || fact.command !== before.command || digestOf(fact.by) !== digestOf(before.by))
    wrong(nameOf(fact), 'n’a pas l’instant, l’auteur et la commande de sa version');
};

/** What is sealed of a fact is whole, or gone where the facts say that it went. */
const checkKept = (
  { stored, erased }: { stored: Stored; erased: Erased },
  thing: Thing,
  fact: Fact,
  { wrong }: Note,
): void => {
  const subject = textOf(objectOf(fact.fields['personal'])['subject']);
  const kept = stored.subjects.get(`subject#${subject}`);
  const sk = `fact#${thing.id}-${fact.version}-${fact.rank}`;
  if (fact.at <= (erased.accounts.get(subject) ?? '')) {
    if (kept?.has(sk) === true)
      wrong(nameOf(fact), 'son compte est effacé, et ses valeurs chiffrées sont encore là');
    return;
  }
  if (erased.subjects.has(subject)) {
    if (kept !== undefined) wrong(nameOf(fact), 'effacé, et son sujet a encore des lignes');
    return;
  }
  if (kept?.has('key') !== true) wrong(nameOf(fact), 'la clé de son sujet manque');
  const { iv, tag, ciphertext } = kept?.get(sk) ?? {};
  if (erased.words(thing, fact, subject)) {
    if (kept?.has(sk) === true) wrong(nameOf(fact), 'effacé, et ses valeurs chiffrées sont encore là');
    return;
  }
  if ([iv, tag, ciphertext].some((part) => textOf(part) === ''))
    wrong(nameOf(fact), 'ses valeurs chiffrées manquent');
};

const checkPersonal = (
  { stored, erased }: { stored: Stored; erased: Erased },
  thing: Thing,
  fact: Fact,
  { wrong, count }: Note,
): void => {
  const personal = fact.fields['personal'];
  if (isPersonal(fact) !== (personal !== undefined)) {
    wrong(
      nameOf(fact),
      personal === undefined ? 'a perdu ses engagements' : 'porte des données personnelles',
    );
    return;
  }
  if (personal === undefined) return;
  count('commitments');
  const { commitments } = objectOf(personal);
  const digests = Object.values(objectOf(commitments));
  if (digests.length === 0 || digests.some((digest) => !DIGEST.test(textOf(digest))))
    wrong(nameOf(fact), 'ses engagements ne sont pas des empreintes');
  checkKept({ stored, erased }, thing, fact, { wrong, count });
};

/** Where the words of excuse of a session's members are sealed: no fact speaks of them (C7, MAN-03). */
const excusesOf = ({ rows }: Thing): string[] =>
  rowsLike(rows, 'reply#').flatMap(([, { sealed }]) => {
    const { fact, subject } = objectOf(sealed);
    return textOf(fact) === ''
      ? []
      : [`subject#${textOf(subject)}|key`, `subject#${textOf(subject)}|fact#${textOf(fact)}`];
  });

/** Ciphertexts that no fact commits to, and no answer to a convocation. */
const checkSubjects = (stored: Stored, { wrong, count }: Note): void => {
  const expected = new Set<string>(thingsOf(stored, 'session').flatMap(excusesOf));
  for (const { id, facts } of stored.things.values())
    for (const { fields, version, rank } of facts) {
      const subject = textOf(objectOf(fields['personal'])['subject']);
      if (subject === '') continue;
      expected.add(`subject#${subject}|key`).add(`subject#${subject}|fact#${id}-${version}-${rank}`);
    }
  for (const [pk, rows] of stored.subjects)
    for (const sk of rows.keys()) {
      count('subjectRows');
      if (!expected.has(`${pk}|${sk}`)) wrong(`${pk} ${sk}`, 'aucun fait ne renvoie à cette ligne');
    }
};

/** The ledger by itself: contiguous, signed by its chain, complete (I1, I2, I17; P15). */
export const checkLedger = (stored: Stored, note: Note): void => {
  const erased = erasedIn(stored);
  for (const thing of stored.things.values()) {
    if (thing.facts.length > 0 && !isThingKey(thing.key)) note.wrong(thing.key, 'clé de fait inconnue');
    for (const [n, fact] of thing.facts.entries()) {
      note.count('facts');
      const before = thing.facts[n - 1];
      if (!isKnownFact(thing.workflow, fact.type)) note.wrong(nameOf(fact), 'type de fait inconnu ici');
      checkPlace(thing, fact, before, note);
      checkChain(thing, fact, before, note);
      checkAuthor(fact, before, note);
      checkPersonal({ stored, erased }, thing, fact, note);
    }
  }
  checkSubjects(stored, note);
};
