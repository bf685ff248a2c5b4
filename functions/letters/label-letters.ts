import type { EstablishedCouncil } from '../../events/council.ts';
import type { Envelope } from '../../events/fact.ts';
import {
  LabelAwarded,
  LabelExpired,
  LabelLapsed,
  LabelProlonged,
  LabelRelinquished,
  LabelRenewalReminded,
  LabelRenewed,
  RelinquishmentAsked,
} from '../../events/label.ts';
import { ChangeDeclared, ChangeExamined, FormalNoticeGiven } from '../../events/label-check.ts';
import { counted } from '../../web/public/french.ts';
import { addDays } from '../../workflows/calendar/date-arithmetic.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import type { LabelContext } from '../../workflows/label/label-context.ts';
import type { LabelRules } from '../../workflows/label/label-rules.ts';
import type { LetterToWrite } from '../../workflows/letters/letter-kinds.ts';
import { councilValues, type Council } from './writing.ts';

/** What a letter about a label is written from. */
export type AboutLabel = Council & {
  readonly profile: EstablishedCouncil;
  readonly fact: Envelope;
  /** Those of its version, with it. */
  readonly facts: readonly Envelope[];
  /** The label as it stands when the letter leaves. */
  readonly label: LabelContext;
  readonly rules: LabelRules;
  /** Whether its renewal has been asked for by then: nobody who has asked is reminded (H1, M35). */
  readonly renewalAsked: boolean;
  /** What was typed with the fact, as its name in the form; null of what is erased, and where nothing was. */
  readonly words: Readonly<Record<string, string>> | null;
};
export type LabelLetter = (about: AboutLabel) => LetterToWrite | null;

const reminded = ({ label, renewalAsked }: AboutLabel, months: number): LetterToWrite | null =>
  renewalAsked
    ? null
    : {
        kind: 'renewalReminded',
        values: {
          validUntil: longDate(LegalDate.parse(label.validUntil)),
          left: months === 0 ? 'moins d’un mois' : `${months} mois`,
        },
      };

const changeDays = ({ rules }: AboutLabel): string => counted(rules.changeDeclarationDays, 'jour', 'jours');

const markUntil = ({ rules }: AboutLabel, last: LegalDate): string =>
  longDate(addDays(last, rules.markUseEndsDays));

const yearly = (about: AboutLabel, reminder: boolean): LetterToWrite => ({
  kind: 'yearlyCheck',
  values: { reminder, changeDays: changeDays(about) },
});

/** The letters of a label's life but those of measures, by their fact. */
export const LABEL_LETTERS: Readonly<Record<string, LabelLetter>> = {
  'LabelAwarded.v1': (about) => {
    const { validUntil } = LabelAwarded.shape.data.parse(about.fact.data);
    return {
      kind: 'labelAwarded',
      values: {
        validUntil: longDate(validUntil),
        changeDays: changeDays(about),
        yearly: about.rules.yearlyCheckMonth > 0,
      },
    };
  },

  'LabelRenewed.v1': (about) => {
    const { validUntil } = LabelRenewed.shape.data.parse(about.fact.data);
    return {
      kind: 'labelRenewed',
      values: { validUntil: longDate(validUntil), changeDays: changeDays(about) },
    };
  },

  // A reminder of the same day says it too: it is said once.
  'LabelRenewalOpened.v1': (about) => {
    const { renewalOpensMonths, renewalReminderMonths } = about.rules;
    return renewalReminderMonths.includes(renewalOpensMonths) ? null : reminded(about, renewalOpensMonths);
  },

  'LabelRenewalReminded.v1': (about) =>
    reminded(about, LabelRenewalReminded.shape.data.parse(about.fact.data).monthsLeft),

  'LabelProlonged.v1': ({ fact }) => {
    const { validUntil, sessionOn } = LabelProlonged.shape.data.parse(fact.data);
    return {
      kind: 'labelProlonged',
      values: { validUntil: longDate(validUntil), sessionOn: sessionOn && longDate(sessionOn) },
    };
  },

  'LabelExpired.v1': (about) => {
    const endedOn = addDays(LabelExpired.shape.data.parse(about.fact.data).expiredOn, -1);
    return {
      kind: 'labelExpired',
      values: { endedOn: longDate(endedOn), markUntil: markUntil(about, endedOn) },
    };
  },

  // Of one that ends on the day itself, its end is told, and nothing else.
  'RelinquishmentAsked.v1': ({ fact }) => {
    const { askedOn, from } = RelinquishmentAsked.shape.data.parse(fact.data);
    return from === askedOn ? null : { kind: 'relinquishmentAsked', values: { leavesOn: longDate(from) } };
  },

  'LabelRelinquished.v1': (about) => {
    const { relinquishedOn } = LabelRelinquished.shape.data.parse(about.fact.data);
    return {
      kind: 'labelRelinquished',
      values: { leavesOn: longDate(relinquishedOn), markUntil: markUntil(about, relinquishedOn) },
    };
  },

  'LabelLapsed.v1': (about) => {
    const { lapsedOn, replacedBy } = LabelLapsed.shape.data.parse(about.fact.data);
    return {
      kind: 'labelLapsed',
      values: { lapsedOn: longDate(lapsedOn), replacedBy, markUntil: markUntil(about, lapsedOn) },
    };
  },

  'YearlyCheckSent.v1': (about) => yearly(about, false),
  'YearlyCheckReminded.v1': (about) => yearly(about, true),

  'ChangeDeclared.v1': (about) => {
    const { declaredOn, late } = ChangeDeclared.shape.data.parse(about.fact.data);
    return {
      kind: 'changeDeclared',
      values: { declaredOn: longDate(declaredOn), late, changeDays: changeDays(about) },
    };
  },

  // What an officer concluded weighs on the holder, who reads why.
  'ChangeExamined.v1': ({ fact, words }) => {
    const { followUp } = ChangeExamined.shape.data.parse(fact.data);
    return {
      kind: 'changeExamined',
      values: {
        nothing: followUp === 'NONE',
        measure: followUp === 'MEASURE',
        reason: words?.['reason'] ?? null,
      },
    };
  },

  'FormalNoticeGiven.v1': ({ fact }) => {
    const { until } = FormalNoticeGiven.shape.data.parse(fact.data);
    return { kind: 'checkFormalNotice', values: { until: longDate(until) } };
  },
};

/** What every letter about a label may say. */
export const labelValues = ({ label, ...council }: Pick<AboutLabel, 'label' | keyof Council>) => ({
  ...councilValues(council),
  structureName: label.holder?.name ?? null,
  labelNumber: label.number,
  labelPage: `${council.origin}/labels/${label.number}`,
});
