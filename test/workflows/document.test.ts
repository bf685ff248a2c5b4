import { MOST_BYTES } from '../../events/document.ts';
import { document } from '../../workflows/document/document.workflow.ts';
import { MOST_A_DAY } from '../../workflows/document/announce.ts';
import { documentCommands, type ScanResult } from '../../workflows/document/commands.ts';
import { actorWith, DIGEST, DOCUMENT, instant, STRUCTURE, SYSTEM, uuid } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { DOCUMENT_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const BODY = SAMPLE_COMMANDS.document['announce'] as Record<string, unknown>;
const upload = instant('2026-12-02T11:00:00.000Z');
const verdict = instant('2026-12-01T11:30:00.000Z');
const expiry = instant('2027-03-14T23:00:00.000Z');
const announced = {
  ...sample('DocumentAnnounced.v1', { validUntil: '2027-03-14' }),
  deadlines: { upload },
};
const received = { ...sample('DocumentReceived.v1'), deadlines: { upload: null, verdict } };
const clean = { ...sample('DocumentFoundClean.v1'), deadlines: { verdict: null, expiry } };
const expired = { ...sample('DocumentExpired.v1'), deadlines: { expiry: null } };
const inQuarantine = [announced, received];
const opened = [...inQuarantine, clean];

describe('a document is announced', () => {
  const announce = (body: object = {}, beside: object = {}, at = '2026-12-01') =>
    given(document, [], DOCUMENT).when('announce', {
      as: actorWith('representative'),
      at,
      data: { ...BODY, ...body },
      given: { ...DOCUMENT_GIVEN.announce, ...beside },
    });

  it('with what binds its bytes; its name is sealed, and it may come within a day', () => {
    const { facts, rows, next } = announce().thenFacts('DocumentAnnounced.v1');
    expect(facts[0]?.data).toEqual({
      structure: STRUCTURE,
      announcedOn: '2026-12-01',
      kind: 'STATUTS',
      mediaType: 'application/pdf',
      size: 1200,
      sha256: DIGEST,
      dated: '2026-03-14',
      validUntil: null,
    });
    expect(facts[0]?.personal).toEqual({
      subject: `62-structure-${STRUCTURE}`,
      values: { fileName: 'Statuts signés.pdf' },
    });
    expect(next.deadlines).toEqual({ upload });
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk: `62#structure#${STRUCTURE}`, sk: `document#${DOCUMENT}` },
        item: { document: DOCUMENT, kind: 'STATUTS' },
        absent: true,
      },
      {
        kind: 'put',
        key: { pk: `62#structure#${STRUCTURE}`, sk: 'announced#2026-12-01' },
        item: { count: 1 },
        absent: true,
      },
    ]);
  });

  it.each([
    ['no limit', null, '2026-03-14', null, null],
    ['its own last day', null, null, '2027-06-30', '2027-06-30'],
    ['months from its date', 12, '2026-03-14', null, '2027-03-14'],
    ['a short month', 12, '2024-02-29', '2099-01-01', '2025-02-28'],
    ['its own day when it comes first', 12, '2026-03-14', '2027-01-31', '2027-01-31'],
    ['those months when they end first', 6, '2026-09-30', '2027-12-31', '2027-03-30'],
  ])('and holds until: %s', (_, validMonths, dated, validUntil, until) => {
    const at = dated === '2024-02-29' ? '2024-12-01' : '2026-12-01';
    const { facts } = announce({ dated, validUntil }, { rule: { validMonths } }, at).thenFacts(
      'DocumentAnnounced.v1',
    );
    expect(facts[0]?.data).toMatchObject({ validUntil: until });
  });

  it('not without its date when the charter counts from it, nor with one to come', () => {
    announce({ dated: null }, { rule: { validMonths: 12 } }).thenRefused('document-date-required');
    announce({ dated: '2026-12-02' }).thenRefused('date-to-come');
    announce({ dated: '2026-12-01' }).thenFacts('DocumentAnnounced.v1');
  });

  it('up to its last day, not after', () => {
    announce({ validUntil: '2026-12-01' }).thenFacts('DocumentAnnounced.v1');
    announce({ validUntil: '2026-11-30' }).thenRefused('document-out-of-date', {
      expiredOn: '30\u00a0novembre 2026',
    });
    announce({ dated: '2025-11-30' }, { rule: { validMonths: 12 } }).thenRefused('document-out-of-date');
  });

  it('for a structure and of a kind that are known', () => {
    announce({}, { structureKnown: false }).thenRefused('unknown-reference');
    announce({}, { rule: null }).thenRefused('unknown-kind');
  });

  it('a hundred times a day for a structure, no more', () => {
    const { rows } = announce({}, { today: MOST_A_DAY - 1 }).thenFacts('DocumentAnnounced.v1');
    expect(rows[1]).toMatchObject({ kind: 'touch', add: 'count' });
    announce({}, { today: MOST_A_DAY }).thenRefused('too-many-documents');
  });

  it.each([
    ['empty', { size: 0 }],
    ['beyond 20 MB', { size: MOST_BYTES + 1 }],
    ['a form that is not taken', { mediaType: 'image/svg+xml' }],
    ['a kind that is no code', { kind: 'statuts' }],
    ['no digest', { sha256: 'abc' }],
    ['no name', { fileName: '' }],
    ['a day that no paper bears', { validUntil: '9999-12-31' }],
    ['a day before the calendar', { dated: '0001-01-01' }],
    ['a field of its own', { objectVersion: 'v1' }],
  ])('never %s', (_, other) => {
    expect(documentCommands.announce.safeParse({ ...BODY, ...other }).success).toBe(false);
  });

  it('up to 20 MB', () => {
    expect(documentCommands.announce.safeParse({ ...BODY, size: MOST_BYTES }).success).toBe(true);
  });
});

describe('its bytes come into quarantine', () => {
  const receive = (facts: Parameters<typeof given>[1], beside: object = {}, objectVersion = 'v1') =>
    given(document, facts, DOCUMENT).when('receive', {
      as: SYSTEM,
      at: '2026-12-01',
      data: { objectVersion },
      given: { ...DOCUMENT_GIVEN.receive, ...beside },
    });

  it('and are opened to nobody; a verdict is awaited for half an hour', () => {
    const { next } = receive([announced]).thenFacts('DocumentReceived.v1');
    expect([next.value, next.deadlines]).toEqual(['received', { verdict }]);
    expect(next.context).toMatchObject({ foundClean: false, objectVersion: 'v1' });
  });

  it.each([
    ['another size', { size: 1201 }, 'OTHER_CONTENT'],
    ['another content', { sha256: 'E'.repeat(43) }, 'OTHER_CONTENT'],
    ['another type', { fault: 'WRONG_TYPE' }, 'WRONG_TYPE'],
    ['macros', { fault: 'ACTIVE_CONTENT' }, 'ACTIVE_CONTENT'],
  ])('and are refused at once for %s', (_, beside, reason) => {
    const { facts, next } = receive([announced], beside).thenFacts(
      'DocumentReceived.v1',
      'DocumentRefused.v1',
    );
    expect(facts[1]?.data).toEqual({ objectVersion: 'v1', reason });
    expect([next.value, next.deadlines]).toEqual(['refused', {}]);
  });

  it.each([
    ['when told of twice', inQuarantine, 'v1'],
    ['when another version follows', inQuarantine, 'v2'],
    ['once it is open', opened, 'v2'],
    ['once it was withdrawn', [announced, sample('DocumentWithdrawn.v1')], 'v1'],
    ['once the time to send it is over', [announced, sample('DocumentNeverSent.v1')], 'v1'],
  ])('once: nothing changes %s', (_, facts, version) => {
    receive(facts, {}, version).thenFacts();
  });
});

describe('a scan tells its verdict', () => {
  const scan = (facts: Parameters<typeof given>[1], result: ScanResult, objectVersion = 'v1') =>
    given(document, facts, DOCUMENT).when('recordScan', {
      as: SYSTEM,
      at: '2026-12-01',
      data: { objectVersion, result },
    });

  it('only « no threat » on the very version that was received opens it, until its last day', () => {
    const { next } = scan(inQuarantine, 'NO_THREATS_FOUND').thenFacts('DocumentFoundClean.v1');
    expect([next.value, next.deadlines]).toEqual(['clean', { expiry }]);
    expect(next.context).toMatchObject({ foundClean: true });
    scan(inQuarantine, 'NO_THREATS_FOUND', 'v2').thenFacts();
  });

  it.each([
    ['THREATS_FOUND', 'THREAT'],
    ['UNSUPPORTED', 'NOT_SCANNABLE'],
  ] as const)('%s keeps it closed for good', (result, reason) => {
    const { facts, next } = scan(inQuarantine, result).thenFacts('DocumentRefused.v1');
    expect(facts[0]?.data).toEqual({ objectVersion: 'v1', reason });
    expect([next.value, next.deadlines]).toEqual(['refused', {}]);
    // A later verdict opens nothing that was refused.
    scan([...inQuarantine, sample('DocumentRefused.v1', { reason })], 'NO_THREATS_FOUND').thenFacts();
  });

  it.each(['ACCESS_DENIED', 'FAILED'] as const)(
    '%s is no verdict: it stays in quarantine, awaited',
    (result) => {
      scan(inQuarantine, result).thenFacts();
    },
  );

  it('late, it still opens; twice, or against a verdict already given, it changes nothing', () => {
    const late = [...inQuarantine, { ...sample('DocumentScanLate.v1'), deadlines: { verdict: null } }];
    scan(late, 'NO_THREATS_FOUND').thenFacts('DocumentFoundClean.v1');
    scan(opened, 'NO_THREATS_FOUND').thenFacts();
    scan(opened, 'THREATS_FOUND').thenFacts();
    scan([announced], 'NO_THREATS_FOUND').thenFacts();
  });

  it('a document without an end has no deadline left', () => {
    const endless = [{ ...sample('DocumentAnnounced.v1'), deadlines: { upload } }, received];
    expect(scan(endless, 'NO_THREATS_FOUND').thenFacts('DocumentFoundClean.v1').next.deadlines).toEqual({});
  });
});

describe('a document is replaced or withdrawn', () => {
  const ask = (facts: Parameters<typeof given>[1], name: string, data: object, beside?: object) =>
    given(document, facts, DOCUMENT).when(name, {
      as: actorWith('representative'),
      at: '2026-12-01',
      data,
      given: beside,
    });
  const by = DOCUMENT_GIVEN.replace.by;
  const replace = (
    other: object | null = {},
    facts = opened as Parameters<typeof given>[1],
    id = uuid('2'),
  ) => ask(facts, 'replace', { by: id }, { by: other && { ...by, ...other } });

  it('by an open one of its kind, of the same structure; what it was used for still reads it', () => {
    const { next } = replace().thenFacts('DocumentReplaced.v1');
    expect([next.value, next.deadlines]).toEqual(['replaced', {}]);
    expect(next.context).toMatchObject({ replacedBy: uuid('2'), foundClean: true });
    replace({}, [...opened, expired]).thenFacts('DocumentReplaced.v1');
  });

  it('by no other', () => {
    replace(null).thenRefused('unknown-reference');
    replace({ structure: uuid('7') }).thenRefused('unknown-reference');
    replace({}, opened, DOCUMENT).thenRefused('unknown-reference');
    replace({ kind: 'COMPTES' }).thenRefused('document-not-usable');
    replace({ state: 'received' }).thenRefused('document-not-usable');
    replace({}, inQuarantine).thenRefused('not-in-this-state');
  });

  it.each([
    ['before it came', [announced]],
    ['in quarantine', inQuarantine],
    ['open', opened],
  ])('withdrawn %s, it awaits nothing any more', (_, facts) => {
    const { next } = ask(facts, 'withdraw', {}).thenFacts('DocumentWithdrawn.v1');
    expect([next.value, next.deadlines]).toEqual(['withdrawn', {}]);
  });

  it('once', () => {
    ask([...opened, sample('DocumentWithdrawn.v1')], 'withdraw', {}).thenRefused('not-in-this-state');
  });
});

describe('its deadlines pass', () => {
  const pass = (facts: Parameters<typeof given>[1], deadline: string, dueAt: string, at: string) =>
    given(document, facts, DOCUMENT).when('passDeadline', { as: SYSTEM, at, data: { deadline, dueAt } });

  it('what never came is closed after a day, not a millisecond before', () => {
    pass([announced], 'upload', upload, '2026-12-02T10:59:59.999Z').thenRefused('not-due');
    const { facts, next } = pass([announced], 'upload', upload, upload).thenFacts('DocumentNeverSent.v1');
    expect(facts[0]?.data).toEqual({ closedOn: '2026-12-02' });
    expect(next.value).toBe('neverSent');
  });

  it('a verdict that does not come is told, and still awaited', () => {
    pass(inQuarantine, 'verdict', verdict, '2026-12-01T11:29:59.999Z').thenRefused('not-due');
    const { next } = pass(inQuarantine, 'verdict', verdict, verdict).thenFacts('DocumentScanLate.v1');
    expect([next.value, next.deadlines]).toEqual(['received', {}]);
  });

  it('it expires with its last day, not a millisecond before', () => {
    pass(opened, 'expiry', expiry, '2027-03-14T22:59:59.999Z').thenRefused('not-due');
    const { facts, next } = pass(opened, 'expiry', expiry, expiry).thenFacts('DocumentExpired.v1');
    expect(facts[0]?.data).toEqual({ expiredOn: '2027-03-15' });
    expect([next.value, next.deadlines]).toEqual(['expired', {}]);
  });
});

expectAllRefusalsMet(document, ['passDeadline not-in-this-state']);
