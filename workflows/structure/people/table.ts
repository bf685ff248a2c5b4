import { STRUCTURE_ROLES } from '../../kernel/actor.ts';
import type { CommandTable } from '../../kernel/workflow.ts';

const stays = { road: 'ordinary', from: ['declared', 'known'], to: [] } as const;

/** Who acts for a structure (A9). */
export const peopleTable = {
  invite: {
    ...stays,
    who: ['representative', 'officer'],
    facts: ['StructurePersonInvited.v1'],
    refusals: ['structure-has-representative'],
  },
  acceptInvitation: {
    ...stays,
    who: ['person'],
    facts: ['StructureInvitationAccepted.v1'],
    refusals: [
      'unknown-invitation',
      'invitation-expired',
      'role-unchanged',
      'last-representative',
      'too-many-people',
    ],
    forOneself: true,
  },
  withdrawInvitation: {
    ...stays,
    who: ['representative', 'officer'],
    facts: ['StructureInvitationWithdrawn.v1'],
    refusals: ['unknown-invitation', 'structure-has-representative'],
  },
  removePerson: {
    ...stays,
    who: ['representative'],
    facts: ['StructurePersonRemoved.v1'],
    refusals: ['not-of-structure', 'last-representative'],
  },
  leave: {
    ...stays,
    who: STRUCTURE_ROLES,
    facts: ['StructurePersonRemoved.v1'],
    refusals: ['not-of-structure', 'last-representative'],
  },
  offerTransfer: {
    ...stays,
    who: ['representative'],
    facts: ['RepresentationOffered.v1'],
    refusals: ['not-of-structure', 'role-unchanged'],
  },
  withdrawTransfer: {
    ...stays,
    who: STRUCTURE_ROLES,
    facts: ['RepresentationOfferWithdrawn.v1'],
    refusals: ['no-transfer-offered'],
  },
  acceptTransfer: {
    ...stays,
    who: ['preparer', 'reader'],
    facts: ['RepresentationTransferred.v1'],
    refusals: ['no-transfer-offered', 'transfer-expired'],
  },
} as const satisfies CommandTable;
