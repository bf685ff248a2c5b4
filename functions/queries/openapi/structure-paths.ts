import { before, problemResponses, refusal } from './problem-responses.ts';
import { json, read } from './reading.ts';

const lookingUp = problemResponses([
  ...before('malformed', 'sign-in-required', 'stopped'),
  refusal('not-yours'),
  refusal('invalid-identifier'),
  refusal('unknown-number'),
]);

/** What is read of a structure beside its sheet, and of a number before it is one. */
export const structurePaths: Record<string, object> = {
  '/api/{council}/structures/{id}/people': read(
    'structure.people',
    'structure',
    'Lire qui agit, prépare ou lit pour la structure, et qui y est invité',
    ['council', 'id'],
    json({ $ref: '#/components/schemas/StructurePeople' }, 'Les personnes et les invitations.'),
  ),
  '/api/{council}/structures/{id}/documents': read(
    'structure.documents',
    'structure',
    'Lire les pièces d’une structure, d’un dossier à l’autre',
    ['council', 'id'],
    json({ $ref: '#/components/schemas/StructureDocuments' }, 'Les pièces, la dernière annoncée d’abord.'),
  ),
  '/api/{council}/structures/{id}/contests': read(
    'structure.contests',
    'structure',
    'Relire les valeurs contestées, leurs motifs et ce qui a été tranché',
    ['council', 'id'],
    json({ $ref: '#/components/schemas/Contests' }, 'Du premier acte au dernier.'),
  ),
  '/api/{council}/structures/{id}/signature': read(
    'structure.signature',
    'structure',
    'Lire qui a signé la charte, et s’il faut la signer de nouveau',
    ['council', 'id'],
    json({ $ref: '#/components/schemas/CharterSignature' }, 'La dernière signature et la charte en vigueur.'),
  ),
  '/api/{council}/register/{number}': read(
    'structure.lookUp',
    'structure',
    'Lire ce que les registres savent d’un numéro, avant de déclarer',
    ['council', 'structureNumber'],
    json(
      { $ref: '#/components/schemas/LookedUp' },
      'Ce que les registres savent, avec la source et la date de chaque valeur ; ou qu’ils ne savent rien, ou ne répondent pas.',
    ),
    lookingUp,
  ),
};
