import type { Exclusion } from './legal-categories.ts';

export type EligibilityReasonCode =
  | Exclusion
  | 'CEASED'
  | 'PUBLIC_CARRIER'
  | 'ESS_BY_FORM'
  | 'STATUTES_TO_READ'
  | 'NO_ESS_MENTION'
  | 'FAIR_TRADE_IS_NO_FORM';

/** Why, with the id of the rule and a French sentence for the structure. */
export type EligibilityReason = { code: EligibilityReasonCode; rule: string; text: string };

const REASONS: Record<EligibilityReasonCode, { rule: string; text: string }> = {
  CEASED: { rule: 'REG-03', text: 'Le répertoire Sirene indique que la structure a cessé son activité.' },
  SOLE_TRADER: {
    rule: 'ELI-01',
    text:
      'Une entreprise individuelle n’est pas une personne morale. ' +
      'La coopérative d’activité et d’emploi qui vous accueille peut, elle, demander le label.',
  },
  NO_LEGAL_PERSONALITY: {
    rule: 'ELI-01',
    text: 'Ce groupement n’a pas la personnalité morale. Une association doit être déclarée.',
  },
  FOREIGN_BODY: {
    rule: 'ELI-01',
    text: 'Le label s’adresse aux personnes morales de droit privé français.',
  },
  PUBLIC_BODY: {
    rule: 'ELI-01',
    text: 'L’économie sociale et solidaire réunit des personnes morales de droit privé. Un organisme public n’en fait pas partie.',
  },
  PUBLIC_CARRIER: {
    rule: 'SIAE-05',
    text: 'Une structure d’insertion portée par un organisme public ne peut pas recevoir le label.',
  },
  OWNERS_UNION: {
    rule: 'ELI-03',
    text: 'Un syndicat de propriétaires n’a pas une forme de l’économie sociale et solidaire.',
  },
  ESS_BY_FORM: {
    rule: 'ELI-03',
    text: 'La forme juridique appartient à l’économie sociale et solidaire.',
  },
  STATUTES_TO_READ: {
    rule: 'ELI-04',
    text: 'La forme juridique ne suffit pas à le dire\u00A0: une personne du service lit les statuts.',
  },
  NO_ESS_MENTION: {
    rule: 'ELI-05',
    text:
      'Le registre ne porte pas la mention d’entreprise de l’économie sociale et solidaire. ' +
      'Complétez les statuts (décret 2015-858), faites inscrire la mention, puis déposez votre demande.',
  },
  FAIR_TRADE_IS_NO_FORM: {
    rule: 'FT-02',
    text: 'Le commerce équitable prouve l’utilité sociale. Il ne remplace pas les clauses des statuts.',
  },
};

export const eligibilityReason = (code: EligibilityReasonCode): EligibilityReason => ({
  code,
  ...REASONS[code],
});
