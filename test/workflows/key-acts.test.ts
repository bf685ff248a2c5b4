import * as fc from 'fast-check';
import {
  decideKeyAct,
  KEY_ACTS,
  type KeysAsTheyStand,
  type KeyUse,
} from '../../workflows/label/credential/key-acts.ts';
import { KeyState } from '../../workflows/label/credential/keys.ts';
import { instant } from '../support/ids.ts';
import { issuerKey } from '../support/memory-keys.ts';

const DEPLOYED = ['key-1', 'key-2', 'key-3'];
/** Two days after the keys of these tests were announced, to the second. */
const KNOWN = instant('2026-01-03T00:00:00.000Z');
const JUST_BEFORE = instant('2026-01-02T23:59:59.999Z');

const stand = (states: Partial<Record<string, KeyState>>, more: Partial<KeysAsTheyStand> = {}) => ({
  keys: Object.entries(states).map(([name, state]) => issuerKey(name, state)),
  deployed: DEPLOYED,
  now: KNOWN,
  use: null,
  ...more,
});
const FIRST_DAY = { 'key-1': 'SIGNING', 'key-2': 'ANNOUNCED' } as const;
const LATER = { 'key-1': 'LISTED', 'key-2': 'SIGNING', 'key-3': 'ANNOUNCED' } as const;
const NO_USE: KeyUse = { inTermUntil: null, lists: [] };

describe('announcing a key', () => {
  it('takes the next of the deployment, until all are known', () => {
    expect(decideKeyAct('announce', null, stand(FIRST_DAY))).toEqual({
      refused: null,
      changes: [{ name: 'key-3', was: null, becomes: 'ANNOUNCED' }],
    });
    expect(decideKeyAct('announce', null, stand(LATER))).toEqual({ refused: { why: 'NO_KEY_TO_ANNOUNCE' } });
  });
});

describe('passing to the next key', () => {
  it('is done once it has been public for 48 hours, and leaves the former one listed', () => {
    expect(decideKeyAct('switch', null, stand(FIRST_DAY))).toEqual({
      refused: null,
      changes: [
        { name: 'key-1', was: 'SIGNING', becomes: 'LISTED' },
        { name: 'key-2', was: 'ANNOUNCED', becomes: 'SIGNING' },
      ],
    });
    expect(decideKeyAct('switch', null, stand(FIRST_DAY, { now: JUST_BEFORE }))).toEqual({
      refused: { why: 'RESERVE_TOO_RECENT', key: 'key-2', from: KNOWN },
    });
  });

  it('is refused without a reserve', () => {
    expect(decideKeyAct('switch', null, stand({ 'key-1': 'SIGNING' }))).toEqual({
      refused: { why: 'NO_RESERVE' },
    });
  });
});

describe('retiring a key', () => {
  it('is done when nothing stands by it any more', () => {
    expect(decideKeyAct('retire', 'key-1', stand(LATER, { use: NO_USE }))).toEqual({
      refused: null,
      changes: [{ name: 'key-1', was: 'LISTED', becomes: 'DROPPED' }],
    });
  });

  it.each([
    ['a credential in term', 'key-1', { inTermUntil: '2029-01-21T22:59:59Z', lists: [] }, 'SIGNED_IN_TERM'],
    ['a list', 'key-1', { inTermUntil: null, lists: ['r1'] }, 'SIGNS_A_LIST'],
    ['the service itself', 'key-2', NO_USE, 'STILL_SIGNS'],
    ['the next turn', 'key-3', NO_USE, 'NOT_LISTED'],
    ['nobody', 'key-9', NO_USE, 'UNKNOWN_KEY'],
  ] as const)('is refused when %s needs it', (_, name, use, why) => {
    expect(decideKeyAct('retire', name, stand(LATER, { use }))).toMatchObject({ refused: { why } });
  });
});

describe('a key that is compromised', () => {
  it('is replaced by the reserve that everybody knows, in the same write', () => {
    expect(decideKeyAct('compromise', 'key-1', stand(FIRST_DAY))).toEqual({
      refused: null,
      changes: [
        { name: 'key-1', was: 'SIGNING', becomes: 'COMPROMISED' },
        { name: 'key-2', was: 'ANNOUNCED', becomes: 'SIGNING' },
      ],
    });
  });

  it('is refused without a reserve that is known', () => {
    for (const [states, more, why] of [
      [{ 'key-1': 'SIGNING' }, {}, 'NO_RESERVE'],
      [FIRST_DAY, { now: JUST_BEFORE }, 'RESERVE_TOO_RECENT'],
    ] as const)
      expect(decideKeyAct('compromise', 'key-1', stand(states, more))).toMatchObject({ refused: { why } });
  });

  it('goes alone when it does not sign, and is told again without any change', () => {
    for (const name of ['key-1', 'key-3'])
      expect(decideKeyAct('compromise', name, stand(LATER))).toMatchObject({
        changes: [{ name, becomes: 'COMPROMISED' }],
      });
    const told = { 'key-1': 'COMPROMISED', 'key-2': 'SIGNING' } as const;
    expect(decideKeyAct('compromise', 'key-1', stand(told))).toEqual({ refused: null, changes: [] });
    const over = { 'key-1': 'DROPPED', 'key-2': 'SIGNING' } as const;
    expect(decideKeyAct('compromise', 'key-1', stand(over))).toMatchObject({
      refused: { why: 'IS_RETIRED' },
    });
  });
});

describe('whatever is asked, in whatever order', () => {
  const asked = fc.record({
    act: fc.constantFrom(...KEY_ACTS),
    name: fc.constantFrom(...DEPLOYED),
    hours: fc.nat(60),
    use: fc.constantFrom<KeyUse>(NO_USE, { inTermUntil: null, lists: ['r1'] }),
  });

  it('leaves exactly one key that signs, which was known for 48 hours, and brings no lost key back', () => {
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 30 }), (acts) => {
        let now = Date.parse('2026-01-01T00:00:00.000Z');
        let keys = [issuerKey('key-1'), issuerKey('key-2', 'ANNOUNCED')];
        for (const { act, name, hours, use } of acts) {
          now += hours * 3_600_000;
          const at = instant(new Date(now).toISOString());
          const decision = decideKeyAct(act, name, { keys, deployed: DEPLOYED, now: at, use });
          if (decision.refused !== null) continue;
          for (const change of decision.changes) {
            const found = keys.find((key) => key.name === change.name);
            expect(found?.state ?? null).toBe(change.was);
            if (change.becomes === 'SIGNING')
              expect(now - Date.parse(found!.announcedAt)).toBeGreaterThanOrEqual(48 * 3_600_000);
            expect(['COMPROMISED', 'DROPPED']).not.toContain(change.was);
            keys = keys.filter((key) => key !== found);
            keys.push({
              ...issuerKey(change.name, change.becomes),
              announcedAt: found?.announcedAt ?? at,
            });
          }
          expect(keys.filter(({ state }) => state === 'SIGNING')).toHaveLength(1);
        }
      }),
    );
  });

  it('is refused as long as nothing was ever signed', () => {
    for (const act of KEY_ACTS)
      expect(decideKeyAct(act, 'key-1', stand({}))).toEqual({ refused: { why: 'NOTHING_ISSUED_YET' } });
    expect(KeyState.options).toHaveLength(5);
  });
});
