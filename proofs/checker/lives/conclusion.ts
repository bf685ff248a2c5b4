import { type JsonObject, objectOf, textOf, textsOf } from '../json.ts';
import type { Step } from './life.ts';

type Keeps = NonNullable<Step['keeps']>;

/** By criterion, which side proposes, or that both agreed. */
const agreed = (data: JsonObject, { commitments }: JsonObject, side: string): JsonObject => ({
  commitments: { ...objectOf(commitments), [textOf(data['criterion'])]: side },
});

export const proposed: Keeps = (data, context) => agreed(data, context, textOf(data['from']));
export const accepted: Keeps = (data, context) => agreed(data, context, 'BOTH');

export const awaitsAcceptance = ({ criterion }: JsonObject, { commitments }: JsonObject): boolean =>
  ['APPLICANT', 'SERVICE'].includes(textOf(objectOf(commitments)[textOf(criterion)]));

export const mayConclude = ({ proposal }: JsonObject, { open, eligibility }: JsonObject): boolean =>
  proposal === 'INELIGIBLE' || textsOf(open).length === 0 || eligibility === 'INELIGIBLE';

export const whereConcluded = ({ proposal, visa }: JsonObject): readonly string[] => {
  if (visa === true) return ['filed.examination.awaitingVisa'];
  return [`filed.examination.${proposal === 'INELIGIBLE' ? 'settled' : 'ready'}`];
};

/** What falls when an examination is taken up again (B13). */
export const openAgain: Keeps = () => ({ proposal: null, concludedBy: null, replyUntil: null, replies: 0 });

const REPORTED = ['filed.examination.ready', 'filed.examination.onAgenda'] as const;

/** The report and the replies to it, until the council has given its opinion. */
export const reportSteps: Readonly<Record<string, readonly Step[]>> = {
  'ReportPublished.v1': REPORTED.map((from) => ({
    from,
    keeps: ({ replyUntil }) => ({ replyUntil: replyUntil ?? null, replies: 0 }),
  })),
  'ReplyReceived.v1': REPORTED.map((from) => ({
    from,
    when: (_, { replyUntil }) => replyUntil !== null,
    keeps: (_, { replies }) => ({ replies: Number(replies) + 1 }),
  })),
  'ReplyClosed.v1': [{ from: 'filed' }],
};

const UNDER_WAY = ['filed', 'decided'] as const;

const closed = (by: JsonObject, { officer, routed, conflicted }: JsonObject): JsonObject => {
  const [person, known] = [textOf(by['person']), textsOf(conflicted)];
  if (by['kind'] !== 'person' || known.includes(person)) return {};
  const follows = officer === person ? { officer: null, routed: null } : { officer, routed };
  return { officer: follows.officer ?? null, routed: follows.routed ?? null, conflicted: [...known, person] };
};

const cleared = (person: string, { cleared: known }: JsonObject): JsonObject =>
  textsOf(known).includes(person) ? {} : { cleared: [...textsOf(known), person] };

/** Who follows a dossier, to whom it is closed, and whose link no longer closes it (B7, B9). */
export const assignmentSteps: Readonly<Record<string, readonly Step[]>> = {
  'ApplicationAssigned.v1': UNDER_WAY.map((from) => ({
    from,
    keeps: ({ officer, routed }) => ({ officer: officer ?? null, routed: routed ?? null }),
  })),
  'ConflictDeclared.v1': UNDER_WAY.map((from) => ({ from, keeps: (_, context, by) => closed(by, context) })),
  'OpenedDespiteLink.v1': UNDER_WAY.map((from) => ({
    from,
    keeps: (_, context, by) => cleared(textOf(by['person']), context),
  })),
  'LinkLifted.v1': UNDER_WAY.map((from) => ({
    from,
    keeps: ({ person }, context) => cleared(textOf(person), context),
  })),
};
