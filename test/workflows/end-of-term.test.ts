import { council } from '../../workflows/council/council.workflow.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import { type Actor, standingOn } from '../../workflows/kernel/actor.ts';
import { functionEnds } from '../../workflows/kernel/account-rows.ts';
import type { Instant } from '../../events/fact.ts';
import { rolesKey } from '../../workflows/kernel/rows.ts';
import type { CommandEntry, Workflow } from '../../workflows/kernel/workflow.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import { REFUSALS } from '../../workflows/kernel/refusals.ts';
import { actorWith, DIGEST, OTHER_PERSON, PERSON } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { given } from '../support/scenario.ts';
import { thingsInAllStates } from '../support/things-in-all-states.ts';
import { mayAsk } from '../../workflows/kernel/rights.ts';

const SEAT = { role: 'member', member: 7, until: '2026-12-09' } as const;
const afterwards: Actor = {
  kind: 'person',
  person: PERSON,
  platform: false,
  ...standingOn([SEAT], '2026-12-10'),
};

describe('the term of a seat (MAN-01)', () => {
  it('lasts to the end of its last day, and ends by itself', () => {
    expect(standingOn([SEAT], '2026-12-09')).toEqual({
      roles: [{ role: 'member', member: 7 }],
      ended: null,
    });
    expect(standingOn([SEAT], '2026-12-10')).toEqual({
      roles: [],
      ended: { member: 7, until: '2026-12-09' },
    });
  });

  it('leaves the other roles of the same person', () => {
    const { roles } = standingOn([SEAT, { role: 'president' }], '2026-12-10');
    expect(roles).toEqual([{ role: 'president' }]);
  });
});

const entriesOf = ({ table }: Workflow) => Object.entries(table as Record<string, CommandEntry>);

describe('a member whose term ended this morning', () => {
  const commands = [session, item].flatMap((workflow) =>
    entriesOf(workflow)
      .filter(([, { who, road }]) => who.includes('member') && road === 'ordinary')
      .map(([name]) => [`${workflow.name}.${name}`, workflow, name] as const),
  );

  it.each(commands)('is told so by %s, wherever the thing stands', (_, workflow, name) => {
    const data = SAMPLE_COMMANDS[workflow.name][name] ?? {};
    for (const { thing } of thingsInAllStates(workflow).filter(({ thing: one }) => one.version > 0)) {
      expect(mayAsk(workflow, thing, { name, data, actor: afterwards })).toMatchObject({
        ok: false,
        refusal: { reason: 'mandate-over', detail: { until: '9\u00A0décembre 2026' } },
      });
    }
  });

  it('covers checking in, giving a proxy, leaving the room, asking for a secret ballot and closing a vote', () => {
    const names = commands.map(([name]) => name);
    for (const name of ['session.checkIn', 'session.giveProxy', 'item.recuse', 'item.askSecretBallot'])
      expect(names).toContain(name);
    expect(names).toContain('item.closeVote');
  });

  it('reads in French what happened and what to do', () => {
    expect(REFUSALS['mandate-over'].title).toMatch(/mandat a pris fin le \{until\}.*Demandez au secrétariat/);
  });

  it('learns nothing of what members may not do (P19)', () => {
    const [placed] = thingsInAllStates(item).filter(({ thing }) => thing.version > 0);
    const asked = { name: 'leaveAgenda', data: {}, actor: afterwards };
    expect(placed && mayAsk(item, placed.thing, asked)).toMatchObject({ refusal: { reason: 'not-yours' } });
  });

  it('still chairs nothing as a member when they have another role', () => {
    const auditor: Actor = { ...(actorWith('auditor') as Extract<Actor, { kind: 'person' }>), ended: SEAT };
    const [scheduled] = thingsInAllStates(session).filter(({ thing }) => thing.version > 0);
    const asked = { name: 'open', data: {}, actor: auditor };
    expect(scheduled && mayAsk(session, scheduled.thing, asked)).toMatchObject({
      refusal: { reason: 'mandate-over' },
    });
  });

  it('takes a new seat once the end of the first is recorded', () => {
    const seat = {
      member: 9,
      college: 1,
      seat: 2,
      kind: 'TITULAR',
      chair: false,
      startsOn: '2026-12-10',
      termEndsOn: '2031-12-09',
      person: null,
    };
    const invitation = { role: 'member', member: 9, expiresAt: '2027-02-01T00:00:00.000Z', sealed: SEALED };
    const accept = (beside: object) =>
      given(council, [sample('CouncilEstablished.v1')], '62').when('acceptInvitation', {
        as: afterwards,
        at: '2026-12-10',
        data: SAMPLE_COMMANDS.council['acceptInvitation'],
        given: { digest: DIGEST, invitation, member: seat, ...beside },
      });
    accept({}).thenRefused('earlier-mandate-open');
    // A role without a seat waits for nothing.
    const officer = { ...invitation, role: 'officer', member: null };
    accept({ invitation: officer, member: null }).thenFacts('InvitationAccepted.v1');
  });
});

const SEALED = { fact: '62-1-1', subject: 'x' };

describe('a role without a seat', () => {
  const established = sample('CouncilEstablished.v1');
  const withdraw = (role: string, holders: readonly string[], as = actorWith('administrator')) =>
    given(council, [established], '62').when('withdrawRole', {
      as,
      at: '2026-12-10',
      data: { person: OTHER_PERSON, role },
      given: { holders, delegation: null, worksOtherwise: true },
    });

  it('is taken from its row and from the list of those who hold it', () => {
    const { facts, rows } = withdraw('officer', [OTHER_PERSON]).thenFacts('RoleWithdrawn.v1');
    expect(facts[0]?.data).toEqual({ person: OTHER_PERSON, role: 'officer' });
    expect(rows).toEqual([
      { kind: 'revoke', key: rolesKey('62', OTHER_PERSON), field: 'officer' },
      { kind: 'remove', key: { pk: '62#council#62', sk: `staff#officer#${OTHER_PERSON}` } },
      functionEnds('62', OTHER_PERSON, '2026-12-10T11:00:00.000Z' as Instant),
    ]);
  });

  it('is not taken from who does not hold it', () =>
    withdraw('officer', [PERSON]).thenRefused('no-such-role-holder'));

  it('of the last who administers is not taken; of one of two it is', () => {
    withdraw('administrator', [OTHER_PERSON]).thenRefused('last-administrator');
    withdraw('administrator', [OTHER_PERSON, PERSON]).thenFacts('RoleWithdrawn.v1');
  });

  it('is taken by the administration alone', () =>
    withdraw('officer', [OTHER_PERSON], actorWith('secretary')).thenRefused('role-required'));
});
