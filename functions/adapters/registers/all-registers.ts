import type { RegisterAnswer, Reading } from '../../../workflows/structure/register-answer.ts';
import type { ExtractField, RegisterValues } from '../../../workflows/structure/register-extract.ts';
import type { Registers } from '../../ports.ts';
import { makeComplements } from './complements.ts';
import type { KeepTrace } from './exchange-traces.ts';
import { makeRechercheEntreprises } from './recherche-entreprises.ts';
import type { RegisterSource, SourceAnswer } from './register-source.ts';

type Told = { name: RegisterSource['name']; answer: SourceAnswer };

/** What nobody says. */
const NOTHING: RegisterValues = {
  siren: null,
  siret: null,
  rna: null,
  name: null,
  legalCategory: null,
  statutesKind: null,
  essMention: null,
  sireneEss: null,
  activity: null,
  administrativeState: null,
  createdOn: null,
  closedFinancialYears: null,
  seatCommune: null,
  establishments: [],
  openEstablishments: 1,
  employees: null,
  siae: null,
  esusApprovalUntil: null,
  fairTrade: null,
  partialDiffusion: false,
};

/** A list of establishments is taken whole, with its count: two registers are not added up. */
const whole = (said: Partial<RegisterValues>): Partial<RegisterValues> =>
  said.establishments === undefined ? said : { openEstablishments: null, ...said };

/** Later registers prevail over earlier ones, value by value; of a unit partly shown, the first one alone names it (REG-04). */
const gather = (told: readonly Told[]): Reading => {
  let reading: Reading = { values: NOTHING, sources: {} };
  for (const { name, answer } of told) {
    if (answer.state !== 'FOUND') continue;
    const { name: called, ...rest } = whole(answer.values);
    const hidden = reading.values.partialDiffusion;
    const said = called === undefined || hidden ? rest : { ...rest, name: called };
    const partialDiffusion = hidden || (said.partialDiffusion ?? false);
    const sources = Object.fromEntries((Object.keys(said) as ExtractField[]).map((field) => [field, name]));
    reading = {
      values: { ...reading.values, ...said, partialDiffusion },
      sources: { ...reading.sources, ...sources },
    };
  }
  return reading;
};

const answerOf = (told: readonly Told[]): RegisterAnswer => {
  const silent = told.length === 0 || told.some(({ answer }) => answer.state === 'SILENT');
  if (told.some(({ answer }) => answer.state === 'FOUND'))
    return { state: 'FOUND', reading: gather(told), complete: !silent };
  return { state: silent ? 'SILENT' : 'UNKNOWN' };
};

/** Several registers as one; each exchange leaves its trace (DLN-03). Without any, nobody answers. */
export const makeAllRegisters = (sources: readonly RegisterSource[], trace: KeepTrace): Registers => ({
  async lookUp(numbers, asked) {
    const told = await Promise.all(
      sources.map(async (source): Promise<Told> => {
        const answer = await source.lookUp(numbers);
        const number = numbers.siret ?? numbers.siren ?? numbers.rna ?? '';
        await trace({ ...asked, register: source.name, number, outcome: answer.state });
        return { name: source.name, answer };
      }),
    );
    return answerOf(told);
  },
});

/** The registers that a deployment reaches: the open one, and what it has access to besides. */
export const registersAt = (urls: { open: string; complements: string }, trace: KeepTrace): Registers =>
  makeAllRegisters(
    [
      ...(urls.open === '' ? [] : [makeRechercheEntreprises(urls.open)]),
      ...(urls.complements === '' ? [] : [makeComplements(urls.complements)]),
    ],
    trace,
  );
