import { toHeldRoles } from '../../functions/adapters/held-roles.ts';
import { delegationTable } from '../../workflows/council/delegation/table.ts';
import { council } from '../../workflows/council/council.workflow.ts';
import { standingOn } from '../../workflows/kernel/actor.ts';
import { actorWith, OTHER_PERSON } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { COUNCIL_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const established = [sample('CouncilEstablished.v1')];
const days = { from: '2027-01-10', until: '2027-03-31' };
const roles = { pk: `62#person#${OTHER_PERSON}`, sk: 'roles' };
const register = { pk: '62#council#62', sk: `delegation#${OTHER_PERSON}` };

describe('the register of who signs for the President (DEC-01, F9)', () => {
  const delegate = (other: object = {}, beside: object = {}, at = '2027-01-05') =>
    given(council, established, '62').when('delegateSignature', {
      as: actorWith('administrator'),
      at,
      data: { ...(SAMPLE_COMMANDS.council['delegateSignature'] as object), ...days, ...other },
      given: { ...COUNCIL_GIVEN.delegateSignature, ...beside },
    });

  it('says in what capacity, by which act, from which day to which, and gives the role for these days', () => {
    const { facts, rows } = delegate().thenFacts('SignatureDelegated.v1');
    expect(facts[0]?.data).toMatchObject({ person: OTHER_PERSON, act: 'l’arrêté n° 2026-118', ...days });
    expect(rows).toEqual([
      expect.objectContaining({ kind: 'put', key: register }),
      { kind: 'grant', key: roles, field: 'president', value: days },
    ]);
  });

  it('to somebody who works for the council, and is not the President', () => {
    delegate({}, { sealed: null }).thenRefused('not-of-the-service');
    delegate({}, { presides: true }).thenRefused('signs-already');
  });

  it('for days in their order, of which one at least is to come', () => {
    delegate({ from: '2027-04-01' }).thenRefused('delegation-days-impossible');
    delegate({}, {}, '2027-04-01').thenRefused('delegation-days-impossible');
    delegate({}, {}, '2027-03-31').thenFacts('SignatureDelegated.v1');
    delegate({ from: '2027-03-31' }).thenFacts('SignatureDelegated.v1');
  });

  const end = (beside: object) =>
    given(council, established, '62').when('endDelegation', {
      as: actorWith('administrator'),
      at: '2027-02-01',
      data: { person: OTHER_PERSON },
      given: { ...COUNCIL_GIVEN.endDelegation, ...beside },
    });

  it('ends at once, and leaves a President who became one meanwhile', () => {
    const revoke = { kind: 'revoke', key: roles, field: 'president' };
    expect(end({}).thenFacts('SignatureDelegationEnded.v1').rows).toContainEqual(revoke);
    expect(end({ presides: true }).thenFacts('SignatureDelegationEnded.v1').rows).not.toContainEqual(revoke);
    end({ delegation: null }).thenRefused('no-delegation');
    const ended = { ...COUNCIL_GIVEN.endDelegation.delegation, endedOn: '2027-01-31' };
    end({ delegation: ended }).thenRefused('no-delegation');
  });
});

it('whoever signs by delegation does from its first day to its last, and no day more', () => {
  const held = toHeldRoles({ ...roles, officer: true, president: days });
  const on = (day: string) => standingOn(held, day).roles.map(({ role }) => role);
  expect(on('2027-01-09')).toEqual(['officer']);
  expect(on('2027-01-10')).toEqual(['officer', 'president']);
  expect(on('2027-03-31')).toEqual(['officer', 'president']);
  expect(on('2027-04-01')).toEqual(['officer']);
  expect(standingOn(held, '2027-02-01').roles).toContainEqual({ role: 'president' });
});

expectAllRefusalsMet({ name: 'council', table: delegationTable });
