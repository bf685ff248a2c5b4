import { ANSWER_FIELDS, isAnswered, isListed, reactionIsAside } from './aside.ts';
import { isEliminated, withoutEliminated } from './erased.ts';
import type { Asked } from './examined.ts';
import type { Note } from './finding.ts';
import { type JsonObject, numberOf, textOf } from './json.ts';
import { labelLetterIsDue, labelLetterOf, nameInLabelLetter } from './label-letters.ts';
import { memberSuffix } from './polls.ts';
import { type Fact, rowsLike, said, type Stored, type Thing, thingsOf } from './things.ts';

const PREFIX = 'effect#mail#';
const FIELDS: readonly string[] = [
  'attempt',
  'begunAt',
  'doneAt',
  'list',
  'listAt',
  'factId',
  'factType',
  'version',
  'reopened',
  'letter',
  'letterVersion',
  'letterDigest',
  'letterText',
  'lacking',
  'returned',
  'returnedAt',
  ...ANSWER_FIELDS,
];

/** Which facts have a letter, and the end of its subject. */
const LETTERS: Readonly<Record<string, string>> = {
  'PersonInvited.v1': 'votre accès',
  'StructurePersonInvited.v1': 'votre invitation',
  'RepresentationOffered.v1': 'on vous propose de la représenter',
  'ApplicationSubmitted.v1': 'votre demande est reçue',
  'ApplicationAcknowledged.v1': 'accusé de réception de votre demande',
  'ReceiptResent.v1': 'duplicata du récépissé de votre demande',
  'MissingItemsRequested.v1': 'il manque des éléments à votre demande',
  'MissingItemProvided.v1': 'un élément demandé est arrivé',
  'MissingItemsOverdue.v1': 'des éléments demandés ne sont pas arrivés',
  'ApplicationFoundComplete.v1': 'votre dossier est complet',
  'LimitApproached.v1': 'une échéance approche',
  'DecisionDeferred.v1': 'la décision est reportée',
  'ApplicationWithdrawn.v1': 'votre demande est retirée',
  'ApplicationFoundInadmissible.v1': 'votre demande ne peut pas être examinée',
  'ImplicitDecisionReached.v1': 'le silence a valu décision',
  'ImplicitAcceptanceCertified.v1': 'attestation d’acceptation',
  'ImplicitRejectionQuestioned.v1': 'des motifs sont demandés',
  'ImplicitRejectionExplained.v1': 'les motifs du rejet',
  'ReportPublished.v1': 'le rapport sur votre demande',
  'DecisionMadeAvailable.v1': 'une décision vous attend',
  'DecisionNotified.v1': 'la décision sur votre demande',
  'MessageSent.v1': 'un message vous attend',
  'ExpertiseRequested.v1': 'votre avis est demandé',
  'ExpertiseReminded.v1': 'votre avis est attendu',
  'ExpertiseFellDue.v1': 'un avis n’est pas arrivé',
  'ExpertiseAnswered.v1': 'un avis est arrivé',
  'ExpertiseCancelled.v1': 'votre avis n’est plus attendu',
  'ControlOpened.v1': 'votre label est contrôlé cette année',
  'ControlReminded.v1': 'le contrôle de votre label attend votre réponse',
  'ControlMendingAsked.v1': 'des points à corriger pour votre label',
  'ControlPlanAgreed.v1': 'vos engagements après le contrôle de votre label',
  'ControlPlanReminded.v1': 'un engagement de votre plan attend sa preuve',
  'ControlPlanOverdue.v1': 'la preuve d’un engagement n’est pas arrivée',
  'ControlCommitmentJudged.v1': 'un engagement de votre plan est examiné',
  'ControlClosed.v1': 'le contrôle de votre label est terminé',
  'AppealAcknowledged.v1': 'accusé de réception de votre recours',
  'AppealHolderInvited.v1': 'vos observations sont attendues',
  'AppealDecided.v1': 'la réponse à votre recours vous attend',
  'AppealMailReturned.v1': 'la réponse à un recours est à poster',
  'AppealAnswerToPost.v1': 'la réponse à un recours est à poster',
  'AppealAnswered.v1': 'la réponse à votre recours',
  'AppealDeemedRejected.v1': 'votre recours est rejeté par le silence',
  'ImplementationAssigned.v1': 'une suite vous est confiée',
  'ImplementationReminded.v1': 'une suite est attendue',
  'ImplementationOverdue.v1': 'une suite est en retard',
  'SessionConvened.v1': 'convocation à la séance du conseil',
  'SessionReconvened.v1': 'nouvelle convocation, sans quorum exigé',
  'WrittenConsultationOrdered.v1': 'le conseil est consulté par écrit',
  'WrittenConsultationReminded.v1': 'votre réponse est attendue',
  'SessionDemanded.v1': 'la consultation écrite s’arrête',
  'QuorumForecastMade.v1': 'où en est le quorum de la séance',
  'MinutesCirculated.v1': 'le procès-verbal vous attend',
  'MinutesOverdue.v1': 'un procès-verbal est attendu',
};

/** What one side of a meeting is told, by the end of the subject. */
const ANNOUNCED: Readonly<Record<string, string>> = {
  SLOTS_PROPOSED: 'des créneaux vous sont proposés',
  SLOT_CHOSEN: 'un créneau est choisi',
  SLOTS_DECLINED: 'aucun créneau ne convient',
  SLOT_FIXED: 'une rencontre est fixée',
  NOT_COMING: 'une structure ne vient pas',
  SLOTS_UNANSWERED: 'des créneaux restent sans réponse',
  REMINDER: 'une rencontre a lieu demain',
  REPORTED: 'un compte rendu vous attend',
  REPORT_AMENDED: 'un compte rendu est corrigé',
  REPORT_OVERDUE: 'un compte rendu est attendu',
  CANCELLED: 'une rencontre est annulée',
};

/** What members are told of a session once they were convened, and nobody before. */
const TO_THE_CONVENED: Readonly<Record<string, (data: JsonObject) => string | undefined>> = {
  'SessionRelocated.v1': ({ convened }) =>
    convened === true ? 'l’heure ou le lieu de la séance change' : undefined,
  'SessionCancelled.v1': ({ from }) =>
    from === 'SCHEDULED' ? undefined : 'la séance du conseil est annulée',
};

/** How much of a limit is spent (B12). */
const shareSpent = (share: number): string =>
  share === 100 ? 'un délai est passé' : `un délai est écoulé à ${share} %`;

const letterOf = (fact: Fact | undefined): string | undefined => {
  if (fact?.type === 'LimitEscalated.v1') return shareSpent(numberOf(fact.data['share']));
  const convened = TO_THE_CONVENED[fact?.type ?? ''];
  if (fact !== undefined && convened !== undefined) return convened(fact.data);
  const ofLabel = fact && labelLetterOf(fact);
  if (ofLabel !== undefined) return ofLabel;
  return fact?.type === 'MeetingAnnounced.v1' ? ANNOUNCED[said(fact, 'what')] : LETTERS[fact?.type ?? ''];
};

/** Blanks of all kinds are one: French puts one that does not break before a colon. */
const plain = (subject: string): string => subject.replaceAll(/\s/g, ' ');

/** Letters about them name no structure. */
const OF_THE_COUNCIL: readonly string[] = [
  'ExpertiseRequested.v1',
  'MeetingProposed.v1',
  'MisuseReported.v1',
  'ProposalMade.v1',
  'SessionScheduled.v1',
  'WrittenConsultationPrepared.v1',
];

/** Of whom a letter speaks: the council or the structure that invites, the council that asks for an opinion, or the structure of the dossier. */
const nameOf = (stored: Stored, { facts, council }: Thing): string => {
  const [first] = facts;
  if (first === undefined) return '';
  if (first.type === 'CouncilEstablished.v1') return said(first, 'shortName');
  if (first.type === 'StructureDeclared.v1') return said(first, 'name');
  if (!OF_THE_COUNCIL.includes(first.type)) return said(first, 'structureName');
  const established = stored.things.get(`${council}#council#${council}`)?.facts[0];
  return established === undefined ? '' : said(established, 'shortName');
};

/** Between reading that somebody is awaited and writing that a mail leaves. */
const RACE_MS = 60_000;

const CONTROL_REMINDERS = ['ControlReminded.v1', 'ControlPlanReminded.v1'];

/** M35: a reminder that left once its control was over. */
const isAfterItsEnd = ({ facts }: Thing, effect: JsonObject, fact: Fact | undefined): boolean => {
  const end = facts.find(({ type }) => type === 'ControlClosed.v1');
  if (fact === undefined || !CONTROL_REMINDERS.includes(fact.type) || end === undefined) return false;
  return Date.parse(textOf(effect['begunAt'])) > Date.parse(end.at) + RACE_MS;
};

const checkEffect = (
  thing: Thing,
  sk: string,
  effect: JsonObject,
  fact: Fact | undefined,
  note: Note,
): void => {
  const where = `${thing.key} ${sk}`;
  if (fact === undefined) note.wrong(where, 'un envoi sans le fait dont il vient');
  else if (letterOf(fact) === undefined) note.wrong(where, `un ${fact.type} ne donne pas de lettre`);
  if (textOf(effect['begunAt']) === '') note.wrong(where, 'un envoi qui n’a pas commencé');
  if (effect['doneAt'] === undefined && !isListed(effect, thing.council) && !isAnswered(effect))
    note.wrong(where, 'un envoi dans le doute que personne ne voit');
  if (effect['doneAt'] !== undefined && effect['list'] !== undefined)
    note.wrong(where, 'un envoi fait, encore dans une liste');
  if (isAfterItsEnd(thing, effect, fact)) note.wrong(where, 'un rappel parti après la fin du contrôle');
  const strange = Object.keys(effect).filter((name) => !FIELDS.includes(name));
  if (strange.length > 0) note.wrong(where, `champs inconnus : ${strange.join(', ')}`);
};

/** What of a session is told to the service, and to no member (C7, MAN-08). */
const TO_THE_SERVICE: readonly string[] = ['QuorumForecastMade.v1', 'MinutesOverdue.v1'];

/**
 * How the marks of a fact's letters end: one for each member who was seated before it and sits on the day, if the fact
 * is of a session and not for the service (DEL-03); else one, with nothing more.
 */
const addressees = (stored: Stored, { workflow, council }: Thing, fact: Fact): readonly string[] => {
  // Whoever answers, or is cleared, before it leaves has none (M35).
  if (CONTROL_REMINDERS.includes(fact.type)) return [];
  if (workflow !== 'session' || TO_THE_SERVICE.includes(fact.type)) return [''];
  // Whoever answered already is reminded of nothing: who did is in no fact.
  if (fact.type === 'WrittenConsultationReminded.v1') return [];
  const inWriting = fact.data['orderedOn'] !== undefined;
  const heldOn = said(fact, inWriting ? 'orderedOn' : 'heldOn');
  const seats = stored.things.get(`${council}#council#${council}`)?.facts ?? [];
  const ended = seats
    .filter(({ type, data }) => type === 'MandateEnded.v1' && textOf(data['endedOn']) <= heldOn)
    .map(({ data }) => data['member']);
  return seats
    .filter(({ type, at }) => type === 'MemberSeated.v1' && at < fact.at)
    .filter(({ data }) => !inWriting || data['kind'] === 'TITULAR')
    .filter((seated) => said(seated, 'startsOn') <= heldOn && heldOn <= said(seated, 'termEndsOn'))
    .flatMap(({ data: { member } }) => (ended.includes(member) ? [] : [`#${memberSuffix(Number(member))}`]));
};

type Counts = { begun: number; done: number };

/** The marks of an eliminated dossier or report went with it: each of its letters may have left, and once more. */
const countEliminated = (stored: Stored): Map<string, Counts> => {
  const counts = new Map<string, Counts>();
  for (const thing of [...thingsOf(stored, 'application'), ...thingsOf(stored, 'misuse')].filter(
    isEliminated,
  ))
    for (const letter of thing.facts.flatMap((fact) => letterOf(fact) ?? [])) {
      const subject = plain(`${nameOf(stored, thing)} : ${letter}`);
      const begun = counts.get(subject)?.begun ?? 0;
      counts.set(subject, { begun: begun + 2, done: 0 });
    }
  return counts;
};

/** Of whom, and of what, the letter of a fact speaks. */
const subjectOf = (stored: Stored, thing: Thing, fact: Fact | undefined): string => {
  const name = (fact && nameInLabelLetter(thing, fact)) ?? nameOf(stored, thing);
  return plain(`${name} : ${letterOf(fact) ?? ''}`);
};

/** Whether the letter of a fact must have left, unless the function that sends it gave up. */
const mustHaveLeft = (stored: Stored, thing: Thing, fact: Fact): boolean => {
  const toMembers = thing.workflow === 'session' && !TO_THE_SERVICE.includes(fact.type);
  const sender = toMembers ? 'call-members' : 'send-mail';
  return (
    letterOf(fact) !== undefined &&
    !reactionIsAside(thing, fact.id, sender) &&
    labelLetterIsDue(stored, thing, fact)
  );
};

/** Effects by the subject that their letters have. */
const countBySubject = (stored: Stored, note: Note, quiet: boolean): Map<string, Counts> => {
  const counts = countEliminated(stored);
  for (const thing of withoutEliminated(stored).things.values()) {
    const facts = new Map(thing.facts.map((fact) => [fact.id, fact]));
    for (const [sk, effect] of rowsLike(thing.rows, PREFIX)) {
      note.count('mailEffects');
      const [id = ''] = sk.slice(PREFIX.length).split('#');
      const fact = facts.get(id);
      checkEffect(thing, sk, effect, fact, note);
      const subject = subjectOf(stored, thing, fact);
      const { begun, done } = counts.get(subject) ?? { begun: 0, done: 0 };
      // A person may have had a letter in doubt sent once more: no letter leaves a third time.
      const most = effect['answer'] === 'resent' ? 2 : 1;
      counts.set(subject, { begun: begun + most, done: done + (effect['doneAt'] === undefined ? 0 : 1) });
    }
    if (!quiet) continue;
    for (const fact of thing.facts) {
      if (!mustHaveLeft(stored, thing, fact)) continue;
      for (const due of addressees(stored, thing, fact))
        if (!thing.rows.has(`${PREFIX}${fact.id}${due}`))
          note.wrong(`${thing.key} v${fact.version} ${fact.type}`, `sa lettre n’est jamais partie${due}`);
    }
  }
  return counts;
};

/** The code of an invitation is in one letter alone. */
const checkInvitations = (mails: readonly JsonObject[], { wrong }: Note): void => {
  const invitations = mails.filter(({ subject }) =>
    textOf(subject).endsWith(LETTERS['PersonInvited.v1'] ?? ''),
  );
  const same = Map.groupBy(invitations, ({ to, text }) => `${textOf(to)} ${textOf(text)}`);
  for (const copies of same.values())
    if (copies.length > 1)
      wrong(`« ${textOf(copies[0]?.['subject'])} »`, `la même invitation est partie ${copies.length} fois`);
};

/** A letter for each fact that has one, never two, none in doubt that nobody sees (P11; I15). */
export const checkMails = (stored: Stored, note: Note, { mails, quiet }: Asked): void => {
  const counts = countBySubject(stored, note, quiet);
  if (mails === null) return;
  note.count('mails', mails.length);
  const sent = Map.groupBy(mails, ({ subject }) => plain(textOf(subject)));
  for (const subject of new Set([...counts.keys(), ...sent.keys()])) {
    const { begun, done } = counts.get(subject) ?? { begun: 0, done: 0 };
    const many = sent.get(subject)?.length ?? 0;
    // The mailbox was read before the tables: what left in between is not in it yet.
    if (many > begun) note.wrong(`« ${subject} »`, `${many} lettres parties pour ${begun} envois`);
    else if (quiet && many < done)
      note.wrong(`« ${subject} »`, `${many} lettres parties ; ${done} dites faites`);
  }
  checkInvitations(mails, note);
};
