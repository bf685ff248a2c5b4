import { SVG_NAMES } from './svg-names.ts';

/** The parts of a drawing: shapes and their colours. No text (its font is somewhere else), no picture, no link, no style, no script. */
const ELEMENTS: ReadonlySet<string> = new Set(
  'svg g defs title desc linearGradient radialGradient stop clipPath path rect circle ellipse line polyline polygon'.split(
    ' ',
  ),
);

const SVG = 'http://www.w3.org/2000/svg';
const NAMESPACES: Readonly<Record<string, string>> = {
  xmlns: SVG,
  'xmlns:svg': SVG,
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
};

const DECLARATION = /^<\?xml version="1\.0"(?: encoding="(?:utf|UTF)-8")?(?: standalone="(?:yes|no)")? ?\?>/;
const TAG =
  /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:[ \t\r\n]+[A-Za-z][A-Za-z0-9:-]*[ \t\r\n]*=[ \t\r\n]*(?:"[^"<&]*"|'[^'<&]*'))*)[ \t\r\n]*(\/?)>/y;
const ATTRIBUTE = /([A-Za-z][A-Za-z0-9:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const COMMENT = /<!--(?:[^-]|-[^-])*-->/y;
const BETWEEN = /[^<]+/y;
const SPACE = /^[ \t\r\n]*$/;
const WORDS = /^(?:[^&\u{d800}-\u{dfff}\ufffe\uffff]|&(?:amp|lt|gt|quot|apos);)*$/u;

/** Numbers, names, colours and functions: without a colon, a quote or a slash there is no address to write. */
const PLAIN = /^[A-Za-z0-9\s.,#%()+_-]*$/;
const OWN_PART = /^url\(#[A-Za-z_][\w-]*\)$/;
const LINKS: ReadonlySet<string> = new Set(['fill', 'stroke', 'clip-path']);

const DEEPEST = 32;
const MALFORMED = 'Ce texte n’est pas un SVG bien formé. Enregistrez le logo en « SVG simple ».';

type Attributes = ReadonlyMap<string, string>;
type Element = { readonly name: string; readonly attributes: Attributes; readonly within: readonly string[] };

const refusedName = (name: string): string =>
  `« ${name} » n’est pas admis dans un logo. Enregistrez-le en « SVG simple », textes changés en tracés, sans image, style ni lien.`;

const valueFault = (name: string, value: string): string | null => {
  const isLink = /url/i.test(value);
  if (PLAIN.test(value) && (!isLink || (LINKS.has(name) && OWN_PART.test(value.trim())))) return null;
  return `La valeur de « ${name} » n’est pas admise dans un logo : des nombres, des couleurs, ou une partie du dessin lui-même.`;
};

/** A style is read as the attributes that it stands for. */
const styleFault = (style: string): string | null => {
  for (const declaration of style.split(';').filter((one) => one.trim() !== '')) {
    const [property = '', value, ...more] = declaration.split(':');
    const name = property.trim();
    if (!SVG_NAMES.presentation.has(name) || more.length > 0) return refusedName(name);
    const fault = valueFault(name, value ?? ':');
    if (fault !== null) return fault;
  }
  return null;
};

const attributeFault = ({ name: element, within }: Element, name: string, value: string): string | null => {
  if (Object.hasOwn(NAMESPACES, name))
    return element === 'svg' && NAMESPACES[name] === value ? null : refusedName(name);
  // What is cut by what is itself cut can be made to take for ever to draw.
  const cuts = name === 'clip-path' || (name === 'style' && /clip-path/i.test(value));
  if (cuts && [...within, element].includes('clipPath')) return refusedName(name);
  if (name === 'style') return styleFault(value);
  if (name === 'href' || name === 'xlink:href')
    return element.endsWith('Gradient') && /^#[A-Za-z_][\w-]*$/.test(value) ? null : refusedName(name);
  return SVG_NAMES.presentation.has(name) || SVG_NAMES.geometry.has(name)
    ? valueFault(name, value)
    : refusedName(name);
};

const elementFault = (element: Element): string | null => {
  const { name, attributes, within } = element;
  if (!ELEMENTS.has(name) || (name === 'svg') !== (within.length === 0)) return refusedName(name);
  if (within.length >= DEEPEST) return MALFORMED;
  for (const [attribute, value] of attributes) {
    const fault = attributeFault(element, attribute, value);
    if (fault !== null) return fault;
  }
  return null;
};

/** About as wide as high: it stands beside a name. */
export const isSquarish = (width: number, height: number): boolean =>
  width > 0 && height > 0 && width <= 2 * height && height <= 2 * width;

const frameFault = (root: Attributes, text: string): string | null => {
  const names = text.includes('xlink:href') ? ['xmlns', 'xmlns:xlink'] : ['xmlns'];
  if (names.some((name) => !root.has(name))) return MALFORMED;
  const [, , width = 0, height = 0, ...more] = (root.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return more.length === 0 && isSquarish(width, height)
    ? null
    : 'Le dessin dit son cadre (« viewBox »), et son plus grand côté mesure au plus deux fois le petit.';
};

/** Null when a name comes twice, which no reader of XML takes. */
const attributesOf = (text: string): Attributes | null => {
  const all = [...text.matchAll(ATTRIBUTE)].map(
    ([, name = '', double, single]) => [name, double ?? single ?? ''] as const,
  );
  const attributes = new Map(all);
  return attributes.size === all.length ? attributes : null;
};

/** What `pattern` finds exactly where reading stands. */
const at = (pattern: RegExp, text: string, from: number): RegExpExecArray | null => {
  pattern.lastIndex = from;
  return pattern.exec(text);
};

type Words = { readonly words: string };
type Tag = {
  readonly closes: boolean;
  readonly name: string;
  readonly written: string;
  readonly empty: boolean;
};

/** Its words and tags in their order, comments left out; null when it is made of anything else. */
const partsOf = (text: string): (Words | Tag)[] | null => {
  const parts: (Words | Tag)[] = [];
  let from = DECLARATION.exec(text)?.[0].length ?? 0;
  while (from < text.length) {
    const found = at(BETWEEN, text, from) ?? at(COMMENT, text, from) ?? at(TAG, text, from);
    if (found === null) return null;
    const [whole, closes, name, written = '', empty] = found;
    if (name !== undefined) parts.push({ closes: closes === '/', name, written, empty: empty === '/' });
    else if (!whole.startsWith('<')) parts.push({ words: whole });
    from += whole.length;
  }
  return parts;
};

/** What is open where reading stands, the outermost first, and what the drawing itself says. */
type Standing = { readonly open: string[]; root: Attributes | null };

/** Whether text may stand there: the words of a title, or space. */
const wordsFault = ({ open }: Standing, { words }: Words): string | null => {
  const mayTell = open.at(-1) === 'title' || open.at(-1) === 'desc';
  return (mayTell ? WORDS.test(words) && !words.includes(']]>') : SPACE.test(words)) ? null : MALFORMED;
};

const tagFault = (standing: Standing, { closes, name, written, empty }: Tag): string | null => {
  const { open, root } = standing;
  if (closes) return written === '' && !empty && open.pop() === name ? null : MALFORMED;
  const attributes = attributesOf(written);
  if (attributes === null || (root !== null && open.length === 0)) return MALFORMED;
  const fault = elementFault({ name, attributes, within: open });
  standing.root ??= attributes;
  if (!empty) open.push(name);
  return fault;
};

/**
 * What keeps an SVG from being a council's logo, in French with what to do; null when nothing does. Only what is listed may
 * stand in it, so that no browser, wallet or printer finds anything to run, to fetch or to follow there: no script, event,
 * style sheet, font, picture, entity or address. It is read once, from beginning to end.
 */
export const svgFault = (text: string): string | null => {
  const standing: Standing = { open: [], root: null };
  for (const part of partsOf(text) ?? [{ words: text }]) {
    const fault = 'words' in part ? wordsFault(standing, part) : tagFault(standing, part);
    if (fault !== null) return fault;
  }
  const { root, open } = standing;
  return root === null || open.length > 0 ? MALFORMED : frameFault(root, text);
};
