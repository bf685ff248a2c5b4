import {
  anything,
  array,
  assert,
  boolean,
  constantFrom,
  letrec,
  nat,
  oneof,
  property,
  string,
  tuple,
} from 'fast-check';
import { charterFacts } from '../../workflows/application/examination/charter-facts.ts';
import { checkExpression } from '../../workflows/charter/language/check-expression.ts';
import { compileConstants } from '../../workflows/charter/language/compile-constants.ts';
import { compile } from '../../workflows/charter/language/compile.ts';
import { evaluate } from '../../workflows/charter/language/evaluate.ts';
import { evaluateExpression } from '../../workflows/charter/language/evaluate-expression.ts';
import { parseExpression } from '../../workflows/charter/language/parse-expression.ts';
import { rootEntry } from '../../workflows/charter/language/scope-builder.ts';
import { isUnknown, unknown, type Value } from '../../workflows/charter/language/value.ts';
import { anyDossier, type Dossier, HOSTILE } from '../support/charter-dossiers.ts';
import { makeRandom } from '../support/charter-random.ts';
import { few } from '../support/how-long.ts';
import { smallText } from '../support/charter-small.ts';
import { tableText, wholeText } from '../support/charter-whole.ts';
import { compiled, datedTable, firstText, sampleText } from '../support/charter-texts.ts';

const FILED = '2026-12-01';
type Json = { [key: string]: unknown };
const factsOf = ({ structure, answers, filedOn }: Dossier) => charterFacts(structure, answers, filedOn);

/** Every place in a dossier that holds an answer. */
const places = (value: unknown, path: (string | number)[] = []): (string | number)[][] => {
  if (Array.isArray(value)) return [path, ...value.flatMap((item, index) => places(item, [...path, index]))];
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]))];
};

const without = (value: unknown, [key, ...rest]: (string | number)[]): unknown => {
  if (key === undefined) return undefined;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? without(item, rest) : item));
  return { ...(value as Json), [key]: without((value as Json)[key], rest) };
};

describe('three-valued logic', () => {
  const charter = compiled(firstText);

  it('an answer or a fact taken away leaves the verdict or gives REVIEW', () => {
    let reviewed = 0;
    let same = 0;
    for (let seed = 1; seed <= few(5, 20); seed += 1) {
      const dossier = anyDossier(makeRandom(seed), { missing: 0.02, hostile: 0 });
      const [facts, { answers }] = [factsOf(dossier), dossier];
      const before = evaluate(charter, facts, answers);
      for (const path of places({ facts, answers }).filter(({ length }) => length > 1)) {
        const less = without({ facts, answers }, path) as { facts: Json; answers: Json };
        const after = evaluate(charter, less.facts, less.answers);
        for (const [index, { id, verdict }] of after.entries()) {
          if (verdict === before[index]?.verdict) same += 1;
          else {
            expect({ seed, path, id, verdict }).toEqual({ seed, path, id, verdict: 'REVIEW' });
            reviewed += 1;
          }
        }
      }
    }
    expect(same).toBeGreaterThan(few(1250, 5000));
    expect(reviewed).toBeGreaterThan(few(12, 50));
  });

  it('a condition known in spite of holes has the value that every completion gives', () => {
    const names = ['a', 'b', 'c', 'x', 'y'];
    const scope = {
      names: new Map(
        names.map((name) => [name, rootEntry(name, { base: name < 'x' ? 'yesNo' : 'number' }, false)]),
      ),
      later: new Map<string, number>(),
      counting: false,
    } as const;
    const { condition } = letrec<{ condition: string }>((tie) => ({
      condition: oneof(
        { maxDepth: 4, withCrossShrink: true },
        constantFrom(
          'a',
          'b',
          'c',
          'x < y',
          'x = 1',
          'x + y ≥ 2',
          'x × y ≠ 0',
          'plus_petit(x, y) parmi (0, 2)',
        ),
        tuple(tie('condition'), tie('condition')).map(([one, two]) => `(${one}) et (${two})`),
        tuple(tie('condition'), tie('condition')).map(([one, two]) => `(${one}) ou (${two})`),
        tie('condition').map((term) => `non (${term})`),
      ),
    }));
    const options: Value[][] = names.map((name) => (name < 'x' ? [true, false] : [0n, 1n, 2n]));
    const completions = options.reduce<Value[][]>(
      (all, some) => all.flatMap((row) => some.map((value) => [...row, value])),
      [[]],
    );
    assert(
      property(
        condition,
        array(boolean(), { minLength: 5, maxLength: 5 }),
        nat(71),
        (text, holes, chosen) => {
          const { expression } = checkExpression(parseExpression(text), scope);
          const valueOf = (row: readonly Value[], hidden: readonly boolean[]): Value =>
            evaluateExpression(expression, {
              constants: [],
              values: new Map(
                names.map((name, index) => [name, hidden[index] ? unknown(name) : (row[index] ?? false)]),
              ),
            });
          const row = completions[chosen] ?? [];
          const partial = valueOf(row, holes);
          if (isUnknown(partial)) {
            expect(partial.missing.length).toBeGreaterThan(0);
            expect(partial.missing.every((name) => holes[names.indexOf(name)])).toBe(true);
            return;
          }
          for (const full of completions)
            if (full.every((value, index) => holes[index] || value === row[index]))
              expect(valueOf(full, [])).toBe(partial);
        },
      ),
      { numRuns: few(100, 400) },
    );
  });
});

describe('whatever is given', () => {
  it('compile never throws, and a refusal has its reasons', () => {
    const texts = oneof(
      string({ unit: 'binary', maxLength: 200 }),
      string({ unit: constantFrom(...'{}[]:,-? \n\'"|>&*!%#@`ae1é≤'.split('')), maxLength: 80 }),
      tuple(
        constantFrom(smallText, sampleText, wholeText, tableText),
        nat(),
        nat(30),
        string({ maxLength: 12 }),
      ).map(
        ([text, at, cut, put]) =>
          text.slice(0, at % text.length) + put + text.slice((at % text.length) + cut),
      ),
      tuple(
        nat(),
        string({ unit: constantFrom(...'()+-×=<≤,.€% 0123456789etounonx'.split('')), maxLength: 30 }),
      ).map(([, put]) => smallText.replace('non insertion', () => put)),
    );
    assert(
      property(texts, (text) => {
        const { charter, errors } = compile(text, datedTable);
        const { table, errors: ofTable } = compileConstants(text);
        expect(charter === undefined).toBe(errors.length > 0);
        expect(table === undefined).toBe(ofTable.length > 0);
        for (const { line, column, where, message } of [...errors, ...ofTable]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(where).not.toBe('');
          expect(message).not.toBe('');
        }
      }),
      { numRuns: few(200, 800) },
    );
  });

  it('lines of a charter taken away or put elsewhere never make compile throw', () => {
    const lines = smallText.split('\n');
    assert(
      property(nat(lines.length - 1), nat(lines.length - 1), boolean(), (from, to, keep) => {
        const moved = keep ? lines : lines.toSpliced(from, 1);
        const { charter, errors } = compile(moved.toSpliced(to, 0, lines[from] ?? '').join('\n'));
        expect(charter === undefined).toBe(errors.length > 0);
      }),
      { numRuns: few(75, 300) },
    );
  });

  it('evaluate never throws, and nothing hostile passes where it is read', () => {
    const charter = compiled(sampleText);
    const hostile = oneof(constantFrom(...HOSTILE), anything({ maxDepth: 2, withNullPrototype: true }));
    assert(
      property(hostile, hostile, hostile, (meeting, pays, fact) => {
        const facts = { date_dépôt: FILED, exercices_clos: 3, famille: fact };
        const answers = {
          'GOV-02': { lastGeneralMeeting: meeting },
          'LIM-09': { topPaysCents: pays, yearPaid: meeting },
        };
        const results = evaluate(charter, facts, answers);
        expect(JSON.parse(JSON.stringify(results))).toEqual(results);
        for (const { verdict } of results) expect(verdict).toBe('REVIEW');
        for (const whole of [fact, meeting, pays])
          evaluate(charter, whole as Json, { 'GOV-02': whole, 'LIM-09': whole });
      }),
      { numRuns: few(125, 500) },
    );
  });

  it('the same dossier gives the same results, also by a charter stored and loaded', () => {
    const charter = compiled(firstText);
    const loaded = JSON.parse(JSON.stringify(charter)) as typeof charter;
    expect(compile(firstText, datedTable)).toEqual({ charter, errors: [] });
    for (let seed = 1; seed <= few(60, 300); seed += 1) {
      const dossier = anyDossier(makeRandom(seed));
      const [facts, { answers }] = [factsOf(dossier), dossier];
      const results = evaluate(charter, facts, answers);
      expect(evaluate(charter, facts, answers)).toEqual(results);
      expect(evaluate(loaded, facts, answers)).toEqual(results);
    }
  });
});
