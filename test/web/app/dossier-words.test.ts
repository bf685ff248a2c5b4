import { codesIn, faultsIn, withCodes } from '../../../web/app/acts/asked.ts';
import { meetingAsked, proposalOf } from '../../../web/app/officer/around/proposed-meeting.ts';
import { reportOf, typedOf } from '../../../web/app/officer/around/written-report.ts';
import { factInWords } from '../../../web/app/words/fact-words.ts';
import {
  comesInWords,
  meetingStanding,
  whenInWords,
  whereInWords,
} from '../../../web/app/words/meeting-words.ts';
import { slotsAsked, slotsIn } from '../../../web/app/words/slots.ts';
import { factsOfKind } from '../../../functions/queries/history-shape.ts';
import { meetingCommands } from '../../../workflows/meeting/commands.ts';
import { WORKFLOWS } from '../../../workflows/workflows.ts';
import { uuid } from '../../support/ids.ts';
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

describe('a meeting as it is proposed', () => {
  const [one, other] = [uuid('1'), uuid('2')];
  const SLOT = { day1: '2026-12-12', hour1: '10:00', minutes: '60' };
  const PLACE = { remote: 'NO', place: ' 3 rue Fictive ' };
  const proposed = (typed: Record<string, string>) => meetingCommands.propose.parse(proposalOf(one)(typed));

  it('is about criteria, or in words, and about one dossier unless structures are convened', () => {
    const visit = { kind: 'VISIT', ...SLOT, ...PLACE, criteria: 'GOV-01 LIM-04', others: other };
    expect(proposed(visit)).toMatchObject({
      dossiers: [{ application: one, criteria: ['GOV-01', 'LIM-04'] }],
      where: { remote: false, place: '3 rue Fictive' },
      slots: [{ minutes: 60 }],
    });
    const convened = { ...visit, kind: 'WORKING_SESSION', territory: 'Le Ternois', day2: '2026-12-13' };
    expect(proposed({ ...convened, hour2: '10:00', about: 'Vos emplois.' })).toMatchObject({
      dossiers: [{ application: one }, { application: other }],
      slots: [{ start: '2026-12-12T09:00:00.000Z' }],
      territory: { name: 'Le Ternois' },
      about: 'Vos emplois.',
    });
  });

  it('asks for words where no criterion is chosen', () => {
    const about = meetingAsked([], []).filter(({ name }) => name === 'about');
    const shown = (typed: Record<string, string>) => about.filter(({ when }) => when?.(typed) === true);
    expect(shown({}).map(({ optional }) => optional)).toEqual([undefined]);
    expect(shown({ criteria: 'GOV-01' }).map(({ optional }) => optional)).toEqual([true]);
  });
});

describe('the report of a meeting', () => {
  const criteria = {
    lookedAt: [{ code: 'GOV-01', label: 'GOV-01' }],
    others: [
      { code: 'LIM-04', label: 'LIM-04' },
      { code: 'INN-01', label: 'INN-01' },
    ],
  };
  const typed = {
    present: 'Deux personnes.',
    text: 'Vu.',
    'finding.GOV-01': 'CONFIRMED',
    'words.GOV-01': 'Le registre.',
    others: 'LIM-04',
    'finding.LIM-04': 'NOT_SEEN',
    // Taken out of the list again.
    'finding.INN-01': 'CONFIRMED',
  };
  const findings = [
    { criterion: 'GOV-01', finding: 'CONFIRMED', words: 'Le registre.' },
    { criterion: 'LIM-04', finding: 'NOT_SEEN' },
  ];

  it('holds what was found of each criterion that was looked at or added', () => {
    const body = reportOf(uuid('1'), criteria)(typed);
    expect(meetingCommands.recordReport.parse(body)).toMatchObject({ text: 'Vu.', findings });
    const why = reportOf(uuid('1'), criteria)({ ...typed, why: ' Une erreur. ' });
    expect(meetingCommands.amendReport.parse(why).why).toBe('Une erreur.');
  });

  it('is typed again as it was written, to be put right', () => {
    const written = {
      at: '',
      present: 'Deux personnes.',
      text: 'Vu.',
      why: null,
      former: [],
      findings: findings.map((each) => ({ words: null, ...each })) as never,
    };
    expect(reportOf(uuid('1'), criteria)(typedOf(written, criteria))).toMatchObject({ findings });
  });
});
