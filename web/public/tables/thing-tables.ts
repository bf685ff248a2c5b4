import type { WorkflowName } from '../../../workflows/kernel/workflow.ts';
import { FAMILY_WORDS } from '../family-words.ts';
import { STATE_WORDS } from './state-words.ts';
import { day, hundredths, inData, instant, integer, text, type Column, type Table } from './table.ts';
import {
  APPEAL_EFFECT,
  APPEAL_OUTCOME,
  APPEAL_SUBJECT,
  APPELLANT,
  BULK_COMMAND,
  ELIGIBILITY,
  FILE_REFUSAL,
  MEETING_KIND,
  OPINION,
  OUTCOME,
  POSITION,
  PROPOSAL,
  PROPOSAL_KIND,
  ROLE,
  SESSION_KIND,
  SILENCE,
  YES_NO,
} from './value-words.ts';

const id = text('id', 'Identifiant');
const state = (workflow: WorkflowName): Column => text('state', 'État', { words: STATE_WORDS[workflow] });

const ofThings = (
  workflow: WorkflowName,
  { name, title, first, rest }: { name: string; title: string; first: Column[]; rest: Column[] },
): Table => ({
  name,
  title,
  lines: [['items']],
  columns: [...first.map(inData), state(workflow), ...rest.map(inData), id],
});

/** The lists of things by their state: what each thing says of itself, and where it stands. */
export const THING_TABLES: Readonly<Record<WorkflowName, Table>> = {
  application: ofThings('application', {
    name: 'demandes',
    title: 'Demandes de label',
    first: [text('number', 'Numéro'), text('structureName', 'Structure')],
    rest: [
      day('receivedOn', 'Déposée le'),
      day('completeOn', 'Complète le'),
      day('requestDueOn', 'Pièces attendues jusqu’au', { at: 'openRequest.dueOn' }),
      integer('suspendedDays', 'Jours de suspension'),
      day('implicitOn', 'Décision par le silence le'),
      text('silenceRegime', 'Le silence vaut', { words: SILENCE }),
      text('eligibility', 'Éligibilité', { words: ELIGIBILITY }),
      text('open', 'Critères à trancher'),
      text('failed', 'Critères bloquants non conformes'),
      text('proposal', 'Proposition', { words: PROPOSAL }),
      day('replyUntil', 'Réponse au rapport jusqu’au'),
      integer('replies', 'Réponses au rapport'),
      text('opinion', 'Avis du conseil', { words: OPINION }),
      text('outcome', 'Décision', { words: OUTCOME }),
      integer('termMonths', 'Durée du label en mois'),
      day('validUntil', 'Label valable jusqu’au'),
      text('charterVersion', 'Version de la charte'),
      text('session', 'Identifiant de la séance'),
      text('structure', 'Identifiant de la structure'),
    ],
  }),
  structure: ofThings('structure', {
    name: 'structures',
    title: 'Structures',
    first: [text('name', 'Nom'), text('siren', 'SIREN'), text('siret', 'SIRET'), text('rna', 'RNA')],
    rest: [
      text('family', 'Famille', { at: 'register.family', words: FAMILY_WORDS }),
      text('legalCategory', 'Catégorie juridique', { at: 'register.legalCategory' }),
      text('seatCommune', 'Commune du siège (code Insee)', { at: 'register.seatCommune' }),
      text('eligibility', 'Éligibilité', { at: 'register.eligibility', words: ELIGIBILITY }),
      integer('employees', 'Salariés', { at: 'register.employees' }),
      hundredths('fteInTerritory', 'ETP sur le territoire', { at: 'register.fteInTerritoryHundredths' }),
      hundredths('fteTotal', 'ETP en tout', { at: 'register.fteTotalHundredths' }),
      day('esusApprovalUntil', 'Agrément ESUS jusqu’au', { at: 'register.esusApprovalUntil' }),
      day('readOn', 'Registres lus le', { at: 'register.readOn' }),
    ],
  }),
  document: ofThings('document', {
    name: 'pieces',
    title: 'Pièces',
    first: [text('kind', 'Pièce')],
    rest: [
      text('mediaType', 'Type de fichier'),
      integer('size', 'Taille en octets'),
      day('announcedOn', 'Annoncée le'),
      day('dated', 'Datée du'),
      day('validUntil', 'Valable jusqu’au'),
      text('refusal', 'Motif du refus', { words: FILE_REFUSAL }),
      text('structure', 'Identifiant de la structure'),
    ],
  }),
  charter: ofThings('charter', {
    name: 'chartes',
    title: 'Chartes',
    first: [text('title', 'Titre'), text('version', 'Version')],
    rest: [
      day('effectiveOn', 'En vigueur le'),
      day('consultationUntil', 'Consultation jusqu’au'),
      integer('amendments', 'Amendements'),
      integer('comments', 'Contributions'),
      integer('faults', 'Fautes à corriger'),
    ],
  }),
  expertise: ofThings('expertise', {
    name: 'avis',
    title: 'Avis demandés à l’extérieur',
    first: [text('structureName', 'Structure'), text('criteria', 'Critères')],
    rest: [
      day('dueOn', 'Attendu le'),
      text('overdue', 'En retard', { words: YES_NO }),
      text('position', 'Position', { words: POSITION }),
      text('application', 'Identifiant de la demande'),
    ],
  }),
  meeting: ofThings('meeting', {
    name: 'rencontres',
    title: 'Rencontres',
    first: [text('kind', 'Nature', { words: MEETING_KIND })],
    rest: [
      instant('start', 'Début', { at: 'slot.start' }),
      integer('minutes', 'Durée en minutes', { at: 'slot.minutes' }),
      text('remote', 'À distance', { words: YES_NO }),
      text('silent', 'Structure sans réponse', { words: YES_NO }),
      text('municipalities', 'Communes (codes Insee)'),
    ],
  }),
  workshop: ofThings('workshop', {
    name: 'notes-d-atelier',
    title: 'Notes d’atelier',
    first: [day('heldOn', 'Le'), text('title', 'Titre')],
    rest: [
      integer('participants', 'Participants'),
      integer('revision', 'Version'),
      text('meeting', 'Identifiant de la rencontre'),
    ],
  }),
  proposal: ofThings('proposal', {
    name: 'propositions',
    title: 'Propositions',
    first: [text('title', 'Titre'), text('kind', 'Porte sur', { words: PROPOSAL_KIND })],
    rest: [
      text('role', 'Faite en qualité de', { words: ROLE }),
      integer('member', 'Siège'),
      integer('revision', 'Version'),
      integer('comments', 'Commentaires'),
      day('heldOn', 'Séance du'),
      day('votedOn', 'Votée le'),
      text('ownerRole', 'Confiée à', { words: ROLE }),
      day('dueOn', 'Pour le'),
      text('overdue', 'Date passée', { words: YES_NO }),
      text('progress', 'Avancement', { at: 'progress.text' }),
      instant('progressAt', 'Avancement écrit le', { at: 'progress.at' }),
    ],
  }),
  bulkAction: ofThings('bulkAction', {
    name: 'actes-sur-plusieurs-dossiers',
    title: 'Actes sur plusieurs dossiers',
    first: [text('command', 'Acte', { words: BULK_COMMAND })],
    rest: [text('author', 'Identifiant de qui le demande')],
  }),
  session: ofThings('session', {
    name: 'seances',
    title: 'Séances',
    first: [
      day('heldOn', 'Tenue le'),
      text('startsAt', 'Heure'),
      text('place', 'Lieu'),
      text('kind', 'Nature', { words: SESSION_KIND }),
    ],
    rest: [
      day('opensOn', 'Dépôt ouvert le'),
      day('closesOn', 'Dépôt clos le'),
      integer('call', 'Nombre de convocations'),
    ],
  }),
  item: ofThings('item', {
    name: 'points',
    title: 'Points de l’ordre du jour',
    first: [],
    rest: [
      integer('round', 'Tour de vote'),
      text('opinion', 'Avis du conseil', { words: OPINION }),
      text('application', 'Identifiant de la demande'),
      text('session', 'Identifiant de la séance'),
    ],
  }),
  appeal: ofThings('appeal', {
    name: 'recours',
    title: 'Recours gracieux',
    first: [text('structureName', 'Structure'), text('subject', 'Contre', { words: APPEAL_SUBJECT })],
    rest: [
      text('by', 'Formé par', { words: APPELLANT }),
      day('receivedOn', 'Reçu le'),
      day('silenceOn', 'Rejet par le silence le'),
      text('late', 'Hors délai', { words: YES_NO }),
      text('outcome', 'Réponse', { words: APPEAL_OUTCOME }),
      text('effect', 'Suite', { words: APPEAL_EFFECT }),
      day('courtDeadline', 'Tribunal jusqu’au'),
      text('structure', 'Identifiant de la structure'),
    ],
  }),
  label: ofThings('label', {
    name: 'labels',
    title: 'Labels',
    first: [
      text('number', 'Numéro'),
      text('name', 'Structure', { at: 'holder.name' }),
      text('siren', 'SIREN', { at: 'holder.siren' }),
      text('rna', 'RNA', { at: 'holder.rna' }),
      text('family', 'Famille', { at: 'holder.family', words: FAMILY_WORDS }),
      text('commune', 'Commune (code Insee)', { at: 'holder.commune' }),
    ],
    rest: [
      day('awardedOn', 'Attribué le'),
      day('validUntil', 'Valable jusqu’au'),
      text('charterVersion', 'Version de la charte'),
      text('application', 'Identifiant de la demande'),
    ],
  }),
  council: ofThings('council', {
    name: 'conseil',
    title: 'Conseil',
    first: [text('department', 'Département')],
    rest: [
      integer('colleges', 'Collèges'),
      integer('inOffice', 'Membres en fonction'),
      integer('rulesVersion', 'Version du règlement'),
    ],
  }),
};
