import { inPath, inQuery } from './parameters.ts';

const text = { type: 'string' };

/** What may be asked of the public register. */
export const registerParameters = {
  shortCode: inPath('code', text, 'Les dix signes du code court, imprimés sur le certificat.'),
  reportCode: inPath('code', text, 'Le code montré une seule fois à qui a fait le signalement.'),
  labelReported: inQuery('label', text, 'Le numéro du label que l’on signale.'),
  page: inPath('page', { type: 'string' }, 'L’adresse d’une page de l’espace.'),
  file: inPath('file', { type: 'string' }, 'Le nom d’un fichier, qui dit son contenu.'),
  territory: inPath(
    'code',
    text,
    'Le code Insee d’une commune, le SIREN d’une intercommunalité, ou le numéro du département.',
  ),
  searched: inQuery('q', text, 'Un nom, une commune, une activité, un numéro SIREN, SIRET ou RNA.'),
  territoryAsked: inQuery('territoire', text, 'Les structures de ce territoire, par son code.'),
  statusAsked: inQuery(
    'etat',
    { type: 'string', enum: ['', 'VALID', 'NOT_CURRENTLY_VALID', 'EXPIRED'] },
    'Les labels qui ont cet état aujourd’hui.',
  ),
  familyAsked: inQuery('forme', text, 'Les structures de cette forme, par exemple « ASSOCIATION ».'),
  embedded: inQuery('integration', text, 'La même liste, à montrer dans un autre site.'),
  compared: inQuery('labels', text, 'Des numéros de label, séparés par une virgule, vingt au plus.'),
};
