import { charterFacts } from '../../workflows/application/examination/charter-facts.ts';
import { evaluate } from '../../workflows/charter/language/evaluate.ts';
import { anyDossier } from '../support/charter-dossiers.ts';
import {
  expectedAdmission,
  expectedMeeting,
  expectedPayScale,
  expectedPresence,
  expectedReinvestment,
  expectedVotes,
} from '../support/charter-oracle.ts';
import { makeRandom } from '../support/charter-random.ts';
import { compiled, firstText, sampleText } from '../support/charter-texts.ts';

const DOSSIERS = 6000;
const FILED = '2026-12-01';

describe('the engine against rules written a second time', () => {
  it(`gives the same verdicts on ${DOSSIERS} dossiers at the edges of the first charter`, () => {
    const charter = compiled(firstText);
    const seen: Record<string, number> = {};
    for (let seed = 1; seed <= DOSSIERS; seed += 1) {
      const { structure, answers } = anyDossier(makeRandom(seed));
      const results = evaluate(charter, charterFacts(structure, answers, FILED), answers);
      const expected = {
        'GOV-01': expectedVotes(structure, answers),
        'LIM-04': expectedReinvestment(structure, answers),
        'TER-01': expectedPresence(structure, answers),
        'FRE-01': expectedAdmission(structure, answers),
      };
      const verdicts = Object.fromEntries(results.map(({ id, verdict }) => [id, verdict]));
      expect({ seed, ...verdicts }).toEqual({ seed, ...expected });
      for (const { id, verdict } of results) seen[`${id} ${verdict}`] = (seen[`${id} ${verdict}`] ?? 0) + 1;
    }
    expect(Object.keys(seen)).toHaveLength(15);
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
  });

  it('gives the same verdicts on 4000 meetings and pay scales of the sample', () => {
    const charter = compiled(sampleText);
    for (let seed = 1; seed <= 4000; seed += 1) {
      const random = makeRandom(seed);
      const day = String(random.pick([1, 2, 15, 27, 28, 29, 30, 31])).padStart(2, '0');
      const filedOn = random.pick(['2026-12-01', '2026-02-28', '2024-02-29', '2026-03-31', '2026-04-30']);
      const month = String(1 + random.upTo(11)).padStart(2, '0');
      const written = `${2022 + random.upTo(5)}-${month}-${day}`;
      const isReal = new Date(`${written}T00:00:00Z`).toISOString().startsWith(written);
      const meeting = isReal ? written : null;
      const around = [21_876_359, 21_876_360, 21_876_361, 15_313_451, 15_313_452, 15_313_453, 1, 20_000_000];
      const pays = Array.from({ length: random.upTo(7) }, () => random.pick(around));
      const year = random.pick([2026, 2026, 2026, 2025]);
      const closed = random.pick([0, 1, 3]);
      const [general, scale] = evaluate(
        charter,
        { date_dépôt: filedOn, exercices_clos: closed, famille: 'ASSOCIATION' },
        { 'GOV-02': { lastGeneralMeeting: meeting }, 'LIM-09': { topPaysCents: pays, yearPaid: year } },
      );
      expect({ seed, meeting, filedOn, verdict: general?.verdict }).toEqual({
        seed,
        meeting,
        filedOn,
        verdict: expectedMeeting(closed, meeting, filedOn),
      });
      expect({ seed, pays, verdict: scale?.verdict }).toEqual({
        seed,
        pays,
        verdict: expectedPayScale(pays, year),
      });
    }
  });
});
