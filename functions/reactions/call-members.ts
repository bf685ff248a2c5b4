import { SESv2Client } from '@aws-sdk/client-sesv2';
import * as z from 'zod';
import { Day, type Envelope, type Instant } from '../../events/fact.ts';
import { sitsOn } from '../../workflows/council/seats/mandates.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { endOfConsultation } from '../../workflows/session/written/consultation.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeEffects } from '../adapters/effects.ts';
import { makeSesMailer } from '../adapters/ses-mailer.ts';
import { awaitedIn } from '../given/awaited.ts';
import { makeMemberContacts } from '../given/member-contacts.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';
import { reactionHandler } from '../shell/reaction.ts';
import { conveningLetter } from '../letters/session-letters.ts';
import { makeWriteLetter } from '../letters/write-letter.ts';
import { makeSendOnce } from './send-once.ts';
import { councilProfile } from '../given/council-profile.ts';

const { PUBLIC_ORIGIN, MAIL_FROM, MAIL_CONFIGURATION } = environment(
  'PUBLIC_ORIGIN',
  'MAIL_FROM',
  'MAIL_CONFIGURATION',
);
const { db, tables, store, references } = deployedStore(deployedSubjects);
const contactsOf = makeMemberContacts({ references, open: deployedSubjects(db).open });
const writeLetter = makeWriteLetter(store);
const sendOnce = makeSendOnce({
  effects: makeEffects(db, tables.state),
  mailer: makeSesMailer(new SESv2Client({ maxAttempts: 1 }), {
    from: MAIL_FROM,
    configuration: MAIL_CONFIGURATION,
  }),
});

const Held = z.object({ heldOn: Day });
/** A consultation in writing asks whoever was in office when it was ordered, and no alternate (DEL-15). */
const Consulted = z.object({ orderedOn: Day, until: Day });

type Seated = Awaited<ReturnType<typeof references.mandates>>[number];

/** Who is written to of a fact of a session; of a reminder, whoever has not answered yet. */
const calledBy = async (
  { council, thing: session, type, data }: Envelope,
  mandates: readonly Seated[],
  at: Instant,
): Promise<readonly Seated[]> => {
  const written = Consulted.safeParse(data);
  if (!written.success) {
    const { heldOn } = Held.parse(data);
    return mandates.filter((mandate) => sitsOn(mandate, heldOn));
  }
  const { orderedOn, until } = written.data;
  const consulted = mandates.filter((mandate) => mandate.kind === 'TITULAR' && sitsOn(mandate, orderedOn));
  if (type !== 'WrittenConsultationReminded.v1') return consulted;
  // Told late, it reminds of nothing.
  if (at >= endOfConsultation(until)) return [];
  const members = consulted.map(({ member }) => member);
  const awaited = await awaitedIn(store, { council, session }, members);
  return consulted.filter(({ member }) => awaited.has(member));
};

/**
 * Each member who sits on the day of a session, titular or alternate, is written to at the address of their invitation,
 * accepted or not (DEL-03). One letter each, one after the other: whoever is killed half-way goes on from there.
 */
export const handler = reactionHandler('call-members', store, async (fact, at) => {
  const { council } = fact;
  const [profile, mandates] = await Promise.all([
    councilProfile(store, council),
    references.mandates(council),
  ]);
  const sitting = await calledBy(fact, mandates, at);
  const contacts = await contactsOf(
    council,
    sitting.map(({ member }) => member),
  );
  for (const { member, kind } of sitting) {
    const { name = null, email = null } = contacts.get(member) ?? {};
    if (name === null || email === null) continue;
    const letter = conveningLetter(fact, { name, kind }, { profile, origin: PUBLIC_ORIGIN });
    if (letter === null) return;
    const written = await writeLetter(council, letter, dateInParis(fact.at));
    await sendOnce(fact, { to: [email], replyTo: profile.contact.email, letter: written, member }, at);
  }
});
