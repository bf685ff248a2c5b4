import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Writes where the municipalities of Pas-de-Calais lie, its outline, and its groupings of municipalities. Middles and
 * outline are computed from contours of IGN ADMIN EXPRESS COG (Licence Ouverte) given as two files of GeoJSON; groupings
 * come from @etalab/decoupage-administratif (Licence Ouverte).
 * node infra/make-territories.ts communes-62.geojson departement-62.geojson
 */
type Ring = [number, number][];
type Geometry = { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };
type Feature = { properties: { code: string }; geometry: Geometry };
type Grouping = { code: string; nom: string; type: string; membres: { code: string }[] };
type Place = { code: string; type: string; departement: string; chefLieu?: string; anciensCodes?: string[] };

const [communesFile = '', departementFile = ''] = process.argv.slice(2);
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const etalab = (name: string): unknown =>
  read(createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${name}.json`));

const ringsOf = (geometry: Geometry): Ring[] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

/** Signed area and its moments; holes turn the other way and count against. */
const momentsOf = (ring: Ring): [area: number, x: number, y: number] => {
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([x0, y0], n) => {
    const [x1, y1] = ring[(n + 1) % ring.length] ?? [x0, y0];
    const cross = x0 * y1 - x1 * y0;
    area += cross / 2;
    x += ((x0 + x1) * cross) / 6;
    y += ((y0 + y1) * cross) / 6;
  });
  return [area, x, y];
};

const places = (etalab('communes') as Place[]).filter(({ departement }) => departement === '62');
const current = new Set(places.filter(({ type }) => type === 'commune-actuelle').map(({ code }) => code));
const successor = new Map<string, string>();
for (const { code, chefLieu, anciensCodes = [] } of places) {
  for (const old of anciensCodes) if (!current.has(old)) successor.set(old, code);
  if (chefLieu !== undefined && !current.has(code)) successor.set(code, chefLieu);
}

/** A municipality that took others in since the contours were drawn has the middle of them all. */
const sums = new Map<string, [number, number, number]>();
for (const { properties, geometry } of (read(communesFile) as { features: Feature[] }).features) {
  const code = current.has(properties.code) ? properties.code : successor.get(properties.code);
  if (code === undefined) throw new Error(`${properties.code} has no successor`);
  const sum = sums.get(code) ?? [0, 0, 0];
  for (const ring of ringsOf(geometry))
    momentsOf(ring).forEach((moment, n) => {
      sum[n as 0 | 1 | 2] += moment;
    });
  sums.set(code, sum);
}

const WEST = 1500;
const SOUTH = 50_000;
const shift = (degrees: number, from: number): number => Math.round(degrees * 1000) - from;

const middles = [...current].toSorted().map((code) => {
  const [area, x, y] = sums.get(code) ?? [0, 0, 0];
  if (area === 0) throw new Error(`${code} has no contour`);
  return `${code.slice(2)} ${shift(x / area, WEST)} ${shift(y / area, SOUTH)}`;
});

/** Douglas and Peucker, in degrees. */
const simplified = (line: Ring, tolerance: number): Ring => {
  const [first, last] = [line[0], line.at(-1)];
  if (line.length < 3 || first === undefined || last === undefined) return line;
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const length = Math.hypot(dx, dy) || 1;
  let [far, at] = [0, 0];
  line.forEach(([x, y], n) => {
    const away =
      length === 1 && dx === 0 && dy === 0
        ? Math.hypot(x - first[0], y - first[1])
        : Math.abs(dy * (x - first[0]) - dx * (y - first[1])) / length;
    if (away > far) [far, at] = [away, n];
  });
  if (far <= tolerance) return [first, last];
  return [
    ...simplified(line.slice(0, at + 1), tolerance).slice(0, -1),
    ...simplified(line.slice(at), tolerance),
  ];
};

const departement = read(departementFile) as Feature | { features: Feature[] };
const shape = 'features' in departement ? departement.features[0] : departement;
if (shape === undefined) throw new Error('no outline');
const outer = ringsOf(shape.geometry).toSorted((a, b) => b.length - a.length)[0] ?? [];
const half = Math.floor(outer.length / 2);
const outline = [
  ...simplified(outer.slice(0, half + 1), 0.012).slice(0, -1),
  ...simplified(outer.slice(half), 0.012),
]
  .slice(0, -1)
  .map(([x, y]) => `${shift(x, WEST)} ${shift(y, SOUTH)}`);

const KINDS: Record<string, string> = {
  CC: 'Communauté de communes',
  CA: 'Communauté d’agglomération',
  CU: 'Communauté urbaine',
};
const groupings = (etalab('epci') as Grouping[])
  .map(({ code, nom, type, membres }) => ({
    code,
    name: nom.replace(type, KINDS[type] ?? type).replaceAll("'", '’'),
    members: membres.filter((member) => current.has(member.code)).map((member) => member.code.slice(2)),
  }))
  .filter(({ members }) => members.length > 0)
  .toSorted((a, b) => (a.code < b.code ? -1 : 1));

const wrapped = (entries: string[], most: number): string =>
  Array.from({ length: Math.ceil(entries.length / most) }, (_, n) =>
    entries.slice(n * most, (n + 1) * most).join(';'),
  ).join('\n');

const head = '// Made by infra/make-territories.ts. Not by hand.\n';
const folder = new URL('../workflows/structure/', import.meta.url);
writeFileSync(
  new URL('municipality-places-62.ts', folder),
  `${head}// Contours: IGN, ADMIN EXPRESS COG 2018, Licence Ouverte, simplified by the project france-geojson.

/** Last three figures, then the middle in thousandths of a degree east of 1.5° E and north of 50° N. */
export const MIDDLES = \`
${wrapped(middles, 8)}
\`;

/** The outline of the département, in the same figures. */
export const OUTLINE = \`
${wrapped(outline, 12)}
\`;
`,
);
writeFileSync(
  new URL('groupings-62.ts', folder),
  `${head}// @etalab/decoupage-administratif 6.0.0 (COG 2026), Licence Ouverte.

/** SIREN of the grouping, its name, and its municipalities in Pas-de-Calais by their last three figures. */
export const GROUPINGS = \`
${groupings.map(({ code, name, members }) => `${code}|${name}|${members.join(' ')}`).join('\n')}
\`;
`,
);
console.log(`${middles.length} middles, ${outline.length} points of outline, ${groupings.length} groupings`);
