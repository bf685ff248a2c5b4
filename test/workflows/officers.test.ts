import { council } from '../../workflows/council/council.workflow.ts';
import { actorWith } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { COUNCIL_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';
import { officersTable } from '../../workflows/council/officers/table.ts';

const at = '2026-11-02';
const secretary = actorWith('secretary');
const seats = [
  sample('CouncilEstablished.v1'),
  sample('MemberSeated.v1', { member: 1, chair: true }),
  sample('MemberSeated.v1', { member: 2, chair: false }),
  sample('MemberSeated.v1', { member: 3, chair: false }),
];
const named = (member: number) => sample('VicePresidentNamed.v1', { member });

const ask = (name: string, member: number, since: Parameters<typeof given>[1] = [], beside: unknown = {}) =>
  given(council, [...seats, ...since], '62').when(name, {
    as: secretary,
    at,
    data: { member },
    given: beside,
  });

describe('who stands in for the president (BOD-01)', () => {
  const name = (member: number, since: Parameters<typeof given>[1] = [], seat?: unknown) =>
    ask(
      'nameVicePresident',
      member,
      since,
      seat === undefined ? COUNCIL_GIVEN.nameVicePresident : { member: seat },
    );

  it('is named among the members, after those named before', () => {
    const { next } = name(3, [named(2)]).thenFacts('VicePresidentNamed.v1');
    expect(next.context).toMatchObject({ vicePresidents: [2, 3] });
  });

  it('holds a seat, does not preside already, and is named once', () => {
    name(4, [], null).thenRefused('no-such-member');
    name(2, [], { ...COUNCIL_GIVEN.nameVicePresident.member, kind: 'ALTERNATE' }).thenRefused(
      'alternate-does-not-preside',
    );
    name(1).thenRefused('president-is-no-vice-president');
    name(2, [named(2)]).thenRefused('already-vice-president');
  });

  it('no longer does when that ends, or when the mandate does', () => {
    const { next } = ask('endVicePresidency', 2, [named(3), named(2)]).thenFacts('VicePresidencyEnded.v1');
    expect(next.context).toMatchObject({ vicePresidents: [3] });
    ask('endVicePresidency', 2, [named(3)]).thenRefused('no-such-vice-president');
    const left = [named(3), named(2), sample('MandateEnded.v1', { member: 3 })];
    ask('endVicePresidency', 3, left).thenRefused('no-such-vice-president');
    ask('endVicePresidency', 2, left).thenFacts('VicePresidencyEnded.v1');
  });
});

expectAllRefusalsMet({ ...council, table: officersTable });
