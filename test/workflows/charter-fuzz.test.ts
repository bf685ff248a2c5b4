import { examined, differencesOn, report, type Difference } from '../support/charter-differences.ts';
import { anyDossier, type Dossier } from '../support/charter-dossiers.ts';
import { judge, type Judgement, RULES, WITHOUT_VERDICT } from '../support/charter-oracle/judge.ts';
import { readingsIn, READINGS } from '../support/charter-readings.ts';
import { makeRandom } from '../support/charter-random.ts';
import { compiled, firstText } from '../support/charter-texts.ts';
import { few } from '../support/how-long.ts';

const DOSSIERS = few(1_500, 10_000);
const LEAST_SEEN = few(1, 40);
const LEAST_READ = few(1, 25);
/** What the charter judges from registers alone, beside the criteria of the form; its own examples prove it. */
const FROM_REGISTERS = ['ELI-04', 'ESUS-04', 'SIAE-04'];
const charter = compiled(firstText);
const encoded = new Set(charter.criteria.map(({ id }) => id));
const dossierOf = (seed: number): Dossier => anyDossier(makeRandom(seed));

const count = (counts: Map<string, number>, name: string): void =>
  void counts.set(name, (counts.get(name) ?? 0) + 1);

/** All dossiers judged once by both, with what was met on the way. */
const play = () => {
  const differences: Difference[] = [];
  const [seen, read, unsettled] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const note = (dossier: Dossier, judgements: Record<string, Judgement>): void => {
    for (const [id, { verdict, allowed }] of Object.entries(judgements))
      if (verdict === null) count(unsettled, id);
      else if (allowed.length === 1) count(seen, `${id} ${verdict}`);
    for (const name of readingsIn(dossier, judgements)) count(read, name);
  };
  for (let seed = 1; seed <= DOSSIERS; seed += 1) {
    const dossier = dossierOf(seed);
    const judgements = judge(dossier);
    note(dossier, judgements);
    for (const result of examined(charter, dossier)) {
      const judgement = judgements[result.id];
      if (judgement) differences.push(...differencesOn(seed, result, judgement));
    }
  }
  return { differences, seen, read, unsettled };
};

/** The verdicts that a criterion can never give: a text is for a person, what none is excused from has no exit. */
const NEVER: Readonly<Record<string, string>> = {
  'INT-01': 'PASS FAIL NOT_APPLICABLE',
  'TER-05': 'PASS FAIL NOT_APPLICABLE',
  'INN-01': 'PASS FAIL NOT_APPLICABLE',
  'INT-03': 'FAIL NOT_APPLICABLE',
  'INT-04': 'FAIL NOT_APPLICABLE',
  'GOV-01F': 'FAIL',
  'GOV-04': 'NOT_APPLICABLE',
  'GOV-05': 'FAIL NOT_APPLICABLE',
  'GOV-07': 'NOT_APPLICABLE',
  'GOV-10': 'NOT_APPLICABLE',
  'GOV-11': 'FAIL',
  'LIM-07': 'NOT_APPLICABLE',
  'LIM-09': 'NOT_APPLICABLE',
  'LIM-13': 'FAIL',
  'LIM-14': 'NOT_APPLICABLE',
  'TER-01': 'NOT_APPLICABLE',
  'TER-02': 'FAIL',
  'TER-03': 'NOT_APPLICABLE',
  'TER-04': 'NOT_APPLICABLE',
  'TER-06': 'NOT_APPLICABLE',
  'TER-07': 'NOT_APPLICABLE',
  'FRE-03': 'NOT_APPLICABLE',
  'AUT-01': 'NOT_APPLICABLE',
  'AUT-02': 'NOT_APPLICABLE',
  'AUT-03': 'NOT_APPLICABLE',
  'COO-01': 'NOT_APPLICABLE',
  'PAR-01': 'NOT_APPLICABLE',
  'PAR-02': 'NOT_APPLICABLE',
  'ENV-01': 'NOT_APPLICABLE',
  'USE-01': 'NOT_APPLICABLE',
  'ETH-01': 'NOT_APPLICABLE',
  'SIAE-06': 'FAIL',
};
const possible = (id: string): string[] =>
  ['PASS', 'FAIL', 'REVIEW', 'NOT_APPLICABLE'].filter((verdict) => !NEVER[id]?.split(' ').includes(verdict));

describe('the first charter against the rules written a second time', () => {
  const { differences, seen, read, unsettled } = play();

  it(`gives the same verdicts and natures on ${DOSSIERS} dossiers at the edges`, () => {
    expect(report(differences, dossierOf)).toBe('');
  });

  it('holds every criterion of the domain rules, and judges nothing else', () => {
    expect(Object.keys(RULES).filter((id) => !encoded.has(id))).toEqual([]);
    expect([...encoded].filter((id) => !(id in RULES))).toEqual(FROM_REGISTERS);
    expect(WITHOUT_VERDICT).toEqual(['LIM-00', 'TER-08', 'TRA-01']);
  });

  it(`has met each verdict of each criterion ${LEAST_SEEN} times without a doubt`, () => {
    const expected = Object.keys(RULES).flatMap((id) => possible(id).map((verdict) => `${id} ${verdict}`));
    expect(expected.filter((name) => (seen.get(name) ?? 0) < LEAST_SEEN)).toEqual([]);
    expect([...seen.keys()].filter((name) => !expected.includes(name))).toEqual([]);
  });

  it(`has met each reading that settles a doubt ${LEAST_READ} times`, () => {
    expect(Object.keys(READINGS).filter((name) => (read.get(name) ?? 0) < LEAST_READ)).toEqual([]);
  });

  it('leaves few dossiers unsettled, none on most criteria', () => {
    expect([...unsettled].filter(([, times]) => times > DOSSIERS * 0.06)).toEqual([]);
  });
});
