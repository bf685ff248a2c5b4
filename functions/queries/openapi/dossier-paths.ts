import { application } from '../../../workflows/application/application.workflow.ts';
import { CLOSINGS } from '../../../workflows/kernel/closing.ts';
import { PREVIEWED_ACTS } from '../application/act-preview-shape.ts';
import { shapeNamed } from './plain-shapes.ts';
import { before, problemResponses, refusal } from './problem-responses.ts';
import { json, read } from './reading.ts';
import { signingPaths } from './signing-paths.ts';

const calendarProblems = problemResponses([
  ...before('malformed', 'sign-in-required', 'stopped'),
  ...(['not-yours', 'conflict-declared', 'link-declared', 'slot-not-settled'] as const).map(refusal),
]);

const previewing = problemResponses([
  ...before('malformed', 'sign-in-required', 'stopped'),
  refusal('not-yours'),
  refusal('role-required'),
  refusal('due-date-out-of-range'),
]);

/** Whatever would refuse the act itself. */
const previewingAct = problemResponses([
  ...before('malformed', 'sign-in-required', 'stopped'),
  ...(
    [
      'not-yours',
      'role-required',
      'separation-of-duties',
      ...CLOSINGS,
      'not-in-this-state',
      ...PREVIEWED_ACTS.flatMap((act) => application.table[act]?.refusals ?? []),
    ] as const
  ).map(refusal),
]);

/** A decision that waits is opened first: that notifies it (DEC-10). */
const readingDecision = problemResponses([
  ...before('malformed', 'sign-in-required', 'stopped'),
  ...(['not-yours', 'role-required', 'conflict-declared', 'link-declared', 'decision-unread'] as const).map(
    refusal,
  ),
]);

const ofOrder = problemResponses([
  ...before('malformed', 'sign-in-required', 'stopped'),
  ...(
    ['not-yours', 'role-required', 'conflict-declared', 'link-declared', 'export-out-of-date'] as const
  ).map(refusal),
]);

const ofEvidence = problemResponses([
  ...before('malformed', 'sign-in-required', 'stopped'),
  ...(
    [
      'not-yours',
      'role-required',
      'conflict-declared',
      'link-declared',
      'evidence-not-ready',
      'evidence-being-erased',
      'rules-missing',
    ] as const
  ).map(refusal),
]);

/** What is read of one dossier beside its sheet, and of the meetings about it. */
export const dossierPaths: Record<string, object> = {
  ...signingPaths,
  '/api/{council}/applications/{id}/assessment': read(
    'application.assessment',
    'application',
    'Lire ce que la charte dirait d’un brouillon, tel qu’il est aujourd’hui',
    ['council', 'id'],
    json(shapeNamed('Assessment'), 'Les verdicts du jour, leur explication et ce qui manque.'),
  ),
  '/api/{council}/applications/{id}/receipt': read(
    'application.receipt',
    'application',
    'Lire le récépissé d’une demande, à imprimer',
    ['council', 'id'],
    {
      '200': {
        description: 'Une page à imprimer.',
        content: { 'text/html': { schema: { type: 'string' } } },
      },
    },
  ),
  '/api/{council}/applications/{id}/receipt.pdf': read(
    'application.receiptPdf',
    'application',
    'Garder le récépissé d’une demande, en PDF',
    ['council', 'id'],
    {
      '200': {
        description: 'Un PDF/A-3a, balisé : il se lit à voix haute et se garde.',
        content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
      },
    },
  ),
  '/api/{council}/applications/{id}/decision': read(
    'application.decision',
    'application',
    'Lire une décision : sur quoi elle repose, pourquoi, ce qu’elle décide, comment la contester',
    ['council', 'id'],
    {
      '200': {
        description: 'La décision telle qu’elle est signée, et sa notification ; une page à un navigateur.',
        content: {
          'application/json': { schema: shapeNamed('DecisionRead') },
          'text/html': { schema: { type: 'string' } },
        },
      },
    },
    readingDecision,
  ),
  '/api/{council}/applications/{id}/decision.pdf': read(
    'application.decisionPdf',
    'application',
    'Garder une décision, en PDF',
    ['council', 'id'],
    {
      '200': {
        description: 'Un PDF/A-3a, balisé, toujours le même octet pour octet.',
        content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
      },
      '303': {
        description:
          'La décision a été signée dans un parapheur : l’adresse, valable une minute, du fichier signé.',
      },
    },
    readingDecision,
  ),
  '/api/{council}/applications/{id}/order-to-sign.pdf': read(
    'application.orderPdf',
    'application',
    'Obtenir l’arrêté exporté, à faire signer dans un parapheur tel quel',
    ['council', 'id'],
    {
      '200': {
        description:
          'Le fichier PDF/A-3a dont l’empreinte est notée. Ouvert à : instruction, secrétariat, présidence.',
        content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
      },
    },
    ofOrder,
  ),
  '/api/{council}/applications/{id}/evidence.zip': read(
    'application.evidence',
    'application',
    'Obtenir le dossier de preuve d’une décision, que chacun vérifie sans nous',
    ['council', 'id'],
    {
      '200': {
        description:
          'Une archive : les faits enchaînés, ce qui les relie au point de contrôle publié, les pièces et les calculs, un index (LISEZMOI.txt) et un programme de vérification. Ouvert à : instruction, secrétariat, présidence, audit.',
        content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
      },
    },
    ofEvidence,
  ),
  '/api/{council}/applications/{id}/letter.pdf': read(
    'application.letterPdf',
    'application',
    'Garder une lettre de la procédure, en PDF, dans les mots du courriel',
    ['council', 'id', 'letter'],
    {
      '200': {
        description: 'Un PDF/A-3a, balisé : la dernière lettre de cette sorte.',
        content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
      },
    },
  ),
  '/api/{council}/applications/{id}/letterPreview': read(
    'application.letterPreview',
    'application',
    'Relire une lettre sur ce dossier avant qu’elle parte, et ce qui y manque',
    ['council', 'id', 'letter'],
    json(
      shapeNamed('LetterPreview'),
      'La lettre dans le texte en vigueur. Ce qui manque l’empêche de partir. Ouvert à : instruction, secrétariat.',
    ),
  ),
  '/api/{council}/applications/{id}/actPreview': read(
    'application.actPreview',
    'application',
    'Voir ce qu’un acte ferait aux délais, et la lettre qu’il enverrait, avant de le faire',
    ['council', 'id', 'act', 'dueOn', 'items', 'receivedOn'],
    json(
      shapeNamed('ActPreview'),
      'L’acte jugé comme s’il était fait aujourd’hui ; rien n’est écrit. Ouvert à : instruction.',
    ),
    previewingAct,
  ),
  '/api/{council}/applications/{id}/missingItems': read(
    'application.missingItems',
    'application',
    'Lire ce qui est demandé, et l’effet d’une demande de pièces sur les délais avant de l’envoyer',
    ['council', 'id', 'dueOn'],
    json(shapeNamed('MissingItems'), 'Les demandes, ce qui est arrivé, l’effet d’une nouvelle demande.'),
    previewing,
  ),
  '/api/{council}/applications/{id}/messages': read(
    'application.messages',
    'application',
    'Lire les messages échangés entre le demandeur et le service',
    ['council', 'id', 'cursor'],
    json({ $ref: '#/components/schemas/Messages' }, 'Une page de messages, les derniers d’abord.'),
  ),
  '/api/{council}/applications/{id}/notes': read(
    'application.notes',
    'application',
    'Lire les notes internes des instructeurs',
    ['council', 'id', 'cursor'],
    json({ $ref: '#/components/schemas/InternalNotes' }, 'Une page de notes, les dernières d’abord.'),
  ),
  '/api/{council}/applications/{id}/expertises': read(
    'application.expertises',
    'application',
    'Lire les avis demandés à l’extérieur sur une demande',
    ['council', 'id', 'cursor'],
    json({ $ref: '#/components/schemas/Expertises' }, 'Une page d’avis, les derniers demandés d’abord.'),
  ),
  '/api/{council}/applications/{id}/meetings': read(
    'application.meetings',
    'application',
    'Lire les visites, auditions et séances de travail sur une demande',
    ['council', 'id', 'cursor'],
    json(
      { $ref: '#/components/schemas/Meetings' },
      'Une page de rencontres, les dernières proposées d’abord.',
    ),
  ),
  '/api/{council}/meetings/{id}/calendar': read(
    'meeting.calendar',
    'meeting',
    'Mettre la rencontre à son agenda',
    ['council', 'id'],
    {
      '200': {
        description: 'Un fichier d’agenda (RFC 5545), à l’heure de Paris ; le même événement à chaque fois.',
        content: { 'text/calendar': { schema: { type: 'string' } } },
      },
    },
    calendarProblems,
  ),
  '/api/{council}/applications/{id}/explanation': read(
    'application.explanation',
    'application',
    'Lire chaque verdict et ce qui l’explique',
    ['council', 'id'],
    json(shapeNamed('Explanation'), 'Les critères, leur verdict, leurs données et leur raison.'),
  ),
  '/api/{council}/applications/{id}/proofs': read(
    'application.proofs',
    'application',
    'Lire les pièces d’un dossier : par critère, celles qui sont admises, jointes, disponibles ou manquantes',
    ['council', 'id'],
    json(shapeNamed('Proofs'), 'Les pièces, critère par critère.'),
  ),
  '/api/{council}/applications/{id}/changes': read(
    'application.changes',
    'application',
    'Lire ce qui a changé, champ par champ : depuis une version, le dernier regard, ou par rapport à un autre dossier',
    ['council', 'id', 'since'],
    json(shapeNamed('Changes'), 'Réponses, pièces et verdicts qui ont changé, avant et après.'),
  ),
  '/api/{council}/applications/{id}/conflicts': read(
    'application.conflicts',
    'application',
    'Lire qui a déclaré un conflit d’intérêts sur une demande, ou l’a ouverte malgré un lien, et pourquoi',
    ['council', 'id'],
    json({ $ref: '#/components/schemas/Conflicts' }, 'Dans l’ordre où cela a été dit.'),
  ),
  '/api/{council}/applications/{id}/commitments': read(
    'application.commitments',
    'application',
    'Lire les engagements de la structure et les critères qui n’en ont pas encore',
    ['council', 'id'],
    json(shapeNamed('Commitments'), 'Chaque engagement : l’action, qui la porte, pour quand.'),
  ),
  '/api/{council}/applications/{id}/report': read(
    'application.report',
    'application',
    'Lire le rapport et les réponses du demandeur, jointes telles quelles',
    ['council', 'id'],
    json(shapeNamed('Report'), 'Les rapports publiés, du premier au dernier, avec leurs réponses.'),
  ),
  '/api/{council}/applications/{id}/grid': read(
    'application.grid',
    'application',
    'Lire la grille : par critère, questions, réponses, preuves, règle, verdict du calcul et verdict humain',
    ['council', 'id'],
    json(shapeNamed('Grid'), 'Chaque critère, une fois, avec ce qui l’instruit.'),
  ),
};
