import { instantOf, millisecondsOf } from '../../calendar/milliseconds.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import type { StructureProposers } from '../proposers.ts';
import { leaves, takesPart } from './rows.ts';

const OFFER_DAYS = 30;

/** The place of who represents the structure, offered to somebody of it; a new offer replaces the former one (A9). */
export const offerTransfer: StructureProposers['offerTransfer'] = ({ given, at, actor }) => {
  if (given.person === null || actor.kind !== 'person') return refused('not-of-structure');
  const { person: to, role } = given.person;
  if (role === 'representative') return refused('role-unchanged');
  const expiresAt = instantOf(millisecondsOf(at) + OFFER_DAYS * 86_400_000);
  return accepted({
    facts: [{ type: 'RepresentationOffered.v1', data: { from: actor.person, to, expiresAt } }],
  });
};

/** Whoever represents the structure takes the offer back; whom it was made to declines it. */
export const withdrawTransfer: StructureProposers['withdrawTransfer'] = ({ thing, actor, held }) => {
  const { offer } = thing.context;
  const isTo = actor.kind === 'person' && actor.person === offer?.to;
  if (offer === null || (held?.role !== 'representative' && !isTo)) return refused('no-transfer-offered');
  return accepted({ facts: [{ type: 'RepresentationOfferWithdrawn.v1', data: { to: offer.to } }] });
};

/** With the second consent one represents the structure and the other leaves it: there is no moment without anybody. */
export const acceptTransfer: StructureProposers['acceptTransfer'] = ({ thing, given, at, actor }) => {
  const { offer } = thing.context;
  const isTo = actor.kind === 'person' && actor.person === offer?.to;
  if (offer === null || !isTo || given.person === null) return refused('no-transfer-offered');
  const { person: to, role: formerly, sealed } = given.person;
  if (formerly === 'representative') return refused('role-unchanged');
  if (at >= offer.expiresAt) return refused('transfer-expired');
  const row = { person: to, role: 'representative', since: dateInParis(at), sealed } as const;
  return accepted({
    facts: [{ type: 'RepresentationTransferred.v1', data: { from: offer.from, to, formerly } }],
    rows: [...takesPart(thing, row, formerly), ...leaves(thing, offer.from, 'representative', at)],
  });
};
