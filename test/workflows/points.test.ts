import type { PointKind } from '../../events/item.ts';
import { DEFAULT_RULES, type RulesOfProcedure } from '../../workflows/deliberation/rules-of-procedure.ts';
import { charter } from '../../workflows/charter/charter.workflow.ts';
import { council } from '../../workflows/council/council.workflow.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import type { CommandEntry } from '../../workflows/kernel/workflow.ts';
import { actorWith, APPLICATION, CHARTER, DIGEST, instant, ITEM, SESSION, uuid } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { CHARTER_GIVEN, COUNCIL_GIVEN, ITEM_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const secretary = actorWith('secretary');
const president = actorWith('president');
const officer = actorWith('officer');
const HELD = '2027-01-20';
/** Twelve days before it: the agenda closes on that day. */
const [LAST, LATE] = ['2027-01-08', '2027-01-09'];
const OTHER_DIGEST = DIGEST.replaceAll(/^./g, (first) => (first === 'A' ? 'B' : 'A'));

const NOTHING = { application: null, charter: null, rulesDraft: null, minutesOf: null };
const ON_AGENDA = { state: 'onAgenda', session: SESSION, title: 'Charte 2027', textDigest: DIGEST };
const PUT: Record<
  string,
  { data: object; given: object; kind: PointKind; question: string; about: object | null }
> = {
  'a charter': {
    data: { charter: CHARTER },
    given: { charter: ON_AGENDA },
    kind: 'CHARTER',
    question: 'Le conseil adopte-t-il la charte « Charte 2027 » ?',
    about: { charter: CHARTER, textDigest: DIGEST },
  },
  rules: {
    data: { rulesDraft: 3 },
    given: { rulesDraft: { session: SESSION, adoptedAs: null } },
    kind: 'RULES',
    question: 'Le conseil adopte-t-il le projet de règlement n° 3 ?',
    about: { rulesDraft: 3 },
  },
  minutes: {
    data: { minutesOf: uuid('5') },
    given: { minutesOf: { state: 'closed', heldOn: '2026-06-10' } },
    kind: 'MINUTES',
    question: 'Le conseil approuve-t-il le procès-verbal de la séance du 10\u00A0juin 2026 ?',
    about: { minutesOf: uuid('5') },
  },
  'a question': {
    data: { question: 'Le conseil crée-t-il un groupe de travail ?' },
    given: {},
    kind: 'OTHER',
    question: 'Le conseil crée-t-il un groupe de travail ?',
    about: null,
  },
};

type Placing = { as?: ReturnType<typeof actorWith>; at?: string; data?: object; given?: object };
const place = ({ as = secretary, at = LAST, data, given: other = {} }: Placing) =>
  given(item, [], ITEM).when('place', {
    as,
    at,
    data: { session: SESSION, ...data },
    given: { ...ITEM_GIVEN.place, ...NOTHING, ...other },
  });

describe('a point that is no dossier', () => {
  it.each(Object.entries(PUT))(
    '%s is put to the vote in the positive',
    (_, { data, given: seen, ...said }) => {
      const { facts, next } = place({ data, given: seen }).thenFacts('ItemPlaced.v1');
      expect(facts[0]?.data).toEqual({
        session: SESSION,
        placedAt: instant(LAST),
        application: null,
        structureName: null,
        urgent: false,
        ...said,
      });
      expect(facts[0]?.personal).toBeUndefined();
      expect(next.context).toMatchObject({ kind: said.kind, application: null, about: said.about });
    },
  );

  it.each(Object.entries(PUT))('%s is placed by who sets and keeps the agenda (DEL-03, MAN-05)', (_, put) => {
    place({ ...put, as: president }).thenFacts('ItemPlaced.v1');
    place({ ...put, as: officer }).thenRefused('role-required');
  });

  const LABEL = uuid('8');
  const measured = (measure: string | null, more: Placing = {}) =>
    place({
      data: { label: LABEL, ...more.data },
      given: { label: { number: '62-ESS-2027-0001-9', structureName: 'Les Semeurs', measure } },
      ...(more.as && { as: more.as }),
      ...(more.at !== undefined && { at: more.at }),
    });

  it.each([
    ['SUSPENSION', 'SUSPENSION', 'à la suspension'],
    ['REVOCATION', 'REVOCATION', 'à l’abrogation'],
    ['RESCISSION', 'REVOCATION', 'au retrait'],
  ])(
    'a measure (%s) is put to the vote by itself, about its label (MAN-06, WDR-03)',
    (measure, kind, words) => {
      const { facts, rows } = measured(measure).thenFacts('ItemPlaced.v1');
      expect(facts[0]?.data).toMatchObject({
        kind,
        about: { label: LABEL },
        structureName: 'Les Semeurs',
        question: expect.stringContaining(words) as string,
      });
      expect(rows).toMatchObject([{ item: { item: ITEM, measure: true } }]);
    },
  );

  it('no other point is marked as a measure', () => {
    const { rows } = place({
      data: PUT['minutes']?.data ?? {},
      given: PUT['minutes']?.given ?? {},
    }).thenFacts('ItemPlaced.v1');
    expect(rows).toEqual([expect.objectContaining({ item: { item: ITEM, placedAt: instant(LAST) } })]);
  });

  it('a measure that nobody prepares, or that comes by urgency, is not put to the vote (MAN-06)', () => {
    measured(null).thenRefused('no-measure-open');
    place({ data: { label: LABEL }, given: { label: null } }).thenRefused('unknown-reference', {
      field: 'label',
    });
    const urgency = { urgency: 'Il faut agir.' };
    measured('SUSPENSION', { as: president, at: LATE, data: urgency }).thenRefused('measure-not-urgent');
  });

  it('is about one thing, and one only', () => {
    const read = (data: object) => item.commands['place']?.safeParse({ session: SESSION, ...data }).success;
    expect(read({})).toBe(false);
    expect(read({ question: 'A ?' })).toBe(true);
    expect(read({ question: 'A ?', application: APPLICATION })).toBe(false);
    expect(read({ charter: CHARTER, rulesDraft: 1 })).toBe(false);
  });

  it('is a charter as it was placed on that agenda: neither elsewhere, nor written again', () => {
    const refused = (seen: object) =>
      place({ data: { charter: CHARTER }, given: { charter: { ...ON_AGENDA, ...seen } } });
    refused({ session: uuid('9') }).thenRefused('charter-not-on-agenda');
    refused({ state: 'drafted', session: null }).thenRefused('charter-not-on-agenda');
    refused({ state: 'adopted' }).thenRefused('charter-not-on-agenda');
    place({ data: { charter: CHARTER } }).thenRefused('unknown-reference', { field: 'charte' });
  });

  it('is a draft of rules on that agenda, which no council has adopted yet', () => {
    const refused = (seen: object | null) => place({ data: { rulesDraft: 3 }, given: { rulesDraft: seen } });
    refused(null).thenRefused('no-such-rules-draft');
    refused({ session: null, adoptedAs: null }).thenRefused('rules-not-on-agenda');
    refused({ session: SESSION, adoptedAs: 2 }).thenRefused('rules-draft-adopted', { version: 2 });
  });

  it('is the minutes of a session that is over', () => {
    const refused = (seen: object | null) =>
      place({ data: { minutesOf: uuid('5') }, given: { minutesOf: seen } });
    refused(null).thenRefused('unknown-reference', { field: 'séance du procès-verbal' });
    refused({ state: 'open', heldOn: HELD }).thenRefused('no-minutes-yet');
  });
});

describe('an agenda is closed some days before its session (MAN-06)', () => {
  const dossier = {
    data: { application: APPLICATION },
    given: { application: ITEM_GIVEN.place.application },
  };
  const all = Object.entries({ ...PUT, 'a dossier': dossier });
  const urgency = 'Le label précédent expire.';

  it.each(all)('%s joins it up to that day, not the day after', (_, put) => {
    place({ ...put, at: LAST }).thenFacts('ItemPlaced.v1');
    place({ ...put, at: LATE }).thenRefused('agenda-closed');
  });

  it.each(all)('then %s is added by the president alone, who says why', (_, put) => {
    const late = { ...put, at: LATE, data: { ...put.data, urgency } };
    place(late).thenRefused('agenda-closed');
    place({ ...late, as: president, data: put.data }).thenRefused('agenda-closed');
    const { facts } = place({ ...late, as: president }).thenFacts('ItemPlaced.v1');
    expect(facts[0]).toMatchObject({ data: { urgent: true }, personal: { values: { urgency } } });
    expect(JSON.stringify(facts[0]?.data)).not.toContain(urgency);
  });

  it('as many days before as the rules of the session say', () => {
    const rules = { ...DEFAULT_RULES, agendaClosesDays: 11 };
    place({ ...dossier, at: LATE, given: { ...dossier.given, rules } }).thenFacts('ItemPlaced.v1');
    place({ ...dossier, given: { ...dossier.given, rules: null } }).thenRefused('rules-missing');
  });

  it('and takes nothing more once it is called again, whatever the urgency (DEL-08)', () => {
    const session = { ...ITEM_GIVEN.place.session, state: 'convened', call: 2 };
    for (const [, put] of all)
      place({ ...put, as: president, given: { ...put.given, session } }).thenRefused('agenda-frozen');
  });
});

const placedAs = (kind: PointKind) =>
  sample('ItemPlaced.v1', {
    kind,
    ...(kind !== 'AWARD' && { application: null, structureName: null }),
    about: kind === 'RULES' ? { rulesDraft: 3 } : null,
  });

describe('its vote', () => {
  const open = (recused: number[] = []) =>
    given(item, [placedAs('OTHER')], ITEM).when('openVote', {
      as: president,
      at: HELD,
      given: { ...ITEM_GIVEN.openVote, recused, dossier: null },
    });

  it('leans on no dossier', () => {
    const { rows } = open().thenFacts('VoteOpened.v1');
    expect(rows.filter(({ kind }) => kind === 'require')).toEqual([]);
  });

  const votes = (inFavour: number, against: number) =>
    Array.from({ length: inFavour + against }, (_, n) => ({
      member: n + 1,
      holder: n + 1,
      choice: n < inFavour ? ('FOR' as const) : ('AGAINST' as const),
      voted: true,
      source: 'OWN' as const,
    }));
  const close = (kind: PointKind, slots: ReturnType<typeof votes>, rules: RulesOfProcedure) =>
    given(item, [placedAs(kind), sample('VoteOpened.v1')], ITEM).when('closeVote', {
      as: president,
      at: HELD,
      given: { ...ITEM_GIVEN.closeVote, slots, rules },
    });
  const withMajority = (kind: PointKind, mode: 'E' | 'P' | 'T'): RulesOfProcedure => ({
    ...DEFAULT_RULES,
    majorities: { ...DEFAULT_RULES.majorities, [kind]: mode },
  });

  it.each(['CHARTER', 'RULES', 'MINUTES', 'OTHER'] as const)(
    'on %s gives an answer, and no opinion',
    (kind) => {
      const { facts, next } = close(kind, votes(2, 1), DEFAULT_RULES).thenFacts(
        'VoteClosed.v1',
        'PointVoted.v1',
      );
      expect(facts[1]?.data).toMatchObject({ kind, adopted: true, votedOn: HELD });
      expect(JSON.stringify(facts[1])).toContain('Adopté');
      expect(next).toMatchObject({ value: 'voted', context: { answer: { adopted: true, votedOn: HELD } } });
      const rejected = close(kind, votes(1, 2), DEFAULT_RULES).thenFacts('VoteClosed.v1', 'PointVoted.v1');
      expect(rejected.facts[1]?.data).toMatchObject({
        adopted: false,
        sentence: expect.stringMatching(/^Non adopté/),
      });
    },
  );

  it.each(['CHARTER', 'RULES', 'AWARD'] as const)(
    'on %s takes two thirds where its kind does (D5)',
    (kind) => {
      const rules = withMajority(kind, 'T');
      const adopted = (inFavour: number, against: number, under: RulesOfProcedure) => {
        const gives = kind === 'AWARD' ? 'OpinionGiven.v1' : 'PointVoted.v1';
        const { facts } = close(kind, votes(inFavour, against), under).thenFacts('VoteClosed.v1', gives);
        return facts[0]?.data;
      };
      expect(adopted(4, 2, rules)).toMatchObject({ result: { adopted: true, reason: 'TWO_THIRDS_OF_CAST' } });
      expect(adopted(7, 4, rules)).toMatchObject({
        result: { adopted: false, reason: 'NOT_TWO_THIRDS_OF_CAST' },
      });
      // Of another kind, more for than against is enough.
      expect(adopted(7, 4, withMajority('MINUTES', 'T'))).toMatchObject({ result: { adopted: true } });
    },
  );

  const voted = (kind: PointKind) => [
    placedAs(kind),
    sample('VoteOpened.v1'),
    sample('VoteClosed.v1'),
    sample('PointVoted.v1', { kind }),
  ];

  it('is annulled while its session sits, and put again', () => {
    const annul = (state: string) =>
      given(item, voted('OTHER'), ITEM).when('annulVote', {
        as: president,
        at: HELD,
        data: SAMPLE_COMMANDS.item['annulVote'],
        given: { ...ITEM_GIVEN.annulVote, dossier: null, session: { state, version: 3 } },
      });
    const { facts, rows, next } = annul('open').thenFacts('VoteAnnulled.v1');
    expect(facts[0]?.data).toMatchObject({ application: null });
    expect(rows.map(({ key }) => key.pk)).toEqual([`62#session#${SESSION}`]);
    expect(next).toMatchObject({ value: 'placed', context: { answer: null } });
    annul('closed').thenRefused('session-not-open');
  });
});

describe('what was adopted by a point is recorded as such', () => {
  const vote = { about: { rulesDraft: 3 }, adopted: true, votedOn: HELD, sessionOver: true };
  const adoptRules = (point: object | null, data: object = {}) =>
    given(council, [sample('CouncilEstablished.v1')], '62').when('adoptRules', {
      as: actorWith('administrator'),
      at: '2027-01-21',
      data: { adoptedOn: HELD, deliberation: 'n° 3', draft: 3, item: ITEM, ...data },
      given: { ...COUNCIL_GIVEN.adoptRules, point },
    });

  it('rules: that draft, adopted on that day, once the session is over', () => {
    const { facts } = adoptRules(vote).thenFacts('RulesAdopted.v1');
    expect(facts[0]?.data).toMatchObject({ item: ITEM, draft: 3 });
    for (const wrong of [
      null,
      { ...vote, adopted: false },
      { ...vote, sessionOver: false },
      { ...vote, about: { rulesDraft: 4 } },
      { ...vote, about: null },
      { ...vote, votedOn: '2027-01-19' },
    ])
      adoptRules(wrong).thenRefused('rules-not-voted');
  });

  it('rules: by a point or by a proposal, and the draft that it carried', () => {
    const read = (data: object) =>
      council.commands['adoptRules']?.safeParse({ adoptedOn: HELD, deliberation: 'n° 3', ...data }).success;
    expect(read({ draft: 3, item: ITEM })).toBe(true);
    expect(read({ draft: 3, item: ITEM, proposal: uuid('4') })).toBe(false);
    expect(read({ item: ITEM })).toBe(false);
  });

  const adopt = (point: object | null) =>
    given(charter, [sample('CharterDrafted.v1'), sample('CharterPlacedOnAgenda.v1')], CHARTER).when('adopt', {
      as: secretary,
      at: '2027-01-21',
      data: { effectiveOn: '2027-02-01', deliberation: 'n° 4', item: ITEM },
      given: { ...CHARTER_GIVEN.adopt, vote: point },
    });

  it('a charter: that text, adopted, once the session is over', () => {
    const about = { charter: CHARTER, textDigest: DIGEST };
    const { facts } = adopt({ ...vote, about }).thenFacts('CharterAdopted.v1');
    expect(facts[0]?.data).toMatchObject({ item: ITEM });
    for (const wrong of [
      null,
      { ...vote, about, adopted: false },
      { ...vote, about, sessionOver: false },
      { ...vote, about: { charter: CHARTER, textDigest: OTHER_DIGEST } },
      { ...vote, about: { charter: uuid('9'), textDigest: DIGEST } },
    ])
      adopt(wrong).thenRefused('charter-not-voted');
  });
});

/** In item.test.ts, and of what is voted in writing. */
const OF_DOSSIERS = [
  'consultation-under-way',
  'not-in-writing',
  'session-closed',
  'application-not-ready',
  'silence-before-session',
];
expectAllRefusalsMet(
  { name: item.name, table: { place: item.table['place'] as CommandEntry } },
  OF_DOSSIERS.map((reason) => `place ${reason}`),
);
