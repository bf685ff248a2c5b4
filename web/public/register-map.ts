import { OUTLINE_POINTS, type Point } from '../../workflows/structure/territories.ts';
import { counted, nonBreaking } from './french.ts';
import { html, type Html } from './html.ts';
import type { PublicStatus, RegisterEntry } from './views.ts';

const WIDTH = 620;
const MARGIN = 24;

const easts = OUTLINE_POINTS.map(({ east }) => east);
const norths = OUTLINE_POINTS.map(({ north }) => north);
const [west, north] = [Math.min(...easts), Math.max(...norths)];
/** A degree of longitude is shorter than one of latitude: at 50.5° N, by this much. */
const NARROWING = Math.cos((50.5 * Math.PI) / 180);
const SCALE = (WIDTH - 2 * MARGIN) / ((Math.max(...easts) - west) * NARROWING);
const HEIGHT = Math.ceil((north - Math.min(...norths)) * SCALE + 2 * MARGIN);

const at = (point: Point): { x: number; y: number } => ({
  x: Math.round(MARGIN + (point.east - west) * NARROWING * SCALE),
  y: Math.round(MARGIN + (north - point.north) * SCALE),
});

const outline = `M${OUTLINE_POINTS.map((point) => {
  const { x, y } = at(point);
  return `${x} ${y}`;
}).join('L')}Z`;

type Pin = { x: number; y: number; words: string; shape: PublicStatus | 'SEVERAL' };

/** Three numbers are read beside a pin; of more, how many there are. */
const MOST_NUMBERS = 3;

const wordsOf = (numbers: readonly number[]): string =>
  numbers.length <= MOST_NUMBERS
    ? numbers.join(', ')
    : `${numbers.slice(0, 2).join(', ')} +${numbers.length - 2}`;

/** One pin a municipality: its numbers are those of the list. */
const pinsOf = (entries: readonly RegisterEntry[], first: number): Pin[] => {
  const placed = entries.flatMap(({ point, status }, n) =>
    point === null ? [] : [{ ...at(point), number: first + n, status }],
  );
  return [...Map.groupBy(placed, ({ x, y }) => `${x} ${y}`).values()].map((group) => {
    const { x, y } = group[0] ?? { x: 0, y: 0 };
    const states = new Set(group.map(({ status }) => status));
    const [only = 'VALID'] = states;
    return {
      x,
      y,
      words: wordsOf(group.map(({ number }) => number)),
      shape: states.size === 1 ? only : 'SEVERAL',
    };
  });
};

const SHAPES: Record<Pin['shape'], Html> = {
  VALID: html`<circle r="15" class="pin-pass" />`,
  NOT_CURRENTLY_VALID: html`<path d="M0-19 19 15h-38z" class="pin-review" />`,
  EXPIRED: html`<circle r="14" class="pin-ended" stroke-dasharray="6 4" />`,
  SEVERAL: html`<rect x="-15" y="-15" width="30" height="30" rx="4" class="pin-several" />`,
};

/** The number stands in the shape, or beside it when there are several. */
const drawn = ({ x, y, words, shape }: Pin): Html => {
  const inside = words.length <= 2;
  const right = x < WIDTH - 110;
  const where = inside
    ? html`text-anchor="middle" y="6" class="pin-in ${shape === 'EXPIRED' && 'pin-plain'}"`
    : html`text-anchor="${right ? 'start' : 'end'}" x="${right ? 22 : -22}" y="6" class="pin-plain"`;
  return html`<g transform="translate(${x} ${y})"
    >${SHAPES[shape]}<text font-size="20" ${where}>${words}</text></g
  >`;
};

const unplaced = (entries: readonly RegisterEntry[]): string | null => {
  const count = entries.filter(({ point }) => point === null).length;
  if (count === 0) return null;
  return count === 1
    ? ' Une structure de la liste n’a pas de place sur cette carte.'
    : ` ${counted(count, 'structure', 'structures')} de la liste n’ont pas de place sur cette carte.`;
};

/** The labels of a list where they are: the same numbers, states by shape. Null when none of them can be placed. */
export const registerMap = (entries: readonly RegisterEntry[], first: number): Html | null => {
  const pins = pinsOf(entries, first);
  if (pins.length === 0) return null;
  const name = `Carte schématique du Pas-de-Calais : ${counted(entries.length, 'structure numérotée', 'structures numérotées')} comme dans la liste, qui donne les mêmes informations.`;
  return html`<figure class="card map">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${nonBreaking(name)}">
      <path class="outline" d="${outline}" />
      ${pins.map(drawn)}
    </svg>
    <figcaption class="small soft">
      Carte schématique. La liste dit la même chose.${unplaced(entries)} Contours : IGN, Admin Express 2018.
    </figcaption>
  </figure>`;
};
