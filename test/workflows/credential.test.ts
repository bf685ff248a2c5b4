import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import type { Day } from '../../events/fact.ts';
import { AchievementCredential } from '../../workflows/label/credential/credential-schema.ts';
import { issuerOf } from '../../workflows/label/credential/issuer.ts';
import { didDocument, mayFirstSignAt, type IssuerKey } from '../../workflows/label/credential/keys.ts';
import { lastSecondOf, unsignedCredential } from '../../workflows/label/credential/profile.ts';
import { requiredCredential } from '../../workflows/label/credential/required-credential.ts';
import { readShortCode, shortCodeOf, printedShortCode } from '../../workflows/label/credential/short-code.ts';
import { judge, type CheckName, type CheckResult } from '../../workflows/label/credential/verification.ts';
import { councilImage, drawingOf } from '../../web/public/council-image.ts';
import { svgFault } from '../../workflows/council/logo/svg-faults.ts';
import { pngPicture, svgPicture } from '../support/pictures.ts';
import { envelopesOf } from '../support/label-envelopes.ts';
import { instant, uuid } from '../support/ids.ts';
import { CONTENT as content } from '../support/sample-credential.ts';

/** Of the whole text: what is signed changes on purpose only. */
const GOLDEN = '7740732b3ec382975cb8caa3882a8dec62ffd7adb4fe93fbc67cd1a00ddf92e4';

describe('the profile of a credential', () => {
  it('is the one of the format, member by member, and the same text each time', () => {
    const made = unsignedCredential(content);
    expect(AchievementCredential.parse(made)).toEqual(made);
    expect(made).toMatchObject({
      id: `https://label.exemple.fr/credentials/${uuid('a')}`,
      issuer: { id: 'did:web:label.exemple.fr', url: 'https://label.exemple.fr/' },
      validFrom: '2026-01-14T23:00:00Z',
      validUntil: '2029-01-14T22:59:59Z',
      awardedDate: '2026-01-10T00:00:00Z',
      credentialSubject: {
        id: 'https://label.exemple.fr/registre/000000018',
        achievement: { id: 'https://label.exemple.fr/criteres/62/2026#label', version: '2026' },
      },
      credentialStatus: {
        id: 'https://label.exemple.fr/status/r1#94567',
        statusListIndex: '94567',
        statusListCredential: 'https://label.exemple.fr/status/r1',
      },
    });
    const bytes = JSON.stringify(made);
    expect(bytes).toBe(JSON.stringify(unsignedCredential({ ...content })));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(GOLDEN);
  });

  it('shows the mark of its council, one seat a college, whole in its address and with nothing active', () => {
    const { image } = unsignedCredential(content).issuer;
    expect(image.type).toBe('Image');
    const [type, drawing = ''] = image.id.split(',');
    expect(type).toBe('data:image/svg+xml');
    const svg = decodeURIComponent(drawing);
    expect(svg.match(/M[\d. ]+L/g)).toHaveLength(4);
    expect(
      svg.replaceAll(/<\/?(?:svg|path)\b|(?:xmlns|viewBox|fill|d|stroke(?:-width|-linecap)?)="[^"<>]*"/g, ''),
    ).toMatch(/^[\s/>]*$/);
    for (const colleges of [1, 20]) expect(councilImage(colleges).length).toBeLessThan(1000);
  });

  it('shows the picture that the council has of its own instead, with its words', () => {
    for (const [type, drawn] of [
      ['image/svg+xml', svgPicture('<title>Établi en 2020</title>')],
      ['image/png', pngPicture()],
    ] as const) {
      const image = councilImage(4, { type, content: drawn });
      const made = unsignedCredential({
        ...content,
        council: { ...content.council, image, imageCaption: 'Département' },
      });
      expect(made.issuer.image).toEqual({ id: image, type: 'Image', caption: 'Département' });
      expect(AchievementCredential.safeParse(made).success).toBe(true);
      expect(svgFault(drawingOf(image)) === null || type === 'image/png').toBe(true);
      expect(drawingOf(image)).toContain(type === 'image/png' ? 'viewBox="0 0 64 64"' : 'Établi');
    }
  });

  it.each([
    'https://label.exemple.fr/logo.png',
    'data:image/gif;base64,R0lGODlh',
    'data:image/png;base64,<svg>',
    `data:image/png;base64,${'a'.repeat(43_000)}`,
    'data:text/html,%3Cscript%3E',
    'data:image/svg+xml,<svg>',
    `data:image/svg+xml,${'a'.repeat(4000)}`,
  ])('takes no other picture: %.40s', (id) => {
    const made = unsignedCredential(content);
    const issuer = { ...made.issuer, image: { id, type: 'Image' } };
    expect(AchievementCredential.safeParse({ ...made, issuer }).success).toBe(false);
  });

  it.each([
    ['2029-01-14', '2029-01-14T22:59:59Z'],
    ['2028-07-14', '2028-07-14T21:59:59Z'],
    // The days on which clocks change.
    ['2027-03-28', '2027-03-28T21:59:59Z'],
    ['2027-10-31', '2027-10-31T22:59:59Z'],
  ])('holds until the last second of %s in Paris', (day, second) =>
    expect(lastSecondOf(day as Day)).toBe(second),
  );

  it('names an association by its number in the national register, and whom none knows by its label', () => {
    const rna = { ...content.holder, siren: null, rna: 'W629999901' };
    const byRna = unsignedCredential({ ...content, holder: rna }).credentialSubject;
    expect(byRna.id).toBe('https://label.exemple.fr/registre/W629999901');
    expect(byRna.identifier).toMatchObject([
      { identityType: 'ext:rna', identityHash: 'W629999901', hashed: false },
    ]);
    const none = unsignedCredential({ ...content, holder: { ...rna, rna: null } });
    expect(none.credentialSubject.id).toBe('https://label.exemple.fr/labels/62-ESS-2027-0001-9');
    expect(AchievementCredential.safeParse(none).success).toBe(true);
    const site = { ...content.holder, siret: '00000001800010' };
    expect(unsignedCredential({ ...content, holder: site }).credentialSubject.identifier).toHaveLength(2);
  });

  it('takes no member that it does not name', () => {
    const made = unsignedCredential(content);
    for (const more of [{ proof: [] }, { motive: 'x' }, { validFrom: '2026-01-14T23:00:00.000Z' }])
      expect(AchievementCredential.safeParse({ ...made, ...more }).success).toBe(false);
    const array = { ...made, credentialStatus: [made.credentialStatus] };
    expect(AchievementCredential.safeParse(array).success).toBe(false);
  });

  it('keeps the port of an issuer in its name', () => {
    expect(issuerOf('http://localhost:4000')).toBe('did:web:localhost%3A4000');
  });
});

describe('what the facts of a label require', () => {
  const required = (...types: readonly string[]) => requiredCredential('62', uuid('1'), envelopesOf(types));

  it('is one credential from the award on, whatever only tells of the term', () => {
    const first = required('LabelAwarded.v1')?.cause;
    expect(first).toMatchObject({ version: 1, from: '2027-01-25' });
    expect(required('LabelAwarded.v1', 'LabelRenewalOpened.v1')?.cause).toEqual(first);
    expect(required('LabelAwarded.v1', 'LabelRenewalOpened.v1', 'LabelExpired.v1')?.cause).toEqual(first);
    expect(required('LabelRecorded.v1')?.cause).toMatchObject({ version: 1 });
    expect(requiredCredential('62', uuid('1'), [])).toBeNull();
  });

  it('is another one after what changes what it says, and after a suspension that was lifted', () => {
    const renewed = required('LabelAwarded.v1', 'LabelRenewalOpened.v1', 'LabelRenewed.v1');
    expect(renewed?.cause).toMatchObject({ version: 3 });
    expect(renewed?.context.validUntil).toBe('2031-01-25');
    const lifted = required('LabelAwarded.v1', 'LabelSuspended.v1', 'LabelReinstated.v1');
    expect(lifted?.cause).toMatchObject({ version: 5 });
    const prolonged = required('LabelAwarded.v1', 'LabelProlonged.v1', 'LabelHolderChanged.v1');
    expect(prolonged?.cause).toMatchObject({ version: 3 });
  });

  it.each([
    ['LabelSuspended.v1'],
    ['LabelRevoked.v1'],
    ['LabelRescinded.v1'],
    ['LabelRelinquished.v1'],
    ['LabelLapsed.v1'],
    ['LabelSuspended.v1', 'LabelRevoked.v1'],
    ['LabelSuspended.v1', 'LabelExpired.v1'],
    ['LabelSuspended.v1', 'LabelProlonged.v1'],
    ['LabelSuspended.v1', 'LabelHolderChanged.v1'],
  ])('is none after %s %s', (...types) => {
    expect(required('LabelAwarded.v1', ...types)?.cause).toBeNull();
  });
});

describe('a short code', () => {
  const anyCode = fc.bigInt({ min: 0n, max: 2n ** 45n - 1n }).map(shortCodeOf);

  it('has ten signs, and reads back however it is typed', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(code).toHaveLength(10);
        expect(readShortCode(code)).toBe(code);
        expect(readShortCode(` ${printedShortCode(code).toLowerCase()} `)).toBe(code);
        expect(readShortCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
      }),
    );
  });

  it('is found out when one sign is wrong, or when two are exchanged', () => {
    const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    fc.assert(
      fc.property(anyCode, fc.nat(9), fc.nat(9), fc.nat(31), (code, one, other, sign) => {
        const wrong = code.split('');
        wrong[one] = signs[sign]!;
        if (wrong.join('') !== code) expect(readShortCode(wrong.join(''))).toBeNull();
        const exchanged = code.split('');
        [exchanged[one], exchanged[other]] = [code[other]!, code[one]!];
        if (exchanged.join('') !== code) expect(readShortCode(exchanged.join(''))).toBeNull();
      }),
      { numRuns: 500 },
    );
    for (const not of ['', 'ABC', '0000000000U', '!!!!!!!!!!']) expect(readShortCode(not)).toBeNull();
  });

  it('differs where the numbers do', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 45n - 2n }), (bits) =>
        expect(shortCodeOf(bits)).not.toBe(shortCodeOf(bits + 1n)),
      ),
    );
  });
});

describe('all checks together', () => {
  const said = (results: Record<CheckName, CheckResult>, expired = false) => {
    const checks = Object.fromEntries(
      Object.entries(results).map(([name, result]) => [name, { result, sentence: '' }]),
    ) as Record<CheckName, { result: CheckResult; sentence: string }>;
    return judge(checks, expired, null).state;
  };
  const good = { proof: 'PASS', issuer: 'PASS', validity: 'PASS', status: 'PASS' } as const;

  it('never say valid of what was not checked', () => {
    expect(said(good)).toBe('VALID');
    expect(said({ ...good, status: 'UNKNOWN' })).toBe('UNVERIFIABLE');
    expect(said({ ...good, status: 'FAIL' })).toBe('NOT_CURRENTLY_VALID');
    expect(said({ ...good, validity: 'FAIL', status: 'UNKNOWN' }, true)).toBe('EXPIRED');
    expect(said({ ...good, validity: 'FAIL' })).toBe('NOT_CURRENTLY_VALID');
    expect(said({ ...good, proof: 'FAIL', status: 'UNKNOWN' })).toBe('FORGED');
    expect(said({ ...good, issuer: 'FAIL', proof: 'UNKNOWN' })).toBe('OTHER_ISSUER');
    const results: CheckResult[] = ['PASS', 'FAIL', 'UNKNOWN'];
    const each = fc.constantFrom(...results);
    fc.assert(
      fc.property(fc.record({ proof: each, issuer: each, validity: each, status: each }), (checks) => {
        const all = Object.values(checks).every((result) => result === 'PASS');
        expect(said(checks) === 'VALID').toBe(all);
      }),
    );
  });
});

describe('the keys of the issuer', () => {
  const key = (name: string, state: IssuerKey['state']): IssuerKey => ({
    name,
    kmsKeyId: name,
    publicKeyMultibase: 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
    state,
    announcedAt: instant('2027-01-01T00:00:00.000Z'),
    since: instant('2027-01-01T00:00:00.000Z'),
    before: [],
  });

  it('are listed while what they signed holds, and not when they are compromised', () => {
    const keys = [
      key('key-a', 'DROPPED'),
      key('key-b', 'LISTED'),
      key('key-c', 'SIGNING'),
      key('key-d', 'ANNOUNCED'),
      key('key-e', 'COMPROMISED'),
    ];
    const {
      id,
      verificationMethod,
      assertionMethod,
      '@context': contexts,
    } = didDocument('https://l.fr', keys);
    expect(contexts[0]).toBe('https://www.w3.org/ns/did/v1');
    expect(assertionMethod).toEqual(['key-b', 'key-c', 'key-d'].map((name) => `${id}#${name}`));
    expect(verificationMethod.map((method) => method.id)).toEqual(assertionMethod);
    expect(verificationMethod.every(({ controller }) => controller === 'did:web:l.fr')).toBe(true);
  });

  it('first sign two days after they were announced', () => {
    expect(mayFirstSignAt(key('key-a', 'ANNOUNCED'))).toBe('2027-01-03T00:00:00.000Z');
  });
});
