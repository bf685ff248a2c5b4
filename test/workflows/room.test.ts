import { chairOf, lackOf, roomOf } from '../../workflows/session/room.ts';
import { ASSEMBLY } from '../support/sample-givens.ts';

describe('who presides (BOD-01, domain rules 5.3)', () => {
  const officers = { chair: 1, vicePresidents: [5, 2], actingChair: 7 };

  it.each([
    ['the president', [1, 2, 5, 7], { member: 1, quality: 'PRESIDENT' }],
    ['the first vice-president without the president', [2, 5, 7], { member: 5, quality: 'VICE_PRESIDENT' }],
    ['the next one without the first', [2, 7], { member: 2, quality: 'VICE_PRESIDENT' }],
    ['whom the session named without any of them', [3, 7], { member: 7, quality: 'ACTING' }],
    ['nobody without anybody of them', [3, 4], null],
    ['nobody in an empty room', [], null],
  ])('%s', (_, there, chair) => expect(chairOf(officers, there)).toEqual(chair));

  it('nobody where no office is held', () =>
    expect(chairOf({ chair: null, vicePresidents: [], actingChair: null }, [1, 2])).toBeNull());
});

describe('what a room lacks', () => {
  const of = (officers: object, recused: number[] = []) =>
    lackOf(roomOf({ ...ASSEMBLY, ...officers }, recused));

  it('its quorum first, then somebody to preside', () => {
    expect(of({ inOffice: 5, chair: null })).toMatchObject({ refusal: { reason: 'quorum-not-reached' } });
    expect(of({ inOffice: 4, chair: null })).toMatchObject({ refusal: { reason: 'nobody-presides' } });
    expect(of({})).toEqual({ ok: true, value: { member: 1, quality: 'PRESIDENT' } });
  });

  it('a president who is recused presides nothing: who stands in does', () => {
    const small = { inOffice: 2, vicePresidents: [2] };
    expect(of(small, [1])).toMatchObject({ value: { member: 2, quality: 'VICE_PRESIDENT' } });
    expect(of({ ...small, vicePresidents: [] }, [1])).toMatchObject({
      refusal: { reason: 'nobody-presides' },
    });
  });

  it('a proxy of the president presides nothing', () => {
    const proxy = {
      member: 3,
      attending: false,
      mode: 'ROOM' as const,
      since: '',
      proxyTo: 2,
      proxyAt: '2027-01-19T08:00:00.000Z',
    };
    const presence = [...ASSEMBLY.presence.slice(0, 2), proxy];
    expect(of({ chair: 3, presence })).toMatchObject({ refusal: { reason: 'nobody-presides' } });
  });
});

describe('an alternate (DEL-01)', () => {
  const at = { since: '', proxyTo: null, proxyAt: null };
  const there = (member: number) => ({ member, attending: true, ...at });
  const away = (member: number, proxyTo: number | null = null) => ({
    member,
    attending: false,
    since: '',
    proxyTo,
    proxyAt: proxyTo === null ? null : '2027-01-19T08:00:00.000Z',
  });
  const standIns = [{ alternate: 9, titular: 3 }];
  const room = (presence: object[], recused: number[] = []) =>
    roomOf({ ...ASSEMBLY, presence: presence as typeof ASSEMBLY.presence, standIns }, recused);

  it('sits while their titular does not, and no longer once that one is there', () => {
    expect(room([there(1), there(2), there(9)]).voters.members).toEqual([1, 2, 9]);
    expect(room([there(1), there(2), there(3), there(9)]).voters.members).toEqual([1, 2, 3]);
    expect(room([there(1), there(2), away(3), there(9)]).voters.members).toEqual([1, 2, 9]);
  });

  it('makes a proxy of their titular fall (DEL-06)', () => {
    const { voters } = room([there(1), there(2), away(3, 1), there(9)]);
    expect(voters.void).toEqual([{ giver: 3, holder: 1, reason: 'GIVER_ATTENDING' }]);
    expect(room([there(1), there(2), away(3, 1)]).voters.valid).toHaveLength(1);
  });

  it('is recused for oneself: whoever does not sit is no recused member of the room', () => {
    const crowd = [there(1), there(2), there(9)];
    expect(room(crowd, [3, 9])).toMatchObject({ recused: [9], voters: { members: [1, 2] } });
    expect(room(crowd, [3])).toMatchObject({ recused: [], voters: { members: [1, 2, 9] } });
    expect(room([there(1), there(2)], [3, 9])).toMatchObject({ recused: [3] });
  });
});
