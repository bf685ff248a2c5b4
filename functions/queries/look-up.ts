import { Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { eligibilityReason } from '../../workflows/structure/eligibility-reasons.ts';
import type { EligibilityReasonCode } from '../../workflows/structure/eligibility-reasons.ts';
import { isLuhnDoubtful } from '../../workflows/structure/identifiers.ts';
import { readNumber } from '../../workflows/structure/numbers.ts';
import type { Numbers, RegisterAnswer } from '../../workflows/structure/register-answer.ts';
import { registerRead } from '../../workflows/structure/register-read.ts';
import { valuesOfReading } from '../../workflows/structure/values-of-reading.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { deployedRegisters } from '../shell/deployed-registers.ts';
import { notFound, refusalProblem } from '../shell/problems.ts';
import { httpHandler, instantOfRequest, json } from '../shell/respond.ts';

const parts = commandParts();
const registers = deployedRegisters(parts);

type Found = Extract<RegisterAnswer, { state: 'FOUND' }>;

/** What is known, with its sources, as a declaration would record it: the form is filled in with it (A3, DLN-01). */
const viewOf = ({ reading, complete }: Found, typed: Numbers, department: string, at: Instant) => {
  const { siren, siret, rna, name, partialDiffusion } = reading.values;
  const numbers = { siren: typed.siren ?? siren, siret: typed.siret ?? siret, rna: typed.rna ?? rna };
  const readOn = dateInParis(at);
  const sourced = valuesOfReading(reading, department, readOn);
  const about = { ...numbers, name: '', source: 'REGISTER', readOn, partialDiffusion, department } as const;
  const { data } = registerRead(sourced, about);
  const reasons = data.reasons.map((code) => eligibilityReason(code as EligibilityReasonCode));
  return { ...numbers, complete, values: { ...data, name, reasons } };
};

/** What registers know of a number, before anything is declared: nothing of it is kept but the trace of the exchange. */
export const handler = httpHandler('look-up', async (event) => {
  const person = await parts.authenticate(event);
  const council = readCouncilId(event.pathParameters?.['council']);
  const numbers = readNumber(event.pathParameters?.['number'] ?? '');
  const department = await parts.references.department(council);
  if (department === '') throw notFound();
  if (!numbers.ok) throw refusalProblem(numbers.refusal);
  const at = Instant.parse(instantOfRequest(event));
  const answer = await registers.lookUp(numbers.value, { council, by: person, at });
  if (answer.state === 'FOUND')
    return json(200, { state: 'FOUND', ...viewOf(answer, numbers.value, department, at) });
  if (answer.state === 'UNKNOWN' && isLuhnDoubtful(numbers.value))
    throw refusalProblem({ reason: 'unknown-number', detail: {} });
  return json(200, { state: answer.state, ...numbers.value, complete: false, values: null });
});
