import type { Contest, Register } from '../../../web/app/api/structure-shapes.ts';
import {
  checkStanding,
  controlStanding,
  labelStanding,
  mayBeDecided,
} from '../../../web/app/words/control-words.ts';
import { numbersOf, structureStanding } from '../../../web/app/words/structure-words.ts';

const contest = (on: string, outcome: Contest['outcome'] = null): Contest => ({
  value: 20,
  on,
  origin: 'CONTEST',
  outcome,
  settledOn: null,
});
const register = (administrativeState: 'A' | 'C'): Register => ({
  readOn: '2026-12-01',
  siae: null,
  sources: {},
  administrativeState,
});

describe('where a structure stands, for the service', () => {
  it('is what waits first: a value to settle before a cessation to record', () => {
    const contests = { employees: contest('2027-01-02'), name: contest('2027-01-01') };
    const data = { contests, register: register('C') };
    expect(structureStanding({ state: 'toSettle', data })).toBe(
      '2\u00a0valeurs à trancher : nom, nombre de salariés',
    );
    const settled = { contests: { name: contest('2027-01-01', 'REFUSED') }, register: register('C') };
    expect(structureStanding({ state: 'known', data: settled })).toMatch(/cessation est à enregistrer/);
    expect(structureStanding({ state: 'ceased', data: settled })).toBe('Cessation enregistrée');
    expect(structureStanding({ state: 'known', data: { contests: {}, register: register('A') } })).toBe(
      'Rien n’attend',
    );
  });

  it('says when silent registers are read again, or what to do once they are not', () => {
    const data = { contests: {}, register: null };
    const deadlines = { registerRetry: '2027-01-26T08:00:00.000Z' };
    expect(structureStanding({ state: 'declared', data, deadlines })).toMatch(/relus le 26\sjanvier\s2027/);
    expect(structureStanding({ state: 'declared', data })).toMatch(/relisez-les, ou enregistrez un extrait/);
  });

  it('is told by its numbers, those that it has', () => {
    expect(numbersOf({ siren: '000000018', rna: 'W629999901' })).toBe(
      'SIREN 000\u00a0000\u00a0018, RNA W629999901',
    );
    expect(numbersOf({ siren: null, rna: 'W629999901' })).toBe('RNA W629999901');
  });
});

describe('the yearly check of a label, for the service', () => {
  const check = { sentOn: '2028-01-21', noticeUntil: null, unanswered: false };
  const read = (more: object) => checkStanding({ check: { ...check, ...more }, measure: null });
  const measure = {} as NonNullable<Parameters<typeof checkStanding>[0]['measure']>;

  it('is sent, then a formal notice with its last day, then left without an answer', () => {
    expect(checkStanding({ check: null, measure: null })).toBeNull();
    expect(read({})).toMatch(/envoyé le 21\sjanvier\s2028/);
    expect(read({ noticeUntil: '2028-04-30' })).toMatch(/mis en demeure de répondre avant la fin du 30/);
    expect(read({ noticeUntil: '2028-04-30', unanswered: true })).toMatch(/une mesure peut être proposée/);
    const unanswered = { ...check, noticeUntil: '2028-04-30', unanswered: true };
    expect(checkStanding({ check: unanswered, measure })).toMatch(/mise en demeure comprise$/);
  });
});

describe('a control whose answers are to be judged', () => {
  const asks = [{ criterion: 'GOV-02' }, { criterion: 'LIM-04' }];
  const verdict = (ask: number) => ({ ask, verdict: 'MET' });
  const said = (more: object) => {
    const data = { asks, verdicts: [], awaited: [], overdue: false, answerUntil: '2028-07-25', ...more };
    return controlStanding({ state: 'toJudge', data } as never);
  };

  it.each([
    ['what came', {}, /^Preuves à examiner$/],
    ['a part of it, its day not past', { awaited: [2] }, /^Preuves à examiner$/],
    ['a part of it, its day past', { awaited: [2], overdue: true }, /il manque des réponses au 25/],
    ['nothing', { awaited: [1, 2], overdue: true }, /aucune réponse au 25/],
    ['one judged of two', { verdicts: [verdict(1)] }, /^Preuves à examiner$/],
    ['all judged', { awaited: [1, 2], overdue: true, verdicts: [verdict(1), verdict(2)] }, /à conclure/],
  ])('says of %s what there is to do', (_, more, words) => {
    expect(said(more)).toMatch(words);
  });
});

describe('a measure on a label, for who signs it (WDR-01, WDR-03, WDR-12)', () => {
  const RUNNING = { observations: '2028-07-03T22:00:00.000Z' };
  const measure = (more: object) =>
    ({
      kind: 'REVOCATION',
      ground: 'CHECK_UNANSWERED',
      urgent: false,
      observationsUntil: null,
      observed: false,
      hearing: 'NONE',
      decided: null,
      ...more,
    }) as never;

  it.each([
    ['not received', {}, {}, false, /n’est pas encore reçue/],
    [
      'its time to answer running',
      { observationsUntil: '2028-07-03' },
      RUNNING,
      false,
      /observations jusqu’au 3/,
    ],
    ['its time to answer past', { observationsUntil: '2028-07-03' }, {}, true, /elle peut être décidée/],
    ['answered before', { observationsUntil: '2028-07-03', observed: true }, RUNNING, true, /a répondu/],
    ['answered, a hearing asked', { observed: true, hearing: 'ASKED' }, {}, false, /demande à être entendu/],
    ['heard', { hearing: 'HELD' }, {}, true, /a répondu/],
    ['urgent', { urgent: true }, {}, true, /d’urgence/],
    ['at the request of its holder', { ground: 'HOLDER_REQUEST' }, {}, true, /demande du titulaire/],
    ['decided', { decided: { on: '2028-07-05', months: null } }, {}, false, /à notifier/],
  ])('%s', (_, more, deadlines, ready, words) => {
    expect(mayBeDecided(measure(more), deadlines)).toBe(ready);
    const data = { measure: measure(more), changed: false, check: null, leavesOn: null };
    expect(labelStanding({ state: 'active', data, deadlines } as never)).toMatch(words);
  });
});
