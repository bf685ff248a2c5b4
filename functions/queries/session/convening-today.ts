import type { Instant } from '../../../events/fact.ts';
import { LegalDate } from '../../../workflows/calendar/legal-date.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { decide } from '../../../workflows/kernel/decide.ts';
import { standsAt } from '../../../workflows/kernel/states.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { daysRequired, lastDayToReceive } from '../../../workflows/session/convening/notices.ts';
import type { SessionContext } from '../../../workflows/session/session.machine.ts';
import { session } from '../../../workflows/session/session.workflow.ts';
import { leftOnAgenda } from '../../given/agenda.ts';
import type { References } from '../../given/references.ts';
import { conveningLetter } from '../../letters/session-letters.ts';
import { makeWriteLetter } from '../../letters/write-letter.ts';
import type { Store } from '../../ports.ts';
import { refusalProblem } from '../../shell/problems.ts';
import type { SessionNotices } from './notices-shape.ts';
import { councilProfile } from '../../given/council-profile.ts';

type Sources = {
  store: Pick<Store, 'row' | 'rows' | 'many'>;
  references: Pick<References, 'rulesInForce'>;
  origin: string;
};
type Reading = { actor: Actor; at: Instant };

/** Where the name of each member stands in the letter that is shown. */
const MEMBER = '[Nom du membre]';
const URGENCY = '[urgency]';

/**
 * What convening a session today would be, decided as it would be and not written: in time or by an urgency, and in which
 * words members are written to (DEL-03, DEL-04). Null once it is convened, and for who does not convene.
 */
const makeConveningToday = ({ store, references, origin }: Sources) => {
  const write = makeWriteLetter(store);

  return async (thing: Thing, { actor, at }: Reading): Promise<SessionNotices['convening']> => {
    if (!standsAt(thing.snapshot.value, 'scheduled')) return null;
    const { council, id } = thing;
    const [rules, points, profile] = await Promise.all([
      references.rulesInForce(council, at),
      leftOnAgenda(store, council, id),
      councilProfile(store, council),
    ]);
    const convene = (urgency: string | null) =>
      decide(session, thing, { name: 'convene', data: { urgency }, at, actor }, { rules, points });
    const usual = convene(null);
    const refusal = usual.ok ? null : usual.refusal;
    const decided = refusal?.reason === 'notice-too-short' ? convene(URGENCY) : usual;
    if (!decided.ok || rules === null) return null;
    const [fact] = decided.value.facts;
    if (fact === undefined) return null;
    const letter = conveningLetter(fact, { name: MEMBER, kind: 'TITULAR' }, { profile, origin });
    const written = letter && (await write(council, letter, dateInParis(at)));
    const heldOn = LegalDate.parse((thing.context as SessionContext).heldOn);
    const required = daysRequired({ call: 1, urgent: false }, rules.procedure);
    return {
      withoutUrgencyUntil: lastDayToReceive(heldOn, required),
      requiredDays: required,
      refusal: refusal && { reason: refusal.reason, title: refusalProblem(refusal).message },
      letter:
        written !== null && 'lines' in written
          ? { subject: written.subject, lines: [...written.lines], closing: [...written.closing] }
          : null,
    };
  };
};

type Notices = Omit<SessionNotices, 'convening'>;

/** Who was convened, and before anybody is, what convening them would be. */
export const withConvening = (
  notices: (thing: Thing, reading: Reading) => Promise<Notices>,
  sources: Sources,
) => {
  const convening = makeConveningToday(sources);
  return async (thing: Thing, reading: Reading): Promise<SessionNotices> => ({
    ...(await notices(thing, reading)),
    convening: await convening(thing, reading),
  });
};
