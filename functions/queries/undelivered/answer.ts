import type { Instant } from '../../../events/fact.ts';
import type { Notice } from '../../../events/notice.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import type { Answering, AsideAnswers } from '../../adapters/aside-answers.ts';
import type { makeReads } from '../../adapters/read-rows.ts';
import { notFound, refusalProblem } from '../../shell/problems.ts';
import type { IsClosedTo } from './closed-lines.ts';
import { actsOn, isOpen, noticeOf, readId, toEntry, type Act, type Entry } from './entry.ts';

type Asked = { council: string; id: string; act: Act; person: string; actor: Actor; now: Instant };

type Parts = {
  isClosedTo: IsClosedTo;
  reads: Pick<ReturnType<typeof makeReads>, 'row'>;
  answers: AsideAnswers;
  notices: { put(...notices: readonly Notice[]): Promise<void> };
};

const ANSWERS = { settle: 'settled', resend: 'resent' } as const satisfies Record<Act, Answering['answer']>;
/** An answer that lost a race is looked at again: the other one was either the same, or says why not. */
const TRIES = 2;

const movedOn = () => refusalProblem({ reason: 'state-moved-on', detail: {} });

/**
 * What a person answers to what did not leave (P11). The identifier names one failure, so that the same answer given
 * twice is one; an answer to what has changed meanwhile is refused.
 */
export const makeAnswer = ({ reads, answers, notices, isClosedTo }: Parts) => {
  /** What is asked is done while the entry is still listed: whoever is killed half-way finds it there again. */
  const resend = async (entry: Entry, answering: Answering): Promise<boolean> => {
    const notice = noticeOf(entry);
    const begun = await (entry.what === 'mail' ? answers.reopen(answering) : answers.claim(answering));
    if (!begun) return false;
    if (notice !== null) await notices.put(notice);
    if (entry.what === 'deadline') await answers.wake(entry.pk);
    if (entry.what !== 'mail') await answers.leave(answering);
    return true;
  };

  const find = async ({ council, id, actor }: Asked) => {
    const named = readId(council, id);
    const row = named && (await reads.row(named.key));
    if (named === null || row === null) throw notFound();
    const { pk } = named.key;
    if (await isClosedTo(council, actor)(pk, await reads.row({ pk, sk: 'state' }))) throw notFound();
    return { ...named, entry: toEntry(row) };
  };

  /** @returns how it is answered; throws a 404, 409 or 422 problem */
  return async (asked: Asked): Promise<Answering['answer']> => {
    const { council, act, person, now } = asked;
    const answer = ANSWERS[act];
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const { key, at, entry } = await find(asked);
      if (!isOpen(entry, council, at, now)) {
        if (entry.answered?.answeredFor === at && entry.answered.answer === answer) return answer;
        throw movedOn();
      }
      if (!actsOn(entry).includes(act)) throw refusalProblem({ reason: 'not-in-this-state', detail: {} });
      const failure = { name: entry.what === 'mail' ? 'begunAt' : 'at', at } as const;
      const answering: Answering = { key, failure, answer, by: person, now };
      if (await (act === 'settle' ? answers.settle(answering) : resend(entry, answering))) return answer;
    }
    throw movedOn();
  };
};
