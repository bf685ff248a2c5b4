import type { Instant } from '../../events/fact.ts';
import { makeInvitedUntil } from '../../functions/given/invited-until.ts';
import type { Store } from '../../functions/ports.ts';
import { makeInvitations } from '../../functions/queries/invitations.ts';
import { accountList, endedKey, sentKey } from '../../workflows/kernel/account-rows.ts';
import type { MandateRow } from '../../workflows/council/member-rows.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import type { RowKey } from '../../workflows/kernel/rows.ts';
import { PERSON } from '../support/ids.ts';

const NOW = '2026-12-02T08:00:00.000Z' as Instant;
const BEFORE = '2026-12-01T08:00:00.000Z';
const LATER = '2027-01-20T08:00:00.000Z';

const ROWS: Readonly<Record<string, object>> = {
  first: { role: 'administrator', expiresAt: BEFORE, sealed: { fact: 'f1', subject: 'dominique' } },
  ofStructure: { role: 'representative', expiresAt: LATER, sealed: { fact: 'f3', subject: 'ada' } },
  second: { role: 'officer', expiresAt: LATER, sealed: { fact: 'f2', subject: 'zoe' } },
};

const listed = (key: RowKey, listAt: string) => ({ ...key, list: accountList('62', 'ended'), listAt });

const actor = (platform: boolean, ...roles: string[]) =>
  ({ kind: 'person', person: PERSON, platform, roles: roles.map((role) => ({ role })) }) as Actor;

const asked: RowKey[] = [];
const read = (as: Actor) =>
  makeInvitations({
    store: {
      many: (keys) => {
        asked.push(...keys);
        return Promise.resolve(keys.map(({ pk, sk }) => ({ pk, sk, ...ROWS[pk.split('#').at(-1) ?? ''] })));
      },
    },
    listPage: () =>
      Promise.resolve({
        keys: [
          listed(endedKey('62', PERSON), BEFORE),
          listed(sentKey('62', 'first'), BEFORE),
          listed(sentKey('62', 'ofStructure'), LATER),
          listed(sentKey('62', 'second'), LATER),
        ],
        next: 'more',
      }),
    words: ({ subject }) => Promise.resolve({ name: subject, email: null }),
  })({ council: '62', actor: as, at: NOW, cursor: undefined });

const FIRST = { role: 'administrator', name: 'dominique', email: null, expiresAt: BEFORE, over: true };
const SECOND = { role: 'officer', name: 'zoe', email: null, expiresAt: LATER, over: false };

describe('the invitations that wait for an answer', () => {
  it('are read by who governs the council, those whose time is over too; no ended function is one, and none of a structure is', async () => {
    for (const role of ['administrator', 'secretary'])
      expect(await read(actor(false, role))).toEqual({ items: [FIRST, SECOND], next: 'more' });
    expect(new Set(asked.map(({ pk }) => pk.split('#').at(-1)))).toEqual(
      new Set(['first', 'ofStructure', 'second']),
    );
  });

  it('are those to administer alone, for the platform that hands a council over', async () => {
    expect((await read(actor(true))).items).toEqual([FIRST]);
    expect((await read(actor(true, 'secretary'))).items).toEqual([FIRST, SECOND]);
  });
});

describe('the invitation of a seat', () => {
  const seat = (member: number, more: object) =>
    ({
      member,
      person: null,
      sealed: { fact: 'f', subject: `62-invitation-d${member}` },
      ...more,
    }) as MandateRow;

  it('is told until when it may be accepted, until it is, and as long as there is one', async () => {
    const many: Store['many'] = (keys) =>
      Promise.resolve(
        keys.filter(({ pk }) => !pk.endsWith('d3')).map((key) => ({ ...key, expiresAt: LATER })),
      );
    const mandates = [
      seat(1, {}),
      seat(2, { person: PERSON }),
      seat(3, {}),
      seat(4, { sealed: null }),
      seat(5, { sealed: { fact: 'f', subject: '62-contact-5' } }),
    ];
    expect([...(await makeInvitedUntil({ many })('62', mandates))]).toEqual([[1, LATER]]);
  });
});
