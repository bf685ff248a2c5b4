import type { Fact } from '../../events/catalogue.ts';
import { charter } from '../../workflows/charter/charter.workflow.ts';
import { actorWith, DIGEST, SESSION, SYSTEM, uuid } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { CHARTER_GIVEN, IN_FORCE } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const secretary = actorWith('secretary');
const at = '2026-12-02';
const id = uuid('f');
const drafted = [sample('CharterDrafted.v1')];
const faulty = [sample('CharterDrafted.v1', { compiledDigest: null, version: null, faults: 4 })];
const consulted = [...drafted, sample('ConsultationOpened.v1')];
const onAgenda = [...drafted, sample('CharterPlacedOnAgenda.v1')];
const adopted = [...drafted, sample('CharterAdopted.v1')];

type Name = keyof typeof CHARTER_GIVEN;

/** What the secretary asks of a charter to which these facts happened, with the sample's data but where it says so. */
const ask = (past: readonly Fact[], name: string, other: object = {}, data?: object, as = secretary) =>
  given(charter, past, id).when(name, {
    as,
    at,
    data: data ?? SAMPLE_COMMANDS.charter[name],
    given: { ...CHARTER_GIVEN[name as Name], ...other },
  });

describe('a draft of the charter', () => {
  it('is kept by its digests when it compiles', () => {
    const { facts, next } = ask([], 'draft').thenFacts('CharterDrafted.v1');
    expect(facts[0]?.data).toEqual({
      title: 'Charte',
      version: '2026',
      criteria: 3,
      textDigest: DIGEST,
      compiledDigest: DIGEST,
      faults: 0,
    });
    expect(next.value).toBe('drafted');
  });

  it('is kept all the same with its faults, and cannot be voted like that', () => {
    const faults = [{ line: 1, column: 1, where: 'GOV-01', message: 'Faux.' }];
    const compilation = { ...CHARTER_GIVEN.draft.compilation, compiledDigest: null, version: null, faults };
    const { facts } = ask([], 'draft', { compilation }).thenFacts('CharterDrafted.v1');
    expect(facts[0]?.data).toMatchObject({ textDigest: DIGEST, compiledDigest: null, faults: 1 });
    ask(faulty, 'adopt').thenRefused('charter-does-not-compile', { faults: 4 });
    ask(faulty, 'placeOnAgenda').thenRefused('charter-does-not-compile', { faults: 4 });
  });

  it('comes from a text or from the digest of one that is kept', () => {
    ask([], 'draft', { compilation: null }).thenRefused('charter-text-unknown');
    ask(drafted, 'edit', { compilation: null }).thenRefused('charter-text-unknown');
  });

  it('is a draft again when it is edited after having been placed on an agenda', () => {
    const { next } = ask(onAgenda, 'edit').thenFacts('CharterEdited.v1');
    expect([next.value, next.context['session']]).toEqual(['drafted', null]);
  });

  it('is abandoned with a reason that is sealed', () => {
    const { facts, next } = ask(drafted, 'abandon').thenFacts('CharterAbandoned.v1');
    expect(facts[0]?.data).toEqual({});
    expect(facts[0]?.personal?.values).toEqual({ reason: 'Texte repris' });
    expect(next.value).toBe('abandoned');
  });
});

describe('an amendment', () => {
  const key = { pk: `62#charter#${id}`, sk: 'amendment#0001' };

  it('is numbered, kept in a row of its own, and its motive is sealed', () => {
    const { facts, rows } = ask(
      drafted,
      'proposeAmendment',
      {},
      undefined,
      actorWith({ role: 'member', member: 3 }),
    ).thenFacts('AmendmentProposed.v1');
    expect(facts[0]?.data).toEqual({ amendment: 1, target: { article: 1 }, replacement: DIGEST });
    expect(JSON.stringify([facts[0]?.data, rows])).not.toContain('Plus clair');
    expect(facts[0]?.personal?.values).toEqual({ motive: 'Plus clair.' });
    expect(rows).toEqual([
      expect.objectContaining({ key, absent: true, item: expect.objectContaining({ state: 'PROPOSED' }) }),
    ]);
    const next = [...drafted, sample('AmendmentProposed.v1')];
    const again = ask(next, 'proposeAmendment').thenFacts('AmendmentProposed.v1');
    expect(again.facts[0]?.data).toMatchObject({ amendment: 2 });
  });

  it('aims at one article or one criterion of the text', () => {
    ask(drafted, 'proposeAmendment', { known: false }).thenRefused('amendment-target-unknown');
    for (const target of [{}, { article: 1, criterion: 'GOV-01' }])
      ask(drafted, 'proposeAmendment', {}, { ...target, replacement: 'x', motive: 'y' }).thenRefused(
        'amendment-target-unknown',
      );
  });

  it('accepted, changes the text in the same breath; rejected, says why', () => {
    const { rows } = ask(drafted, 'acceptAmendment').thenFacts('AmendmentAccepted.v1', 'CharterEdited.v1');
    expect(rows).toEqual([
      expect.objectContaining({
        key,
        item: expect.objectContaining({ state: 'ACCEPTED' }),
        expect: { state: 'PROPOSED' },
      }),
    ]);
    const rejected = ask(drafted, 'rejectAmendment').thenFacts('AmendmentRejected.v1');
    expect(rejected.facts[0]?.personal?.values).toEqual({ reason: 'Déjà dit à l’article 2.' });
  });

  it('is settled once, and on a text that still has its place', () => {
    const row = { ...CHARTER_GIVEN.rejectAmendment.row, state: 'REJECTED' };
    for (const name of ['acceptAmendment', 'rejectAmendment'])
      for (const other of [{ row }, { row: null }])
        ask(drafted, name, other).thenRefused('amendment-not-open');
    ask(drafted, 'acceptAmendment', { compilation: null }).thenRefused('amendment-target-unknown');
  });
});

describe('a consultation', () => {
  it('is open until the end of a day that is not past', () => {
    const { facts, next } = ask(drafted, 'openConsultation').thenFacts('ConsultationOpened.v1');
    expect(facts[0]?.deadlines).toEqual({ consultationEnd: '2027-01-31T23:00:00.000Z' });
    expect(next.context).toMatchObject({ consultationUntil: '2027-01-31' });
    ask(drafted, 'openConsultation', {}, { until: '2026-12-02' }).thenFacts('ConsultationOpened.v1');
    ask(drafted, 'openConsultation', {}, { until: '2026-12-01' }).thenRefused('date-in-the-past');
  });

  it('takes the comments of whoever is signed in, sealed, by article or on the whole', () => {
    const words = { article: 3, text: 'Trop strict.' };
    const { facts, rows } = ask(consulted, 'comment', {}, words, actorWith()).thenFacts('CommentMade.v1');
    expect(facts[0]?.data).toEqual({ comment: 1, article: 3 });
    expect(facts[0]?.personal?.values).toEqual({ text: 'Trop strict.' });
    expect(JSON.stringify(rows)).not.toContain('Trop strict');
    ask(consulted, 'comment', { known: false }, words).thenRefused('unknown-reference');
  });

  it('publishes one answer to each comment, during it and after', () => {
    const over = [...consulted, sample('CommentMade.v1'), sample('ConsultationClosed.v1')];
    for (const past of [consulted, over]) {
      const { facts, rows } = ask(past, 'answerComment').thenFacts('CommentAnswered.v1');
      expect(facts[0]?.personal?.values).toEqual({ text: 'C’est fait.' });
      expect(rows[0]).toMatchObject({ expect: { answer: null } });
    }
    const answered = { ...CHARTER_GIVEN.answerComment.row, answer: { fact: 'x', subject: 'y' } };
    ask(over, 'answerComment', { row: answered }).thenRefused('comment-answered');
    ask(over, 'answerComment', { row: null }).thenRefused('unknown-reference');
  });

  it('ends when its deadline passes, not before, or when the secretary closes it', () => {
    const dueAt = '2027-01-31T23:00:00.000Z' as never;
    const opened = { ...sample('ConsultationOpened.v1'), deadlines: { consultationEnd: dueAt } };
    const past = [...drafted, opened];
    const pass = (when: string) =>
      given(charter, past, id).when('passDeadline', {
        as: SYSTEM,
        at: when,
        data: { deadline: 'consultationEnd', dueAt },
      });
    pass('2027-01-31T22:59:59.999Z').thenRefused('not-due');
    const { next } = pass(dueAt).thenFacts('ConsultationClosed.v1');
    expect([next.value, next.deadlines]).toEqual(['drafted', {}]);
    given(charter, drafted, id)
      .when('passDeadline', { as: SYSTEM, at, data: { deadline: 'consultationEnd', dueAt } })
      .thenRefused('not-in-this-state');
    const closed = given(charter, past, id).when('closeConsultation', { as: secretary, at });
    expect(closed.thenFacts('ConsultationClosed.v1').next.deadlines).toEqual({});
  });
});

describe('the vote of a charter', () => {
  it('is on the agenda of a session that is still to come or open', () => {
    const { next } = ask(drafted, 'placeOnAgenda').thenFacts('CharterPlacedOnAgenda.v1');
    expect(next.context).toMatchObject({ session: SESSION });
    ask(drafted, 'placeOnAgenda', { versionTaken: true }).thenRefused('charter-version-taken');
    ask(drafted, 'placeOnAgenda', { session: null }).thenRefused('unknown-reference');
    ask(drafted, 'placeOnAgenda', { session: { state: 'closed' } }).thenRefused('session-closed');
  });

  it('makes it the charter in force from its date of effect, which one charter alone may have', () => {
    for (const past of [drafted, onAgenda]) {
      const { rows, next } = ask(past, 'adopt', {}, undefined, actorWith('president')).thenFacts(
        'CharterAdopted.v1',
      );
      expect(next.context).toMatchObject({ effectiveOn: '2026-10-01' });
      expect(rows).toEqual([
        {
          kind: 'put',
          key: { pk: '62#council#62', sk: 'charter#2026-10-01' },
          item: IN_FORCE,
          absent: true,
        },
      ]);
    }
    ask(drafted, 'adopt', { substance: null }).thenRefused('charter-does-not-compile');
    ask(drafted, 'adopt', { dateTaken: true }).thenRefused('effective-date-taken');
    ask(drafted, 'adopt', { versionTaken: true }).thenRefused('charter-version-taken');
    ask(adopted, 'adopt').thenRefused('not-in-this-state');
  });
});

describe('a charter that only writes the one before it better (I6)', () => {
  const former = 'b'.repeat(43);
  const adopt = (before: object | null, wordingOnly: boolean) => {
    const data = { ...SAMPLE_COMMANDS.charter['adopt'], wordingOnly };
    return ask(drafted, 'adopt', { before }, data);
  };

  it('is signed with the one before it, if the council said so; else it is signed anew', () => {
    const before = { substance: former, beyondWords: [] };
    const { facts, rows, next } = adopt(before, true).thenFacts('CharterAdopted.v1');
    expect(facts[0]?.data).toMatchObject({ wordingOnly: true, substance: former });
    expect(rows).toMatchObject([{ item: { substance: former } }]);
    expect(next.context).toMatchObject({ substance: former });
    const anew = adopt(before, false).thenFacts('CharterAdopted.v1');
    expect(anew.facts[0]?.data).toMatchObject({ wordingOnly: false, substance: DIGEST });
  });

  it('cannot be said so when a rule changes, nor of the first', () => {
    const changes = Array.from({ length: 13 }, (_, index) => `critère GOV-${index}`);
    adopt({ substance: former, beyondWords: changes }, true).thenRefused('more-than-words', {
      changes: changes.slice(0, 12).join(', '),
    });
    adopt(null, true).thenRefused('more-than-words');
  });
});

describe('the dated constants of a later year', () => {
  const later = 'b'.repeat(43);
  const compilation = { ...CHARTER_GIVEN.edit.compilation, compiledDigest: later };

  it('give the charter in force another compiled form, under the text that was voted', () => {
    const as = actorWith('administrator');
    const { facts, rows, next } = ask(adopted, 'publishConstants', { compilation }, undefined, as).thenFacts(
      'ConstantsPublished.v1',
    );
    expect(facts[0]?.data).toEqual({ table: DIGEST, version: '2027', compiledDigest: later });
    expect(next.context).toMatchObject({ textDigest: DIGEST, compiledDigest: later });
    expect(rows).toEqual([
      expect.objectContaining({
        key: { pk: '62#council#62', sk: 'charter#2026-10-01' },
        item: { ...IN_FORCE, compiledDigest: later },
      }),
      {
        kind: 'put',
        key: { pk: '62#council#62', sk: 'constants' },
        item: { table: DIGEST, version: '2027' },
      },
    ]);
  });

  it('are refused with the faults of the table, or with those that they put in the charter', () => {
    const tableFaults = Array.from({ length: 60 }, (_, line) => ({
      line,
      column: 1,
      where: 'valeurs',
      message: 'Faux.',
    }));
    ask(adopted, 'publishConstants', { tableFaults, table: null, version: null }).thenRefused(
      'constants-do-not-compile',
      { errors: tableFaults.slice(0, 50) },
    );
    const broken = { ...compilation, compiledDigest: null, faults: tableFaults };
    ask(adopted, 'publishConstants', { compilation: broken }).thenRefused('charter-does-not-compile', {
      errors: tableFaults.slice(0, 50),
    });
    ask(adopted, 'publishConstants', { compilation: null }).thenRefused('charter-does-not-compile');
  });
});

// The date of effect is guarded by its row, written by the store on condition that there is none.
// In points.test.ts.
expectAllRefusalsMet(charter, ['adopt charter-not-voted']);
