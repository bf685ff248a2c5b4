import { type Json, type JsonObject, numberOf, objectOf } from '../json.ts';
import type { Step } from './life.ts';

const STANDING = ['declared', 'known'];
const everywhere = (step: Omit<Step, 'from'> = {}): Step[] => STANDING.map((from) => ({ from, ...step }));

const represents = (role: Json | undefined): number => (role === 'representative' ? 1 : 0);

/** Somebody comes, leaves or becomes something else: an offer that they made, or were made, falls. */
const moved = (
  { representatives, people, offer }: JsonObject,
  person: Json | undefined,
  by: { representatives: number; people: number },
): JsonObject => {
  const { from, to } = objectOf(offer);
  const falls = offer !== null && (from === person || to === person);
  return {
    representatives: numberOf(representatives) + by.representatives,
    people: numberOf(people) + by.people,
    offer: falls ? null : (offer ?? null),
  };
};

/** A9: never without anybody who represents it, once somebody does. */
const leavesSomebody = (before: JsonObject, change: number): boolean => {
  const now = numberOf(before['representatives']);
  return now === 0 || now + change > 0;
};

/** Who acts for a structure: counted in its state, each in a row beside it. */
export const structurePeople: Readonly<Record<string, readonly Step[]>> = {
  'StructurePersonInvited.v1': everywhere(),
  'StructureInvitationWithdrawn.v1': everywhere(),
  'StructureInvitationAccepted.v1': everywhere({
    when: ({ role, formerly }, context) => leavesSomebody(context, represents(role) - represents(formerly)),
    keeps: ({ role, formerly, person }, context) =>
      moved(context, person, {
        representatives: represents(role) - represents(formerly),
        people: formerly === null ? 1 : 0,
      }),
  }),
  'StructurePersonRemoved.v1': everywhere({
    when: ({ role }, context) => leavesSomebody(context, -represents(role)),
    keeps: ({ role, person }, context) =>
      moved(context, person, { representatives: -represents(role), people: -1 }),
  }),
  'RepresentationOffered.v1': everywhere({ keeps: (data) => ({ offer: data }) }),
  'RepresentationOfferWithdrawn.v1': everywhere({ keeps: () => ({ offer: null }) }),
  'RepresentationTransferred.v1': everywhere({
    when: ({ from, to }, { offer }) => objectOf(offer)['from'] === from && objectOf(offer)['to'] === to,
    keeps: (_, { people }) => ({ people: numberOf(people) - 1, offer: null }),
  }),
};
