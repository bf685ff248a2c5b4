import { COUNCIL_TAGS, type TagValues } from './tags.ts';
import { renderParagraphs } from './render-letter.ts';
import { lines } from './template.ts';

/** How each letter ends: who writes, where, and that a person reads the answers (PRC-06). No council takes it away. */
const WRITES = ['', '{service}', '{council}', '{address}, {phone}, {hours}'];

export const CLOSING = lines(...WRITES, 'Répondez à ce message : une personne vous lit ({email}).');

export const renderClosing = (values: TagValues): string[] =>
  renderParagraphs(CLOSING, COUNCIL_TAGS, values).written;

/** The same on paper, to which nobody replies. */
const PAPER_CLOSING = lines(...WRITES, 'Écrivez à cette adresse, ou à {email} : une personne vous lit.');

export const renderPaperClosing = (values: TagValues): string[] =>
  renderParagraphs(PAPER_CLOSING, COUNCIL_TAGS, values).written;
