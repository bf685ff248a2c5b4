import { asPages, open, REFUSED } from './open-operations.ts';
import { shapeNamed } from './plain-shapes.ts';
import { json, read } from './reading.ts';

/** What is read of a council beside its sheet: its picture, its rules, its people, its work. */
export const councilPaths: Record<string, object> = {
  '/conseils/{council}/logo/{digest}': {
    get: open(
      {
        id: 'councilLogo',
        summary: 'Le logo d’un conseil',
        type: 'image/*',
        parameters: ['council', 'digest'],
      },
      asPages(REFUSED),
    ),
  },
  '/api/{council}/councils/{id}/rules': read(
    'council.rules',
    'council',
    'Lire le règlement en vigueur un jour donné, et ce que chaque version a changé',
    ['council', 'councilId', 'on'],
    json({ $ref: '#/components/schemas/RulesByDay' }, 'Le règlement, en données et en phrases.'),
  ),
  '/api/{council}/councils/{id}/rulesDrafts': read(
    'council.rulesDrafts',
    'council',
    'Lire les projets de règlement, et ce que chacun changerait',
    ['council', 'councilId'],
    json({ $ref: '#/components/schemas/RulesDrafts' }, 'Chacun, comparé au règlement en vigueur.'),
  ),
  '/api/{council}/councils/{id}/letters': read(
    'council.letters',
    'council',
    'Lire les lettres du conseil, et le texte de l’une d’elles avec ses balises',
    ['council', 'councilId', 'letterAsked'],
    json(
      shapeNamed('CouncilLetters'),
      'Chacune, avec la version en vigueur. Ouvert à : administration, secrétariat, instruction.',
    ),
  ),
  '/api/{council}/councils/{id}/officers': read(
    'council.officers',
    'council',
    'Lire qui instruit dans le conseil, pour partager les dossiers',
    ['council', 'councilId'],
    json({ $ref: '#/components/schemas/Officers' }, 'Les instructeurs.'),
  ),
  '/api/{council}/councils/{id}/staff': read(
    'council.staff',
    'council',
    'Lire qui a quel rôle dans le conseil, sans y siéger',
    ['council', 'councilId'],
    json(
      { $ref: '#/components/schemas/Staff' },
      'Chaque rôle, avec le nom de qui le tient. Ouvert à : l’administration, le secrétariat.',
    ),
  ),
  '/api/{council}/councils/{id}/invitations': read(
    'council.invitations',
    'council',
    'Lire qui est invité à un rôle et n’a pas encore répondu',
    ['council', 'councilId', 'cursor'],
    json(
      { $ref: '#/components/schemas/Invitations' },
      'Celles qui attendent, une page à la fois : une page peut n’en porter aucune. Ouvert à : l’administration, le secrétariat ; à la plateforme, celles qu’elle a faites pour administrer.',
    ),
  ),
  '/api/{council}/councils/{id}/routing': read(
    'council.routing',
    'council',
    'Lire à qui vont les dossiers déposés',
    ['council', 'councilId'],
    json(
      { $ref: '#/components/schemas/RoutingInForce' },
      'La répartition en vigueur ; nulle tant qu’aucune n’est adoptée. Ouvert à : administration, secrétariat, instruction.',
    ),
  ),
  '/api/{council}/councils/{id}/workload': read(
    'council.workload',
    'council',
    'Lire qui suit combien de dossiers, qui est absent, et ce qui pourrait changer de main',
    ['council', 'councilId'],
    json(
      { $ref: '#/components/schemas/Workload' },
      'Une proposition, dossier par dossier, avec sa raison. Rien ne change sans un acte.',
    ),
  ),
  '/api/{council}/councils/{id}/absentees': read(
    'council.absentees',
    'council',
    'Lire qui était absent des dernières séances sans excuse, et qui pourrait être remplacé',
    ['council', 'councilId'],
    json(
      { $ref: '#/components/schemas/Absentees' },
      'Une proposition : rien n’est automatique. Ouvert à : le secrétariat, la présidence.',
    ),
  ),
  '/api/{council}/councils/{id}/eliminations.pdf': read(
    'council.eliminationsPdf',
    'council',
    'Recevoir le bordereau d’élimination à faire viser par les archives',
    ['council', 'councilId'],
    {
      '200': {
        description: 'Un PDF/A-3a, balisé, le même octet pour octet tout au long d’un jour.',
        content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
      },
    },
  ),
  '/api/{council}/councils/{id}/eliminations': read(
    'council.eliminations',
    'council',
    'Lire les dossiers clos dont la durée de conservation est passée, pour un bordereau d’élimination',
    ['council', 'councilId', 'cursor'],
    json(
      { $ref: '#/components/schemas/Eliminations' },
      'Ce que le visa des archives permet d’éliminer, une page à la fois. Ouvert à : le secrétariat, l’audit.',
    ),
  ),
  '/api/{council}/councils/{id}/assistedDrafts': read(
    'council.assistedDrafts',
    'council',
    'Lire les brouillons que leurs structures ont ouverts au service, pour les remplir avec elles',
    ['council', 'councilId', 'cursor'],
    json(
      { $ref: '#/components/schemas/AssistedDrafts' },
      'Ceux où l’aide est demandée, une page de brouillons à la fois : une page peut n’en porter aucun. Ouvert à : l’instruction.',
    ),
  ),
  '/api/{council}/councils/{id}/delegations': read(
    'council.delegations',
    'council',
    'Lire qui signe pour la présidence, par quel acte et de quel jour à quel jour',
    ['council', 'councilId'],
    json(
      { $ref: '#/components/schemas/Delegations' },
      'Les délégations de signature, en cours, à venir et finies. Ouvert à : l’administration, le secrétariat, la présidence, l’audit.',
    ),
  ),
  '/api/{council}/councils/{id}/signatories': read(
    'council.signatories',
    'council',
    'Lire pour qui un arrêté peut être exporté aujourd’hui',
    ['council', 'councilId'],
    json(
      { $ref: '#/components/schemas/Signatories' },
      'La présidence et qui signe pour elle, avec sa qualité. Ouvert à : le secrétariat, l’instruction.',
    ),
  ),
  '/api/{council}/councils/{id}/assignees': read(
    'council.assignees',
    'council',
    'Lire à qui la suite d’une proposition adoptée peut être confiée',
    ['council', 'councilId'],
    json(
      { $ref: '#/components/schemas/Assignees' },
      'Qui siège et qui travaille au conseil aujourd’hui, par nom. Ouvert à : le secrétariat, la présidence.',
    ),
  ),
  '/api/{council}/councils/{id}/interests': read(
    'council.interests',
    'council',
    'Lire qui a déclaré ses intérêts, et quand',
    ['council', 'councilId'],
    json({ $ref: '#/components/schemas/Declarers' }, 'Ce qui est déclaré n’y est pas.'),
  ),
  '/api/{council}/councils/{id}/myInterests': read(
    'council.myInterests',
    'council',
    'Relire sa propre déclaration d’intérêts',
    ['council', 'councilId'],
    json({ $ref: '#/components/schemas/OwnInterests' }, 'Elle n’est ouverte qu’à qui l’a faite.'),
  ),
  '/api/{council}/councils/{id}/partners': read(
    'council.partners',
    'council',
    'Lire les partenaires dont le conseil reconnaît les liens',
    ['council', 'id'],
    json({ $ref: '#/components/schemas/Partners' }, 'Ceux qui ont été retirés y restent, avec leur jour.'),
  ),
  '/api/{council}/councils/{id}/members': read(
    'council.members',
    'council',
    'Lire qui siège au conseil un jour donné, siège par siège, et les sièges vacants',
    ['council', 'councilId', 'on'],
    json({ $ref: '#/components/schemas/Members' }, 'Les sièges, par collège ; aujourd’hui sans « on ».'),
  ),
  '/api/{council}/councils/{id}/roster': read(
    'council.roster',
    'council',
    'Lire les noms et les adresses de qui siège au conseil un jour donné',
    ['council', 'councilId', 'on'],
    json({ $ref: '#/components/schemas/Roster' }, 'Les sièges, par collège ; aujourd’hui sans « on ».'),
  ),
};
