import { COUNCIL_TAGS, type TagValues } from './tags.ts';
import { renderParagraphs } from './render-letter.ts';
import { lines } from './template.ts';

/** How each letter ends: who writes, where, and that a person reads the answers (PRC-06). No council takes it away. */
export const CLOSING = lines(
  '',
  '{service}',
  '{council}',
  '{address}, {phone}, {hours}',
  'Répondez à ce message : une personne vous lit ({email}).',
);

export const renderClosing = (values: TagValues): string[] =>
  renderParagraphs(CLOSING, COUNCIL_TAGS, values).written;
