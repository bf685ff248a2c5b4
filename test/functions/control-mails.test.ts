import type { Envelope, Instant } from '../../events/fact.ts';
import { makeControlMails } from '../../functions/reactions/control-mails.ts';
import { startOfDayInParis } from '../../workflows/calendar/paris-time.ts';
import { addDays } from '../../workflows/calendar/date-arithmetic.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { ControlContext } from '../../workflows/control/control.machine.ts';
import { control } from '../../workflows/control/control.workflow.ts';
import { decide } from '../../workflows/kernel/decide.ts';
import { fromStored } from '../../workflows/kernel/history.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import { actorWith, CONTROL, SYSTEM } from '../support/ids.ts';
import { inDefaultWords } from '../support/letter-text.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { CONTROL_GIVEN } from '../support/sample-givens.ts';
import { thingWith } from '../support/scenario.ts';

const profile = sample('CouncilEstablished.v1').data;
const reminder = startOfDayInParis(addDays(LegalDate.parse('2027-01-15'), -7));
const OPENED = { ...sample('ControlOpened.v1'), deadlines: { controlReminder: reminder } };

/** A control as it stands, which acts move on, and the mails that leave as it is read just before. */
const openControl = () => {
  let thing: Thing = thingWith(control, [OPENED], CONTROL);
  const mails = makeControlMails({
    references: {
      state: async () => ({
        word: control.stateWord(thing.snapshot.value),
        context: ControlContext.parse(thing.context),
        version: thing.version,
      }),
    },
    contacts: { representatives: async () => ['titulaire@exemple.fr'] },
    origin: 'https://label.exemple.fr',
  });
  const act = (name: string, data: object, at: Instant, given: unknown): Envelope | string => {
    const actor =
      name === 'passDeadline' ? SYSTEM : actorWith(name === 'answer' ? 'representative' : 'officer');
    const outcome = decide(control, thing, { name, data, at, actor }, given);
    if (!outcome.ok) return outcome.refusal.reason;
    thing = fromStored(control, '62', CONTROL, thing.version + 1, outcome.value.next);
    const [fact] = outcome.value.facts;
    return { ...fact, council: '62', workflow: 'control', thing: CONTROL, at } as unknown as Envelope;
  };
  return {
    remind: (at: Instant = reminder) =>
      act('passDeadline', { deadline: 'controlReminder', dueAt: reminder }, at, undefined),
    clear: (at: Instant = reminder) =>
      act('close', { ...SAMPLE_COMMANDS.control['close'] }, at, CONTROL_GIVEN.close),
    answer: (ask: number, at: Instant = reminder) =>
      act('answer', { ...SAMPLE_COMMANDS.control['answer'], ask }, at, CONTROL_GIVEN.answer),
    deliver: (fact: Envelope | string) =>
      typeof fact === 'string' ? Promise.reject(new Error(fact)) : mails(fact, profile),
  };
};

describe('a reminder that is due at the instant at which somebody is cleared (M35)', () => {
  it('leaves for whoever is still awaited, and says until when', async () => {
    const { remind, deliver } = openControl();
    const sent = await deliver(remind());
    expect(sent?.to).toEqual(['titulaire@exemple.fr']);
    const { subject, text } = inDefaultWords(sent?.letter ?? { kind: 'controlReminded', values: {} });
    expect(subject).toContain('le contrôle de votre label attend votre réponse');
    expect(text).toMatch(/15\s*janvier\s*2027/);
  });

  it('is never recorded when the end came first', () => {
    const { clear, remind } = openControl();
    clear();
    expect(remind()).toBe('not-in-this-state');
  });

  it('is never sent when it came first and the end followed: told at once, twice, or months late', async () => {
    const { clear, remind, deliver } = openControl();
    const reminded = remind();
    clear();
    for (let time = 0; time < 3; time += 1) expect(await deliver(reminded)).toBeNull();
  });

  it('is never sent either to whoever gave the last answer meanwhile', async () => {
    const { answer, remind, deliver } = openControl();
    answer(1);
    const reminded = remind();
    answer(2);
    expect(await deliver(reminded)).toBeNull();
    expect(await deliver(reminded)).toBeNull();
  });

  it('and the end itself is told', async () => {
    const { clear, deliver } = openControl();
    const { text } = inDefaultWords(
      (await deliver(clear()))?.letter ?? { kind: 'controlClosed', values: {} },
    );
    expect(text).toContain('Aucune suite n’est donnée');
  });
});
