import { SESv2Client } from '@aws-sdk/client-sesv2';
import { CouncilProfile } from '../../events/council.ts';
import { Day, type Envelope } from '../../events/fact.ts';
import { ApplicationContext } from '../../workflows/application/application.machine.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeEffects } from '../adapters/effects.ts';
import { makeSesMailer } from '../adapters/ses-mailer.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';
import { log } from '../shell/log.ts';
import { reactionHandler } from '../shell/reaction.ts';
import { invitationLetter, letterFor, type Letter } from './letters.ts';

const { PUBLIC_ORIGIN, MAIL_FROM } = environment('PUBLIC_ORIGIN', 'MAIL_FROM');
const { db, tables, store, references } = deployedStore(deployedSubjects);
const subjects = deployedSubjects(db);
const effects = makeEffects(db, tables.state);
const mailer = makeSesMailer(new SESv2Client({ maxAttempts: 1 }), MAIL_FROM);

type Addressed = { to: string; letter: Letter };

const profileOf = async (council: string): Promise<CouncilProfile> => {
  const row = await store.row({ pk: thingKey(council, 'council', council), sk: 'profile' });
  const { pk: _, sk: __, ...profile } = row ?? {};
  return CouncilProfile.parse(profile);
};

/** What a fact's personal values were, or null once their subject is erased. */
const personalOf = ({ thing, version, rank, personal }: Envelope) =>
  personal ? subjects.open(`${thing}-${version}-${rank}`, personal.subject) : null;

const toInvited = async (fact: Envelope, profile: CouncilProfile): Promise<Addressed | null> => {
  const person = await personalOf(fact);
  if (!person?.['email'] || !person['code']) return null;
  const letter = invitationLetter(profile, PUBLIC_ORIGIN, person['name'] ?? '', person['code']);
  return { to: person['email'], letter };
};

/** Letters on a dossier go to the address that was given with the structure (ACK-06). */
const toRepresentative = async (fact: Envelope, profile: CouncilProfile): Promise<Addressed | null> => {
  const { council, thing } = fact;
  const found = await references.state(council, 'application', thing);
  const { structure, structureName, receivedOn } = ApplicationContext.parse(found?.context);
  const [declared] = await store.facts(council, 'structure', structure, 1);
  const person = declared && (await personalOf(declared));
  const facts = fact.type === 'DecisionNotified.v1' ? await store.facts(council, 'application', thing) : [];
  const decided = facts.findLast(({ type }) => type === 'ApplicationDecided.v1') ?? null;
  const letter = letterFor({ fact, profile, structureName, receivedOn: Day.parse(receivedOn), decided });
  return person?.['email'] && letter ? { to: person['email'], letter } : null;
};

export const handler = reactionHandler('send-mail', store, async (fact, at) => {
  const profile = await profileOf(fact.council);
  const addressed = await (fact.type === 'PersonInvited.v1' ? toInvited : toRepresentative)(fact, profile);
  if (addressed === null || !(await effects.begin(fact, 'mail', at))) return;
  try {
    await mailer.send(addressed.to, profile.contact.email, addressed.letter);
  } catch (error) {
    // In doubt: it may have left. It stays listed for a person, and is not tried again by itself.
    log('ERROR', {
      event: 'mail-in-doubt',
      factId: fact.id,
      error: error instanceof Error ? error.name : '',
    });
    return;
  }
  await effects.done(fact, 'mail', at);
});
