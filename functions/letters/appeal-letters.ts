import {
  AppealAcknowledged,
  AppealAnswered,
  AppealDecided,
  AppealDeemedRejected,
} from '../../events/appeal.ts';
import type { Envelope } from '../../events/fact.ts';
import type { AppealContext } from '../../workflows/appeal/appeal.machine.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import type { LetterKindId, LetterToWrite } from '../../workflows/letters/letter-kinds.ts';
import type { TagValues } from '../../workflows/letters/tags.ts';
import { councilValues, remedyValues, type Council } from './writing.ts';

type About = Council & {
  fact: Envelope;
  appeal: AppealContext;
  /** Why it was answered so, who signed and how; null before it is answered, and of what is erased. */
  reasons: string | null;
  signed: { name: string | null; quality: string; act: string | null } | null;
};

const letter = (about: About, kind: LetterKindId, values: TagValues): LetterToWrite => ({
  kind,
  values: {
    ...councilValues(about),
    ...remedyValues(about),
    structureName: about.appeal.structureName,
    ...values,
  },
});

const acknowledged = (about: About): LetterToWrite => {
  const { receivedOn, silenceOn, courtIfSilentOn } = AppealAcknowledged.shape.data.parse(about.fact.data);
  return letter(about, 'appealAcknowledged', {
    receivedOn: longDate(receivedOn),
    silenceOn: longDate(silenceOn),
    courtIfSilentUntil: longDate(courtIfSilentOn),
  });
};

const invited = (about: About): LetterToWrite => {
  const { observationsUntil } = about.appeal;
  return letter(about, 'appealHolderInvited', {
    observationsUntil: observationsUntil === null ? null : longDate(LegalDate.parse(observationsUntil)),
  });
};

/** DEC-10: what its silence does to whoever agreed to be notified there; the post, for the others. */
const waits = (about: About): LetterToWrite => {
  const { decidedOn, consultBy } = AppealDecided.shape.data.parse(about.fact.data);
  return letter(about, 'appealAnswerWaits', {
    deemedOn: consultBy === null ? null : longDate(decidedOn),
    consultBy: consultBy === null ? null : longDate(consultBy),
    posted: consultBy === null,
  });
};

/** To the service, which has to post it. */
const toPost = (about: About): LetterToWrite =>
  letter(about, 'appealAnswerToPost', {
    decidedOn: about.appeal.ruledOn === null ? null : longDate(LegalDate.parse(about.appeal.ruledOn)),
    returned: about.fact.type === 'AppealMailReturned.v1',
  });

const ANSWERS: Readonly<Record<string, string>> = {
  UPHELD: 'Votre recours est accueilli.',
  REJECTED: 'Votre recours est rejeté.',
  INADMISSIBLE: 'Votre recours est irrecevable : il est arrivé hors délai.',
};
const FOLLOWS: Readonly<Record<string, string>> = {
  REOPENS: 'La décision contestée est retirée : votre dossier est décidé de nouveau.',
  LABEL_ACT: 'Le service applique cette réponse à votre label.',
};

const answered = (about: About): LetterToWrite => {
  const { courtDeadline } = AppealAnswered.shape.data.parse(about.fact.data);
  const { outcome, effect } = about.appeal;
  return letter(about, 'appealAnswered', {
    answer: ANSWERS[outcome ?? ''] ?? null,
    follows: FOLLOWS[effect ?? ''] ?? null,
    reasons: about.reasons,
    signatory: about.signed?.name ?? null,
    quality: about.signed?.quality ?? null,
    act: about.signed?.act ?? null,
    courtUntil: courtDeadline === null ? null : longDate(courtDeadline),
  });
};

const silent = (about: About): LetterToWrite => {
  const { rejectedOn, courtDeadline } = AppealDeemedRejected.shape.data.parse(about.fact.data);
  return letter(about, 'appealRejectedBySilence', {
    rejectedOn: longDate(rejectedOn),
    courtUntil: longDate(courtDeadline),
  });
};

/** What the structure is told of an appeal, and the service of an answer that it has to post; a third party is written to by post, by a person. */
export const APPEAL_LETTERS: Readonly<Record<string, (about: About) => LetterToWrite>> = {
  'AppealAcknowledged.v1': acknowledged,
  'AppealHolderInvited.v1': invited,
  'AppealDecided.v1': waits,
  'AppealMailReturned.v1': toPost,
  'AppealAnswerToPost.v1': toPost,
  'AppealAnswered.v1': answered,
  'AppealDeemedRejected.v1': silent,
};

export const isForService = (type: string): boolean => APPEAL_LETTERS[type] === toPost;

/** Whether the structure has this letter: of a third party's appeal, that it is heard and nothing else. */
export const isForStructure = (type: string, { by }: AppealContext): boolean =>
  by === 'STRUCTURE' || type === 'AppealHolderInvited.v1';

/** Who signed an answer, in what capacity, by which act if for the President (DEC-01, F9). */
export const signedAppeal = ({ data }: Pick<Envelope, 'data'>, name: string | null): About['signed'] => {
  const { quality, signatory } = AppealDecided.shape.data.parse(data);
  return { name, quality, act: signatory.delegation?.act ?? null };
};
