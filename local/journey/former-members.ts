import * as z from 'zod';
import type { Api } from './call-api.ts';
import { readFrom } from './council-calls.ts';
import { SECRETARY } from './people.ts';

const History = z.looseObject({
  facts: z.array(z.looseObject({ type: z.string(), data: z.record(z.string(), z.unknown()) })),
  next: z.string().nullable(),
});
type Told = z.infer<typeof History>['facts'];
const Seated = z.looseObject({ member: z.int(), formerly: z.int().nullish() });
const Accepted = z.looseObject({ member: z.int().nullable(), person: z.string() });
const Ended = z.looseObject({ member: z.int() });

/** A seat left by somebody whose sign-in is known: they may be seated again. */
export type FormerMember = { readonly member: number; readonly person: string };

const readHistory = async (api: Api): Promise<Told> => {
  const told: Told = [];
  let next: string | null = null;
  do {
    const path = `councils/${api.council}/history${next === null ? '' : `?cursor=${next}`}`;
    const page = History.parse(await readFrom(api, 'lire l’histoire du conseil', SECRETARY, path));
    told.push(...page.facts);
    next = page.next;
  } while (next !== null);
  return told;
};

/** Who left the council and could come back, first number first, as its history tells. */
export const readFormerMembers = async (api: Api): Promise<readonly FormerMember[]> => {
  const personOf = new Map<number, string>();
  const left = new Map<number, string>();
  for (const { type, data } of await readHistory(api)) {
    if (type === 'InvitationAccepted.v1') {
      const { member, person } = Accepted.parse(data);
      if (member !== null) personOf.set(member, person);
    }
    if (type === 'MemberSeated.v1') {
      const { member, formerly } = Seated.parse(data);
      const person = left.get(formerly ?? 0);
      if (person !== undefined) personOf.set(member, person);
      left.delete(formerly ?? 0);
    }
    if (type === 'MandateEnded.v1') {
      const { member } = Ended.parse(data);
      const person = personOf.get(member);
      personOf.delete(member);
      if (person !== undefined) left.set(member, person);
    }
  }
  const sitting = new Set(personOf.values());
  return [...left]
    .map(([member, person]) => ({ member, person }))
    .filter(({ person }) => !sitting.has(person))
    .toSorted((a, b) => a.member - b.member);
};
