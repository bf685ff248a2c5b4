import { Day, fact } from './fact.ts';

/** The report on a dossier, shown to the applicant, who may reply until the end of that day (B16); its text is sealed. */
export const ReportPublished = fact('ReportPublished.v1', { replyUntil: Day });

/** The applicant's reply, attached to the dossier as it was written (M18); its text is sealed beside the fact. */
export const ReplyReceived = fact('ReplyReceived.v1', {});

/** The time to reply went by. */
export const ReplyClosed = fact('ReplyClosed.v1', { replyUntil: Day });
