import { charter } from '../../workflows/charter/charter.workflow.ts';
import { actorWith, DIGEST, uuid } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { CHARTER_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const secretary = actorWith('secretary');
const at = '2026-09-02';
const id = uuid('f');

describe('a charter', () => {
  const propose = (compilation: unknown) =>
    given(charter, [], id).when('propose', {
      as: secretary,
      at,
      data: SAMPLE_COMMANDS.charter['propose'],
      given: { compilation },
    });

  it('is proposed when it compiles, and kept by its digests', () => {
    const { facts } = propose(CHARTER_GIVEN.propose.compilation).thenFacts('CharterProposed.v1');
    expect(facts[0]?.data).toEqual({
      title: 'Charte',
      version: '2026',
      criteria: 3,
      textDigest: DIGEST,
      compiledDigest: DIGEST,
    });
  });

  it('that does not compile is told its first fifty errors', () => {
    const errors = Array.from({ length: 60 }, (_, line) => ({
      line,
      column: 1,
      where: 'GOV-01',
      message: 'Faux.',
    }));
    propose({ ok: false, errors }).thenRefused('charter-does-not-compile', { errors: errors.slice(0, 50) });
  });

  it('is adopted with its date of effect, which one charter alone may have', () => {
    const { rows, next } = given(charter, [sample('CharterProposed.v1')], id)
      .when('adopt', {
        as: actorWith('president'),
        at,
        data: SAMPLE_COMMANDS.charter['adopt'],
        given: CHARTER_GIVEN.adopt,
      })
      .thenFacts('CharterAdopted.v1');
    expect(next.context).toMatchObject({ effectiveOn: '2026-10-01' });
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk: '62#council#62', sk: 'charter#2026-10-01' },
        item: { charter: id, version: '2026', compiledDigest: DIGEST, effectiveOn: '2026-10-01' },
        absent: true,
      },
    ]);
  });

  it('is not adopted for a day on which another takes effect', () => {
    given(charter, [sample('CharterProposed.v1')], id)
      .when('adopt', {
        as: secretary,
        at,
        data: SAMPLE_COMMANDS.charter['adopt'],
        given: { dateTaken: true },
      })
      .thenRefused('effective-date-taken');
  });

  it('is adopted once', () => {
    given(charter, [sample('CharterProposed.v1'), sample('CharterAdopted.v1')], id)
      .when('adopt', { as: secretary, at, data: SAMPLE_COMMANDS.charter['adopt'] })
      .thenRefused('not-in-this-state');
  });
});

// The date of effect is guarded by its row, written by the store on condition that there is none.
expectAllRefusalsMet(charter);
