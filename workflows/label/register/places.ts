import type { Day } from '../../../events/fact.ts';
import { municipalityName } from '../../structure/municipality-names-62.ts';
import { middleOf } from '../../structure/territories.ts';
import { statusOn, type PublicLabel, type PublicStatus } from '../public-row.ts';
import { placeOf } from './register-line.ts';

type Shown = { number: string; name: string; status: PublicStatus | null; validUntil: string };
type Feature = {
  type: 'Feature';
  /** Null where no middle is known: RFC 7946 calls that unlocated. */
  geometry: { type: 'Point'; coordinates: [east: number, north: number] } | null;
  properties: { commune: string | null; name: string | null; valid: number; labels: Shown[] };
};

const featureOf = (commune: string | null, labels: readonly PublicLabel[], day: Day): Feature => {
  const point = middleOf(commune);
  const shown = labels.map((label) => ({
    number: label.number,
    name: label.holder.name,
    status: statusOn(label, day),
    validUntil: label.validUntil,
  }));
  return {
    type: 'Feature',
    geometry: point === null ? null : { type: 'Point', coordinates: [point.east, point.north] },
    properties: {
      commune,
      name: commune === null ? null : municipalityName(commune),
      valid: shown.filter(({ status }) => status === 'VALID').length,
      labels: shown,
    },
  };
};

/** Labels by municipality, as they stand on a day: a collection of GeoJSON, the municipalities in the order of codes. */
export const placesOf = (labels: readonly PublicLabel[], day: Day) => ({
  type: 'FeatureCollection' as const,
  features: [...Map.groupBy(labels, placeOf)]
    .toSorted(([one], [other]) => ((one ?? '') < (other ?? '') ? -1 : 1))
    .map(([commune, group]) => featureOf(commune, group, day)),
});
