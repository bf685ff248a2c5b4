import * as z from 'zod';
import type { Api } from './call-api.ts';
import { JourneyFailure } from './call-api.ts';
import { readFrom, sendTo } from './council-calls.ts';
import { readFormerMembers } from './former-members.ts';
import { parisDay } from './paris-days.ts';
import { SECRETARY } from './people.ts';

const CouncilRead = z.looseObject({
  data: z.looseObject({
    inOffice: z.int(),
    rules: z.looseObject({
      procedure: z.looseObject({
        composition: z.array(z.looseObject({ seats: z.int() })).nullable(),
      }),
      label: z.looseObject({}),
    }),
    members: z.array(
      z.looseObject({
        member: z.int(),
        college: z.int(),
        chair: z.boolean(),
        termEndsOn: z.string(),
        person: z.string().nullable(),
      }),
    ),
  }),
});

/** Accounts by the person they sign in as. */
export type Accounts = ReadonlyMap<string, string>;

/** A seat that is filled; without an account, its holder has not come yet and cannot act. */
export type Seat = { readonly member: number; readonly chair: boolean; readonly account: string | null };

type Council = { readonly inOffice: number; readonly termEndsOn: string; readonly seats: readonly Seat[] };

const readCouncil = async (api: Api, accounts: Accounts): Promise<Council> => {
  const read = await readFrom(api, 'lire les sièges', SECRETARY, `councils/${api.council}`);
  const { inOffice, members } = CouncilRead.parse(read).data;
  const seats = members.map(({ member, chair, person }) => ({
    member,
    chair,
    account: person === null ? null : (accounts.get(person) ?? null),
  }));
  return { inOffice, termEndsOn: members.at(-1)?.termEndsOn ?? '', seats };
};

/** Those who can least act leave first, and among equals the last ones seated; the chair never. */
const leavers = (seats: readonly Seat[], many: number): readonly Seat[] =>
  seats
    .filter(({ chair }) => !chair)
    .toSorted((a, b) => Number(a.account !== null) - Number(b.account !== null) || b.member - a.member)
    .slice(0, many);

/** Former members who can sign in come back first (MAN-01); gives how many did. */
const bringBack = async (api: Api, accounts: Accounts, termEndsOn: string, many: number): Promise<number> => {
  if (many <= 0) return 0;
  const former = await readFormerMembers(api);
  const back = former.filter(({ person }) => accounts.has(person)).slice(0, many);
  for (const { member } of back)
    await sendTo(api, 'renouveler un mandat', SECRETARY, 'renewMandate', { member, termEndsOn });
  return back.length;
};

/** A college that has a seat to fill; when none has, each is given one more by a deliberation. */
const collegeWithRoom = async (api: Api, today: string): Promise<number> => {
  const read = await readFrom(api, 'lire les sièges', SECRETARY, `councils/${api.council}`);
  const { members, rules } = CouncilRead.parse(read).data;
  const { composition } = rules.procedure;
  if (composition === null) return 1;
  const filled = (college: number) => members.filter((member) => member.college === college).length;
  const free = composition.findIndex(({ seats }, at) => filled(at + 1) < seats) + 1;
  if (free > 0) return free;
  await sendTo(api, 'revoir la composition', SECRETARY, 'adoptRules', {
    adoptedOn: today,
    deliberation: 'Délibération fictive sur la composition',
    label: rules.label,
    procedure: {
      ...rules.procedure,
      composition: composition.map((college) => ({ ...college, seats: college.seats + 1 })),
    },
  });
  return 1;
};

/** Brings the number of members in office to what a case says; gives the seats then filled. */
export const adjustMembers = async (
  api: Api,
  accounts: Accounts,
  wanted: number,
  now: number,
): Promise<readonly Seat[]> => {
  const { inOffice, termEndsOn, seats } = await readCouncil(api, accounts);
  if (inOffice === wanted) return seats;
  const [first] = seats;
  if (first === undefined || wanted < 1)
    throw new JourneyFailure(`Un conseil de ${wanted} membres ne siège pas.`);
  for (const { member } of leavers(seats, Math.max(0, inOffice - wanted))) {
    const end = { member, reason: 'RESIGNATION', endedOn: parisDay(now) };
    await sendTo(api, 'mettre fin à un mandat', SECRETARY, 'endMandate', end);
  }
  const back = await bringBack(api, accounts, termEndsOn, wanted - inOffice);
  for (let seated = inOffice + back; seated < wanted; seated += 1) {
    await sendTo(api, 'pourvoir un siège', SECRETARY, 'seatMember', {
      name: `Personne fictive n° ${seated + 1}`,
      email: `siege-${seated + 1}@exemple.fr`,
      college: await collegeWithRoom(api, parisDay(now)),
      termEndsOn,
    });
  }
  return (await readCouncil(api, accounts)).seats;
};
