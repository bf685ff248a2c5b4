import { counted } from '../../public/french.ts';
import { inWords } from './in-words.ts';

export type BulkCommand =
  'takeOver' | 'assign' | 'acknowledge' | 'declareComplete' | 'startReview' | 'sendMessage';

type BulkWords = {
  readonly command: BulkCommand;
  readonly name: string;
  /** The verb of its button, with how many it is about. */
  readonly button: (count: number) => string;
};

const dossiers = (count: number): string => counted(count, 'dossier', 'dossiers');

/** The acts that may be asked of many dossiers at once: none decides, refuses or asks for anything. */
export const BULK_WORDS: readonly BulkWords[] = [
  {
    command: 'takeOver',
    name: 'Prendre en charge',
    button: (count) => `Prendre ${dossiers(count)} en charge`,
  },
  {
    command: 'acknowledge',
    name: 'Accuser réception',
    button: (count) => `Accuser réception de ${dossiers(count)}`,
  },
  {
    command: 'declareComplete',
    name: 'Déclarer complets',
    button: (count) => `Déclarer ${dossiers(count)} ${count < 2 ? 'complet' : 'complets'}`,
  },
  {
    command: 'startReview',
    name: 'Commencer l’examen',
    button: (count) => `Commencer l’examen de ${dossiers(count)}`,
  },
  {
    command: 'assign',
    name: 'Confier à quelqu’un',
    button: (count) => `Confier ${dossiers(count)}`,
  },
  {
    command: 'sendMessage',
    name: 'Envoyer un message aux structures',
    button: (count) => `Envoyer ce message à ${counted(count, 'structure', 'structures')}`,
  },
];

/** What is asked for elsewhere than on the list of dossiers. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  recordEliminationVisa: 'Enregistrer le visa des archives',
};

export const bulkName = (command: string): string =>
  BULK_WORDS.find((each) => each.command === command)?.name ??
  inWords(ELSEWHERE, command, 'Acte sur plusieurs dossiers');

const STATES: Readonly<Record<string, string>> = {
  held: 'rien n’est encore fait',
  due: 'en cours',
  carriedOut: 'c’est fait',
  undone: 'annulé, rien n’a été fait',
};

/** Where an act on many dossiers stands, after its name. */
export const bulkStanding = (state: string): string => inWords(STATES, state);
