import { council } from '../../workflows/council/council.workflow.ts';
import { DIGEST, OTHER_PERSON, SYSTEM } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { COUNCIL_GIVEN } from '../support/sample-givens.ts';
import { given } from '../support/scenario.ts';

const SUBJECTS = [`62-invitation-${DIGEST}`, `62-interests-${OTHER_PERSON}`];
const MANDATE = {
  member: 3,
  college: 1,
  seat: 2,
  kind: 'TITULAR' as const,
  chair: false,
  startsOn: '2026-09-02',
  termEndsOn: '2027-01-31',
  person: OTHER_PERSON,
  named: { fact: '62-3-0', subject: '62-seated-3' },
  sealed: { fact: '62-3-1', subject: `62-invitation-${DIGEST}` },
};

const erase = (at: string, beside: object = {}, other: object = {}) =>
  given(council, [sample('CouncilEstablished.v1')], '62').when('eraseAccount', {
    as: SYSTEM,
    at,
    data: {
      person: OTHER_PERSON,
      invitation: null,
      members: [3],
      endedOn: '2027-01-31',
      subjects: SUBJECTS,
      ...other,
    },
    given: { ...COUNCIL_GIVEN.eraseAccount, mandates: [MANDATE], ...beside },
  });

describe('the account of whoever has no function any more (GDP-04)', () => {
  it('is kept to the last day of the months that the rules say, from the end of the last function', () => {
    erase('2027-07-31').thenRefused('retention-runs', { until: '31\u00A0juillet 2027' });
    const { facts } = erase('2027-08-01').thenFacts('AccountErased.v1');
    expect(facts[0]?.data).toEqual({
      person: OTHER_PERSON,
      members: [3],
      endedOn: '2027-01-31',
      keptUntil: '2027-07-31',
      erasedOn: '2027-08-01',
      subjects: SUBJECTS,
    });
  });

  it('leaves the seat with its name alone, leads to nobody, and stays listed until all has gone', () => {
    const { rows } = erase('2027-08-01').thenFacts('AccountErased.v1');
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk: '62#council#62', sk: 'member#0003' },
        item: { ...MANDATE, person: null, sealed: null },
      },
      { kind: 'revoke', key: { pk: `62#person#${OTHER_PERSON}`, sk: 'roles' }, field: 'member' },
      {
        kind: 'put',
        key: { pk: `62#account#${OTHER_PERSON}`, sk: 'ended' },
        item: { list: '62#account#erasing', listAt: '2027-08-01T11:00:00.000Z', subjects: SUBJECTS },
      },
    ]);
  });

  it('takes no role away where the end of the mandate was recorded: it went with it', () => {
    const ended = { ...MANDATE, endedOn: '2027-02-01', reason: 'TERM' as const, renewedAs: null };
    const { rows } = erase('2027-08-01', { mandates: [ended] }).thenFacts('AccountErased.v1');
    expect(rows[0]).toMatchObject({ key: { sk: 'former#0003' }, item: { person: null, sealed: null } });
    expect(rows).toHaveLength(2);
  });

  it('goes for who never came, by their invitation', () => {
    const never = { person: null, invitation: DIGEST, members: [], subjects: SUBJECTS.slice(0, 1) };
    const { rows } = erase('2027-08-01', { mandates: [] }, never).thenFacts('AccountErased.v1');
    expect(rows).toMatchObject([{ key: { pk: `62#invitation#${DIGEST}`, sk: 'sent' } }]);
  });

  it('stays while any role is held, and where the rules keep accounts for good', () => {
    erase('2027-08-01', { holds: true }).thenRefused('function-held');
    erase('2027-08-01', { months: null }).thenRefused('kept-for-good');
  });
});
