import { day, instant, integer, text, type Table } from './table.ts';
import { DELIVERY, LETTER_OUTCOME, MANDATE, YES_NO } from './value-words.ts';

/** Who was convened to a session, and what shows it: whom to call, to whom to hand it (DEL-04). */
export const NOTICES_TABLE: Table = {
  name: 'convocations',
  title: 'Convocations',
  lines: [['items']],
  columns: [
    integer('member', 'N°'),
    text('name', 'Nom'),
    integer('college', 'Collège'),
    text('kind', 'Mandat', { words: MANDATE }),
    text('letter', 'Lettre', { words: LETTER_OUTCOME }),
    instant('sentAt', 'Envoyée le'),
    instant('acknowledgedAt', 'Accusé de réception'),
    day('deliveredOn', 'Remise le'),
    text('how', 'Comment', { words: DELIVERY }),
    day('receivedOn', 'Reçue le'),
    integer('daysBefore', 'Jours avant la séance'),
    text('inTime', 'Dans le délai', { words: YES_NO }),
  ],
};

/** What members ask before a session (C10). */
export const QUESTIONS_TABLE: Table = {
  name: 'questions-avant-la-seance',
  title: 'Questions avant la séance',
  lines: [['items']],
  columns: [
    instant('askedAt', 'Posée le'),
    integer('member', 'Siège'),
    text('text', 'Question'),
    instant('answeredAt', 'Répondue le'),
    text('answer', 'Réponse'),
    text('item', 'Identifiant du point'),
    text('question', 'Identifiant'),
  ],
};
