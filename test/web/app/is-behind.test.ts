import { isBehind } from '../../../web/app/member/chair/is-behind.ts';

const point = (state: string, round: number) => ({ state, data: { round } }) as never;
const room = (item: string, round: number, open: boolean) => ({ point: { item, round, open } }) as never;

describe('a point as it was read, beside what the room is shown', () => {
  it.each([
    ['the same vote, open', point('voteOpen', 1), room('a', 1, true), false],
    ['the same vote, closed', point('opinionGiven', 1), room('a', 1, false), false],
    ['put again after an incident, read before', point('voteOpen', 1), room('a', 2, true), true],
    ['put again, its vote not open yet', point('placed', 2), room('a', 1, false), false],
    ['open again, the room a step behind it', point('voteOpen', 2), room('a', 1, false), false],
    ['opened since', point('placed', 1), room('a', 1, true), true],
    ['closed since', point('voteOpen', 1), room('a', 1, false), true],
    ['another point is shown', point('placed', 1), room('b', 3, true), false],
    ['nothing is shown', point('placed', 1), { point: null } as never, false],
    ['it is not read yet', undefined, room('a', 1, true), false],
  ])('%s', (_, thing, display, behind) => {
    expect(isBehind(thing, 'a', display)).toBe(behind);
  });
});
