import { codesIn, faultsIn, withCodes } from '../../../web/app/acts/asked.ts';
import { factInWords } from '../../../web/app/words/fact-words.ts';
import {
  comesInWords,
  meetingStanding,
  whenInWords,
  whereInWords,
} from '../../../web/app/words/meeting-words.ts';
import { slotsAsked, slotsIn } from '../../../web/app/words/slots.ts';
import { factsOfKind } from '../../../functions/queries/history-shape.ts';
import { WORKFLOWS } from '../../../workflows/workflows.ts';
import { thingsInAllStates } from '../../support/things-in-all-states.ts';

describe('the record of a dossier', () => {
  it('has words of its own for each fact that a dossier may have', () => {
    const { types } = factsOfKind(WORKFLOWS.application);
    expect(types.length).toBeGreaterThan(40);
    expect(types.filter((type) => factInWords(type) === factInWords('Unknown.v1'))).toEqual([]);
  });

  it('tells what was settled, in days and words, and that something is kept from its reader', () => {
    expect(factInWords('MissingItemsRequested.v1', { dueOn: '2026-12-22' })).toMatch(/pour le 22\s/);
    expect(factInWords('CriterionResolved.v1', { criterion: 'GOV-01', verdict: 'PASS' })).toBe(
      'GOV-01 tranché par une personne : conforme',
    );
    expect(factInWords(undefined)).toBe('Un acte gardé par d’autres');
  });
});

describe('slots as they are typed', () => {
  it('are instants on a clock in Paris, in winter and in summer', () => {
    const typed = { day1: '2026-12-12', hour1: '10:00', day2: '2027-07-01', hour2: '14:30', minutes: '90' };
    expect(slotsIn(typed)).toEqual([
      { start: '2026-12-12T09:00:00.000Z', minutes: 90 },
      { start: '2027-07-01T12:30:00.000Z', minutes: 90 },
    ]);
    expect(slotsIn(typed, 1)).toHaveLength(1);
  });

  it('ask another once one is given, and the hour of each day', () => {
    const shown = (typed: Record<string, string>) =>
      slotsAsked(() => true).filter(({ when }) => when === undefined || when(typed));
    const names = (typed: Record<string, string>) => shown(typed).map(({ name }) => name);
    expect(names({})).toEqual(['day1', 'hour1', 'minutes']);
    const one = { day1: '2026-12-12', hour1: '10:00', minutes: '90' };
    expect(names(one)).toEqual(['day1', 'hour1', 'day2', 'hour2', 'minutes']);
    expect(faultsIn(shown(one), one)).toEqual({});
    const half = { ...one, day2: '2026-12-13' };
    expect(faultsIn(shown(half), half)).toHaveProperty('hour2');
  });
});

describe('several answers', () => {
  it('are typed as one text, and read again', () => {
    expect(codesIn(withCodes(['GOV-01', 'LIM-04']))).toEqual(['GOV-01', 'LIM-04']);
    expect(codesIn('')).toEqual([]);
  });
});

describe('a meeting for the service', () => {
  const states = [
    ...new Set(
      thingsInAllStates(WORKFLOWS.meeting).map(({ thing }) =>
        WORKFLOWS.meeting.stateWord(thing.snapshot.value),
      ),
    ),
  ].filter((state) => state !== 'new');

  it.each(states)('%s has words of its own', (state) => {
    expect(meetingStanding(state, false)).not.toEqual(meetingStanding('unknown', false));
  });

  it('says when, where, who comes, and that nobody has chosen', () => {
    const slot = { start: '2026-12-12T09:00:00.000Z', minutes: 90 };
    expect(meetingStanding('awaiting', true).word).toBe('Aucune date choisie dans le délai');
    expect(whenInWords({ slot, slots: [] })).toMatch(/12\sdécembre\s2026 à 10\sh\s00, 90\sminutes/);
    expect(whenInWords({ slot: null, slots: [slot] })).toMatch(/^1\sdate proposée/);
    expect(whereInWords({ where: { remote: true, place: null } })).toBe('À distance');
    expect(new Set([null, true, false].map(comesInWords)).size).toBe(3);
  });
});
