import * as z from 'zod';
import { CouncilProfile, Role } from '../../events/council.ts';
import type { Instant } from '../../events/fact.ts';
import type { councilCommands, CouncilGiven } from '../../workflows/council/commands.ts';
import { hasNoVote } from '../../workflows/council/secretariat.ts';
import { invitationKey, profileKey } from '../../workflows/kernel/rows.ts';
import type { Store } from '../ports.ts';
import { lettersAdopted } from '../letters/letters-adopted.ts';
import { digestOf, digestOfText } from '../shell/digest.ts';
import type { Command, Given } from '../shell/handle-command.ts';
import { absencesOf } from './absences.ts';
import { colleaguesOf, holdersOf } from './colleagues.ts';
import { delegationGiven, standingOf } from './delegations.ts';
import { rulesGiven } from './council-rules-given.ts';
import { logoGiven } from './logo-given.ts';
import { newInvitation } from './new-invitation.ts';
import { partnerOf } from './partner-row.ts';
import type { References } from './references.ts';

type Data<Name extends keyof typeof councilCommands> = z.infer<(typeof councilCommands)[Name]>;

const Invitation = z.object({
  role: Role,
  member: z.int().nullable(),
  expiresAt: z.string(),
  sealed: z.object({ fact: z.string(), subject: z.string() }),
});

/** What a seat is filled against. */
const around = async (references: References, council: string, at: Instant) => {
  const [rules, mandates] = await Promise.all([
    references.rulesInForce(council, at),
    references.mandates(council),
  ]);
  return { procedure: rules?.procedure ?? null, mandates };
};

/** The seat meant, who held it, and where that person sits since. */
const renewal = async (
  store: Store,
  references: References,
  council: string,
  number: number,
  at: Instant,
): Promise<CouncilGiven['renewMandate']> => {
  const [seat, former, seats] = await Promise.all([
    references.member(council, number),
    references.formerMember(council, number),
    around(references, council, at),
  ]);
  const roles = former?.person == null ? [] : await store.roles(council, former.person);
  const sits = roles.flatMap((held) => (held.role === 'member' ? [held.member] : []))[0] ?? null;
  return { member: seat, former, sits, noVote: hasNoVote(roles), ...seats };
};

/** The council as every page reads it; undefined for other commands. */
const noticesGiven = async (store: Store, { name, council }: Command) => {
  if (name !== 'publishNotices') return undefined;
  const { pk: _, sk: __, ...profile } = (await store.row(profileKey(council))) ?? {};
  return { profile: CouncilProfile.parse(profile) };
};

/** Who fills applications in for others, by their key; undefined for other commands. */
const partnerGiven = async (store: Store, { name, council, data }: Command) => {
  if (name === 'registerPartner') {
    const { publicKey } = data as Data<'registerPartner'>;
    // RFC 7638: the members of the key in the order of their names.
    const partner = digestOf({ crv: 'Ed25519', kty: 'OKP', x: publicKey });
    return { partner, known: await partnerOf(store, council, partner) };
  }
  if (name !== 'revokePartner') return undefined;
  return { row: await partnerOf(store, council, (data as Data<'revokePartner'>).partner) };
};

export const makeCouncilGiven = (store: Store, references: References): Given => {
  const { member } = references;
  const others = async ({
    name,
    council,
    data,
    at,
  }: Command): Promise<CouncilGiven[keyof CouncilGiven] | undefined> => {
    switch (name) {
      case 'seatMember':
        return { invitation: newInvitation(), ...(await around(references, council, at)) };
      case 'invite':
        return { invitation: newInvitation() };
      case 'acceptInvitation': {
        const digest = digestOfText((data as Data<'acceptInvitation'>).code);
        const row = await store.row(invitationKey(council, digest));
        const invitation = row && Invitation.parse(row);
        const seat = invitation?.member == null ? null : await member(council, invitation.member);
        return { digest, invitation, member: seat };
      }
      case 'adoptRouting':
        return { officers: (await colleaguesOf(store, council)).map(({ person }) => person) };
      case 'adoptLetter': {
        const { kind, subject, paragraphs } = data as Data<'adoptLetter'>;
        const last = (await lettersAdopted(store, council, kind)).at(-1);
        const digest = digestOf({ subject, paragraphs });
        return { last: last === undefined ? null : last, digest };
      }
      case 'declareAbsence': {
        const [colleagues, absences] = await Promise.all([
          colleaguesOf(store, council),
          absencesOf(store, council),
        ]);
        return { officers: colleagues.map(({ person }) => person), absences };
      }
      case 'endAbsence':
        return { absences: await absencesOf(store, council) };
      case 'endMandate':
      case 'nameVicePresident':
        return { member: await member(council, (data as Data<'endMandate' | 'nameVicePresident'>).member) };
      case 'renewMandate':
        return renewal(store, references, council, (data as Data<'renewMandate'>).member, at);
      case 'withdrawRole': {
        const asked = data as Data<'withdrawRole'>;
        const [found, standing] = await Promise.all([
          holdersOf(store, council, asked.role),
          standingOf(store, council, asked),
        ]);
        return { holders: found.map(({ person }) => person), ...standing };
      }
      default:
        return rulesGiven(references, { name, council, data });
    }
  };

  return async (command) =>
    (await delegationGiven(store, command)) ??
    (await partnerGiven(store, command)) ??
    (await noticesGiven(store, command)) ??
    (await logoGiven(store, command)) ??
    others(command);
};
