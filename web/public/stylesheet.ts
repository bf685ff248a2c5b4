import { ANSWER } from './styles/answer.ts';
import { CATALOGUE } from './styles/catalogue.ts';
import { CONTENT } from './styles/content.ts';
import { CONTROLS } from './styles/controls.ts';
import { ELIGIBILITY } from './styles/eligibility.ts';
import { FRAME } from './styles/frame.ts';
import { GROUND } from './styles/ground.ts';
import { HOME } from './styles/home.ts';
import { PAPER } from './styles/paper.ts';
import { PICTURES } from './styles/pictures.ts';
import { REGISTER } from './styles/register.ts';
import { TOKENS } from './styles/tokens.ts';

/** Without what only its authors read: comments, and the spaces that lay it out. */
const packed = (sheet: string): string =>
  sheet
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1');

const sheet = (parts: readonly string[]): string => packed(parts.join('\n'));

/** The stylesheet of the public pages. Each page holds it: a slow telephone is spared a round trip. */
export const STYLESHEET: string = sheet([
  TOKENS,
  GROUND,
  FRAME,
  CONTROLS,
  ANSWER,
  CONTENT,
  ELIGIBILITY,
  CATALOGUE,
  REGISTER,
  HOME,
  PICTURES,
  PAPER,
]);

/** What a charter needs of it: the longest of pages carries nothing of the others, so that it stays under 30 kB packed. */
export const CHARTER_STYLESHEET: string = sheet([TOKENS, GROUND, FRAME, CONTROLS, CONTENT, CATALOGUE, PAPER]);
