import type { Envelope } from '../../events/fact.ts';
import { MisuseClosed, MisuseHolderTold, MisuseOverdue } from '../../events/misuse.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import type { LetterKindId, LetterToWrite } from '../../workflows/letters/letter-kinds.ts';
import type { MisuseContext } from '../../workflows/misuse/misuse.machine.ts';
import type { TagValues } from '../../workflows/letters/tags.ts';
import { councilValues, type Council } from './writing.ts';

type About = Council & { fact: Pick<Envelope, 'type' | 'data'>; misuse: MisuseContext };

/** To whom a letter about a report goes. */
type Told = { readonly to: 'HOLDER' | 'REPORTER' | 'SERVICE'; readonly letter: LetterToWrite };

const day = (text: string | null): string | null => (text === null ? null : longDate(LegalDate.parse(text)));

const asked = (about: About): Told => ({
  to: 'HOLDER',
  letter: {
    kind: 'misuseHolderAsked',
    values: {
      ...councilValues(about),
      structureName: about.misuse.structureName,
      answerUntil: day(about.misuse.answerUntil),
    },
  },
});

const holderTold = (about: About): Told => {
  const { outcome } = MisuseHolderTold.shape.data.parse(about.fact.data);
  return {
    to: 'HOLDER',
    letter: {
      kind: 'misuseHolderTold',
      values: {
        ...councilValues(about),
        structureName: about.misuse.structureName,
        unfounded: outcome === 'UNFOUNDED',
        ceased: outcome === 'CEASED',
        measure: outcome === 'MEASURE_PROPOSED',
      },
    },
  };
};

const reporterTold = (about: About): Told => {
  const { outcome } = MisuseClosed.shape.data.parse(about.fact.data);
  return {
    to: 'REPORTER',
    letter: {
      kind: 'misuseReporterTold',
      values: {
        ...councilValues(about),
        receivedOn: day(about.misuse.receivedOn),
        unfounded: outcome === 'UNFOUNDED',
        ceased: outcome === 'CEASED',
        followed: outcome === 'MEASURE_PROPOSED' || outcome === 'TRANSMITTED',
      },
    },
  };
};

const waits = (about: About): Told => {
  const { limit, dueOn } = MisuseOverdue.shape.data.parse(about.fact.data);
  return {
    to: 'SERVICE',
    letter: {
      kind: 'misuseWaits',
      values: {
        ...councilValues(about),
        number: about.misuse.number,
        dueOn: longDate(dueOn),
        toExamine: limit === 'EXAMINATION',
        toClose: limit === 'CLOSING',
      },
    },
  };
};

/** What the facts of a report are told by; somebody without a label is written to by post. */
export const MISUSE_LETTERS: Readonly<Record<string, (about: About) => Told>> = {
  'MisuseHearingOpened.v1': asked,
  'MisuseHolderTold.v1': holderTold,
  'MisuseClosed.v1': reporterTold,
  'MisuseOverdue.v1': waits,
};

/** What the service typed, and whoever is mentioned may read. */
type Typed = Readonly<Record<'question' | 'reasons', string | null>>;
type OnPaper = {
  /** On which the service says that it posts it; null while nothing calls for it. */
  readonly on: (misuse: MisuseContext) => string | null;
  readonly values: (misuse: MisuseContext, typed: Typed) => TagValues;
};

/** What is posted to somebody who has no space here: the words of the service, and nothing of the report. */
export const MISUSE_LETTERS_ON_PAPER = {
  misuseMentionedAsked: {
    on: ({ mentioned, askedOn }) => (mentioned === 'OTHER' ? askedOn : null),
    values: ({ answerUntil }, { question }) => ({ question, answerUntil: day(answerUntil) }),
  },
  misuseMentionedToCease: {
    on: ({ letterOn }) => letterOn,
    values: (_, { reasons }) => ({ reasons }),
  },
} as const satisfies Partial<Record<LetterKindId, OnPaper>>;
