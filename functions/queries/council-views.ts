import * as z from 'zod';
import { Role } from '../../events/council.ts';
import type { Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { DECLARERS } from '../../workflows/council/interests/declaration.ts';
import type { CouncilContext } from '../../workflows/council/council.machine.ts';
import type { SealedIn } from '../../workflows/kernel/sealed-in.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import { delegationStanding } from '../../workflows/council/delegation/rows.ts';
import { staffOf } from '../given/colleagues.ts';
import { delegationsOf } from '../given/delegations.ts';
import { makeInvitedUntil } from '../given/invited-until.ts';
import { makeMemberContacts } from '../given/member-contacts.ts';
import { makeMemberNames } from '../given/member-names.ts';
import { makePeopleHere } from '../given/people-here.ts';
import { toPartner } from '../given/partner-row.ts';
import type { References } from '../given/references.ts';
import type { Store, Subjects } from '../ports.ts';
import { onlyFor } from '../shell/only-for.ts';
import { makeAssistedDrafts } from './assisted-drafts.ts';
import { dayAsked } from './day-asked.ts';
import { makeRulesViews } from './council-rules.ts';
import { makeLettersView } from './letters-view.ts';
import type { makeListPage } from './list-page.ts';
import { membersOn, rosterOn } from './members-of.ts';
import { makeInvitations } from './invitations.ts';
import { makeInterestsViews } from './interests/views.ts';
import { makeEliminations } from './eliminations.ts';
import { makeAssignees } from './proposal/assignees.ts';
import { makeSignatories } from './signatories.ts';
import type { makeAbsentees } from './session/absentees-view.ts';
import type { makeWorkload } from './workload.ts';

type Sources = {
  store: Pick<Store, 'row' | 'rows' | 'roles' | 'many' | 'facts'>;
  references: References;
  subjects: Pick<Subjects, 'openAll'>;
  workload: ReturnType<typeof makeWorkload>;
  absentees: ReturnType<typeof makeAbsentees>;
  listPage: ReturnType<typeof makeListPage>;
};
type Reading = { actor: Actor; at: Instant; query: Readonly<Record<string, string | undefined>> };
type View = (thing: Thing, reading: Reading) => Promise<object>;

const Named = z.object({ name: z.string().nullable() });
const Contact = Named.extend({ email: z.string().nullable() });

/** Every role but that of a member, who sits. */
const STAFF_ROLES = Role.exclude(['member']).options;

/** The day that is asked about, or today. */
const dayOf = ({ at, query }: Reading) => dayAsked('on', query['on']) ?? dateInParis(at);

/** What may be read of a council beside its sheet, by the last word of its address. */
export const makeCouncilViews = ({
  store,
  references,
  subjects,
  workload,
  absentees,
  listPage,
}: Sources): Readonly<Record<string, View>> => {
  const rules = makeRulesViews(store);
  const letters = makeLettersView(store);
  const open: Subjects['open'] = async (fact, subject) =>
    (await subjects.openAll([fact], subject)).get(fact) ?? null;
  const namesOf = makeMemberNames({ references, open });
  const contactsOf = makeMemberContacts({ references, open });
  const roster = { references, contactsOf, invitedUntil: makeInvitedUntil(store) };
  const signatories = makeSignatories({ store, subjects });
  const assignees = makeAssignees(makePeopleHere({ store, references, subjects }));
  const eliminations = makeEliminations({ store, references, listPage });
  const assistedDrafts = makeAssistedDrafts({ store, listPage });
  const interests = makeInterestsViews({ store, references, subjects, namesOf });

  /** What was typed of somebody; each word is null once they are erased. */
  const words = async ({ fact, subject }: SealedIn) => {
    const typed = (await subjects.openAll([fact], subject)).get(fact);
    return { name: typed?.['name'] ?? null, email: typed?.['email'] ?? null };
  };

  const invitations = makeInvitations({ store, listPage, words });

  return {
    /** Who examines here, with the names under which they were invited: to share dossiers among them (B7). */
    officers: async ({ council }, { actor }) => {
      onlyFor(['administrator', 'secretary', 'officer'], actor);
      const staff = await staffOf(store, council, 'officer');
      const officers = staff.map(async ({ person, since, sealed }) => {
        const { name } = Named.parse(await words(sealed));
        return { person, name, since };
      });
      return { officers: await Promise.all(officers) };
    },

    /** Who was given which role without a seat, with the names under which they were invited (F9, A5). */
    staff: async ({ council }, { actor }) => {
      onlyFor(['administrator', 'secretary'], actor);
      const rows = await Promise.all(STAFF_ROLES.map((role) => staffOf(store, council, role)));
      const staff = rows.flat().map(async ({ person, role, since, sealed }) => {
        const { name } = Named.parse(await words(sealed));
        return { person, role, name, since };
      });
      return { staff: await Promise.all(staff) };
    },

    /** Who was invited to a role and has not answered; the platform reads whom it handed the council over to. */
    invitations: ({ council }, { actor, at, query }) => {
      onlyFor(['platform', 'administrator', 'secretary'], actor);
      return invitations({ council, actor, at, cursor: query['cursor'] });
    },

    /** Who signs for the President or did, by which act, from which day to which; names are null once erased (DEC-01, F9). */
    delegations: async ({ council }, { actor, at }) => {
      onlyFor(['administrator', 'secretary', 'president', 'auditor'], actor);
      const today = dateInParis(at);
      const found = (await delegationsOf(store, council)).map(async ({ sealed, ...delegation }) => ({
        ...delegation,
        name: (await words(sealed)).name,
        standing: delegationStanding(delegation, today),
      }));
      return { delegations: await Promise.all(found) };
    },

    /** Who may sign a decision today, by name and capacity: whom an order leaves for (DEC-01). */
    signatories: ({ council }, { actor, at }) => {
      onlyFor(['secretary', 'officer'], actor);
      return signatories(council, dateInParis(at));
    },

    /** To whom what was adopted may be entrusted, by name: for who entrusts it (M32, MAN-05). */
    assignees: ({ council }, { actor, at }) => {
      onlyFor(['secretary', 'president'], actor);
      return assignees(council, dateInParis(at));
    },

    /** Who sits today or on the day asked, seat by seat, without names. */
    members: (thing, reading) => membersOn(references, thing as Thing<CouncilContext>, dayOf(reading)),

    /** The same with names and addresses, for those who call the council and preside it (DEL-03). */
    roster: async (thing, reading) => {
      onlyFor(['administrator', 'secretary', 'president'], reading.actor);
      return rosterOn(roster, thing as Thing<CouncilContext>, dayOf(reading));
    },

    /** The rules in force today or on the day asked, and every version with what it changed. */
    rules: (thing, reading) =>
      rules.rules(thing.council, dayOf(reading), (thing as Thing<CouncilContext>).context.colleges),

    /** The rules that the council may vote, each with what it would change. */
    rulesDrafts: (thing, { at }) =>
      rules.drafts(thing.council, at, (thing as Thing<CouncilContext>).context.colleges),

    /** The letters that leave in its name; of one that is named, its text with what it may say (E1, K8). */
    letters: ({ council }, { actor, at, query }) => {
      onlyFor(['administrator', 'secretary', 'officer'], actor);
      return letters(council, { on: dateInParis(at), kind: query['letter'] });
    },

    /** To whom what is filed goes, in the words of the version in force; null until one is adopted (B7). */
    routing: async ({ council }, { actor }) => {
      onlyFor(['administrator', 'secretary', 'officer'], actor);
      return { routing: await references.routingInForce(council) };
    },

    /** Who follows how many dossiers, who is away, and which dossiers could change hands (B7). */
    workload: ({ council }, reading) => {
      onlyFor(['administrator', 'secretary', 'officer'], reading.actor);
      return workload(council, reading);
    },

    /** Who was absent from the last sessions without an excuse: a proposal, and nothing more (MAN-03). */
    absentees: ({ council }, { actor, at }) => {
      onlyFor(['secretary', 'president'], actor);
      return absentees(council, at);
    },

    /** The closed dossiers whose time is over: what a slip of elimination lists for the archives (GDP-04). */
    eliminations: ({ council }, { actor, at, query }) => {
      onlyFor(['secretary', 'auditor'], actor);
      return eliminations(council, at, query['cursor']);
    },

    /** The drafts in which an officer may help their applicants (A11). */
    assistedDrafts: ({ council }, { actor, query }) => {
      onlyFor(['officer'], actor);
      return assistedDrafts({ council, actor, cursor: query['cursor'] });
    },

    /** Who declared their interests, and when; never what (MAN-04). */
    interests: ({ council }, { actor, at }) => {
      onlyFor(['secretary'], actor);
      return interests.whoDeclared(council, at);
    },

    /** One's own declaration, as it stands. */
    myInterests: ({ council }, { actor, at }) => {
      onlyFor(DECLARERS, actor);
      return interests.own(council, actor, at);
    },

    /** Whose links it trusts, or did (A8), and who is to be called there. */
    partners: async ({ council }, { actor }) => {
      onlyFor(['administrator', 'secretary'], actor);
      const rows = await store.rows(thingKey(council, 'council', council), 'partner#');
      const partners = rows.map(toPartner).map(async ({ sealed, ...partner }) => ({
        ...partner,
        contact: Contact.parse(await words(sealed)),
      }));
      return { partners: await Promise.all(partners) };
    },
  };
};
