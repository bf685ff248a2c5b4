import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAULTS } from '../../proofs/arithmetic/faults.ts';
import { editsOf } from '../../proofs/planted/bug.ts';
import { BUGS } from '../../proofs/planted/bugs.ts';
import { edited } from '../../proofs/planted/plant.ts';
import { sawSomething } from '../../proofs/planted/run-tests.ts';
import { PROOFS } from '../../proofs/proofs.ts';

const root = join(import.meta.dirname, '../..');

describe('the planted bugs', () => {
  it('each have a name of their own, and are many', () => {
    expect(new Set(BUGS.map(({ name }) => name)).size).toBe(BUGS.length);
    expect(BUGS.length).toBeGreaterThanOrEqual(40);
  });

  it.each([...BUGS, ...FAULTS].map((bug) => [bug.name, bug] as const))(
    '%s still applies to the sources',
    (_, bug) => {
      for (const edit of editsOf(bug)) {
        const text = readFileSync(join(root, edit.file), 'utf8');
        expect(edited(text, edit)).not.toBe(text);
      }
    },
  );

  it('are ten at least in the arithmetic of sessions, each of a name', () => {
    expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
    expect(FAULTS.length).toBeGreaterThanOrEqual(10);
  });

  it('are caught by tests and proofs that exist', () => {
    const missing = BUGS.filter(({ caughtBy }) =>
      'test' in caughtBy ? !existsSync(join(root, caughtBy.test)) : !Object.hasOwn(PROOFS, caughtBy.proof),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});

describe('an edit', () => {
  const edit = { file: 'a.ts', find: 'b', replace: '$&' };

  it('is made once, as it is written', () => expect(edited('abc', edit)).toBe('a$&c'));

  it.each(['ac', 'bab'])('is not made in %j: it does not stand there once', (text) => {
    expect(() => edited(text, edit)).toThrow('a.ts');
  });
});

it.each([
  [true, '', false],
  [false, 'Error: expect(received).toBe(expected)', true],
  [false, 'Error: Property failed after 3 tests', true],
  [false, 'Error: expect.assertions(3)', true],
  [false, 'thrown: "Exceeded timeout of 30000 ms for a test."', false],
  [false, 'Error: La synthèse de l’infrastructure a échoué.', false],
])('a test that passed (%j) with %j has seen something: %j', (passed, message, seen) => {
  expect(sawSomething({ file: '', title: '', passed, message })).toBe(seen);
});
