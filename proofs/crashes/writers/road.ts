import { join, resolve } from 'node:path';
import { type JourneyCase, readCase } from '../../../local/journey/journey-case.ts';
import { fictionalSiren } from './siren.ts';

const file = join(resolve(import.meta.dirname, '..', '..', '..'), 'test', 'journeys', 'cases', 'T01.json');
let read: JourneyCase | undefined;

/** The case that is played: a structure that meets the charter. */
export const readRoad = (): JourneyCase => (read ??= readCase(file));

/** The same case for a structure of its own; its account is the one that the journey gives it. */
export const roadOf = (number: number): JourneyCase & { readonly account: string } => {
  const road = readRoad();
  const siren = fictionalSiren(number);
  const siret = `${siren}00010`;
  const establishments = [{ siret, commune: '62041', active: true, fteHundredths: 1040 }];
  const name = `Les Semeurs fictifs n° ${number}`;
  return {
    ...road,
    case: `crashes-${number}`,
    account: `candidate-${siren}`,
    structure: { ...road.structure, siren, siret, rna: null, name, establishments },
  };
};
