import type { Actor } from '../../workflows/kernel/actor.ts';
import {
  functionEnds,
  invitationSent,
  invitationTaken,
  namedUnder,
} from '../../workflows/kernel/account-rows.ts';
import type { Instant } from '../../events/fact.ts';
import { peopleTable } from '../../workflows/structure/people/table.ts';
import { structure } from '../../workflows/structure/structure.workflow.ts';
import { actorWith, DIGEST, OTHER_PERSON, PERSON, STRUCTURE, uuid } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { INVITED, PREPARER, STRUCTURE_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const at = '2026-11-02';
const declared = sample('StructureDeclared.v1');
const orphan = sample('StructureDeclared.v1', {
  representative: null,
  assistance: { askedOn: '2026-11-02', by: 'COUNTER' },
});
const joined = (role: string, person = OTHER_PERSON, formerly: string | null = null) =>
  sample('StructureInvitationAccepted.v1', { role, person, formerly });
const offered = sample('RepresentationOffered.v1');
const representative = actorWith('representative');
const officer = actorWith('officer');
const asOther = (role: 'representative' | 'preparer' | 'reader'): Actor => ({
  ...(actorWith(role) as Actor & { kind: 'person' }),
  person: OTHER_PERSON,
});
const own = (id: string) => ({ pk: `62#structure#${STRUCTURE}`, sk: id });
const rolesOf = (person: string) => ({ pk: `62#person#${person}`, sk: 'roles' });

type Facts = Parameters<typeof given>[1];
const ask = (facts: Facts, name: string, as: Actor, other: object = {}, beside?: unknown, day = at) =>
  given(structure, facts, STRUCTURE).when(name, {
    as,
    at: day,
    data: { ...SAMPLE_COMMANDS.structure[name], ...other },
    given: beside ?? STRUCTURE_GIVEN[name as keyof typeof STRUCTURE_GIVEN],
  });

describe('a structure declared by an officer for who asked so (PRC-04)', () => {
  const assistance = { askedOn: at, by: 'POST' };
  const declare = (other: object = {}, as = officer) =>
    ask([], 'declare', as, { assistance, ...other }, undefined);

  it('has nobody yet, and whoever represents it is invited', () => {
    const { facts, rows, next } = declare().thenFacts(
      'StructureDeclared.v1',
      'StructurePersonInvited.v1',
      'RegisterRead.v1',
    );
    expect(facts[0]?.data).toMatchObject({ representative: null, assistance });
    expect(facts[1]).toMatchObject({
      data: { role: 'representative', expiresAt: '2027-01-01T11:00:00.000Z' },
      personal: { values: { name: 'Ada Petit', email: 'ada@exemple.fr', code: 'c'.repeat(24) } },
    });
    expect(rows).toEqual([
      {
        kind: 'put',
        key: own(`invitation#${DIGEST}`),
        item: {
          invitation: DIGEST,
          role: 'representative',
          expiresAt: '2027-01-01T11:00:00.000Z',
          sealed: { fact: `${STRUCTURE}-1-1`, subject: `62-invitation-${DIGEST}` },
        },
        absent: true,
      },
      invitationSent('62', DIGEST, '2027-01-01T11:00:00.000Z' as Instant),
    ]);
    expect(next.context).toMatchObject({ representatives: 0, people: 0 });
  });

  it('and nobody is invited who has no address: letters go by post', () => {
    const { facts, rows } = declare({ representative: { name: 'Ada Petit', email: null } }).thenFacts(
      'StructureDeclared.v1',
      'RegisterRead.v1',
    );
    expect(facts[0]?.personal?.values).toEqual({ name: 'Ada Petit' });
    expect(rows).toEqual([]);
  });

  it('never by somebody else, nor before it was asked', () => {
    declare({}, actorWith('secretary')).thenRefused('role-required');
    declare({ assistance: { askedOn: '2026-11-03', by: 'PHONE' } }).thenRefused('date-to-come');
  });

  it('needs an address of whoever declares for themselves', () => {
    const body = { ...SAMPLE_COMMANDS.structure['declare'], representative: { name: 'Ada', email: null } };
    expect(structure.commands['declare']?.safeParse(body).error?.issues[0]?.path).toEqual([
      'representative',
      'email',
    ]);
  });

  it('is then invited to again by the service, until somebody represents it', () => {
    const invite = { role: 'representative' };
    ask([orphan], 'invite', officer, invite).thenFacts('StructurePersonInvited.v1');
    ask([orphan], 'withdrawInvitation', officer).thenFacts('StructureInvitationWithdrawn.v1');
    ask([orphan], 'invite', officer).thenRefused('structure-has-representative');
    const represented = [orphan, joined('representative')];
    ask(represented, 'invite', officer, invite).thenRefused('structure-has-representative');
    ask(represented, 'withdrawInvitation', officer).thenRefused('structure-has-representative');
  });
});

describe('an invitation to act for a structure', () => {
  it('keeps the code out of its fact and of its row', () => {
    const { facts, rows } = ask([declared], 'invite', representative).thenFacts('StructurePersonInvited.v1');
    expect(JSON.stringify([facts.map(({ data }) => data), rows])).not.toMatch(/cccc|Ada|ada@/);
    expect(rows[0]).toMatchObject({
      kind: 'put',
      key: own(`invitation#${DIGEST}`),
      item: { role: 'preparer', sealed: { fact: `${STRUCTURE}-2-0` } },
    });
  });

  const accept = (facts: Facts, invitation: object | null, self: object | null, day = at) =>
    ask(
      facts,
      'acceptInvitation',
      actorWith(),
      {},
      { invitation: invitation && { ...INVITED, ...invitation }, self: self && { ...PREPARER, ...self } },
      day,
    );

  it('gives the role to whoever has the code, and is used up', () => {
    const { rows, next, facts } = accept([declared], {}, null).thenFacts('StructureInvitationAccepted.v1');
    expect(facts[0]?.data).toMatchObject({ role: 'preparer', person: PERSON, formerly: null });
    expect(rows).toEqual([
      { kind: 'remove', key: own(`invitation#${DIGEST}`), expect: { role: 'preparer' } },
      { kind: 'grant', key: rolesOf(PERSON), field: `preparer#${STRUCTURE}`, value: true },
      {
        kind: 'put',
        key: own(`person#${PERSON}`),
        item: { person: PERSON, role: 'preparer', since: at, sealed: INVITED.sealed },
      },
      namedUnder('62', PERSON, INVITED.sealed),
      invitationTaken('62', DIGEST),
      {
        kind: 'put',
        key: { pk: `person#${PERSON}`, sk: 'council#62' },
        item: { council: '62' },
      },
    ]);
    expect(next.context).toMatchObject({ representatives: 1, people: 2 });
  });

  it('changes the role of who already had one, in the same write', () => {
    const { rows, next } = accept(
      [declared, joined('reader', PERSON)],
      { role: 'representative' },
      { person: PERSON, role: 'reader' },
    ).thenFacts('StructureInvitationAccepted.v1');
    expect(rows[1]).toMatchObject({
      field: `representative#${STRUCTURE}`,
      instead: `reader#${STRUCTURE}`,
    });
    expect(next.context).toMatchObject({ representatives: 2, people: 2 });
  });

  it('ends at its instant, not before', () => {
    const expiresAt = '2026-11-02T11:00:00.000Z';
    accept([declared], { expiresAt: '2026-11-02T11:00:00.001Z' }, null).thenFacts(
      'StructureInvitationAccepted.v1',
    );
    accept([declared], { expiresAt }, null).thenRefused('invitation-expired');
  });

  it('is refused when it opens nothing, or changes nothing', () => {
    accept([declared], null, null).thenRefused('unknown-invitation');
    accept([declared], {}, {}).thenRefused('role-unchanged');
    ask([declared], 'withdrawInvitation', representative, {}, { invitation: null }).thenRefused(
      'unknown-invitation',
    );
  });

  it('never takes its last representative from a structure (A9)', () => {
    const self = { role: 'representative' };
    accept([declared], { role: 'reader' }, self).thenRefused('last-representative');
    accept([declared, joined('representative')], { role: 'reader' }, self).thenFacts(
      'StructureInvitationAccepted.v1',
    );
  });

  it('makes forty people at most', () => {
    const many = (count: number) => [
      declared,
      ...Array.from({ length: count - 1 }, (_, n) => joined('reader', uuid((n % 10).toString()))),
    ];
    accept(many(39), {}, null).thenFacts('StructureInvitationAccepted.v1');
    accept(many(40), {}, null).thenRefused('too-many-people');
  });
});

const ends = (person: string) => functionEnds('62', person, `${at}T11:00:00.000Z` as Instant);

describe('who leaves a structure', () => {
  const both = [declared, joined('representative')];

  it('holds no role there any more', () => {
    const { rows, next } = ask([declared, joined('preparer')], 'removePerson', representative).thenFacts(
      'StructurePersonRemoved.v1',
    );
    expect(rows).toEqual([
      { kind: 'revoke', key: rolesOf(OTHER_PERSON), field: `preparer#${STRUCTURE}` },
      { kind: 'remove', key: own(`person#${OTHER_PERSON}`), expect: { role: 'preparer' } },
      ends(OTHER_PERSON),
    ]);
    expect(next.context).toMatchObject({ representatives: 1, people: 1 });
  });

  it('may do so alone, and removes nobody else', () => {
    const facts = [declared, joined('preparer')];
    ask(facts, 'leave', asOther('preparer')).thenFacts('StructurePersonRemoved.v1');
    ask(facts, 'removePerson', asOther('preparer')).thenRefused('role-required');
  });

  it('is never the last who represents it (A9)', () => {
    const last = { person: { ...PREPARER, role: 'representative' } };
    ask([declared], 'removePerson', representative, { person: PERSON }, last).thenRefused(
      'last-representative',
    );
    ask(both, 'removePerson', representative, {}, last).thenFacts('StructurePersonRemoved.v1');
    ask([declared], 'leave', representative, {}, last).thenRefused('last-representative');
    ask(both, 'leave', representative, {}, last).thenFacts('StructurePersonRemoved.v1');
  });

  it('was somebody of it', () => {
    for (const name of ['removePerson', 'leave'])
      ask([declared], name, representative, {}, { person: null }).thenRefused('not-of-structure');
  });
});

describe('the place of who represents a structure (A9)', () => {
  const two = [declared, joined('preparer')];
  const accept = (facts: Facts, as = asOther('preparer'), day = at, beside?: object) =>
    ask(facts, 'acceptTransfer', as, {}, beside, day);

  it('is offered to somebody of the structure, for thirty days', () => {
    const { facts, next } = ask(two, 'offerTransfer', representative).thenFacts('RepresentationOffered.v1');
    expect(facts[0]?.data).toEqual({
      from: PERSON,
      to: OTHER_PERSON,
      expiresAt: '2026-12-02T11:00:00.000Z',
    });
    expect(next.context).toMatchObject({ representatives: 1, people: 2, offer: facts[0]?.data });
  });

  it('is not offered to who has it, nor to a stranger', () => {
    const its = { person: { ...PREPARER, role: 'representative' } };
    ask(two, 'offerTransfer', representative, {}, its).thenRefused('role-unchanged');
    ask(two, 'offerTransfer', representative, {}, { person: null }).thenRefused('not-of-structure');
  });

  it('passes with the second consent: one represents it, the other leaves', () => {
    const { rows, next } = accept([...two, offered]).thenFacts('RepresentationTransferred.v1');
    expect(rows).toEqual([
      {
        kind: 'grant',
        key: rolesOf(OTHER_PERSON),
        field: `representative#${STRUCTURE}`,
        value: true,
        instead: `preparer#${STRUCTURE}`,
      },
      {
        kind: 'put',
        key: own(`person#${OTHER_PERSON}`),
        item: { ...PREPARER, role: 'representative', since: at },
      },
      namedUnder('62', OTHER_PERSON, PREPARER.sealed),
      { kind: 'revoke', key: rolesOf(PERSON), field: `representative#${STRUCTURE}` },
      { kind: 'remove', key: own(`person#${PERSON}`), expect: { role: 'representative' } },
      ends(PERSON),
    ]);
    expect(next.context).toMatchObject({ representatives: 1, people: 1, offer: null });
  });

  it('is taken by whom it was offered to, in time', () => {
    accept(two).thenRefused('no-transfer-offered');
    accept([...two, offered], actorWith('preparer')).thenRefused('no-transfer-offered');
    accept([...two, offered], asOther('preparer'), '2027-01-29T23:59:59.999Z').thenFacts(
      'RepresentationTransferred.v1',
    );
    accept([...two, offered], asOther('preparer'), '2027-01-30T00:00:00.000Z').thenRefused(
      'transfer-expired',
    );
  });

  it('is taken back by who represents the structure, and declined by whom it was offered to', () => {
    for (const as of [representative, asOther('preparer')]) {
      const { next } = ask([...two, offered], 'withdrawTransfer', as).thenFacts(
        'RepresentationOfferWithdrawn.v1',
      );
      expect(next.context).toMatchObject({ offer: null });
    }
    ask([...two, offered], 'withdrawTransfer', actorWith('reader')).thenRefused('no-transfer-offered');
    ask(two, 'withdrawTransfer', representative).thenRefused('no-transfer-offered');
  });

  it.each([
    [
      'who offered it leaves',
      sample('StructurePersonRemoved.v1', { person: PERSON, role: 'representative' }),
    ],
    ['whom it was offered to leaves', sample('StructurePersonRemoved.v1')],
    ['whom it was offered to becomes something else', joined('reader', OTHER_PERSON, 'preparer')],
  ])('is offered no more once %s', (_, fact) => {
    const third = joined('representative', uuid('5'));
    accept([declared, third, joined('preparer'), offered, fact]).thenRefused('no-transfer-offered');
  });
});

describe('the machine has the last word', () => {
  it.each([
    ['the last representative is removed', sample('StructurePersonRemoved.v1', { role: 'representative' })],
    ['the last representative reads only', joined('reader', PERSON, 'representative')],
    ['a place is taken that was not offered', sample('RepresentationTransferred.v1')],
  ])('%s: never', (_, fact) => {
    expect(() => given(structure, [declared, fact], STRUCTURE)).toThrow();
  });
});

expectAllRefusalsMet({ name: 'structure', table: peopleTable });
