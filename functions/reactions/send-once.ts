import { randomUUID } from 'node:crypto';
import type { Envelope } from '../../events/fact.ts';
import { memberSuffix } from '../../workflows/kernel/rows.ts';
import type { makeEffects } from '../adapters/effects.ts';
import { mailTags } from '../adapters/mail-tags.ts';
import type { makeSesMailer } from '../adapters/ses-mailer.ts';
import { log } from '../shell/log.ts';
import { asSent, type Letter, type Written } from '../letters/write-letter.ts';
import { digestOfText } from '../shell/digest.ts';

type Parts = { effects: ReturnType<typeof makeEffects>; mailer: ReturnType<typeof makeSesMailer> };

/** A letter, where it goes and where its answers do; `member` where a fact has one for each, who do not see each other. */
export type Leaving = { to: readonly string[]; replyTo: string; letter: Letter | Written; member?: number };

/**
 * Sends a letter once for each fact, or once for each fact and member, whatever is told twice. One whose sending is in
 * doubt stays listed for a person, and is not tried again by itself (P11). One that cannot be written whole is not sent
 * at all: it is listed with what it lacks (E1).
 */
export const makeSendOnce =
  ({ effects, mailer }: Parts) =>
  async (fact: Envelope, { to, replyTo, letter, member }: Leaving, at: string): Promise<void> => {
    const suffix = member === undefined ? '' : `#${memberSuffix(member)}`;
    const noted = {
      ...('used' in letter && letter.used),
      ...('used' in letter && 'text' in letter && { letterText: digestOfText(asSent(letter)) }),
      ...('missing' in letter && { lacking: letter.missing }),
    };
    const attempt = randomUUID();
    if (!(await effects.begin(fact, 'mail', at, suffix, { ...noted, attempt }))) return;
    if ('missing' in letter) {
      log('ERROR', { event: 'letter-incomplete', factId: fact.id });
      return;
    }
    try {
      await mailer.send(to, replyTo, letter, mailTags(fact, { attempt, member }));
    } catch (error) {
      // In doubt: it may have left.
      log('ERROR', {
        event: 'mail-in-doubt',
        factId: fact.id,
        error: error instanceof Error ? error.name : '',
      });
      return;
    }
    await effects.done(fact, 'mail', at, suffix);
  };
