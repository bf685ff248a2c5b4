import type { ValueType } from '../../charter/language/charter-types.ts';
import { printValue } from '../../charter/language/print-value.ts';
import type { Reading } from '../../charter/language/read-dossier.ts';
import { stepsOf } from './answer-path.ts';
import { bounded } from './bounded.ts';
import type { Change } from './nearest-pass.ts';

/** Whether a path leads to a reading, or inside it. */
const holds = ({ path }: Reading, inner: string): boolean =>
  inner === path || (inner.startsWith(path) && /^[.[]/.test(inner.slice(path.length)));

const typeInside = (type: ValueType | undefined, step: string | number): ValueType | undefined => {
  if (type?.base === 'list') return type.of;
  return type?.base === 'record' ? type.fields.find(({ field }) => field === step)?.type : undefined;
};

/** « 25 000,01 € au lieu de 25 000,00 € (« … ») », or null when no reading says what the number is. */
const tellOne = ({ path, from, to }: Change, readings: readonly Reading[]): string | null => {
  const reading = readings.find((each) => holds(each, path));
  if (reading === undefined) return null;
  const steps = stepsOf(path.slice(reading.path.length));
  const type = steps.reduce(typeInside, reading.type as ValueType | undefined);
  if (type === undefined) return null;
  const print = (value: number) => printValue(BigInt(value), type);
  return `${print(to)} au lieu de ${print(from)} (« ${bounded(reading.label ?? reading.name, 110)} »)`;
};

/** What would make a criterion met, as a person reads it; null when no number would. */
export const tellChanges = (changes: readonly Change[], readings: readonly Reading[]): string | null => {
  const told = changes.map((change) => tellOne(change, readings)).filter((words) => words !== null);
  if (told.length === 0) return null;
  return bounded(
    `Avec ${told.join(', ou avec ')}, tout le reste étant égal, ce critère serait conforme.`,
    400,
  );
};
