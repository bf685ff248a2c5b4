import type { Day } from '../../events/fact.ts';
import { councilImage } from '../../web/public/council-image.ts';
import type { CredentialContent } from '../../workflows/label/credential/profile.ts';
import { uuid } from './ids.ts';

/** What the credential of a fictional label says. */
export const CONTENT: CredentialContent = {
  origin: 'https://label.exemple.fr',
  id: uuid('a'),
  council: {
    id: '62',
    name: 'Conseil départemental de l’ESS',
    territory: 'Pas-de-Calais',
    siren: '226200012',
    image: councilImage(4),
  },
  number: '62-ESS-2027-0001-9',
  holder: {
    name: 'Les Jardins Fictifs',
    family: 'ASSOCIATION',
    commune: '62041',
    siren: '000000018',
    rna: null,
  },
  awardedOn: '2026-01-10' as Day,
  validFrom: '2026-01-15' as Day,
  validUntil: '2029-01-14' as Day,
  charter: { version: '2026', address: '/criteres/62/2026' },
  status: { list: 'r1', index: 94_567 },
};
