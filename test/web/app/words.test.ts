import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { WorkRow } from '../../../web/app/api/officer-shapes.ts';
import type { Application, Awaited, Progress } from '../../../web/app/api/shapes.ts';
import { awardOf, paperAppeal } from '../../../web/app/acts/paper-appeal.ts';
import { placesOf } from '../../../web/app/structure/places.ts';
import { pathOfInvitation } from '../../../web/app/structure/invitation.ts';
import { readBack, readTyped, typedAs } from '../../../web/app/words/amounts.ts';
import { readValue } from '../../../web/app/words/answer-in-words.ts';
import { forStructure } from '../../../web/app/words/application-states.ts';
import { ownAppealInWords, whatToDoWithLabel } from '../../../web/app/words/label-words.ts';
import { fileWeight } from '../../../web/app/words/file-weight.ts';
import {
  bySession,
  goneOf,
  proposalInWords,
  shownStanding,
  silenceOf,
} from '../../../web/app/words/officer-words.ts';
import { timelineOf, whatToDo } from '../../../web/app/words/timeline.ts';
import { inFields, readDate } from '../../../web/app/words/typed-date.ts';
import { tabTitle } from '../../../web/app/words/titles.ts';
import { appealInWords, misuseInWords } from '../../../web/app/words/waiting-words.ts';
import { leftInWords, pagesOf, stepsOf, whereToResume } from '../../../web/app/words/what-is-left.ts';
import { applicationWord } from '../../../workflows/application/state-words.ts';
import { holderTable } from '../../../workflows/label/holder/table.ts';
import { measureTable } from '../../../workflows/label/measure/table.ts';
import { WORKFLOWS } from '../../../workflows/workflows.ts';
import { thingsInAllStates } from '../../support/things-in-all-states.ts';

describe('an amount as it is typed', () => {
  it.each([
    ['1 823,03', 'money', 182_303],
    ['1\u202f823,03\u00a0€', 'money', 182_303],
    ['1823.3', 'money', 182_330],
    ['1823', 'money', 182_300],
    ['51 %', 'share', 5_100],
    ['51,5', 'share', 5_150],
    ['10,4', 'hundredths', 1_040],
    ['84', 'number', 84],
    ['84,0', 'number', 84],
    ['3 ans', 'years', 3],
    ['0', 'money', 0],
  ] as const)('%s, in %s, is %d', (text, base, value) => {
    expect(readTyped(text, base, false)).toEqual({ is: 'value', value });
  });

  it.each([
    ['douze', 'number', 'Écrivez un nombre en chiffres, par exemple 12.'],
    ['1,823,03', 'money', 'Écrivez un nombre en chiffres, par exemple 1 823,03.'],
    ['84,5', 'number', 'Écrivez un nombre entier, sans virgule.'],
    ['1,234', 'money', 'Écrivez deux chiffres au plus après la virgule.'],
    ['-1', 'money', 'Écrivez un nombre positif, ou zéro.'],
    ['99999999999999999', 'number', 'Écrivez un nombre en chiffres, par exemple 12.'],
    ['999999999999999', 'money', 'Ce nombre est trop grand : quinze chiffres au plus.'],
  ] as const)('%s, in %s, is told what to write instead', (text, base, says) => {
    expect(readTyped(text, base, false)).toEqual({ is: 'wrong', says });
  });

  it('is nothing when nothing is typed, and a loss where the question takes one', () => {
    expect(readTyped(' € ', 'money', false)).toEqual({ is: 'empty' });
    expect(readTyped('−1 000,50', 'money', true)).toEqual({ is: 'value', value: -100_050 });
    expect(Object.is((readTyped('-0', 'money', true) as { value: number }).value, 0)).toBe(true);
  });

  it('is the same once it was saved and opened again, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999_999_999, max: 9_999_999_999_999 }),
        fc.constantFrom('money', 'share', 'hundredths', 'number', 'years', 'months', 'days'),
        (value, base) => {
          expect(readTyped(typedAs(value, base), base, true)).toEqual({ is: 'value', value });
        },
      ),
    );
  });

  it('never becomes what was not typed: any text is nothing, a safe whole number, or told', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('money', 'number', 'share'), (text, base) => {
        const read = readTyped(text, base, true);
        expect(read.is === 'value' ? Number.isSafeInteger(read.value) : read.is).toBeTruthy();
      }),
    );
  });

  it('is read back with its unit', () => {
    expect(readBack(182_303, { base: 'money' })).toBe('1\u202f823,03\u00a0€');
    expect(readBack(5_100, { base: 'share' })).toBe('51\u00a0%');
  });
});

describe('a date in three fields', () => {
  it.each([
    [{ day: '20', month: '05', year: '2026' }, '2026-05-20'],
    [{ day: '1', month: '12', year: '2026' }, '2026-12-01'],
    [{ day: '29', month: '2', year: '2024' }, '2024-02-29'],
  ])('%j is %s', (typed, value) => {
    expect(readDate(typed)).toEqual({ is: 'value', value });
  });

  it.each([
    [{ day: '29', month: '2', year: '2026' }, /n’existe pas/],
    [{ day: '31', month: '4', year: '2026' }, /n’existe pas/],
    [{ day: '0', month: '4', year: '2026' }, /n’existe pas/],
    [{ day: '20', month: '13', year: '2026' }, /n’existe pas/],
    [{ day: '20', month: '', year: '2026' }, /le jour, le mois et l’année/],
    [{ day: '20', month: 'mai', year: '2026' }, /en chiffres/],
    [{ day: '20', month: '05', year: '26' }, /quatre chiffres/],
  ])('%j is told what to write instead', (typed, says) => {
    expect(readDate(typed)).toEqual({ is: 'wrong', says: expect.stringMatching(says) });
  });

  it('is nothing when the three are empty, and the same once it was saved', () => {
    expect(readDate({ day: ' ', month: '', year: '' })).toEqual({ is: 'empty' });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(readDate(inFields(day))).toEqual({ is: 'value', value: day });
        },
      ),
    );
  });
});

const topic = (id: string, theme: string | null, asked: number, answered: number) => ({
  id,
  title: id,
  theme,
  asked,
  answered,
  left: [],
});
const PROGRESS: Progress = {
  asked: 10,
  answered: 6,
  steps: [
    { theme: null, asked: 3, answered: 3 },
    { theme: 'gestion démocratique', asked: 7, answered: 3 },
  ],
  criteria: [
    topic('LIM-00', null, 3, 3),
    topic('GOV-01', 'gestion démocratique', 2, 2),
    topic('GOV-02', 'gestion démocratique', 5, 1),
  ],
};

/** As a council says it before anybody applies: 30 minutes for 60 questions. */
const PACE = { minutes: 30, questions: 60 };

describe('what is left of a form', () => {
  it('is grouped by step, and told in questions, proofs and minutes', () => {
    expect(stepsOf(PROGRESS).map(({ name, criteria }) => [name, criteria.length])).toEqual([
      ['Votre structure', 1],
      ['Gestion démocratique', 2],
    ]);
    expect(leftInWords(PROGRESS, 2, PACE)).toBe(
      'Il reste 4\u00a0questions et 2\u00a0pièces, environ 4\u00a0minutes.',
    );
    expect(leftInWords(PROGRESS, 0, PACE)).toBe('Il reste 4\u00a0questions, environ 2\u00a0minutes.');
    expect(leftInWords({ ...PROGRESS, answered: 10 }, 0, PACE)).toBe(
      'Il ne reste rien : relisez et envoyez.',
    );
  });

  it('begins again at the first topic that lacks an answer, else at the first one', () => {
    expect(whereToResume(PROGRESS)?.id).toBe('GOV-02');
    const done = PROGRESS.criteria.map((each) => ({ ...each, answered: each.asked }));
    expect(whereToResume({ ...PROGRESS, criteria: done })?.id).toBe('LIM-00');
    expect(pagesOf(PROGRESS).map(({ id }) => id)).toEqual(['LIM-00', 'GOV-01', 'GOV-02']);
  });
});

const APPLICATION = {
  number: '62-2026-0017',
  receivedOn: '2026-12-01',
  implicitOn: '2027-02-01',
  completeOn: null,
  openRequest: null,
  replyUntil: null,
  outcome: null,
  decidedOn: null,
  validUntil: null,
} as unknown as Application;

const read = (state: string, data: Partial<Application> = {}) => ({
  state,
  data: { ...APPLICATION, ...data },
});

/** Every word under which the machine may leave a dossier. */
const STATES = [
  'draft',
  ...new Set(
    thingsInAllStates(WORKFLOWS.application).map(({ thing }) => applicationWord(thing.snapshot.value)),
  ),
];

describe('where a request stands, for its structure', () => {
  it('says what is awaited and until when, what was decided and until when', () => {
    const openRequest = { dueOn: '2026-12-22', items: 2 };
    expect(forStructure(read('incomplete', { openRequest }))).toBe(
      'Il manque 2\u00a0éléments, attendus avant le 22\u00a0décembre\u00a02026',
    );
    expect(whatToDo(read('incomplete', { openRequest }))).toBe(
      'Envoyez ce qui manque avant le 22\u00a0décembre\u00a02026.',
    );
    expect(forStructure(read('decided', { outcome: 'GRANTED', validUntil: '2029-01-21' }))).toBe(
      'Vous êtes labellisé jusqu’au 21\u00a0janvier\u00a02029',
    );
    expect(forStructure(read('decided', { outcome: 'REFUSED' }))).toMatch(/ne vous est pas attribué/);
    expect(whatToDo(read('inReview'))).toBe('Vous n’avez rien à faire aujourd’hui.');
  });

  it('is a line of stages of which one at most is under way, and none of the past follows it', () => {
    for (const state of STATES) {
      const stages = timelineOf(read(state)).map(({ is }) => is);
      expect(stages.filter((is) => is === 'here').length).toBeLessThanOrEqual(1);
      expect(stages.join(' ')).toMatch(/^(done ?)*(here ?)?(next ?)*$/);
    }
    const last = (data: Partial<Application>) => timelineOf(read('incomplete', data)).at(-1);
    expect(last({})).toMatchObject({
      when: '1er\u00a0février\u00a02027',
      says: expect.stringContaining('Au plus tard'),
    });
    expect(last({ implicitOn: null })).toMatchObject({ when: '', says: 'Vous recevez la décision motivée.' });
    expect(timelineOf(read('inReview')).find(({ is }) => is === 'here')?.title).toBe('Examen');
  });
});

describe('where a request stands, for who examines', () => {
  it('tells the silence of the law, and the time of the next step once it presses', () => {
    expect(silenceOf({ legalBy: '2027-02-02' })).toBe('Silence le 2\u00a0février\u00a02027');
    expect(silenceOf({ legalBy: null })).toBeNull();
    expect(goneOf({ alert: null, elapsed: 49 })).toBeNull();
    expect(goneOf({ alert: 80, elapsed: 84 })).toBe('84 % de ce délai est passé.');
    expect(goneOf({ alert: 100, elapsed: 180 })).toBe('Ce délai est dépassé.');
  });

  it('keeps the order of the service, session by session', () => {
    const row = (id: string, heldOn: string | null, state = 'inReview') =>
      ({ id, state, session: heldOn && { id: 's', heldOn } }) as unknown as WorkRow;
    const groups = bySession([
      // Not eligible: the President refuses it without a session.
      row('e', '2027-01-21', 'settled'),
      row('a', '2027-01-21'),
      row('b', '2027-06-10'),
      row('c', '2027-01-21'),
      row('d', null),
    ]);
    expect(groups.map(({ heldOn, rows }) => [heldOn, rows.map(({ id }) => id).join('')])).toEqual([
      ['2027-01-21', 'ac'],
      ['2027-06-10', 'b'],
      [null, 'ed'],
    ]);
  });

  it('shows a criterion by a shape, a word and a tone, each of its own', () => {
    const standings = [null, 'PASS', 'FAIL', 'REVIEW', 'NOT_APPLICABLE', 'TO_IMPROVE'] as const;
    expect(new Set(standings.map((each) => shownStanding(each).word)).size).toBe(standings.length);
    expect(shownStanding('TO_IMPROVE').drawing).not.toBe(shownStanding('FAIL').drawing);
    expect(proposalInWords(null)).toBeNull();
    expect(proposalInWords('WITH_RESERVATIONS')).toBe('favorable avec réserves');
  });
});

describe('what is read again', () => {
  it('is in words, with units, whatever the shape of the answer', () => {
    const colleges = {
      base: 'list',
      of: {
        base: 'record',
        fields: [
          {
            name: 'a',
            field: 'name',
            text: 'Nom',
            help: null,
            type: { base: 'text' },
            nullable: false,
            optional: false,
            negative: false,
          },
          {
            name: 'b',
            field: 'weightBp',
            text: 'Part',
            help: null,
            type: { base: 'share' },
            nullable: false,
            optional: false,
            negative: false,
          },
        ],
      },
    } as const;
    const type = colleges as unknown as Parameters<typeof readValue>[1]['type'];
    expect(readValue([{ name: 'Usagers', weightBp: 5000 }], { type })).toBe(
      'Nom\u00a0: Usagers, Part\u00a0: 50\u00a0%',
    );
    expect(readValue([], { type })).toBe('aucun');
    expect(readValue(undefined, { type: { base: 'date' } })).toBe('sans réponse');
    expect(readValue(null, { type: { base: 'years' } })).toBe('aucune');
    expect(readValue(true, { type: { base: 'yesNo' } })).toBe('oui');
  });

  it('says the weight of files, and the title of a page without its stop', () => {
    expect([fileWeight(1), fileWeight(421_888), fileWeight(2_202_009)]).toEqual(['1 ko', '412 ko', '2,1 Mo']);
    expect(tabTitle('Relisez, puis envoyez votre demande.')).toBe(
      'Relisez, puis envoyez votre demande – Label ESS',
    );
    expect(tabTitle('Quelle est votre structure ?', true)).toBe(
      'Erreur : Quelle est votre structure – Label ESS',
    );
  });
});

describe('an invitation whose code is given', () => {
  it('is of the structure that its letter names, or of the council when it names none', () => {
    const copied = { to: 'FUNCTION', council: '62' } as const;
    expect(pathOfInvitation({ ...copied, reference: ' 0b9d ' })).toBe(
      '/api/62/structures/0b9d/acceptInvitation',
    );
    expect(pathOfInvitation({ ...copied, reference: ' ' })).toBe('/api/62/acceptInvitation');
  });

  it('is of the opinion that is asked, where the letter asks for one', () => {
    expect(pathOfInvitation({ to: 'OPINION', council: '62', reference: '0b9d' })).toBe(
      '/api/62/expertises/0b9d/accept',
    );
  });
});

describe('an appeal, for its structure', () => {
  const told = (by: 'STRUCTURE' | 'THIRD_PARTY', available: string[] = []) =>
    ownAppealInWords({ data: { by, observationsUntil: '2027-03-12' }, available });
  it('asks to read the answer as soon as it waits', () => {
    expect(told('STRUCTURE', ['consultAnswer'])).toBe('Lire la réponse à votre recours');
    expect(told('STRUCTURE')).toBe('Suivre votre recours');
    expect(told('THIRD_PARTY')).toMatch(/^Un tiers conteste/);
    expect(told('THIRD_PARTY', ['observe'])).toMatch(/répondez jusqu’au 12\smars\s2027/);
  });
});

describe('a label on which a measure is considered', () => {
  const told = (measure: object | null, waits: readonly Awaited[] = []) =>
    whatToDoWithLabel({ state: 'active', data: { measure } as never }, waits);

  it('says that it can be answered at once, before its letter is known to be received (WDR-03)', () => {
    expect(told({}, [{ for: 'OBSERVATIONS', until: null }])).toMatch(/répondre dès maintenant/);
    expect(told({}, [{ for: 'OBSERVATIONS', until: '2027-03-12' }])).toMatch(
      /mesure envisagée, au plus tard le 12\smars\s2027/,
    );
  });

  it('says what is done with what its holder answered, and when a decision comes by post', () => {
    expect(told({ observed: true, decided: null })).toMatch(/observations .* sont reçues/);
    expect(told({ observed: false, decided: null })).toMatch(/rien n’est décidé/);
    expect(told({ observed: true, decided: { on: '2027-03-20' } })).toMatch(/envoyée par courrier/);
    expect(told(null)).toMatch(/rien à faire/);
  });
});

describe('what waits for a structure', () => {
  it('is said with its last day, and a late answer about a use is not turned away (M23)', () => {
    expect(appealInWords({ id: '', against: null, for: 'ANSWER', until: null })).toMatch(/ouvrez-la/);
    expect(appealInWords({ id: '', against: null, for: 'OBSERVATIONS', until: '2027-03-12' })).toMatch(
      /Un tiers .* au plus tard le 12\smars\s2027/,
    );
    expect(misuseInWords({ answerUntil: '2027-03-12' })).toMatch(/avant le 12\smars\s2027 inclus/);
  });
});

describe('an appeal that came on paper', () => {
  it('names who appeals only when it is somebody else than the structure', () => {
    const typed = { text: ' Le siège est ailleurs. ', receivedOn: '2027-03-01' };
    const refused = { structure: 's-1', application: 'a-1' };
    expect(paperAppeal(refused, typed)).toEqual({
      structure: 's-1',
      against: { kind: 'APPLICATION', id: 'a-1' },
      text: 'Le siège est ailleurs.',
      paper: { receivedOn: '2027-03-01', postmarkedOn: null, thirdParty: null },
    });
    expect(paperAppeal(refused, { ...typed, thirdParty: 'Une voisine' }).paper.thirdParty).toBe(
      'Une voisine',
    );
  });

  it('is against the dossier of a label, which one taken over from before has not', () => {
    const holder = { structure: 's-1', name: 'Les Semeurs' };
    expect(awardOf({ holder, application: 'a-1' })).toEqual({ structure: 's-1', application: 'a-1' });
    expect(awardOf({ holder, application: '' })).toBeNull();
    expect(awardOf({ holder: null, application: 'a-1' })).toBeNull();
  });
});

describe('the pages of a council', () => {
  it('lead whoever acts on controls and appeals to them', () => {
    const seen = (role: string) =>
      placesOf({ roles: [{ role }] } as never).some(({ to }) => to === '/espace/$council/controles');
    expect(['officer', 'secretary', 'president', 'auditor'].filter(seen)).toHaveLength(4);
    expect(seen('member')).toBe(false);
  });
});

describe('the page of a label, for the service', () => {
  it('offers each act of the service: none needs an address typed by hand', () => {
    const page = ['label-page', 'measure-acts', 'label-ends']
      .map((file) => readFileSync(`web/app/governance/${file}.tsx`, 'utf8'))
      .join('');
    const acts = Object.entries({ ...measureTable, ...holderTable }).filter(([, { who }]) =>
      who.some((each) => ['officer', 'secretary', 'president'].includes(each)),
    );
    const commands = acts.map(([command]) => command);
    expect(commands.filter((command) => !new RegExp(`["'/]${command}["'\`]`).test(page))).toEqual([]);
  });
});
