import * as z from 'zod';
import type { Happening } from '../../../events/catalogue.ts';
import { RepresentationOffered } from '../../../events/structure-people.ts';

/** Who acts for a structure is rows beside it; it remembers how many, and the one place that is being offered. */
export const peopleContext = {
  representatives: z.int(),
  /** Whoever acts, prepares or reads for it. */
  people: z.int(),
  offer: RepresentationOffered.shape.data.nullable(),
};
const Standing = z.strictObject(peopleContext);
type Standing = z.infer<typeof Standing>;

export const NOBODY: Standing = { representatives: 0, people: 0, offer: null };

/** An offer falls when who made it, or who was to take it, is something else to the structure. */
const withoutOfferOf = ({ offer }: Standing, person: string): Standing['offer'] =>
  offer !== null && (offer.from === person || offer.to === person) ? null : offer;

const count = (role: string | null): number => (role === 'representative' ? 1 : 0);

export const peopleAfter = (standing: Standing, fact: Happening): Standing => {
  const { representatives, people } = standing;
  switch (fact.type) {
    case 'StructureDeclared.v1': {
      const declared = fact.data.representative === null ? 0 : 1;
      return { ...NOBODY, representatives: declared, people: declared };
    }
    case 'StructureInvitationAccepted.v1': {
      const { role, formerly, person } = fact.data;
      return {
        representatives: representatives + count(role) - count(formerly),
        people: people + (formerly === null ? 1 : 0),
        offer: withoutOfferOf(standing, person),
      };
    }
    case 'StructurePersonRemoved.v1': {
      const { role, person } = fact.data;
      return {
        representatives: representatives - count(role),
        people: people - 1,
        offer: withoutOfferOf(standing, person),
      };
    }
    case 'RepresentationOffered.v1':
      return { ...standing, offer: fact.data };
    case 'RepresentationOfferWithdrawn.v1':
      return { ...standing, offer: null };
    case 'RepresentationTransferred.v1':
      return { ...standing, people: people - 1, offer: null };
    default:
      return standing;
  }
};

/** A structure that somebody represents is never left without anybody who does (A9). */
export const keepsRepresentative = (standing: Standing, fact: Happening): boolean =>
  standing.representatives === 0 || peopleAfter(standing, fact).representatives > 0;

/** A place is taken by whom it was offered to, from whom offered it. */
export const isOffered = ({ offer }: Standing, fact: Happening): boolean =>
  fact.type === 'RepresentationTransferred.v1' &&
  offer !== null &&
  offer.from === fact.data.from &&
  offer.to === fact.data.to;
