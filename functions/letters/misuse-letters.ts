import type { Envelope } from '../../events/fact.ts';
import { MisuseClosed, MisuseHolderTold, MisuseOverdue } from '../../events/misuse.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import type { LetterToWrite } from '../../workflows/letters/letter-kinds.ts';
import type { MisuseContext } from '../../workflows/misuse/misuse.machine.ts';
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

/** What the facts of a report are told by; somebody without a label is written to by post, by a person. */
export const MISUSE_LETTERS: Readonly<Record<string, (about: About) => Told>> = {
  'MisuseHearingOpened.v1': asked,
  'MisuseHolderTold.v1': holderTold,
  'MisuseClosed.v1': reporterTold,
  'MisuseOverdue.v1': waits,
};
