import type { Label } from '../../../web/app/api/label-shapes.ts';
import type { GridCriterion, Standing } from '../../../web/app/api/officer-shapes.ts';
import type { Application } from '../../../web/app/api/shapes.ts';
import { labelSentence, labelShortly } from '../../../web/app/words/label-words.ts';
import { forStructure } from '../../../web/app/words/application-states.ts';
import { bulkStanding } from '../../../web/app/words/bulk-words.ts';
import { charterStanding } from '../../../web/app/words/charter-words.ts';
import {
  appealStanding,
  campaignStanding,
  controlStanding,
  misuseStanding,
} from '../../../web/app/words/control-words.ts';
import { documentStanding } from '../../../web/app/words/document-words.ts';
import { opinionStanding } from '../../../web/app/words/opinion-words.ts';
import { timelineOf } from '../../../web/app/words/timeline.ts';
import { UNREADABLE } from '../../../web/app/words/in-words.ts';
import {
  awaitsDecision,
  awaitsOrder,
  forOfficer,
  isExamined,
  settledInWords,
  shownInGrid,
  whatItBecame,
} from '../../../web/app/words/officer-words.ts';
import type { Step } from '../../../web/app/api/session-steps.ts';
import { isStep, stepInWords, whoMoved } from '../../../web/app/words/step-words.ts';
import { pointStanding, sessionStanding } from '../../../web/app/words/session-states.ts';
import type { Workflow } from '../../../workflows/kernel/workflow.ts';
import { WORKFLOWS } from '../../../workflows/workflows.ts';
import { thingsInAllStates } from '../../support/things-in-all-states.ts';

/** Every word under which a machine may leave a thing; before its first fact there is no thing to read. */
const wordsOf = (workflow: Workflow): readonly string[] =>
  [
    ...new Set(thingsInAllStates(workflow).map(({ thing }) => workflow.stateWord(thing.snapshot.value))),
  ].filter((word) => word !== 'new');

const DAY = '2027-01-21';
const APPLICATION = {
  receivedOn: '2026-12-01',
  implicitOn: null,
  openRequest: null,
  completeOn: null,
  opinion: null,
  outcome: null,
  decidedOn: null,
  validUntil: null,
  notified: null,
} as unknown as Application;
const DATES = { seedOn: DAY, answerUntil: DAY, silenceOn: DAY, examineBy: DAY, faults: 0, validUntil: DAY };
const NOTHING_ASKED = { asks: [], awaited: [], verdicts: [] };
const read = (state: string): never => ({ state, data: { ...DATES, ...NOTHING_ASKED } }) as never;
const LABEL = { data: { validUntil: DAY, leavesOn: null, suspension: null } as unknown as Label };
const NOTHING = { waits: [], register: undefined, endedOn: null };

describe.each([
  ['a dossier, for its structure', 'application', (state) => forStructure({ state, data: APPLICATION })],
  ['a dossier, for who examines', 'application', forOfficer],
  ['a label, for its holder', 'label', (state) => labelSentence({ state, ...LABEL }, NOTHING)],
  ['a label, on the home of its holder', 'label', (state) => labelShortly({ state, validUntil: DAY })],
  ['a document', 'document', (state) => documentStanding(state).word],
  [
    'an opinion from outside',
    'expertise',
    (state) => opinionStanding({ state, overdue: false } as never).word,
  ],
  ['a session', 'session', sessionStanding],
  ['a point of an agenda', 'item', pointStanding],
  ['an appeal', 'appeal', (state) => appealStanding(read(state))],
  ['a campaign of controls', 'controlCampaign', (state) => campaignStanding(read(state))],
  ['a control', 'control', (state) => controlStanding(read(state))],
  ['a report of misuse', 'misuse', (state) => misuseStanding(read(state))],
  ['a charter', 'charter', (state) => charterStanding(read(state), false)],
  ['an act on many dossiers', 'bulkAction', bulkStanding],
] as const satisfies readonly (readonly [string, keyof typeof WORKFLOWS, (state: string) => string])[])(
  'where %s stands',
  (_, workflow, inWords) => {
    const states = wordsOf(WORKFLOWS[workflow]);

    it.each(states)('is told in words of its own when it is %s', (state) => {
      expect(inWords(state)).not.toContain(UNREADABLE);
    });

    it('is never told by a word of the machine', () => {
      expect(inWords('elsewhere')).toContain(UNREADABLE);
    });
  },
);

describe('a decision that its structure was not notified of', () => {
  it('is not told to it, whichever it is', () => {
    for (const state of wordsOf(WORKFLOWS.application))
      expect(forStructure({ state, data: { ...APPLICATION, decidedOn: DAY } })).not.toMatch(
        /labellisé|attribué/,
      );
  });
});

describe('the session that hears a dossier', () => {
  it('is told by its day once that is known, and no stage is told that never was', () => {
    const clock = { sessionHeldOn: '2027-01-21', inWriting: false };
    const read = (state: string, data: Partial<Application>) => ({
      state,
      data: { ...APPLICATION, ...data },
    });
    const council = (state: string, data: Partial<Application> = {}) =>
      timelineOf(read(state, { clock, ...data })).find(({ title }) => title === 'Le conseil vote un avis')
        ?.when;
    expect(council('inReview')).toBe('Prévu à la séance du 21\u00a0janvier\u00a02027.');
    expect(council('ready')).toBe('Attend la séance du 21\u00a0janvier\u00a02027.');
    expect(council('onAgenda')).toBe('Inscrit à la séance du 21\u00a0janvier\u00a02027.');
    expect(council('opinionGiven', { opinion: 'FAVOURABLE' })).toBe('Séance du 21\u00a0janvier\u00a02027.');
    expect(council('onAgenda', { clock: { ...clock, inWriting: true } })).toBe(
      'Consultation écrite, jusqu’au 21\u00a0janvier\u00a02027.',
    );
    const unknown = { clock: { ...clock, sessionHeldOn: null } };
    expect(council('ready', unknown)).toBe('En séance ; le jour n’est pas encore fixé.');
    expect(council('opinionGiven', { ...unknown, opinion: 'FAVOURABLE' })).toBe('');
    expect(forStructure(read('onAgenda', { clock }))).toBe(
      'Inscrit à la séance du 21\u00a0janvier\u00a02027',
    );
    expect(forStructure(read('ready', { clock }))).toMatch(/attend la séance du 21/);
    const told = (state: string, data: Partial<Application>) =>
      timelineOf(read(state, { clock, ...data })).map(({ title }) => title);
    expect(told('withdrawn', { completeOn: '2026-12-05' })).toEqual(['Demande envoyée', 'Dossier complet']);
    expect(told('notified', { completeOn: '2026-12-05', decidedOn: '2027-01-28' })).not.toContain(
      'Le conseil vote un avis',
    );
  });
});

describe('a dossier that is refused with no opinion asked', () => {
  it('waits for no session: the President decides, and whoever reads it knows', () => {
    const read = { state: 'settled', data: APPLICATION };
    expect(forStructure(read)).toBe('Examen terminé : le Président décide, sans séance du conseil');
    expect(timelineOf(read).filter(({ is }) => is !== 'done')).toMatchObject([
      { is: 'here', title: 'Le Président du Département décide' },
    ]);
    expect(timelineOf(read).map(({ title }) => title)).not.toContain('Le conseil vote un avis');
    expect(forOfficer('settled')).toBe('Non recevable : refus à signer, sans séance');
    expect(['ready', 'settled', 'opinionGiven'].map((state) => awaitsOrder({ state }))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('a step that a session takes on another screen', () => {
  const step = (type: string, by = {}): Step => ({
    thing: 'thing',
    version: 4,
    type,
    at: '2027-01-21T13:05:00.000Z',
    data: {},
    by,
  });

  it('is told with its hour, the point that it is about, and by whom', () => {
    expect(stepInWords(step('VoteOpened.v1'), 2).replaceAll(/\s/g, ' ')).toBe(
      'La séance a avancé depuis un autre écran, à 14 h 05 : le vote du point 2 est ouvert.',
    );
    expect(whoMoved(step('VoteOpened.v1', { person: 'me', role: 'president' }), 'me')).toMatch(
      /votre compte/,
    );
    expect(whoMoved(step('SessionAdjourned.v1', { person: 'her', role: 'secretary' }), 'me')).toBe(
      'Par le secrétariat.',
    );
  });

  it('is one of the facts of a session or of a point, and nothing that only prepares or is noted', () => {
    const of = ({ machine }: Workflow) => [...new Set(machine.events as readonly string[])];
    const steps = [...of(WORKFLOWS.session), ...of(WORKFLOWS.item)].filter((type) => isStep(step(type)));
    expect(steps).toHaveLength(10);
    expect(steps).not.toContain('DebateNoted.v1');
  });
});

describe('a grid', () => {
  it('has nothing settled while nothing was computed', () => {
    const counts = { all: 2, open: 0, notMet: 0, toImprove: 0 };
    const grid = (...standings: (Standing | null)[]) =>
      settledInWords({
        proposal: null,
        counts: { ...counts, open: standings.filter((each) => each === 'REVIEW').length },
        criteria: standings.map((standing) => ({ standing }) as GridCriterion),
      });
    expect(grid(null, null)).toBe('2\u00a0critères, à calculer');
    expect(grid('PASS', 'REVIEW')).toBe('1 sur 2 tranchés');
    expect(grid('PASS', null)).toBe('2 sur 2 tranchés');
  });

  it('waits for no computing of who can have no label', () => {
    const counts = { all: 58, open: 0, notMet: 0, toImprove: 0 };
    const outside = { counts, criteria: [], proposal: 'INELIGIBLE' };
    expect(settledInWords(outside)).toMatch(/^aucun critère calculé/);
    expect(shownInGrid(null, outside).word).toBe('Pas calculé');
    expect(shownInGrid('PASS', outside).word).toBe('Conforme');
  });
});

describe('a dossier that is not examined any more', () => {
  const decided = { ...APPLICATION, outcome: 'GRANTED', decidedOn: DAY, validUntil: '2029-01-21' };

  it('says what it became, and no more what is left to settle', () => {
    const notified = { notifiedOn: '2027-01-28' } as Application['notified'];
    expect(isExamined('onAgenda')).toBe(true);
    expect(['opinionGiven', 'notified', 'withdrawn', 'erased'].some(isExamined)).toBe(false);
    expect(['onAgenda', 'opinionGiven', 'notified'].map(awaitsDecision)).toEqual([true, true, false]);
    expect(whatItBecame('notified', { ...decided, notified })).toBe(
      'Décision notifiée le 28\u00a0janvier\u00a02027 : label attribué jusqu’au 21\u00a0janvier\u00a02029, par une décision du 21\u00a0janvier\u00a02027',
    );
    expect(whatItBecame('decisionToDeliver', { ...decided, outcome: 'REFUSED', validUntil: null })).toBe(
      'Décidé, à remettre : label refusé, par une décision du 21\u00a0janvier\u00a02027',
    );
    expect(whatItBecame('withdrawn', APPLICATION)).toBe('Retiré par la structure');
  });
});
