import { createHash } from 'node:crypto';
import {
  MOST_SIGNED_BYTES,
  signedFileFault,
  type Digests,
} from '../../workflows/application/decision/signed-file.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { council } from '../../workflows/council/council.workflow.ts';
import { delegationStanding } from '../../workflows/council/delegation/rows.ts';
import { pdfSigned, signatureAfter } from '../support/signed-pdf.ts';
import { onePagePdf } from '../../local/journey/send-document.ts';
import { actorWith, APPLICATION, instant, OTHER_PERSON, STRUCTURE, uuid } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { APPLICATION_GIVEN, COUNCIL_GIVEN } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given, thingWith } from '../support/scenario.ts';
import { decisionTable } from '../../workflows/application/decision/table.ts';

type Facts = NonNullable<Parameters<typeof given>[1]>;
const heard: Facts = [
  sample('ApplicationSubmitted.v1'),
  sample('ReviewStarted.v1'),
  sample('ReviewConcluded.v1', { proposal: 'FAVOURABLE' }),
  sample('ApplicationPlacedOnAgenda.v1'),
  sample('OpinionReceived.v1', { opinion: 'FAVOURABLE' }),
];
const secretary = actorWith('secretary');
const signing = {
  name: 'Nadia Rey',
  quality: 'Directrice générale des services',
  signatory: {
    since: '2027-01-01',
    delegation: { act: 'l’arrêté n° 2026-118', from: '2027-01-01', until: '2027-12-31' },
  },
};
const file = { sha256: 'A'.repeat(43), size: 90_000 };
const EXPORTING = { ...APPLICATION_GIVEN.exportDecision, signing, file };

const exporting = (beside: object = {}, { data = {}, facts = heard, patch = {}, at = '2027-01-24' } = {}) =>
  given(application, facts, APPLICATION, patch).when('exportDecision', {
    as: secretary,
    at,
    data: { outcome: 'GRANTED', reasons: [], signatory: OTHER_PERSON, ...data },
    given: { ...EXPORTING, ...beside },
  });

describe('an order that leaves to be signed (DEC-01)', () => {
  it('is recorded as it left, by the mark of its file, and decides nothing', () => {
    const { facts, next } = exporting().thenFacts('DecisionExported.v1');
    expect(facts[0]?.data).toMatchObject({
      outcome: 'GRANTED',
      termMonths: 24,
      exportedOn: '2027-01-24',
      signer: OTHER_PERSON,
      quality: 'Directrice générale des services',
      signatory: signing.signatory,
      file,
    });
    expect(facts[0]?.personal).toMatchObject({ values: { name: 'Nadia Rey' } });
    expect(next.context).toMatchObject({ outcome: null, quoted: { exported: 6 } });
  });

  it('only when it could be signed here', () => {
    exporting({}, { facts: heard.slice(0, 4) }).thenRefused('opinion-required');
    exporting({ rules: null }).thenRefused('rules-missing');
    exporting({ signing: null }).thenRefused('signatory-unknown');
    exporting({}, { patch: { concludedBy: OTHER_PERSON } }).thenRefused('signs-own-conclusion');
    exporting({}, { data: { outcome: 'REFUSED' } }).thenRefused('reasons-required');
    exporting({ item: { id: uuid('9'), state: 'open', version: 2 } }).thenRefused('opinion-annulled');
    exporting({}, { patch: { proposal: 'INELIGIBLE' } }).thenRefused('outcome-not-open');
  });
});

const exported = sample('DecisionExported.v1', {
  signer: OTHER_PERSON,
  quality: signing.quality,
  signatory: signing.signatory as never,
  exportedOn: '2027-01-24' as never,
  file,
});
const signed = { sha256: 'B'.repeat(43), size: 95_000 };
const RETURNED = {
  document: { state: 'clean', structure: STRUCTURE, kind: 'SIGNED_DECISION' },
  file: { ...signed, fault: null },
};
const left: Facts = [...heard, exported];
const returning = (
  beside: object = {},
  { signedOn = '2027-01-25', facts = left, patch = {}, at = '2027-01-26' } = {},
) =>
  given(application, facts, APPLICATION, patch).when('recordSignedDecision', {
    as: secretary,
    at,
    data: { document: uuid('8'), signedOn },
    given: {
      ...APPLICATION_GIVEN.decide,
      signing,
      exported: exported.data,
      file: RETURNED,
      ...beside,
    },
  });
const refusedFor = (outcome: ReturnType<typeof returning>, words: RegExp) =>
  outcome.thenRefused('signed-decision-refused', {
    explanation: expect.stringMatching(words) as never,
  });

describe('an order that comes back signed', () => {
  it('is the decision, on the day of its signature, with the file that bears it', () => {
    const { facts, next } = returning().thenFacts('ApplicationDecided.v1');
    expect(facts[0]?.data).toMatchObject({
      decidedOn: '2027-01-25',
      validUntil: '2029-01-25',
      signedFile: { document: uuid('8'), exported: file, signed },
    });
    expect(next.value).toEqual({ decided: { granted: 'unsent' } });
    expect(next.context).toMatchObject({ decidedOn: '2027-01-25', quoted: { decided: 7, exported: null } });
  });

  it('is the same fact as if it had been signed here that day, but for its file', () => {
    const here = given(application, heard, APPLICATION)
      .when('decide', {
        as: actorWith('president'),
        at: '2027-01-25',
        data: { outcome: 'GRANTED', reasons: [] },
        given: { ...APPLICATION_GIVEN.decide, signing },
      })
      .thenFacts('ApplicationDecided.v1');
    const elsewhere = returning().thenFacts('ApplicationDecided.v1');
    const without = ({ facts }: typeof here) => ({
      ...facts[0],
      data: { ...(facts[0]?.data as object), signedFile: null },
    });
    expect(without(elsewhere)).toEqual(without(here));
    expect(elsewhere.next.value).toEqual(here.next.value);
    expect(elsewhere.next.deadlines).toEqual(here.next.deadlines);
  });

  it('from its export to today, on the day and by the person that the register allows', () => {
    returning({ exported: null }).thenRefused('nothing-exported');
    refusedFor(returning({}, { signedOn: '2027-01-23' }), /avant d’avoir été exporté/);
    returning({}, { signedOn: '2027-01-24' }).thenFacts('ApplicationDecided.v1');
    returning({}, { signedOn: '2027-01-26' }).thenFacts('ApplicationDecided.v1');
    refusedFor(returning({}, { signedOn: '2027-01-27' }), /à venir/);
    refusedFor(returning({ signing: null }), /pouvait signer le/);
    returning({}, { patch: { concludedBy: OTHER_PERSON } }).thenRefused('signs-own-conclusion');
  });

  it('not when another document, another structure’s, or one that is not open', () => {
    const but = (document: object) =>
      returning({ file: { ...RETURNED, document: { ...RETURNED.document, ...document } } });
    refusedFor(but({ kind: 'STATUTES' }), /SIGNED_DECISION/);
    refusedFor(but({ structure: uuid('7') }), /SIGNED_DECISION/);
    refusedFor(but({ state: 'received' }), /pas ouvert/);
    refusedFor(returning({ file: { document: null, file: null } }), /SIGNED_DECISION/);
    for (const [fault, words] of [
      ['NOT_SIGNED', /aucune signature/],
      ['OTHER_DOCUMENT', /autre document/],
      ['CUT', /coupé/],
      ['SIGNATURE_OF_ELSE', /modifié après la signature/],
    ] as const)
      refusedFor(returning({ file: { ...RETURNED, file: { ...signed, fault } } }), words);
  });

  it('not when what it rests on has moved since, nor its vote', () => {
    refusedFor(
      returning({ signing: { ...signing, quality: 'Secrétaire général' } }),
      /a changé depuis l’export/,
    );
    refusedFor(
      returning({}, { patch: { conditions: [{ text: 'Publier les comptes', dueOn: '2027-06-30' }] } }),
      /a changé depuis l’export/,
    );
    returning({ item: { id: uuid('9'), state: 'open', version: 2 } }).thenRefused('opinion-annulled');
    returning({ rules: null }).thenRefused('rules-missing');
    returning({}, { patch: { proposal: 'INELIGIBLE' } }).thenRefused('outcome-not-open');
    returning({}, { facts: [...heard.slice(0, 4), exported] }).thenRefused('opinion-required');
  });

  it('nor once silence has decided (SIL-01)', () => {
    const late = [
      ...heard,
      { ...exported, deadlines: { implicitDecision: instant('2027-01-26T00:00:00.000Z') } },
    ];
    returning({}, { facts: late, at: '2027-01-26T08:00:00.000Z' }).thenRefused('not-in-this-state');
  });
});

it('is told to the service alone before it is notified', () => {
  const kept = (role: string) =>
    application.keptFrom?.(thingWith(application, left, APPLICATION) as never, actorWith(role as never))
      .facts;
  for (const role of ['representative', 'member']) expect(kept(role)).toContain('DecisionExported.v1');
  for (const role of ['officer', 'secretary', 'president', 'auditor'])
    expect(kept(role)).not.toContain('DecisionExported.v1');
});

describe('the file that comes back', () => {
  const hash = (name: string, parts: readonly Uint8Array[]) => {
    const digest = createHash(name);
    for (const part of parts) digest.update(part);
    return digest.digest();
  };
  const digests: Digests = {
    sha256: (bytes) => hash('sha256', [bytes]).toString('base64url'),
    used: (parts) => ['sha256', 'sha384', 'sha512'].map((name) => hash(name, parts)),
  };
  const order = onePagePdf('Article 1er. Le label est attribue.');
  const mark = { sha256: digests.sha256(order), size: order.length };
  const fault = (bytes: Uint8Array) => signedFileFault(bytes, mark, digests);
  const back = pdfSigned(order);

  it('holds what left, to the byte, and a signature of all of it', () => {
    expect(fault(back)).toBeNull();
    expect(fault(pdfSigned(order, { digest: 'sha512' }))).toBeNull();
    // A second signature, or a proof of time, covers the first.
    expect(fault(pdfSigned(back))).toBeNull();
    expect(fault(pdfSigned(back, { subFilter: 'ETSI.RFC3161' }))).toBeNull();
  });

  it('is refused unsigned, cut, changed, completed, or when it is another one', () => {
    expect(fault(order)).toBe('NOT_SIGNED');
    expect(fault(Buffer.concat([order, Buffer.from('\n%%EOF\n')]))).toBe('NOT_SIGNED');
    expect(fault(pdfSigned(order, { subFilter: 'ETSI.RFC3161' }))).toBe('NOT_SIGNED');
    expect(fault(order.subarray(0, -1))).toBe('SHORTER');
    expect(fault(back.subarray(0, -1))).toBe('CUT');
    expect(fault(pdfSigned(onePagePdf('Article 1er. Le label est refuse à tous.')))).toBe('OTHER_DOCUMENT');
    const edited = Buffer.from(back);
    edited.write('refuse ', edited.indexOf('attribue'));
    expect(fault(edited)).toBe('OTHER_DOCUMENT');
    expect(fault(Buffer.concat([back, Buffer.from('\n')]))).toBe('COMPLETED_AFTER');
    const touched = Buffer.from(back);
    touched.write('X', touched.indexOf('/Reason') + 9);
    expect(fault(touched)).toBe('SIGNATURE_OF_ELSE');
    expect(
      fault(Buffer.concat([order, signatureAfter(onePagePdf('Autre chose, plus courte.'))])),
    ).not.toBeNull();
    expect(fault(Buffer.concat([order, Buffer.alloc(MOST_SIGNED_BYTES + 1)]))).toBe('TOO_LARGE');
    expect(fault(Buffer.concat([order, Buffer.alloc(MOST_SIGNED_BYTES)]))).toBe('NOT_SIGNED');
  });

  it('whatever byte of what left is changed, is another document', () => {
    for (let at = 0; at < order.length; at += 37) {
      const changed = Buffer.from(back);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(fault(changed)).toBe('OTHER_DOCUMENT');
    }
  });
});

describe('whoever leaves the service signs no more for the President', () => {
  const withdraw = (role: string, beside: object, at = '2027-02-01') =>
    given(council, [sample('CouncilEstablished.v1')], '62').when('withdrawRole', {
      as: actorWith('administrator'),
      at,
      data: { person: OTHER_PERSON, role },
      given: { ...COUNCIL_GIVEN.withdrawRole, delegation: COUNCIL_GIVEN.endDelegation.delegation, ...beside },
    });

  it('and leaves once the delegation has ended', () => {
    withdraw('officer', { worksOtherwise: false }).thenRefused('delegation-runs');
    withdraw('president', {}).thenRefused('delegation-runs');
    withdraw('officer', { worksOtherwise: true }).thenFacts('RoleWithdrawn.v1');
    withdraw('officer', { worksOtherwise: false }, '2028-01-01').thenFacts('RoleWithdrawn.v1');
  });

  it('the role that a delegation gives is withdrawn with it, and the register keeps until when it held', () => {
    const { rows } = withdraw('president', { holders: [] }).thenFacts('SignatureDelegationEnded.v1');
    expect(rows).toContainEqual(
      expect.objectContaining({
        kind: 'put',
        item: expect.objectContaining({ endedOn: '2027-02-01' }) as never,
      }),
    );
    expect(rows).toContainEqual(expect.objectContaining({ kind: 'revoke', field: 'president' }));
  });

  it('and the register says how each stands', () => {
    const days = { from: '2027-01-10', until: '2027-03-31', endedOn: null };
    const on = (day: string, other: object = {}) => delegationStanding({ ...days, ...other }, day);
    expect(['2027-01-09', '2027-01-10', '2027-03-31', '2027-04-01'].map((day) => on(day))).toEqual([
      'TO_COME',
      'IN_FORCE',
      'IN_FORCE',
      'OVER',
    ]);
    expect(on('2027-02-01', { endedOn: '2027-02-01' })).toBe('OVER');
  });
});

const { exportDecision, recordSignedDecision } = decisionTable;
expectAllRefusalsMet({ name: 'application', table: { exportDecision, recordSignedDecision } });
