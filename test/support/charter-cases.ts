import { readFileSync } from 'node:fs';
import type { Day } from '../../events/fact.ts';
import {
  charterFacts,
  type RegisteredStructure,
} from '../../workflows/application/examination/charter-facts.ts';
import type { CompiledCharter, Verdict } from '../../workflows/charter/language/charter-types.ts';
import { evaluate } from '../../workflows/charter/language/evaluate.ts';
import type { CriterionResult } from '../../workflows/charter/language/evaluate-criterion.ts';
import { RegisterExtract } from '../../workflows/structure/register-extract.ts';
import { registerRead } from '../../workflows/structure/register-read.ts';
import { sourcesOfOfficer, valuesOfReading } from '../../workflows/structure/values-of-reading.ts';

/** A case of the repository: what registers say, what is answered, what people decide, what must come out. */
export type Case = {
  case: string;
  submittedOn: Day;
  structure: object;
  answers: Record<string, unknown>;
  officer: Record<string, { verdict: Verdict; reason: string }>;
  session: { date: string };
  expected: {
    eligibility: string;
    proposal: string;
    termMonths: number | null;
    criteria: Record<string, Verdict>;
    warnings?: string[];
  };
};

export const CASES = ['T01', 'T02', 'T02b', 'T04', 'T05', 'T07', 'T08', 'T11', 'T12'];

export const caseOf = (name: string): Case =>
  JSON.parse(readFileSync(new URL(`../journeys/cases/${name}.json`, import.meta.url), 'utf8')) as Case;

/** What the registers of a case say, in the territory of a département, as charters read it. */
export const registeredIn = (department: string, { structure, submittedOn: readOn }: Case) => {
  const extract = RegisterExtract.parse(structure);
  const { siren, siret, rna, name, partialDiffusion } = extract;
  const reading = { values: extract, sources: sourcesOfOfficer(extract) };
  const { data } = registerRead(valuesOfReading(reading, department, readOn), {
    siren,
    siret,
    rna,
    name,
    partialDiffusion,
    department,
    readOn,
    source: 'OFFICER',
  });
  const registered: RegisteredStructure = {
    ...data,
    siren,
    family: data.family as RegisteredStructure['family'],
    activeEstablishmentsInTerritory: data.activeInTerritory,
  };
  return { registered, register: data, warnings: data.warnings };
};

const blocking = (results: readonly CriterionResult[], verdict: Verdict): string[] =>
  results.filter((result) => result.nature === 'BLOCKING' && result.verdict === verdict).map(({ id }) => id);

/** Each theme that has an applicable criterion, and whether one of its criteria is met. */
const themesMet = (charter: CompiledCharter, results: readonly CriterionResult[]): boolean[] => {
  const applied = results.filter(({ verdict }) => verdict !== 'NOT_APPLICABLE');
  const themesOf = (id: string) => charter.criteria.find((each) => each.id === id)?.countsFor ?? [];
  const themes = new Set(applied.flatMap(({ id }) => themesOf(id)));
  return [...themes].map((theme) =>
    applied.some(({ id, verdict }) => verdict === 'PASS' && themesOf(id).includes(theme)),
  );
};

/** The order of the proposal (domain rules 3.0b), once the officer of the case has settled what waits. */
const proposalOf = (
  charter: CompiledCharter,
  { officer }: Case,
  form: string,
  results: CriterionResult[],
) => {
  const isOpen = (id: string) => officer[id] === undefined;
  const saysNo = (id: string) => officer[id]?.verdict === 'FAIL';
  if (form === 'INELIGIBLE' || (form === 'REVIEW' && saysNo('ELI-04'))) return 'INELIGIBLE';
  const open = blocking(results, 'REVIEW');
  if (open.some(isOpen)) return 'BLOCKED';
  if (blocking(results, 'FAIL').length > 0 || open.some(saysNo)) return 'UNFAVOURABLE';
  return themesMet(charter, results).includes(false) ? 'WITH_RESERVATIONS' : 'FAVOURABLE';
};

/** What the charter makes of a case, without any system. */
export const outcomeOf = (charter: CompiledCharter, known: Case) => {
  const { registered, warnings } = registeredIn('62', known);
  const facts = charterFacts(registered, known.answers, known.submittedOn, known.session.date);
  const form = registered.eligibility;
  // An ineligible form is refused, its criteria are not examined (domain rules 3.0).
  const results = form === 'INELIGIBLE' ? [] : evaluate(charter, facts, known.answers);
  return {
    eligibility: form,
    results,
    criteria: Object.fromEntries(results.map(({ id, verdict }) => [id, verdict])),
    open: blocking(results, 'REVIEW').filter((id) => known.officer[id] === undefined),
    proposal: proposalOf(charter, known, form, results),
    warnings: [...warnings, ...results.filter(({ warning }) => warning !== null).map(({ id }) => id)],
  };
};
