import { counted, frenchDate } from '../../public/french.ts';
import type { ListedCharter, Proposed, Said } from '../api/governance-shapes.ts';
import { UNREADABLE } from './in-words.ts';

type Standing = Pick<ListedCharter, 'state' | 'data'>;

/** Where a charter stands, with its dates; `today` tells one in force from one to come. */
export const charterStanding = ({ state, data }: Standing, current: boolean): string => {
  const { faults, consultationUntil, effectiveOn } = data;
  switch (state) {
    case 'drafted':
      return faults === 0
        ? 'Projet en préparation'
        : `Projet en préparation, ${counted(faults, 'faute', 'fautes')} dans son texte`;
    case 'consultation':
      return `En consultation jusqu’au ${frenchDate(consultationUntil ?? '')}`;
    case 'onAgenda':
      return 'Inscrite à l’ordre du jour d’une séance';
    case 'adopted':
      return `${current ? 'En vigueur depuis le' : 'Adoptée ; date d’effet :'} ${frenchDate(effectiveOn ?? '')}`;
    case 'superseded':
      return `Remplacée ; elle valait depuis le ${frenchDate(effectiveOn ?? '')}`;
    case 'abandoned':
      return 'Projet abandonné';
    default:
      return UNREADABLE;
  }
};

const PROPOSED: Readonly<Record<Proposed, string>> = {
  FAVOURABLE: 'favorable',
  UNFAVOURABLE: 'défavorable',
  TO_EXAMINE: 'à examiner',
};
export const proposedInWords = (proposed: Proposed): string => PROPOSED[proposed];

const VERDICTS = {
  PASS: 'rempli',
  FAIL: 'non rempli',
  REVIEW: 'à examiner',
  NOT_APPLICABLE: 'sans objet',
} as const;

/** What a charter says of a criterion for one dossier. */
export const saidInWords = (said: Said): string => {
  if (said === null) return 'absent de cette charte';
  return `${VERDICTS[said.verdict]} (${said.blocking ? 'bloquant' : 'de progrès'})`;
};

const KINDS = { ADDED: 'Ajouté', REMOVED: 'Supprimé', CHANGED: 'Modifié' } as const;
export const changeKind = (kind: keyof typeof KINDS): string => KINDS[kind];
