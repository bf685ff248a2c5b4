import type { CouncilProfile } from '../../events/council.ts';

/** How each letter ends: who writes, where, and that a person reads the answers. */
export const signature = ({ name, contact }: CouncilProfile): string =>
  [
    '',
    contact.service,
    name,
    `${contact.address}, ${contact.phone}, ${contact.hours}`,
    `Répondez à ce message : une personne vous lit (${contact.email}).`,
  ].join('\n');
