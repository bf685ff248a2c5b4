import type { Envelope } from '../../events/fact.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { APPEAL_LETTERS, signedAppeal } from '../../functions/letters/appeal-letters.ts';
import { writeWith } from '../../functions/letters/write-letter.ts';
import { AppealContext } from '../../workflows/appeal/appeal.machine.ts';
import { appeal } from '../../workflows/appeal/appeal.workflow.ts';
import { faultsOfLetter } from '../../workflows/letters/compile-letter.ts';
import { LETTER_KINDS } from '../../workflows/letters/letter-kinds.ts';
import { inDefaultWords } from '../support/letter-text.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';
import { uuid } from '../support/ids.ts';

const profile = sample('CouncilEstablished.v1').data;
const context = AppealContext.parse(thingWith(appeal, [sample('AppealFiled.v1')], uuid('8')).context);
const SIGNS_FOR = {
  since: LegalDate.parse('2026-01-01'),
  delegation: {
    act: 'l’arrêté n° 2026-118',
    from: LegalDate.parse('2026-01-01'),
    until: LegalDate.parse('2027-12-31'),
  },
};
const letterOf = (
  type: 'AppealAcknowledged.v1' | 'AppealAnswered.v1' | 'AppealDeemedRejected.v1',
  over = {},
) =>
  APPEAL_LETTERS[type]?.({
    fact: sample(type) as unknown as Envelope,
    profile,
    origin: 'https://label.exemple.fr',
    appeal: { ...context, outcome: 'REJECTED', ...over },
    reasons: 'La plus haute rémunération dépasse le plafond.',
    signed: signedAppeal(sample('AppealDecided.v1', { signatory: SIGNS_FOR }), 'Ada Petit'),
  }) ?? { kind: 'appealAnswered', values: {} };

describe('letters of decisions and appeals are data as all others (E1)', () => {
  it('tell an appeal received, answered or rejected by silence, with the court (REM-03, REM-05, REM-07)', () => {
    for (const type of ['AppealAcknowledged.v1', 'AppealDeemedRejected.v1'] as const) {
      const { subject, text } = inDefaultWords(letterOf(type));
      expect(subject).toContain(context.structureName);
      expect(text).toContain(profile.remedies.court);
    }
    expect(inDefaultWords(letterOf('AppealAnswered.v1')).text).toMatch(
      /dépasse le plafond[^]*Ada Petit\nPrésidente\nPar délégation : l’arrêté/,
    );
  });

  it('an answer without words is not sent, and says what it lacks', () => {
    const { template } = LETTER_KINDS.appealAnswered;
    expect(
      writeWith(letterOf('AppealAnswered.v1', { outcome: null }), { version: 0, template }),
    ).toMatchObject({
      missing: ['answer'],
    });
  });

  it('no council takes reasons, remedies or the mention of the processing out of a notified decision', () => {
    const { template } = LETTER_KINDS.decision;
    for (const tag of ['reasons', 'adminAppealUntil', 'courtUntil', 'algorithm', 'quality', 'conditions']) {
      const paragraphs = template.paragraphs.filter(({ text }) => !text.includes(`{${tag}}`));
      const faults = faultsOfLetter(LETTER_KINDS.decision, { ...template, paragraphs });
      expect(faults.map(({ message }) => message).join()).toContain(`{${tag}}`);
    }
  });

  it('a letter on paper says where to write, and not to reply to it', () => {
    const { closing, paperClosing } = inDefaultWords(letterOf('AppealAcknowledged.v1'));
    expect(closing.join()).toContain('Répondez à ce message');
    expect(paperClosing.join()).not.toContain('Répondez');
    expect(paperClosing.join()).toContain(profile.contact.email);
    expect(paperClosing.slice(0, -1)).toEqual(closing.slice(0, -1));
  });
});
