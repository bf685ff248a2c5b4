import { Notices } from '../../events/notices.ts';
import type { DrawsView } from '../../web/public/draws-page.ts';
import type { LabelDecisionsView } from '../../web/public/label-decisions-page.ts';
import type { ProcurementView, ShortlistView } from '../../web/public/buyers-pages.ts';
import type { OpenDataView } from '../../web/public/open-data-page.ts';
import type { PrefillView } from '../../web/public/prefill-page.ts';
import type { Pace } from '../../web/public/process-path.ts';
import type { ReceiptView } from '../../web/public/receipt-document.ts';
import type { UndeliveredView } from '../../web/public/undelivered-page.ts';
import { catalogueOf } from '../../workflows/charter/catalogue.ts';
import { Statistics } from '../../workflows/statistics/statistics.ts';
import { NOTICES } from './sample-facts.ts';
import { compiled } from './charter-texts.ts';
import { wholeText } from './charter-whole.ts';
import type {
  CataloguePageView,
  StatingCouncil,
  EligibilityFormView,
  ReportFormView,
  EligibilityResultView,
  LabelPageView,
  RegisterEntry,
  RegisterView,
} from '../../web/public/views.ts';

/** Invented council, structures and labels, as the public pages are given them. */
export const council: StatingCouncil = {
  id: '62',
  name: 'Conseil départemental de l’ESS',
  shortName: 'CDESS 62',
  territory: 'Pas-de-Calais',
  colleges: 9,
  contact: {
    service: 'Le service de l’ESS',
    phone: '03 53 01 00 62',
    hours: 'lundi–vendredi, 9 h–12 h et 14 h–17 h',
    email: 'ess@exemple.test',
  },
  notices: Notices.parse(NOTICES),
};

/** What the rules give to each step. */
export const pace: Pace = {
  silence: 'ACCEPTANCE',
  examinationDays: 10,
  missingItemsDays: 21,
  replyClosesDays: 5,
  agendaClosesDays: 12,
  signingDays: 10,
  termMonths: 24,
};

export const statistics: Statistics = Statistics.parse({
  asOf: '2028-02-12',
  from: '2027-02-12',
  whole: {
    count: 20,
    median: 48,
    ninth: 71,
    bars: [
      { from: 30, to: 44, count: 6 },
      { from: 45, to: 59, count: 12 },
      { from: 60, to: 74, count: 2 },
    ],
  },
  waits: [
    { holder: 'APPLICANT', delays: null },
    { holder: 'SERVICE', delays: { count: 20, median: 22, ninth: 35, bars: [] } },
    { holder: 'COUNCIL', delays: { count: 20, median: 18, ninth: 30, bars: [] } },
    { holder: 'SIGNATURE', delays: { count: 20, median: 4, ninth: 8, bars: [] } },
  ],
  funnel: [
    { step: 'FILED', count: 26 },
    { step: 'COMPLETE', count: 24 },
    { step: 'EXAMINED', count: 22 },
    { step: 'VOTED', count: 20 },
    { step: 'DECIDED', count: 20 },
    { step: 'GRANTED', count: null },
  ],
  left: {
    total: 17,
    stops: [
      { criterion: 'ORG-01', title: 'Votre structure', count: 5 },
      { criterion: 'REM-01', title: 'Échelle des rémunérations', count: 6 },
      { criterion: null, title: 'Autres', count: 6 },
    ],
  },
  labels: {
    valid: 51,
    families: [
      { name: 'ASSOCIATION', count: 40 },
      { name: 'Autres', count: 11 },
    ],
    territories: [{ name: 'Communauté urbaine d’Arras', count: 51 }],
  },
  sittings: [{ heldOn: '2028-01-20', inOffice: 45, attending: 31, proxies: 4, held: true }],
  attendance: [
    { college: 'Réseaux et têtes de réseau de l’économie sociale', places: 60, filled: 41 },
    { college: 'Élus', places: 40, filled: null },
    { college: 'Salariés', places: 50, filled: null },
  ],
});

export const label: LabelPageView = {
  council,
  number: '62-ESS-2027-0001-9',
  structure: {
    name: 'Les Semeurs fictifs de la Scarpe',
    family: 'ASSOCIATION',
    communeCode: '62041',
    communeName: 'Arras',
    siren: '000000018',
    rna: null,
  },
  status: 'VALID',
  awardedOn: '2027-01-21',
  validUntil: '2029-01-21',
  charterVersion: '2026-12',
  decidedBy: 'Le Président du Département',
  history: [{ on: '2027-01-21', status: 'VALID', first: true }],
  recordedAt: '2027-01-21T15:32:00Z',
  readAt: '2028-02-12T08:14:00Z',
  establishment: null,
  prolongedOn: null,
  checkedOn: '2028-01-12',
  formerNames: [],
  replaces: null,
  replacedBy: null,
  sources: {
    name: { source: 'RECHERCHE_ENTREPRISES', on: '2027-01-05' },
    commune: { source: 'CONTEST', on: '2027-01-12' },
    activity: { source: 'RECHERCHE_ENTREPRISES', on: '2027-01-05' },
  },
  activity: 'Agriculture, forêt et pêche',
  certificate: { address: '/credentials/0c2a6c3e-5f0b-4a6f-8a55-7f8f2f7b9f10', shortCode: '7K3QX-9M2TP' },
};

export const notValid: LabelPageView = {
  ...label,
  number: '62-ESS-2027-0003-5',
  structure: {
    ...label.structure,
    name: 'Coup de main fictif',
    communeCode: '62119',
    communeName: null,
    rna: 'W621000075',
  },
  status: 'NOT_CURRENTLY_VALID',
  sources: { name: null, commune: null, activity: null },
  activity: null,
  certificate: null,
  history: [...label.history, { on: '2027-11-04', status: 'NOT_CURRENTLY_VALID', first: false }],
};

export const expired: LabelPageView = {
  ...label,
  status: 'EXPIRED',
  validUntil: '2028-01-21',
  history: [...label.history, { on: '2028-01-21', status: 'EXPIRED', first: false }],
};

const entry: RegisterEntry = {
  number: '62-ESS-2027-0001-9',
  name: 'Les Semeurs fictifs de la Scarpe',
  family: 'ASSOCIATION',
  communeCode: '62041',
  communeName: 'Arras',
  status: 'VALID',
  validUntil: '2029-01-21',
  councilShortName: 'CDESS 62',
  point: { east: 2.766, north: 50.29 },
};

export const register: RegisterView = {
  council,
  entries: [
    entry,
    {
      ...entry,
      number: '62-ESS-2027-0002-7',
      name: 'Atelier Fictif du Terril',
      family: 'COOPERATIVE',
      communeName: 'Lens',
      point: { east: 2.83, north: 50.43 },
    },
    {
      ...entry,
      number: '62-ESS-2027-0003-5',
      name: 'Coup de main fictif',
      family: 'COMMERCIAL_ESS',
      communeName: null,
      status: 'NOT_CURRENTLY_VALID',
      since: '2027-11-04',
      point: null,
    },
    {
      ...entry,
      number: '62-ESS-2026-0004-3',
      name: 'Supermarché coopératif fictif de la Liane',
      family: 'COOPERATIVE',
      communeName: 'Boulogne-sur-Mer',
      point: { east: 1.607, north: 50.727 },
      status: 'EXPIRED',
      validUntil: '2028-01-21',
    },
  ],
  validCount: 2,
  readAt: '2028-02-12T08:14:00Z',
  previous: null,
  next: '/registre?after=4',
  first: 1,
  asked: { text: '', territory: '', state: '', family: '' },
  found: { total: null, unreadable: false },
  territories: [
    { value: '200033579', label: 'Communauté urbaine d’Arras' },
    { value: '246200729', label: 'Communauté d’agglomération du Boulonnais' },
  ],
  territory: null,
  feed: '/flux/62/registre.atom',
};

const anywhere = { value: '', label: 'Tous' };

/** A list of six in one place, in states that differ: one pin for all of them. */
export const crowded: RegisterView = {
  ...register,
  entries: Array.from({ length: 6 }, (_, n) => ({
    ...entry,
    number: `62-ESS-2027-00${10 + n}-0`,
    status: n === 3 ? ('EXPIRED' as const) : ('VALID' as const),
  })),
  first: 21,
  asked: { text: 'semeurs', territory: '200033579', state: 'VALID', family: 'ASSOCIATION' },
  found: { total: 26, unreadable: false },
  previous: '/registre?q=semeurs',
  next: null,
};

export const ofTerritory: RegisterView = {
  ...register,
  territory: { code: '200033579', name: 'Communauté urbaine d’Arras', kind: 'GROUPING' },
  territories: [anywhere],
  next: null,
  found: { total: 4, unreadable: false },
  feed: '/flux/62/territoires/200033579.atom',
};

const shortlisted = {
  number: label.number,
  structure: label.structure,
  status: label.status,
  awardedOn: label.awardedOn,
  validUntil: label.validUntil,
  certificate: '0c2a6c3e-5f0b-4a6f-8a55-7f8f2f7b9f10',
  criteriaAddress: '/criteres/62/2026-12',
};

export const shortlist: ShortlistView = {
  council,
  lines: [
    shortlisted,
    {
      ...shortlisted,
      number: notValid.number,
      structure: notValid.structure,
      status: 'NOT_CURRENTLY_VALID',
      certificate: null,
    },
  ],
  unknown: ['62-ESS-2027-0009-2'],
  typed: `${label.number},${notValid.number},62-ESS-2027-0009-2`,
  readAt: label.readAt,
};

export const procurement: ProcurementView = {
  council,
  number: label.number,
  structure: label.structure,
  status: 'VALID',
  awardedOn: label.awardedOn,
  validUntil: label.validUntil,
  decidedBy: label.decidedBy,
  charterVersion: label.charterVersion,
  charterEffectiveOn: '2026-12-01',
  criteriaAddress: '/criteres/62/2026-12',
  criteria: [
    { id: 'GOV-01', title: 'Une personne, une voix', blocking: true },
    { id: 'TER-02', title: 'Des emplois dans le territoire', blocking: false },
  ],
  access: ['La demande et le label sont gratuits.'],
  independence: ['Un membre lié à une structure se déporte.'],
  readAt: label.readAt,
};

export const decisions: LabelDecisionsView = {
  council,
  court: { name: 'Tribunal administratif de Lille', address: '5 rue Geoffroy-Saint-Hilaire, 59000 Lille' },
  number: label.number,
  structure: label.structure,
  status: 'VALID',
  acts: [
    {
      kind: 'AWARD',
      decidedOn: '2027-01-21',
      validUntil: '2029-01-21',
      charterVersion: '2026-12',
      quality: 'Le Président du Département',
      signatory: 'Jeanne Exemple',
      holder: label.structure.name,
      publishedAt: '2027-01-21T15:32:00Z',
      contestableUntil: '2027-03-22',
    },
  ],
};

export const draws: DrawsView = {
  council,
  draws: [
    {
      year: 2028,
      announcedOn: '2028-03-01',
      size: 1,
      among: 1,
      seedOn: '2028-03-10',
      list: '/draws/62/empreinte.json',
      drawn: null,
    },
    {
      year: 2027,
      announcedOn: '2027-03-01',
      size: 2,
      among: 14,
      seedOn: '2027-03-10',
      list: '/draws/62/autre-empreinte.json',
      drawn: {
        on: '2027-03-11',
        checkpoint: '/checkpoints/2027-03-10.json',
        numbers: [label.number, '62-ESS-2027-0002-7'],
      },
    },
  ],
  next: '2027',
};

export const openData: OpenDataView = {
  council,
  councils: [{ id: '62', shortName: 'CDESS 62' }],
  columns: [{ code: 'number', title: 'Numéro', says: 'texte' }],
};

/** Two lines of what did not leave: a mail in doubt, and a label that is not made. */
export const undelivered: UndeliveredView = {
  council,
  address: '/conseils/62/non-parti',
  first: true,
  next: '/conseils/62/non-parti?suite=abc',
  done: null,
  entries: [
    {
      id: 'abc',
      title:
        'Demande de label de « Les Semeurs » : le courriel d’accusé de réception est peut-être parti, peut-être pas.',
      advice:
        'Demandez à son destinataire s’il l’a reçu. S’il l’a reçu, marquez-le réglé ; sinon, renvoyez-le.',
      since: '2027-01-04T08:12:00.000Z',
      reference: '0c2a6c3e-5f0b-4a6f-8a55-7f8f2f7b9f10',
      link: null,
      acts: [
        { act: 'settle', words: 'Marquer comme réglé' },
        { act: 'resend', words: 'Renvoyer le courriel' },
      ],
    },
    {
      id: 'def',
      title:
        'Label 62-ESS-2027-0001-9 de « Les Semeurs » : le registre public ne montre pas le dernier état du label.',
      advice: 'Le service a essayé plusieurs fois. Prévenez la personne qui l’entretient.',
      since: '2027-01-05T22:59:00.000Z',
      reference: '7b1f2a10-5f0b-4a6f-8a55-7f8f2f7b9f10',
      link: { address: '/labels/62-ESS-2027-0001-9', words: 'Voir ce label' },
      acts: [],
    },
  ],
};

export const catalogue: CataloguePageView = {
  council,
  catalogue: catalogueOf(compiled(wholeText)),
  effectiveOn: '2027-01-01',
  standing: 'IN_FORCE',
  dataAddress: '/criteres/62/2027-01-01.json',
  others: [],
};

export const reportForm: ReportFormView = {
  council,
  councils: [council],
  chosen: null,
  ticket: 'A'.repeat(43),
  typed: { number: '62-ESS-2027-0001-9', named: '', seenAt: '', claim: '', email: '' },
  wrong: [],
  refused: null,
};

export const eligibilityForm: EligibilityFormView = {
  council,
  address: '/eligibilite/62',
  criteriaAddress: '/criteres/62',
  questions: [
    {
      field: 'form',
      text: 'Quelle est votre forme ?',
      help: 'Celle de vos statuts.',
      options: [
        { value: 'ASSOCIATION', label: 'Association' },
        { value: 'PUBLIC', label: 'Organisme public' },
      ],
      chosen: 'ASSOCIATION',
      error: null,
    },
    {
      field: 'local',
      text: 'Avez-vous un établissement dans le territoire ?',
      help: null,
      options: [
        { value: 'oui', label: 'Oui' },
        { value: 'non', label: 'Non' },
      ],
      chosen: null,
      error: null,
    },
  ],
};

export const eligibilityResult: EligibilityResultView = {
  council,
  address: '/eligibilite/62',
  criteriaAddress: '/criteres/62',
  outcome: 'YES',
  explanation: 'Vous êtes une association, présente dans le territoire.',
  advice: null,
  articles: [{ number: 1, title: 'Qui peut demander', text: 'Un premier alinéa.\n\nUn second.' }],
  answers: [
    {
      field: 'form',
      text: 'Quelle est votre forme ?',
      value: 'ASSOCIATION',
      label: 'Association',
      decisive: false,
    },
    { field: 'local', text: 'Un établissement ici ?', value: 'oui', label: 'Oui', decisive: false },
  ],
  before: {
    time: { minutes: 35, from: 'MEDIAN', questions: 90 },
    documents: [
      { title: 'Statuts en vigueur', obtainedFrom: null, required: true, help: null },
      {
        title: 'Comptes',
        obtainedFrom: 'l’administration fiscale',
        required: false,
        help: 'Les trois derniers.',
      },
    ],
    sentence: 'Déposé complet au plus tard le 27 décembre 2026 : séance du 21 janvier 2027.',
    promises: [
      { completeBy: '2026-12-27', heldOn: '2027-01-21' },
      { completeBy: '2027-05-30', heldOn: '2027-06-24' },
    ],
  },
};

/** What a page must show as it was typed, and do nothing of. */
export const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'> javascript:alert(3) \`\u202e\u0000`;
export const LONG = 'Anticonstitutionnellement'.repeat(6);

/** A request that was acknowledged, from which an item is missing. */
export const receipt: ReceiptView = {
  council,
  service: {
    service: 'Le service de l’ESS',
    address: '1 rue de l’Exemple, 62000 Arras',
    phone: '03 53 01 00 62',
    hours: 'lundi–vendredi, 9 h–12 h et 14 h–17 h',
    email: 'ess@exemple.test',
    officer: 'Sacha Aubry',
  },
  filed: {
    number: '62-D-2026-0042',
    structureName: 'Les Semeurs fictifs de la Scarpe',
    receivedOn: '2026-12-01',
    postmarkedOn: null,
    receivedElsewhereOn: null,
    channel: 'ONLINE',
  },
  charterVersion: '2026-12',
  asOf: '2026-12-04T08:14:00.000Z',
  digests: { answers: 'A'.repeat(43), documents: 'b-_9'.repeat(10) + 'xyz' },
  acknowledgementDue: '2026-12-15',
  acknowledged: {
    on: '2026-12-02',
    said: ['Sans décision expresse de notre part le 1er février 2027, votre demande est rejetée.'],
  },
  changed: ['Depuis, ce jour a changé.'],
  missing: {
    until: 'Votre dossier n’est pas complet. Il nous faut, au plus tard le 23 décembre 2026 :',
    titles: ['Statuts en vigueur', 'Comptes annuels'],
    effect: ['Le délai s’arrête jusqu’à la réception de ces éléments.'],
  },
};

/** What a partner proposes by a link, some of which the charter does not ask for. */
export const prefill: PrefillView = {
  council,
  partner: 'Chambre régionale fictive',
  numbers: { siren: '000000018', rna: 'W621000075' },
  charterVersion: '2026-12',
  expiresAt: '2027-01-01T08:00:00.000Z',
  criteria: [
    {
      id: 'GOV-01',
      title: 'Une personne, une voix',
      answers: [{ question: 'Comment les voix se comptent-elles ?', lines: ['Une personne, une voix'] }],
    },
    {
      id: 'LIM-00',
      title: 'Vos comptes',
      answers: [
        {
          question: 'Quels exercices avez-vous clos ?',
          lines: ['Année : 2025 ; Résultat : 1 823,03 €', 'Année : 2024 ; Résultat : −12,00 €'],
        },
        { question: 'Combien de salariés ?', lines: ['12'] },
      ],
    },
  ],
  refused: [{ title: 'TER-99', why: 'La charte en vigueur ne pose pas cette question.' }],
};
