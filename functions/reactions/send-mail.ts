import { SESv2Client } from '@aws-sdk/client-sesv2';
import type { CouncilProfile } from '../../events/council.ts';
import { MessageSent } from '../../events/exchange.ts';
import { ExpertiseRequested } from '../../events/expertise.ts';
import type { Envelope } from '../../events/fact.ts';
import { MeetingAnnounced, MeetingReportAmended } from '../../events/meeting.ts';
import { RepresentationOffered, StructurePersonInvited } from '../../events/structure-people.ts';
import { AppealContext } from '../../workflows/appeal/appeal.machine.ts';
import { ApplicationContext } from '../../workflows/application/application-context.ts';
import { quotedIn } from '../../workflows/application/quoted-facts.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import type { LetterToWrite } from '../../workflows/letters/letter-kinds.ts';
import { MisuseContext } from '../../workflows/misuse/misuse.machine.ts';
import { ProposalContext } from '../../workflows/proposal/proposal.machine.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeEffects } from '../adapters/effects.ts';
import { factsAt } from '../given/facts-at.ts';
import { makeOfficerNames } from '../given/officer-names.ts';
import { sealedAs } from '../adapters/sealed-as.ts';
import { makeSesMailer } from '../adapters/ses-mailer.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';
import { reactionHandler } from '../shell/reaction.ts';
import { makeAboutLabel, TOLD_OF_LABELS } from './about-label.ts';
import { makeCouncilContacts } from './council-contacts.ts';
import { dossierLetter, type LinesOf, TO_THE_SERVICE } from '../letters/dossier-letters.ts';
import { escalationLetter } from '../letters/escalation-letter.ts';
import { meetingLetter } from '../letters/meeting-letters.ts';
import {
  EXPERTISE_LETTERS,
  expertiseLetter,
  invitationLetter,
  invitedToStructureLetter,
  messageLetter,
  PROPOSAL_LETTERS,
  proposalLetter,
  transferLetter,
} from '../letters/people-letters.ts';
import { forecastLetter, minutesOverdueLetter } from '../letters/session-letters.ts';
import { makeWriteLetter, type Letter } from '../letters/write-letter.ts';
import { MISUSE_LETTERS } from '../letters/misuse-letters.ts';
import { APPEAL_LETTERS, isForService, isForStructure, signedAppeal } from '../letters/appeal-letters.ts';
import { makeServiceContacts } from './service-contacts.ts';
import { makeControlMails } from './control-mails.ts';
import { CONTROL_LETTERS } from '../letters/control-letters.ts';
import { makeSendOnce } from './send-once.ts';
import { makeStructureContacts } from './structure-contacts.ts';
import { councilProfile } from '../given/council-profile.ts';

const { PUBLIC_ORIGIN, MAIL_FROM, MAIL_CONFIGURATION } = environment(
  'PUBLIC_ORIGIN',
  'MAIL_FROM',
  'MAIL_CONFIGURATION',
);
const { db, tables, store, references } = deployedStore(deployedSubjects);
const subjects = deployedSubjects(db);
const contacts = makeStructureContacts({ store, subjects });
const nameOfOfficer = makeOfficerNames({ store, open: subjects.open });
const service = makeServiceContacts({ store, subjects });
const contactOf = makeCouncilContacts({ store, subjects });
const aboutControl = makeControlMails({ references, contacts, origin: PUBLIC_ORIGIN });
const writeLetter = makeWriteLetter(store);
const sendOnce = makeSendOnce({
  effects: makeEffects(db, tables.state),
  mailer: makeSesMailer(new SESv2Client({ maxAttempts: 1 }), {
    from: MAIL_FROM,
    configuration: MAIL_CONFIGURATION,
  }),
});

type Addressed = { to: readonly string[]; letter: Letter | LetterToWrite };

/** What a fact's personal values were, or null once their subject is erased. */
const personalOf = ({ thing, version, rank, personal }: Envelope) =>
  personal ? subjects.open(sealedAs(thing, version, rank), personal.subject) : null;

const aboutLabel = makeAboutLabel({ store, references, contacts, personalOf, origin: PUBLIC_ORIGIN });

const toInvited = async (fact: Envelope, profile: CouncilProfile): Promise<Addressed | null> => {
  const person = await personalOf(fact);
  if (!person?.['email'] || !person['code']) return null;
  const letter = invitationLetter({ profile, origin: PUBLIC_ORIGIN }, person['name'] ?? '', person['code']);
  return { to: [person['email']], letter };
};

/** The structure and the day of a dossier, as its letters name them. */
const dossierOf = async ({ council, thing }: Envelope) => {
  const found = await references.state(council, 'application', thing);
  return ApplicationContext.parse(found?.context);
};

const aboutStructure = async ({ council, thing: structure }: Envelope, profile: CouncilProfile) => ({
  profile,
  origin: PUBLIC_ORIGIN,
  structure,
  structureName: await contacts.nameOf(council, structure),
});

const toInvitedByStructure = async (fact: Envelope, profile: CouncilProfile): Promise<Addressed | null> => {
  const person = await personalOf(fact);
  if (!person?.['email'] || !person['code']) return null;
  const { role } = StructurePersonInvited.shape.data.parse(fact.data);
  const who = { name: person['name'] ?? '', code: person['code'], role };
  return {
    to: [person['email']],
    letter: invitedToStructureLetter(await aboutStructure(fact, profile), who),
  };
};

/** To whom the place of a representative is offered. */
const toOffered = async (fact: Envelope, profile: CouncilProfile): Promise<Addressed> => {
  const { to } = RepresentationOffered.shape.data.parse(fact.data);
  return {
    to: await contacts.person(fact.council, fact.thing, to),
    letter: transferLetter(await aboutStructure(fact, profile)),
  };
};

/** Between the applicant and the service: each is told by mail that the other wrote, never what (P24). */
const toOtherSide = async (fact: Envelope, profile: CouncilProfile): Promise<Addressed | null> => {
  const { structure, structureName } = await dossierOf(fact);
  const about = { profile, structureName, origin: PUBLIC_ORIGIN };
  if (MessageSent.shape.data.parse(fact.data).to === 'SERVICE')
    return { to: [profile.contact.email], letter: messageLetter(about, 'SERVICE') };
  const to = await contacts.representatives(fact.council, structure);
  return { to, letter: messageLetter(about, 'APPLICANT') };
};

/** The person whose opinion is asked, and the service that asks for it (B6); nobody once that person is erased. */
const aboutExpertise = async (fact: Envelope, profile: CouncilProfile): Promise<Addressed | null> => {
  const [asked] = await store.facts(fact.council, 'expertise', fact.thing, 1);
  const person = asked && (await personalOf(asked));
  if (!person?.['email'] || !person['code']) return null;
  const { dueOn, application } = ExpertiseRequested.shape.data.parse(asked?.data);
  const { name = '', code, email } = person;
  const told = expertiseLetter({ fact, application, profile, origin: PUBLIC_ORIGIN, name, code, dueOn });
  return told && { to: [told.to === 'EXPERT' ? email : profile.contact.email], letter: told.letter };
};

/** What the report that is told of finds otherwise: it stands first in the version of what is announced. */
const changedIn = async ({ council, thing, version }: Envelope): Promise<readonly string[]> => {
  const [first] = await store.facts(council, 'meeting', thing, version);
  return MeetingReportAmended.shape.data.parse(first?.data).changed;
};

/** One side of a meeting: the service, or one structure, which does not see who else is told (B15). */
const aboutMeeting = async (fact: Envelope, profile: CouncilProfile): Promise<Addressed> => {
  const { council } = fact;
  const announced = MeetingAnnounced.shape.data.parse(fact.data);
  const { what, to, about } = announced;
  const changed = what === 'REPORT_AMENDED' ? await changedIn(fact) : [];
  const structureName = about === null ? null : await contacts.nameOf(council, about);
  return {
    to: to === null ? [profile.contact.email] : await contacts.representatives(council, to),
    letter: meetingLetter({ announced, profile, origin: PUBLIC_ORIGIN, structureName, changed }),
  };
};

/** What happened up to a fact, as far as its letter quotes it; the same, whatever else was said in between (A10). */
const pastOf = async (fact: Envelope, { quoted }: ApplicationContext): Promise<Envelope[]> => {
  const { council, thing, type, version, rank } = fact;
  const versions = quotedIn(type, quoted).filter((each) => each <= version);
  const facts = await factsAt(store, { council, workflow: 'application', id: thing }, versions);
  return facts.filter((each) => each.version < version || each.rank <= rank);
};

/** Who carries out a proposal that was adopted, or the service when its date is over (M32). */
const aboutProposal = async (fact: Envelope, profile: CouncilProfile): Promise<Addressed | null> => {
  const told = proposalLetter(fact, { profile, origin: PUBLIC_ORIGIN });
  if (told === null) return null;
  if (told.to === 'SERVICE') return { to: [profile.contact.email], letter: told.letter };
  const found = await references.state(fact.council, 'proposal', fact.thing);
  const { owner } = ProposalContext.parse(found?.context);
  return { to: owner === null ? [] : await contactOf(fact.council, owner), letter: told.letter };
};

/** A letter that left before, line by line, in the text of its day; nothing of one that could not be written. */
const linesOf: LinesOf = async (earlier) => {
  const { fact } = earlier;
  const letter = await dossierLetter(earlier, () => Promise.resolve([]));
  const written = letter && (await writeLetter(fact.council, letter, dateInParis(fact.at)));
  return written !== null && 'lines' in written ? written.lines : [];
};

/** Whoever appealed, or whose award somebody else contests (REM-03, REM-05); the service, of an answer that it has to post. */
const aboutAppeal = async (fact: Envelope, profile: CouncilProfile): Promise<Addressed | null> => {
  const { council, thing } = fact;
  const found = await references.state(council, 'appeal', thing);
  const appeal = AppealContext.parse(found?.context);
  const write = APPEAL_LETTERS[fact.type];
  const toService = isForService(fact.type);
  if (write === undefined || (!toService && !isForStructure(fact.type, appeal))) return null;
  const isAnswer = fact.type === 'AppealAnswered.v1';
  const facts = isAnswer ? await store.facts(council, 'appeal', thing) : [];
  const decided = facts.findLast(({ type }) => type === 'AppealDecided.v1');
  const words = (decided && (await personalOf(decided))) ?? null;
  const signed = decided === undefined ? null : signedAppeal(decided, words?.['signatory'] ?? null);
  return {
    to: toService ? [profile.contact.email] : await contacts.representatives(council, appeal.structure),
    letter: write({
      fact,
      profile,
      origin: PUBLIC_ORIGIN,
      appeal,
      reasons: words?.['reasons'] ?? null,
      signed,
    }),
  };
};

/** Of a report of misuse: the holder who is heard, whoever reported it and asked to be told, the service that is late (M23). */
const aboutMisuse = async (fact: Envelope, profile: CouncilProfile): Promise<Addressed | null> => {
  const { council, thing } = fact;
  const found = await references.state(council, 'misuse', thing);
  const misuse = MisuseContext.parse(found?.context);
  const told = MISUSE_LETTERS[fact.type]?.({ fact, profile, origin: PUBLIC_ORIGIN, misuse });
  if (told === undefined) return null;
  const { to, letter } = told;
  if (to === 'SERVICE') return { to: [profile.contact.email], letter };
  if (to === 'HOLDER')
    return misuse.structure === null
      ? null
      : { to: await contacts.representatives(council, misuse.structure), letter };
  const [reported] = misuse.tells ? await store.facts(council, 'misuse', thing, 1) : [];
  const email = (reported && (await personalOf(reported)))?.['email'];
  return email === undefined ? null : { to: [email], letter };
};

/** The letters of a procedure, from its receipt to its decision. */
const toRepresentative = async (fact: Envelope, profile: CouncilProfile): Promise<Addressed | null> => {
  const { council } = fact;
  const dossier = await dossierOf(fact);
  const to = TO_THE_SERVICE.includes(fact.type)
    ? [profile.contact.email]
    : await contacts.representatives(council, dossier.structure);
  const past = await pastOf(fact, dossier);
  const decided = past.findLast(({ type }) => type === 'ApplicationDecided.v1') ?? null;
  const personal = await personalOf(fact);
  const officer = await nameOfOfficer(council, dossier.quoted.acknowledged?.officer ?? null);
  const origin = PUBLIC_ORIGIN;
  const writing = { fact, profile, dossier, origin, personal, past, officer, decided };
  const letter = await dossierLetter(writing, linesOf);
  return letter && { to, letter };
};

/** In person, to a circle that widens (B12). */
const toCircle = async (fact: Envelope, profile: CouncilProfile): Promise<Addressed> => {
  const dossier = await dossierOf(fact);
  const letter = escalationLetter({ fact, profile, dossier, origin: PUBLIC_ORIGIN });
  return { to: await service.circle(fact, dossier, profile.contact.email), letter };
};

/** What the service is told of a session: where its quorum stands (C7), that its minutes are late (MAN-08). */
const toServiceOf =
  (letterOf: typeof forecastLetter) =>
  (fact: Envelope, profile: CouncilProfile): Promise<Addressed> =>
    Promise.resolve({
      to: [profile.contact.email],
      letter: letterOf(fact, { profile, origin: PUBLIC_ORIGIN }),
    });

type Addressing = (fact: Envelope, profile: CouncilProfile) => Promise<Addressed | null>;

/** To whom the letter of a fact goes, and what it says; to the applicant unless said here. */
const ADDRESSING: Readonly<Record<string, Addressing>> = {
  'PersonInvited.v1': toInvited,
  'StructurePersonInvited.v1': toInvitedByStructure,
  'RepresentationOffered.v1': toOffered,
  'MessageSent.v1': toOtherSide,
  'LimitEscalated.v1': toCircle,
  'MeetingAnnounced.v1': aboutMeeting,
  'QuorumForecastMade.v1': toServiceOf(forecastLetter),
  'MinutesOverdue.v1': toServiceOf(minutesOverdueLetter),
  ...Object.fromEntries(PROPOSAL_LETTERS.map((type) => [type, aboutProposal])),
  ...Object.fromEntries(Object.keys(APPEAL_LETTERS).map((type) => [type, aboutAppeal])),
  ...Object.fromEntries(TOLD_OF_LABELS.map((type) => [type, aboutLabel])),
  ...Object.fromEntries(Object.keys(MISUSE_LETTERS).map((type) => [type, aboutMisuse])),
  ...Object.fromEntries(Object.keys(CONTROL_LETTERS).map((type) => [type, aboutControl])),
  ...Object.fromEntries(EXPERTISE_LETTERS.map((type) => [type, aboutExpertise])),
};

export const handler = reactionHandler('send-mail', store, async (fact, at) => {
  const profile = await councilProfile(store, fact.council);
  const addressed = await (ADDRESSING[fact.type] ?? toRepresentative)(fact, profile);
  if (addressed === null || addressed.to.length === 0) return;
  const { to, letter } = addressed;
  const written = 'kind' in letter ? await writeLetter(fact.council, letter, dateInParis(fact.at)) : letter;
  await sendOnce(fact, { to, letter: written, replyTo: profile.contact.email }, at);
});
