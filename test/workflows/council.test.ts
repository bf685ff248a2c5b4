import { absenceTable } from '../../workflows/council/absence/table.ts';
import { accountTable } from '../../workflows/council/account/table.ts';
import { interestsTable } from '../../workflows/council/interests/table.ts';
import { lettersTable } from '../../workflows/council/letters/table.ts';
import { logoTable } from '../../workflows/council/logo/table.ts';
import { rulesTable } from '../../workflows/council/rules/table.ts';
import { staffTable } from '../../workflows/council/staff/table.ts';
import { delegationTable } from '../../workflows/council/delegation/table.ts';
import { council } from '../../workflows/council/council.workflow.ts';
import { actorWith, DIGEST, PERSON, PLATFORM } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { COUNCIL_GIVEN, PARTNER } from '../support/sample-givens.ts';
import { officersTable } from '../../workflows/council/officers/table.ts';
import { expectAllRefusalsMet, given, refusalsIn } from '../support/scenario.ts';

const established = sample('CouncilEstablished.v1');
const chairSeated = sample('MemberSeated.v1', { member: 1, chair: true });
const secretary = actorWith('secretary');
const at = '2026-12-01';
const bodies = SAMPLE_COMMANDS.council;

describe('a council is established', () => {
  it('by the platform, under its code', () => {
    const { rows } = given(council, [], '62')
      .when('establish', { as: PLATFORM, at, data: bodies['establish'] })
      .thenFacts('CouncilEstablished.v1');
    expect(rows[0]?.key).toEqual({ pk: '62#council#62', sk: 'profile' });
  });

  it('once', () => {
    given(council, [established], '62')
      .when('establish', { as: PLATFORM, at, data: bodies['establish'] })
      .thenRefused('not-in-this-state');
  });
});

describe('its rules', () => {
  it('give a label at least one month', () => {
    const { label } = bodies['adoptRules'] as { label: object };
    const read = (months: number) =>
      council.commands['adoptRules']?.safeParse({
        ...bodies['adoptRules'],
        label: { ...label, termMonths: months },
      });
    expect([read(0)?.success, read(1)?.success]).toEqual([false, true]);
  });
});

describe('a seat (DEL-01, MAN-01)', () => {
  const seat = (facts: Parameters<typeof given>[1], other: object) =>
    given(council, facts, '62').when('seatMember', {
      as: secretary,
      at,
      data: { ...bodies['seatMember'], ...other },
      given: COUNCIL_GIVEN.seatMember,
    });

  it('is filled with the next number for life, and its holder invited for sixty days', () => {
    const { facts, rows } = seat([established, chairSeated], { college: 2 }).thenFacts(
      'MemberSeated.v1',
      'PersonInvited.v1',
    );
    expect(facts[0]?.data).toMatchObject({ member: 2, college: 2, chair: false, formerly: null });
    expect(facts[1]?.data).toMatchObject({
      member: 2,
      role: 'member',
      expiresAt: '2027-01-30T11:00:00.000Z',
    });
    expect(rows.map(({ key }) => key.pk)).toEqual(['62#council#62', `62#invitation#${DIGEST}`]);
  });

  it('tells where its holder is named before they come: with the seat, and their address with the invitation', () => {
    const { facts, rows } = seat([established], {}).thenFacts('MemberSeated.v1', 'PersonInvited.v1');
    // The second fact of the second version.
    const sealed = { fact: '62-2-1', subject: facts[1]?.personal?.subject };
    const named = { fact: '62-2-0', subject: '62-seated-1' };
    expect(rows).toMatchObject([{ item: { person: null, named, sealed } }, { item: { sealed } }]);
  });

  it('keeps name, address and code out of the fact', () => {
    const { facts } = seat([established], {}).thenFacts('MemberSeated.v1', 'PersonInvited.v1');
    const { personal, ...public_ } = facts[1] ?? {};
    expect(personal).toMatchObject({
      values: { name: 'Ada Petit', email: 'ada@exemple.fr', code: expect.any(String) },
    });
    // The name alone is kept for good, under a key of its own (DEL-13).
    expect(facts[0]?.personal).toEqual({ subject: '62-seated-1', values: { name: 'Ada Petit' } });
    expect(JSON.stringify([facts[0]?.data, public_])).not.toMatch(/Ada|exemple|cccc/);
  });

  it('never takes again the number of a member who left', () => {
    const left = sample('MandateEnded.v1', { member: 1 });
    const { facts } = seat([established, chairSeated, left], { chair: true }).thenFacts(
      'MemberSeated.v1',
      'PersonInvited.v1',
    );
    expect(facts[0]?.data).toMatchObject({ member: 2, chair: true });
  });

  it('is in one of the colleges: two there are, the third is not', () => {
    seat([established], { college: 2 }).thenFacts('MemberSeated.v1', 'PersonInvited.v1');
    seat([established], { college: 3 }).thenRefused('no-such-college', { colleges: 2 });
  });

  it('has one chair at a time', () => {
    seat([established, chairSeated], { chair: true }).thenRefused('chair-already-seated');
  });
});

describe('the end of a mandate (MAN-02)', () => {
  const end = (member: object | null) =>
    given(council, [established, chairSeated], '62').when('endMandate', {
      as: secretary,
      at,
      data: bodies['endMandate'],
      given: { member },
    });
  const row = COUNCIL_GIVEN.endMandate.member;

  it('frees the seat, the chair with it', () => {
    const { next, rows } = end(row).thenFacts('MandateEnded.v1');
    expect(next.context).toMatchObject({ inOffice: 0, chair: null, lastMember: 1 });
    expect(rows).toEqual([
      { kind: 'remove', key: { pk: '62#council#62', sk: 'member#0001' } },
      {
        kind: 'put',
        key: { pk: '62#council#62', sk: 'former#0001' },
        item: { ...row, endedOn: '2026-10-01', reason: 'RESIGNATION', renewedAs: null },
      },
    ]);
  });

  it('takes the role from the person who sat there', () => {
    const { rows } = end({ ...row, person: PERSON }).thenFacts('MandateEnded.v1');
    expect(rows).toContainEqual({
      kind: 'revoke',
      key: { pk: `62#person#${PERSON}`, sk: 'roles' },
      field: 'member',
    });
  });

  it('needs a seat that is filled', () => end(null).thenRefused('no-such-member'));

  it('falls between its first day and today, both included', () => {
    const on = (endedOn: string) =>
      given(council, [established, chairSeated], '62').when('endMandate', {
        as: secretary,
        at,
        data: { ...bodies['endMandate'], endedOn },
        given: { member: row },
      });
    on('2026-09-01').thenRefused('mandate-not-ended-then');
    on('2026-09-02').thenFacts('MandateEnded.v1');
    on('2026-12-01').thenFacts('MandateEnded.v1');
    on('2026-12-02').thenRefused('mandate-not-ended-then');
  });
});

describe('the renewal of a mandate (MAN-01)', () => {
  const left = sample('MandateEnded.v1', { member: 1 });
  const known = COUNCIL_GIVEN.renewMandate;
  const former = { ...known.former, chair: false };
  const renew = (beside: object = {}, other: object = {}, since: Parameters<typeof given>[1] = []) =>
    given(council, [established, chairSeated, left, ...since], '62').when('renewMandate', {
      as: secretary,
      at,
      data: { ...bodies['renewMandate'], ...other },
      given: { ...known, former, ...beside },
    });

  it('is refused to who keeps the secretariat since: it has no voice (MAN-05)', () =>
    renew({ noVote: true }).thenRefused('seat-and-secretariat'));

  it('seats the same person under a new number, without another invitation', () => {
    const { facts, rows, next } = renew().thenFacts('MemberSeated.v1');
    const seat = {
      member: 2,
      college: 1,
      seat: 1,
      kind: 'TITULAR',
      chair: false,
      startsOn: '2026-12-01',
      termEndsOn: '2031-09-01',
    };
    expect(facts).toEqual([{ type: 'MemberSeated.v1', data: { ...seat, formerly: 1 } }]);
    expect(rows.slice(0, 2)).toEqual([
      {
        kind: 'put',
        key: { pk: '62#council#62', sk: 'member#0002' },
        item: { ...seat, person: PERSON, named: former.named, sealed: former.sealed },
      },
      {
        kind: 'grant',
        key: { pk: `62#person#${PERSON}`, sk: 'roles' },
        field: 'member',
        value: { member: 2, until: '2031-09-01' },
        once: true,
      },
    ]);
    expect(next.context).toMatchObject({ inOffice: 1, lastMember: 2, chair: null });
  });

  it('finds the name where it was first sealed', () => {
    const { rows } = renew().thenFacts('MemberSeated.v1');
    expect(rows[0]).toMatchObject({ item: { member: 2, sealed: former.sealed } });
  });

  it('uses up the mandate that ended', () => {
    const { rows } = renew().thenFacts('MemberSeated.v1');
    expect(rows.slice(2)).toEqual([
      {
        kind: 'put',
        key: { pk: '62#council#62', sk: 'former#0001' },
        item: { ...former, renewedAs: 2 },
        expect: { renewedAs: null },
      },
    ]);
    renew({ former: { ...former, renewedAs: 2 } }).thenRefused('mandate-already-renewed', { member: 2 });
  });

  it('is in the same college unless another is named', () => {
    const { facts } = renew({}, { college: 2 }).thenFacts('MemberSeated.v1');
    expect(facts[0]?.data).toMatchObject({ college: 2 });
    renew({}, { college: 3 }).thenRefused('no-such-college', { colleges: 2 });
    renew({ former: { ...former, college: 3 } }).thenRefused('no-such-college', { colleges: 2 });
  });

  it('gives back the seat that they had, or another of the college while somebody has it', () => {
    const seatOf = (mandates: object[], data: object = {}) =>
      renew({ mandates }, data)
        .thenFacts('MemberSeated.v1')
        .facts.map((told) => told.data)[0];
    const other = { ...known.former, member: 5, endedOn: undefined, termEndsOn: '2030-01-01' };
    expect(seatOf([])).toMatchObject({ seat: 1 });
    expect(seatOf([other])).toMatchObject({ seat: 2 });
    expect(seatOf([], { seat: 7 })).toMatchObject({ seat: 7 });
    renew({ mandates: [other] }, { seat: 1 }).thenRefused('seat-taken', { member: 5 });
  });

  it('gives the chair back to who had it, unless somebody else took it', () => {
    const chair = { former: { ...former, chair: true } };
    const other = sample('MemberSeated.v1', { member: 2, chair: true });
    expect(renew(chair).thenFacts('MemberSeated.v1').facts[0]?.data).toMatchObject({ chair: true });
    expect(renew(chair, {}, [other]).thenFacts('MemberSeated.v1').facts[0]?.data).toMatchObject({
      member: 3,
      chair: false,
    });
  });

  it('waits for the end of the mandate that runs, under this number or another', () => {
    const running = { ...former, member: 1 };
    renew({ member: running, former: null }).thenRefused('mandate-still-running', { member: 1 });
    renew({ sits: 4 }).thenRefused('mandate-still-running', { member: 4 });
  });

  it.each([
    ['nobody sat there', null],
    ['who sat there never signed in', { ...former, person: null }],
  ])('is not possible when %s', (_, seat) => renew({ former: seat }).thenRefused('no-such-member'));
});

describe('a partner whose links are trusted (A8)', () => {
  const ask = (name: 'registerPartner' | 'revokePartner', beside: object) =>
    given(council, [established], '62').when(name, {
      as: actorWith('administrator'),
      at,
      data: bodies[name],
      given: beside,
    });

  it('is an organisation and its key; whom to call there is sealed', () => {
    const { facts, rows } = ask('registerPartner', COUNCIL_GIVEN.registerPartner).thenFacts(
      'PartnerRegistered.v1',
    );
    expect(facts[0]).toMatchObject({
      data: { partner: DIGEST, name: 'CRESS', publicKey: PARTNER.publicKey, registeredOn: at },
      personal: {
        subject: `62-partner-${DIGEST}`,
        values: { name: 'Ada Petit', email: 'ada@exemple.fr' },
      },
    });
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk: '62#council#62', sk: `partner#${DIGEST}` },
        item: { ...PARTNER, registeredOn: at },
        absent: true,
      },
    ]);
  });

  it('is one no more once its key is taken back, for good', () => {
    const { rows } = ask('revokePartner', { row: PARTNER }).thenFacts('PartnerRevoked.v1');
    expect(rows).toMatchObject([{ item: { ...PARTNER, revokedOn: at } }]);
    const revoked = { ...PARTNER, revokedOn: at };
    ask('revokePartner', { row: revoked }).thenRefused('no-such-partner');
    ask('revokePartner', { row: null }).thenRefused('no-such-partner');
    for (const known of [PARTNER, revoked])
      ask('registerPartner', { partner: DIGEST, known }).thenRefused('partner-key-known');
  });
});

describe('an invitation', () => {
  const sealed = { fact: '62-2-0', subject: `62-invitation-${DIGEST}` };
  const invitation = { role: 'officer', member: null, expiresAt: '2027-01-30T11:00:00.000Z', sealed };
  const accept = (beside: object, on = at) =>
    given(council, [established], '62').when('acceptInvitation', {
      as: actorWith(),
      at: on,
      data: bodies['acceptInvitation'],
      given: { digest: DIGEST, invitation, member: null, ...beside },
    });
  const seated = { member: 1, college: 1, chair: true, termEndsOn: '2031-09-01', person: null };

  it('is sent by the administration', () => {
    const { facts } = given(council, [established], '62')
      .when('invite', {
        as: actorWith('administrator'),
        at,
        data: bodies['invite'],
        given: COUNCIL_GIVEN.invite,
      })
      .thenFacts('PersonInvited.v1');
    expect(facts[0]?.data).toMatchObject({ role: 'officer', member: null });
  });

  it('gives the role, and is used up', () => {
    const { rows } = accept({}).thenFacts('InvitationAccepted.v1');
    expect(rows).toContainEqual({
      kind: 'remove',
      key: { pk: `62#invitation#${DIGEST}`, sk: 'invitation' },
      expect: { role: 'officer' },
    });
    expect(rows).toContainEqual({
      kind: 'grant',
      key: { pk: `62#person#${PERSON}`, sk: 'roles' },
      field: 'officer',
      value: true,
    });
  });

  it('gives a member the seat kept for them', () => {
    const { rows } = accept({
      invitation: { ...invitation, role: 'member', member: 1 },
      member: seated,
    }).thenFacts('InvitationAccepted.v1');
    expect(rows.map((row) => 'item' in row && row.item)).toContainEqual({ ...seated, person: PERSON });
  });

  it('gives no second seat to who has one: one person, one vote', () => {
    const second = {
      digest: DIGEST,
      invitation: { ...invitation, role: 'member', member: 1 },
      member: seated,
    };
    given(council, [established], '62')
      .when('acceptInvitation', {
        as: actorWith('member'),
        at: '2026-12-01',
        data: bodies['acceptInvitation'],
        given: second,
      })
      .thenRefused('already-seated');
  });

  it.each([
    ['secretary', 'member'],
    ['officer', 'member'],
    ['member', 'secretary'],
    ['member', 'officer'],
  ] as const)('by a %s to be %s is refused: the secretariat has no voice (MAN-05)', (held, role) => {
    const member = role === 'member' ? 1 : null;
    given(council, [established], '62')
      .when('acceptInvitation', {
        as: actorWith(held),
        at: '2026-12-01',
        data: bodies['acceptInvitation'],
        given: {
          digest: DIGEST,
          invitation: { ...invitation, role, member },
          member: member && { ...seated, person: null },
        },
      })
      .thenRefused('seat-and-secretariat');
  });

  it('is open until the last millisecond of its term', () => {
    accept({}, '2027-01-30T10:59:59.999Z').thenFacts('InvitationAccepted.v1');
    accept({}, '2027-01-30T11:00:00.000Z').thenRefused('invitation-expired');
  });

  it.each([
    ['that nobody sent', { invitation: null }],
    [
      'for a seat that is vacant since',
      { invitation: { ...invitation, role: 'member', member: 1 }, member: null },
    ],
    [
      'for a seat that somebody took',
      { invitation: { ...invitation, role: 'member', member: 1 }, member: { ...seated, person: PERSON } },
    ],
  ])('%s is not valid', (_, case_) => accept(case_).thenRefused('unknown-invitation'));
});

describe('who follows which dossiers (B7)', () => {
  const adopt = (facts: Parameters<typeof given>[1], officers: string[]) =>
    given(council, facts, '62').when('adoptRouting', {
      as: secretary,
      at,
      data: bodies['adoptRouting'],
      given: { officers },
    });

  it('is said one version after another, each kept', () => {
    const { facts, rows } = adopt([established, sample('RoutingAdopted.v1')], [PERSON]).thenFacts(
      'RoutingAdopted.v1',
    );
    expect(facts[0]?.data).toMatchObject({ version: 2, lines: [{ groups: ['Artois'], families: [] }] });
    expect(rows).toMatchObject([{ key: { sk: 'routing#2' }, item: { version: 2 }, absent: true }]);
  });

  it('names those who examine, and nobody else', () => {
    adopt([established], []).thenRefused('not-an-officer');
  });
});

describe('who works for a council without a seat', () => {
  it('is a row beside it, with where their name is kept', () => {
    const { rows } = given(council, [established], '62')
      .when('acceptInvitation', {
        as: actorWith(),
        at,
        data: bodies['acceptInvitation'],
        given: COUNCIL_GIVEN.acceptInvitation,
      })
      .thenFacts('InvitationAccepted.v1');
    const sealed = { fact: '62-4-0', subject: `62-invitation-${DIGEST}` };
    expect(rows).toContainEqual({
      kind: 'put',
      key: { pk: '62#council#62', sk: `staff#officer#${PERSON}` },
      item: { person: PERSON, role: 'officer', since: '2026-12-01', sealed },
    });
  });

  it('was invited under the fact that holds their name', () => {
    const { rows } = given(council, [established], '62')
      .when('invite', {
        as: actorWith('administrator'),
        at,
        data: bodies['invite'],
        given: COUNCIL_GIVEN.invite,
      })
      .thenFacts('PersonInvited.v1');
    expect(rows).toMatchObject([
      { item: { sealed: { fact: '62-2-0', subject: `62-invitation-${DIGEST}` } } },
      // Until somebody takes it: its time runs from its last day (GDP-04).
      { key: { pk: `62#invitation#${DIGEST}`, sk: 'sent' }, item: { list: '62#account#ended' } },
    ]);
  });
});

/** A seat is settled by one rule for both, told in `seats.test.ts`. */
const OF_SEATS = [
  'no-such-seat',
  'college-full',
  'seat-taken',
  'term-impossible',
  'term-too-long',
  'beyond-remaining-term',
  'rules-missing',
  'no-alternate-here',
].flatMap((reason) => [`seatMember ${reason}`, `renewMandate ${reason}`]);

expectAllRefusalsMet(council, [
  ...refusalsIn(delegationTable),
  ...[
    absenceTable,
    interestsTable,
    officersTable,
    lettersTable,
    logoTable,
    rulesTable,
    staffTable,
    accountTable,
  ].flatMap(refusalsIn),
  ...OF_SEATS,
  'seatMember alternate-does-not-preside',
  'acceptInvitation earlier-mandate-open',
]);
