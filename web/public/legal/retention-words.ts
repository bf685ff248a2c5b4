import type { RetentionTable } from '../../../workflows/retention/retention-table.ts';

type Kind = keyof RetentionTable;
type Kept = RetentionTable[Kind];

type Words = { readonly title: string; readonly purpose: string };

const WORDS: Record<Kind, Words> = {
  unfiledDraft: { title: 'Brouillons jamais envoyés', purpose: 'Reprendre là où vous en étiez' },
  closedApplication: { title: 'Demandes closes sans label', purpose: 'Répondre à un recours' },
  awardedApplication: {
    title: 'Demandes qui ont donné un label, et ce qui s’écrit de ce label',
    purpose: 'Suivre le label, le renouveler, le contrôler',
  },
  decisionsAndMinutes: { title: 'Décisions et procès-verbaux', purpose: 'Archives publiques' },
  secretBallots: { title: 'Bulletins secrets, sans nom', purpose: 'Compter une seconde fois' },
  registerEntry: { title: 'Lignes du registre public', purpose: 'Dire l’état d’un label à toute date' },
  exchangeTraces: {
    title: 'Traces des échanges avec d’autres administrations',
    purpose: 'Montrer qui a demandé quoi (CRPA, art. R114-9-7)',
  },
  accessLogs: { title: 'Journal technique des accès', purpose: 'Sécurité (RGPD, art. 32)' },
  accounts: { title: 'Comptes, noms et adresses', purpose: 'Vous écrire et vous donner vos droits' },
  misuseReports: {
    title: 'Signalements d’usage abusif',
    purpose: 'Entendre qui est mis en cause, répondre à qui conteste',
  },
};

/** Each kind of record in words, in the order of the table. */
export const RETENTION_WORDS = (Object.keys(WORDS) as Kind[]).map((kind) => ({ kind, ...WORDS[kind] }));

const FROM: Record<Kept['from'], string> = {
  LAST_EDIT: 'après la dernière modification',
  LAST_REMEDY_EXHAUSTED: 'après le dernier recours possible',
  END_OF_LABEL: 'après la fin du label',
  RECORDED: 'après l’inscription',
  DECISION_FINAL: 'après que la décision est définitive',
  END_OF_FUNCTION: 'après la fin de la dernière fonction',
  REPORT_CLOSED: 'après la clôture du signalement',
};

const THEN: Record<Kept['disposition'], string> = {
  DESTROY: 'Effacé',
  SORT: 'Trié avec les archives départementales',
  ARCHIVE: 'Gardé par les archives départementales',
};

/** What was filed or reported is eliminated with the visa of the archives alone (Code du patrimoine, L212-2). */
const WITH_VISA: readonly Kind[] = ['closedApplication', 'awardedApplication', 'misuseReports'];

const monthsInWords = (months: number): string =>
  months % 12 === 0 && months > 12 ? `${months / 12} ans` : `${months} mois`;

/** How long a kind of record is kept, and what then becomes of it. */
export const keptWords = ({ months, from, disposition }: Kept, kind: Kind) => ({
  during: months === null ? 'Sans limite' : `${monthsInWords(months)} ${FROM[from]}`,
  afterwards:
    disposition === 'DESTROY' && WITH_VISA.includes(kind)
      ? 'Effacé, avec le visa des archives départementales'
      : THEN[disposition],
});
