import {
  along,
  isSame,
  movedAfter,
  movedBy,
  movedFirst,
  movedOnto,
  movedToOther,
  type Order,
  placeOf,
  withPlaced,
} from '../../../web/app/secretariat/agenda-order.ts';

const AGENDA: Order = [
  { item: 'one', list: 'A' },
  { item: 'two', list: 'A' },
  { item: 'three', list: 'B' },
  { item: 'four', list: 'B' },
];
const items = (order: Order): string => order.map(({ item, list }) => `${list}:${item}`).join(' ');

describe('the order of an agenda, as somebody moves its points', () => {
  it('moves one place up or down, and never out of its list', () => {
    expect(items(movedBy(AGENDA, 'two', -1))).toBe('A:two A:one B:three B:four');
    expect(items(movedBy(AGENDA, 'three', 1))).toBe('A:one A:two B:four B:three');
    for (const [item, by] of [
      ['one', -1],
      ['two', 1],
      ['three', -1],
      ['four', 1],
      ['unknown', 1],
    ] as const)
      expect(movedBy(AGENDA, item, by)).toBe(AGENDA);
  });

  it('places a point after another, in the list of that one', () => {
    expect(items(movedAfter(AGENDA, 'four', 'one'))).toBe('A:one A:four A:two B:three');
    expect(items(movedAfter(AGENDA, 'one', 'three'))).toBe('A:two B:three B:one B:four');
    expect(movedAfter(AGENDA, 'one', 'unknown')).toBe(AGENDA);
    expect(items(movedFirst(AGENDA, 'four'))).toBe('A:one A:two B:four B:three');
    expect(placeOf(movedFirst(AGENDA, 'four'), 'four')).toBe(3);
  });

  it('drops a point where another one is, the first and the last included', () => {
    expect(items(movedOnto(AGENDA, 'two', 'one'))).toBe('A:two A:one B:three B:four');
    expect(items(movedOnto(AGENDA, 'three', 'four'))).toBe('A:one A:two B:four B:three');
    expect(items(movedOnto(AGENDA, 'four', 'one'))).toBe('A:four A:one A:two B:three');
    expect(items(movedOnto(AGENDA, 'one', 'four'))).toBe('A:two B:three B:four B:one');
    for (const [item, onto] of [
      ['one', 'one'],
      ['one', 'unknown'],
      ['unknown', 'one'],
    ] as const)
      expect(movedOnto(AGENDA, item, onto)).toBe(AGENDA);
  });

  it('moves a point to the end of the other list', () => {
    expect(items(movedToOther(AGENDA, 'one'))).toBe('A:two B:three B:four B:one');
    expect(items(movedToOther(AGENDA, 'three'))).toBe('A:one A:two A:three B:four');
  });

  it('takes an order that is proposed, list by list', () => {
    expect(items(along(AGENDA, ['four', 'two', 'three', 'one']))).toBe('A:two A:one B:four B:three');
  });

  it('keeps what was moved when a point joins or leaves meanwhile', () => {
    const moved = movedBy(AGENDA, 'two', -1);
    const saved: Order = [...AGENDA.slice(1), { item: 'five', list: 'A' }];
    expect(items(withPlaced(moved, saved))).toBe('A:two A:five B:three B:four');
    expect(isSame(moved, AGENDA)).toBe(false);
    expect(isSame(movedBy(moved, 'two', 1), AGENDA)).toBe(true);
  });
});
