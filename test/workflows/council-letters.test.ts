import { council } from '../../workflows/council/council.workflow.ts';
import { lettersTable } from '../../workflows/council/letters/table.ts';
import { LETTER_KINDS } from '../../workflows/letters/letter-kinds.ts';
import { actorWith, DIGEST } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const secretary = actorWith('secretary');
const body = SAMPLE_COMMANDS.council['adoptLetter'] as object;
const adopt = (effectiveOn: string, last: { version: number; effectiveOn: string } | null = null) =>
  given(council, [sample('CouncilEstablished.v1')], '62').when('adoptLetter', {
    as: secretary,
    at: '2026-12-01',
    data: { ...body, effectiveOn },
    given: { last, digest: DIGEST },
  });

describe('a council writes a letter in its own words (K8)', () => {
  it('as one version after another, each kept', () => {
    const { facts, rows } = adopt('2027-03-01', { version: 4, effectiveOn: '2027-02-01' }).thenFacts(
      'LetterAdopted.v1',
    );
    expect(facts[0]?.data).toMatchObject({ kind: 'withdrawn', version: 5, digest: DIGEST });
    expect(rows).toMatchObject([
      { kind: 'put', absent: true, key: { sk: 'letter#withdrawn#0005' }, item: { version: 5 } },
    ]);
  });

  it.each([
    ['today', '2026-12-01', null],
    ['on the day of the last version', '2027-02-01', { version: 1, effectiveOn: '2027-02-01' }],
  ])('from %s on, at the earliest', (_, effectiveOn, last) => {
    adopt(effectiveOn, last).thenFacts('LetterAdopted.v1');
  });

  it.each([
    ['yesterday', '2026-11-30', null],
    ['before the last version', '2027-01-31', { version: 1, effectiveOn: '2027-02-01' }],
  ])('never from %s on', (_, effectiveOn, last) => {
    adopt(effectiveOn, last).thenRefused('letter-effective-too-early');
  });

  it('and is told where a text is no letter of its kind', () => {
    const { kind, template } = { kind: 'acknowledgement', template: LETTER_KINDS.acknowledgement.template };
    const parse = (paragraphs: readonly object[]) =>
      council.commands['adoptLetter']?.safeParse({
        kind,
        effectiveOn: '2027-03-01',
        subject: template.subject,
        paragraphs,
      });
    expect(parse(template.paragraphs)?.success).toBe(true);
    const [issue] = parse([...template.paragraphs, { text: '{montant}' }])?.error?.issues ?? [];
    expect(issue?.path).toEqual(['paragraphs', String(template.paragraphs.length)]);
    expect(issue?.message).toContain('« {montant} » n’existe pas');
    const without = template.paragraphs.filter(({ text }) => !text.includes('{courtUntil}'));
    expect(
      parse(without)
        ?.error?.issues.map(({ message }) => message)
        .join(),
    ).toContain('REM-07');
  });
});

expectAllRefusalsMet({ ...council, table: lettersTable });
