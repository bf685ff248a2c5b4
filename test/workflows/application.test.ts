import { application } from '../../workflows/application/application.workflow.ts';
import { proofsTable } from '../../workflows/application/proofs/table.ts';
import { assignmentTable } from '../../workflows/application/assignment/table.ts';
import { correctionTable } from '../../workflows/application/correction/table.ts';
import { examinationTable } from '../../workflows/application/examination/table.ts';
import { retentionTable } from '../../workflows/application/retention/table.ts';
import { reportTable } from '../../workflows/application/report/table.ts';
import { actorWith, APPLICATION, DIGEST, instant, SESSION, STRUCTURE, SYSTEM, ITEM } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { APPLICATION_GIVEN, DRAFT, SIGNATURE } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given, refusalsIn } from '../support/scenario.ts';

const representative = actorWith('representative');
const officer = actorWith('officer');
const president = actorWith('president');
const draft = (
  name: string,
  beside: object,
  { data = SAMPLE_COMMANDS.application[name], at = '2026-12-01' } = {},
) =>
  given(application, [], APPLICATION, { structure: STRUCTURE }).when(name, {
    as: representative,
    at,
    data,
    given: { ...APPLICATION_GIVEN[name as 'start'], ...beside },
  });

// Received on Tuesday 1 December 2026: ten working days later is the 15th (ACK-02), two months later 1 February.
const limits = {
  acknowledgement: instant('2026-12-15T23:00:00.000Z'),
  implicitDecision: instant('2027-02-01T23:00:00.000Z'),
};
const alerts = {
  acknowledgementAlert: instant('2026-12-09T23:00:00.000Z'),
  silenceAlert30: instant('2027-01-01T23:00:00.000Z'),
  silenceAlert15: instant('2027-01-16T23:00:00.000Z'),
  silenceAlert5: instant('2027-01-26T23:00:00.000Z'),
};
// Half of each is told first (B12); the agenda of the session closes twelve days before it (MAN-06).
const steps = {
  acknowledgementStep: instant('2026-12-07T23:00:00.000Z'),
  implicitDecisionStep: instant('2026-12-31T23:00:00.000Z'),
  agenda: instant('2027-01-08T23:00:00.000Z'),
  agendaStep: instant('2026-12-19T23:00:00.000Z'),
};
const filed = { ...sample('ApplicationSubmitted.v1'), deadlines: limits };
const acceptance = {
  ...sample('ApplicationSubmitted.v1', { silenceRegime: 'ACCEPTANCE' }),
  deadlines: limits,
};
const started = sample('ReviewStarted.v1');
const favourable = sample('ReviewConcluded.v1');
const onAgenda = sample('ApplicationPlacedOnAgenda.v1');
const opinion = sample('OpinionReceived.v1');
const heard = [filed, started, favourable, onAgenda, opinion];

describe('a draft is started', () => {
  const start = (other: object = {}) => draft('start', other);

  it('as rows alone, before its campaign opens too: no fact exists yet', () => {
    const { rows } = start().thenFacts();
    expect(rows.map(({ key }) => `${key.pk} ${key.sk}`)).toEqual(
      expect.arrayContaining([
        `62#application#${APPLICATION} draft`,
        `62#structure#${STRUCTURE} application#${SESSION}`,
      ]),
    );
  });

  it('once per structure and campaign', () => {
    start({ draft: DRAFT }).thenRefused('already-exists');
    start({ taken: true }).thenRefused('application-already-open');
  });

  it('for a structure, a session and a charter that exist', () => {
    start({ structure: null }).thenRefused('unknown-reference', { field: 'structure' });
    start({ session: null }).thenRefused('unknown-reference', { field: 'séance' });
    start({ charter: null }).thenRefused('no-charter-in-force');
  });

  it('from a former dossier of the same structure only (A7)', () => {
    const from = SESSION;
    const data = { ...SAMPLE_COMMANDS.application['start'], from };
    draft('start', { former: null }, { data }).thenRefused('unknown-reference', { field: 'ancien dossier' });
    draft('start', { former: SESSION }, { data }).thenRefused('unknown-reference');
    const { rows } = draft('start', { former: STRUCTURE }, { data }).thenFacts();
    expect(rows[0]).toMatchObject({ item: { from, charter: { compiledDigest: DIGEST }, assisted: false } });
  });

  it('to renew a label of its own, from the opening of its window, its dossier proposed again (M13, M14)', () => {
    const renews = SESSION;
    const data = { ...SAMPLE_COMMANDS.application['start'], renews };
    const own = { structure: STRUCTURE, application: APPLICATION, opensOn: '2026-12-01', ended: false };
    const renew = (label: object | null) => draft('start', { label }, { data });
    renew(null).thenRefused('unknown-reference', { field: 'label' });
    renew({ ...own, structure: SESSION }).thenRefused('unknown-reference');
    renew({ ...own, ended: true }).thenRefused('renewal-over');
    renew({ ...own, opensOn: '2026-12-02' }).thenRefused('renewal-not-open');
    expect(renew(own).thenFacts().rows[0]).toMatchObject({ item: { renews, from: APPLICATION } });
    expect(renew({ ...own, application: '' }).thenFacts().rows[0]).toMatchObject({ item: { from: null } });
  });

  describe('for one establishment alone', () => {
    const SIRET = '00000001800010';
    const ask = (establishment: string | null, given: object = {}, more: object = {}) =>
      draft('start', given, {
        data: { ...SAMPLE_COMMANDS.application['start'], establishment, ...more },
      });

    it('is asked by its SIRET, as people write it, or for the whole structure', () => {
      expect(ask('000 000 018 00010').thenFacts().rows[0]).toMatchObject({ item: { establishment: SIRET } });
      expect(ask(null).thenFacts().rows[0]).toMatchObject({ item: { establishment: null } });
    });

    it('is one of the structure, whose register tells its SIREN (ID-02)', () => {
      ask('0000000180001').thenRefused('invalid-identifier');
      ask('00000002600013').thenRefused('establishment-of-another');
      ask(SIRET, { structure: { name: 'Les Semeurs', known: true, siren: null } }).thenRefused(
        'establishment-of-another',
      );
    });

    it('stays that of the label which is renewed', () => {
      const own = { structure: STRUCTURE, application: APPLICATION, opensOn: '2026-12-01', ended: false };
      const renew = (asked: string | null, establishment: string | null) =>
        ask(asked, { label: { ...own, establishment } }, { renews: SESSION });
      for (const asked of [null, SIRET])
        expect(renew(asked, SIRET).thenFacts().rows[0]).toMatchObject({ item: { establishment: SIRET } });
      expect(renew(null, null).thenFacts().rows[0]).toMatchObject({ item: { establishment: null } });
      renew(SIRET, null).thenRefused('establishment-of-another');
      renew('00000001800028', SIRET).thenRefused('establishment-of-another');
    });

    it('is told with the filing', () => {
      const { facts } = draft('submit', { draft: { ...DRAFT, establishment: SIRET } }).thenFacts(
        'ApplicationSubmitted.v1',
      );
      expect(facts[0]?.data).toMatchObject({ establishment: SIRET });
    });
  });

  it('tells with its filing which label it renews, so that no later step has to be in time (M14)', () => {
    const { facts, rows } = draft('submit', { draft: { ...DRAFT, renews: SESSION } }).thenFacts(
      'ApplicationSubmitted.v1',
    );
    expect(facts[0]?.data).toMatchObject({ renews: SESSION });
    expect(rows).toContainEqual({
      kind: 'put',
      key: { pk: `62#structure#${STRUCTURE}`, sk: `renewal#${SESSION}` },
      item: { application: APPLICATION },
    });
  });

  it('by an officer for a structure that asked for help, and not otherwise (A11)', () => {
    const start = (assistance: object | null) =>
      given(application, [], APPLICATION).when('start', {
        as: officer,
        at: '2026-12-01',
        data: { ...SAMPLE_COMMANDS.application['start'], assistance },
        given: APPLICATION_GIVEN.start,
      });
    start(null).thenRefused('assistance-not-asked');
    const { rows } = start({ askedOn: '2026-12-01', by: 'COUNTER' }).thenFacts();
    expect(rows[0]).toMatchObject({ item: { assisted: true } });
  });

  it('for one’s own structure', () => {
    given(application, [], APPLICATION)
      .when('start', {
        as: actorWith({ role: 'representative', structure: SESSION }),
        at: '2026-12-01',
        data: SAMPLE_COMMANDS.application['start'],
        given: APPLICATION_GIVEN.start,
      })
      .thenRefused('not-yours');
  });
});

describe('a question is answered', () => {
  const row = (field: string, version: number, value?: unknown) => ({
    criterion: 'GOV-01',
    field,
    ...(value !== undefined && { value }),
    version,
    savedAt: '2026-12-01T09:00:00.000Z',
    savedBy: 'representative',
  });
  const said = (answers: object, versions: object = {}, clear: string[] = []) => ({
    data: { criterion: 'GOV-01', answers, clear, versions },
  });

  it('field by field, each in a row of its own, which starts at version 1 and must be new', () => {
    const { rows } = draft('answer', {}, said({ mode: 'X', list: [] })).thenFacts();
    expect(rows).toEqual([
      expect.objectContaining({
        key: { pk: `62#application#${APPLICATION}`, sk: 'answer#GOV-01#mode' },
        item: { ...row('mode', 1, 'X'), savedAt: instant('2026-12-01') },
        absent: true,
      }),
      expect.objectContaining({ item: expect.objectContaining({ field: 'list', value: [] }), absent: true }),
      expect.objectContaining({
        kind: 'touch',
        add: 'changes',
        by: 2,
        set: { editedAt: instant('2026-12-01'), lastIn: 'GOV-01' },
        expect: { open: true },
      }),
    ]);
  });

  it('again over the version that was read', () => {
    const saved = [row('mode', 3, 'X')];
    expect(draft('answer', { saved }, said({ mode: 'Y' }, { mode: 3 })).thenFacts().rows[0]).toMatchObject({
      item: { version: 4, value: 'Y' },
      expect: { version: 3 },
    });
  });

  it('or cleared, which keeps counting its versions and leaves no value', () => {
    const saved = [row('mode', 3, 'X')];
    const { rows } = draft('answer', { saved }, said({}, { mode: 3 }, ['mode'])).thenFacts();
    expect(rows[0]).toMatchObject({ item: { field: 'mode', version: 4 } });
    expect(rows[0]).not.toHaveProperty('item.value');
  });

  it.each([
    ['one version behind', { mode: 2 }],
    ['one ahead', { mode: 4 }],
    ['as if it had none', {}],
  ])(
    'not over what somebody saved meanwhile, %s: nothing is lost, and who wrote is told what stands',
    (_, versions) => {
      const saved = [row('mode', 3, 'X')];
      draft('answer', { saved }, said({ mode: 'Y', other: 1 }, versions)).thenRefused('answer-changed', {
        fields: {
          mode: {
            field: 'mode',
            value: 'X',
            version: 3,
            savedAt: '2026-12-01T09:00:00.000Z',
            savedBy: 'representative',
          },
        },
      });
    },
  );

  it('not as a change of what was never answered', () => {
    draft('answer', {}, said({ constructor: 'Y' }, { constructor: 1 })).thenRefused('answer-changed', {
      fields: { constructor: { version: 0 } },
    });
  });

  it('by an officer in a draft that is open to them, who is named by their role (A11)', () => {
    const answer = (assisted: boolean) =>
      given(application, [], APPLICATION, { structure: STRUCTURE, assisted }).when('answer', {
        as: officer,
        at: '2026-12-01',
        ...said({ mode: 'X' }),
        given: APPLICATION_GIVEN.answer,
      });
    answer(false).thenRefused('not-yours');
    expect(answer(true).thenFacts().rows[0]).toMatchObject({ item: { savedBy: 'officer' } });
  });

  it('while the draft is open', () => {
    draft('answer', { draft: { ...DRAFT, open: false } }).thenRefused('draft-closed');
    draft('answer', { draft: null }).thenRefused('draft-closed');
  });

  it('when the charter asks it, in the form it asks', () => {
    draft('answer', { unknown: ['mode'] }).thenRefused('unknown-criterion');
    const faults = [{ field: 'mode', explanation: 'un nombre' }];
    draft('answer', { faults }).thenRefused('malformed-answer', {
      explanation: 'un nombre',
      fields: { mode: 'un nombre' },
    });
  });
});

describe('a draft', () => {
  it('is opened to officers by its applicant, and closed again (A11)', () => {
    for (const wanted of [true, false])
      expect(draft('askAssistance', {}, { data: { wanted } }).thenFacts().rows).toEqual([
        expect.objectContaining({
          item: {
            ...DRAFT,
            assisted: wanted,
            editedAt: instant('2026-12-01'),
            list: '62#drafts',
            listAt: instant('2026-12-01'),
          },
          expect: { changes: 2, open: true },
        }),
      ]);
  });

  it('takes the charter that came in force, when its applicant says so (B5)', () => {
    const charter = { version: '2027', compiledDigest: 'b'.repeat(43) };
    const { rows } = draft('takeCharterInForce', { charter }).thenFacts();
    expect(rows[0]).toMatchObject({ item: { charter, changes: 2 }, expect: { changes: 2, open: true } });
    draft('takeCharterInForce', { charter: null }).thenRefused('no-charter-in-force');
  });

  it('changes no more once it is filed', () => {
    const closed = { draft: { ...DRAFT, open: false } };
    draft('askAssistance', closed).thenRefused('draft-closed');
    draft('takeCharterInForce', closed).thenRefused('draft-closed');
  });
});

describe('an application is filed', () => {
  const submit = (other: object = {}, at = '2026-12-01') => draft('submit', other, { at });
  const { rules } = APPLICATION_GIVEN.submit;

  it('bound to the charter, the rules and the answers of that day; silence runs from receipt (SIL-02)', () => {
    const { facts, next } = submit().thenFacts('ApplicationSubmitted.v1');
    expect(facts[0]?.data).toMatchObject({
      charter: { version: '2026', compiledDigest: DIGEST },
      signature: { version: '2026', textDigest: DIGEST, signedOn: '2026-11-30' },
      rulesVersion: 1,
      answersDigest: DIGEST,
      receivedOn: '2026-12-01',
    });
    expect(next.deadlines).toEqual({ ...limits, ...alerts, ...steps });
  });

  it('runs the clock of silence from the day of receipt, in either direction (SIL-01, SIL-02)', () => {
    const label = { ...rules?.label, silenceRegime: 'ACCEPTANCE' };
    const { next } = submit({ rules: { ...rules, label } }).thenFacts('ApplicationSubmitted.v1');
    expect(next.deadlines).toEqual({ ...limits, ...alerts, ...steps });
    expect(next.context).toMatchObject({ implicitOn: '2027-02-01', silenceRegime: 'ACCEPTANCE' });
  });

  it('closes its draft, unless an answer changed meanwhile', () => {
    expect(submit().thenFacts('ApplicationSubmitted.v1').rows).toContainEqual(
      expect.objectContaining({ item: { ...DRAFT, open: false }, expect: { changes: 2, open: true } }),
    );
  });

  it.each([
    ['2026-11-30T22:59:59.999Z', 'before the first day'],
    ['2026-12-20T23:00:00.000Z', 'after the last'],
  ])('not at %s, %s of its campaign, as Paris counts days (PRC-05)', (at) => {
    submit({}, at).thenRefused('campaign-closed', { opensOn: expect.stringContaining('décembre') });
  });

  it.each(['2026-11-30T23:00:00.000Z', '2026-12-20T22:59:59.999Z'])(
    'at %s, the first or last moment',
    (at) => {
      submit({}, at).thenFacts('ApplicationSubmitted.v1');
    },
  );

  it.each([
    ['draft-closed', { draft: { ...DRAFT, open: false } }],
    ['nothing-answered', { answers: { digest: DIGEST, count: 0 } }],
    ['no-charter-in-force', { charter: null }],
    ['charter-changed', { charter: { version: '2027', compiledDigest: 'b'.repeat(43) } }],
    ['charter-not-signed', { signature: null }],
    ['charter-to-sign-again', { signature: { ...SIGNATURE, substance: 'b'.repeat(43) } }],
    ['rules-missing', { rules: null }],
    ['unknown-reference', { session: null }],
  ] as const)('not when %s', (reason, other) => submit(other).thenRefused(reason));

  it('not without the sworn statement (F9)', () => {
    draft('submit', {}, { data: { swornStatement: false } }).thenRefused('statement-required');
  });
});

describe('receipt and completeness', () => {
  const officerDoes = (
    name: string,
    facts: Parameters<typeof given>[1],
    data: object = {},
    at = '2026-12-10',
  ) => given(application, facts, APPLICATION).when(name, { as: officer, at, data });

  it('the acknowledgement states the regime and the day silence decides (ACK-03)', () => {
    const { facts, next } = officerDoes('acknowledge', [filed]).thenFacts('ApplicationAcknowledged.v1');
    expect(facts[0]?.data).toEqual({
      acknowledgedOn: '2026-12-10',
      silenceRegime: 'REJECTION',
      implicitDecisionOn: '2027-02-01',
    });
    expect(next.deadlines).toEqual({ implicitDecision: limits.implicitDecision });
  });

  it('is given once', () => {
    officerDoes('acknowledge', [filed, sample('ApplicationAcknowledged.v1')]).thenRefused(
      'not-in-this-state',
    );
  });

  it('a late word that the file was complete on receipt moves nothing (domain rules 3.0b)', () => {
    const { facts, next } = officerDoes('declareComplete', [acceptance]).thenFacts(
      'ApplicationFoundComplete.v1',
    );
    expect(facts[0]?.data).toEqual({
      completeOn: '2026-12-01',
      implicitDecisionOn: '2027-02-01',
      suspendedDays: 0,
    });
    expect(next.deadlines).toEqual(limits);
  });
});

describe('deadlines pass', () => {
  const pass = (facts: Parameters<typeof given>[1], deadline: keyof typeof limits, at: string) =>
    given(application, facts, APPLICATION).when('passDeadline', {
      as: SYSTEM,
      at,
      data: { deadline, dueAt: limits[deadline] },
    });

  it('silence decides at the end of its day in Paris, not a millisecond before (SIL-01, SIL-02)', () => {
    pass([filed], 'implicitDecision', '2027-02-01T22:59:59.999Z').thenRefused('not-due');
    const { facts, next } = pass([filed], 'implicitDecision', '2027-02-01T23:00:00.000Z').thenFacts(
      'ImplicitDecisionReached.v1',
      'LimitEscalated.v1',
    );
    expect(facts[0]?.data).toMatchObject({ outcome: 'REJECTED' });
    expect([next.value, next.deadlines]).toEqual([{ implicitlyRejected: 'unexplained' }, {}]);
  });

  it('in the direction the dossier was told (F2)', () => {
    const complete = { ...sample('ApplicationFoundComplete.v1'), deadlines: limits };
    const { next } = pass([acceptance, complete], 'implicitDecision', limits.implicitDecision).thenFacts(
      'ImplicitDecisionReached.v1',
      'LimitEscalated.v1',
    );
    expect(next.value).toBe('implicitlyAccepted');
  });

  it('an acknowledgement that was not given is recorded as missed, and changes nothing else', () => {
    const { next } = pass([filed], 'acknowledgement', limits.acknowledgement).thenFacts(
      'TimeLimitMissed.v1',
      'LimitEscalated.v1',
    );
    expect(next.deadlines).toEqual({ implicitDecision: limits.implicitDecision });
  });

  it('nothing is due that was replaced, nor once it is decided', () => {
    const moved = {
      ...sample('ApplicationFoundComplete.v1'),
      deadlines: { implicitDecision: instant('2027-02-10T23:00:00.000Z') },
    };
    pass([filed, moved], 'implicitDecision', '2027-03-01').thenRefused('not-due');
    pass([...heard, sample('ApplicationDecided.v1')], 'implicitDecision', '2027-03-01').thenRefused(
      'not-in-this-state',
    );
  });
});

describe('the opinion of the council', () => {
  const systemDoes = (
    name: string,
    facts: Parameters<typeof given>[1],
    data = SAMPLE_COMMANDS.application[name],
  ) => given(application, facts, APPLICATION).when(name, { as: SYSTEM, at: '2027-01-20', data });

  it('is asked once the dossier is ready, and comes from the item it stands on', () => {
    systemDoes('placeOnAgenda', [filed, started, favourable]).thenFacts('ApplicationPlacedOnAgenda.v1');
    systemDoes('placeOnAgenda', [filed, started]).thenRefused('not-in-this-state');
    systemDoes('receiveOpinion', heard.slice(0, -1)).thenFacts('OpinionReceived.v1');
    systemDoes('receiveOpinion', heard.slice(0, -1), {
      item: SESSION,
      opinion: 'FAVOURABLE',
      conditions: [],
    }).thenRefused('unknown-reference');
  });

  it('is none once its vote is annulled: the dossier waits on the agenda for another (D14)', () => {
    const { next } = systemDoes('annulOpinion', heard).thenFacts('OpinionAnnulled.v1');
    expect(next.value).toMatchObject({ filed: { examination: 'onAgenda' } });
    expect(next.context).toMatchObject({ item: ITEM, opinion: null });
    const conditions = [{ text: 'Publier le bilan social.', dueOn: '2027-06-30' }];
    const under = [...heard.slice(0, -1), sample('OpinionReceived.v1', { conditions })];
    const { next: after } = systemDoes('annulOpinion', under).thenFacts('OpinionAnnulled.v1');
    expect(after.context).toMatchObject({ conditions: [] });
    systemDoes('annulOpinion', heard, { item: SESSION, round: 1 }).thenRefused('unknown-reference');
    systemDoes('annulOpinion', heard.slice(0, -1)).thenRefused('not-in-this-state');
  });

  it('is not asked for a body that cannot be labelled', () => {
    systemDoes('placeOnAgenda', [
      filed,
      started,
      sample('ReviewConcluded.v1', { proposal: 'INELIGIBLE' }),
    ]).thenRefused('not-in-this-state');
  });
});

describe('the President decides (DEC-11)', () => {
  type Deciding = {
    facts?: Parameters<typeof given>[1];
    reasons?: string[];
    at?: string;
    rules?: unknown;
    item?: unknown;
  };
  const decide = (
    outcome: string,
    {
      facts = heard,
      reasons = [],
      at = '2027-01-25',
      rules = APPLICATION_GIVEN.decide.rules,
      item = APPLICATION_GIVEN.decide.item,
    }: Deciding = {},
  ) =>
    given(application, facts, APPLICATION).when('decide', {
      as: president,
      at,
      data: { outcome, reasons },
      given: { ...APPLICATION_GIVEN.decide, rules, item },
    });
  const against = [...heard.slice(0, -1), sample('OpinionReceived.v1', { opinion: 'UNFAVOURABLE' })];
  const ineligible = [filed, started, sample('ReviewConcluded.v1', { proposal: 'INELIGIBLE' })];
  const reasons = ['Article 3 des statuts : les parts se partagent.'];

  it('on a vote that stands, and has not moved since it was read (D14)', () => {
    const { rows } = decide('GRANTED').thenFacts('ApplicationDecided.v1');
    expect(rows).toContainEqual({
      kind: 'require',
      key: { pk: `62#item#${ITEM}`, sk: 'state' },
      expect: { version: 4 },
    });
    decide('GRANTED', { item: { id: ITEM, state: 'placed', version: 5 } }).thenRefused('opinion-annulled');
    const facts = ineligible;
    expect(decide('REFUSED', { facts, reasons, item: null }).thenFacts('ApplicationDecided.v1').rows).toEqual(
      [
        // Who signed is named beside the act, whatever becomes of the dossier.
        expect.objectContaining({ kind: 'put', item: { name: 'Ada Petit' } }),
        expect.objectContaining({ kind: 'require', field: 'president' }),
      ],
    );
  });

  it('grants for 24 months, and the clocks stop', () => {
    const { facts, next } = decide('GRANTED').thenFacts('ApplicationDecided.v1');
    expect(facts[0]?.data).toMatchObject({ termMonths: 24, validUntil: '2029-01-25', followsOpinion: true });
    expect([next.value, next.deadlines]).toEqual([{ decided: { granted: 'unsent' } }, {}]);
  });

  it.each([
    [0, 12, '2028-01-25'],
    [1, 24, '2029-01-25'],
  ])('with %i closed years, the term is of %i months', (closedFinancialYears, termMonths, validUntil) => {
    const facts = [filed, sample('ReviewStarted.v1', { closedFinancialYears }), ...heard.slice(2)];
    expect(decide('GRANTED', { facts }).thenFacts('ApplicationDecided.v1').facts[0]?.data).toMatchObject({
      termMonths,
      validUntil,
    });
  });

  it('grants with reservations where they were proposed', () => {
    const facts = [
      filed,
      started,
      sample('ReviewConcluded.v1', { proposal: 'WITH_RESERVATIONS' }),
      ...heard.slice(3),
    ];
    const { facts: told } = decide('GRANTED_WITH_RESERVATIONS', { facts }).thenFacts('ApplicationDecided.v1');
    expect(told[0]?.data).toMatchObject({ followsOpinion: true, outcome: 'GRANTED_WITH_RESERVATIONS' });
  });

  it('refuses with reasons always (DEC-04), without a term', () => {
    decide('REFUSED', { facts: against }).thenRefused('reasons-required');
    const { facts, next } = decide('REFUSED', { facts: against, reasons }).thenFacts('ApplicationDecided.v1');
    expect(facts[0]?.data).toMatchObject({ termMonths: null, validUntil: null, followsOpinion: true });
    expect(next.value).toEqual({ decided: { refused: 'unsent' } });
  });

  it('departs from the opinion with reasons, and it shows', () => {
    decide('GRANTED', { facts: against }).thenRefused('reasons-required');
    expect(
      decide('GRANTED', { facts: against, reasons }).thenFacts('ApplicationDecided.v1').facts[0]?.data,
    ).toMatchObject({
      followsOpinion: false,
    });
    expect(decide('REFUSED', { reasons }).thenFacts('ApplicationDecided.v1').facts[0]?.data).toMatchObject({
      followsOpinion: false,
    });
  });

  it('under the conditions of the opinion, which it names, with reasons (D16, DEC-03, F7)', () => {
    const conditions = [{ text: 'Publier le bilan social.', dueOn: '2027-06-30' }];
    const facts = [...heard.slice(0, -1), sample('OpinionReceived.v1', { conditions })];
    decide('GRANTED', { facts }).thenRefused('reasons-required');
    const { facts: told, next } = decide('GRANTED', { facts, reasons }).thenFacts('ApplicationDecided.v1');
    expect(told[0]?.data).toMatchObject({ followsOpinion: true, conditions });
    expect(next.context).toMatchObject({ conditions });
    const [refusal] = decide('REFUSED', { facts, reasons }).thenFacts('ApplicationDecided.v1').facts;
    expect(refusal?.data).toMatchObject({ conditions: [] });
  });

  it('waits for the opinion', () => {
    decide('GRANTED', { facts: heard.slice(0, -1) }).thenRefused('opinion-required');
    decide('REFUSED', { facts: [filed], reasons }).thenRefused('opinion-required');
  });

  it('refuses a body that cannot be labelled without asking the council, and cannot grant', () => {
    decide('GRANTED', { facts: ineligible, reasons }).thenRefused('outcome-not-open');
    decide('REFUSED', { facts: ineligible }).thenRefused('reasons-required');
    expect(
      decide('REFUSED', { facts: ineligible, reasons }).thenFacts('ApplicationDecided.v1').facts[0]?.data,
    ).toMatchObject({
      followsOpinion: true,
    });
  });

  it('not once silence has decided, even before that is recorded (SIL-01, SIL-02)', () => {
    decide('GRANTED', { at: '2027-02-01T22:59:59.999Z' }).thenFacts('ApplicationDecided.v1');
    decide('GRANTED', { at: '2027-02-01T23:00:00.000Z' }).thenRefused('not-in-this-state');
  });

  it('under the rules the dossier is bound to', () =>
    decide('GRANTED', { rules: null }).thenRefused('rules-missing'));

  it('once', () => {
    decide('GRANTED', { facts: [...heard, sample('ApplicationDecided.v1')] }).thenRefused(
      'not-in-this-state',
    );
  });
});

it('says one word of the process, the latest, whatever goes on side by side', () => {
  const word = (...facts: Parameters<typeof application.stateWord>[0][]) => facts.map(application.stateWord);
  const side = (examination: string, completeness = 'unchecked', receipt = 'registered') => ({
    filed: { examination, completeness, receipt },
  });
  expect(
    word(
      'draft',
      side('waiting'),
      side('waiting', 'unchecked', 'acknowledged'),
      side('waiting', 'incomplete', 'acknowledged'),
      side('waiting', 'complete'),
      side('inReview', 'incomplete'),
      side('ready'),
      side('onAgenda'),
      side('opinionGiven'),
      { decided: 'granted' },
      'implicitlyAccepted',
    ),
  ).toEqual([
    'draft',
    'submitted',
    'acknowledged',
    'incomplete',
    'complete',
    'inReview',
    'ready',
    'onAgenda',
    'opinionGiven',
    'decided',
    'implicitlyAccepted',
  ]);
});

// What tells of time limits, missing items, paper and silence is met in legal-clock.test.ts.
const ON_THE_CLOCK =
  /^(requestMissingItems|provideItem|declareComplete|declareInadmissible|withdraw|defer|requestReasons|submit (wrong|postmark|receipt))/;
expectAllRefusalsMet(application, [
  'sendMessage message-to-own-side',
  // Met beside what leaves an agenda.
  'leaveAgenda unknown-reference',
  // Met beside reasons and notification.
  'decide signatory-unknown',
  'decide signs-own-conclusion',
  'recordDelivery delivery-impossible',
  ...Object.entries(application.table)
    .flatMap(([name, { refusals }]) => refusals.map((reason) => `${name} ${reason}`))
    .filter((each) => /^(exportDecision|recordSignedDecision) /.test(each)),
  'resendReceipt receipt-resent-enough',
  ...refusalsIn(examinationTable),
  ...refusalsIn({
    ...proofsTable,
    ...reportTable,
    ...assignmentTable,
    ...correctionTable,
    ...retentionTable,
  }),
  // A race between two answers to one question: found by the store.
  'answer state-moved-on',
  ...Object.entries(application.table)
    .flatMap(([name, { refusals }]) => refusals.map((reason) => `${name} ${reason}`))
    .filter((each) => ON_THE_CLOCK.test(each)),
]);
