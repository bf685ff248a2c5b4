import * as z from 'zod';
import { Instant } from '../../../events/fact.ts';
import { Notice } from '../../../events/notice.ts';
import { thingKey, type RowItem, type RowKey } from '../../../workflows/kernel/rows.ts';
import { WORKFLOWS } from '../../../workflows/workflows.ts';
import { RETURNED } from '../../adapters/effects.ts';
import { asideList } from '../../adapters/aside.ts';

const fact = { factId: z.string(), factType: z.string(), version: z.int().min(1) };
const Kind = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('mail'),
    ...fact,
    letter: z.string().optional(),
    /** Tags without a value: the letter was not written. */
    lacking: z.array(z.string()).optional(),
    /** It left, and came back or was complained of. */
    returned: z.enum(RETURNED).optional(),
  }),
  z.object({ what: z.literal('reaction'), ...fact, function: z.string() }),
  z.object({ what: z.literal('notice'), ...fact }),
  z.object({ what: z.literal('deadline'), deadline: z.string(), dueAt: Instant, refusal: z.string() }),
]);
const Answered = z.object({ answer: z.enum(['settled', 'resent']), answeredFor: Instant });
const Row = z.intersection(
  z.object({
    pk: z.string(),
    sk: z.string(),
    at: Instant,
    list: z.string().optional(),
    listAt: Instant.optional(),
  }),
  Kind,
);

/** What did not leave, as it stands: `at` names the failure, `answered` what a person said of one. */
export type Entry = z.infer<typeof Row> & { answered: z.infer<typeof Answered> | null };

/** What a person may answer: it is settled, or it is to be tried again. */
export const ACTS = ['settle', 'resend'] as const;
export type Act = (typeof ACTS)[number];

/** The notice of the fact that it comes from; null for a deadline, and for a fact that nobody can read. */
export const noticeOf = (entry: Entry): Notice | null => {
  if (entry.what === 'deadline') return null;
  const { factId, factType: type, version, pk: thing } = entry;
  const notice = Notice.safeParse({ factId, type, version, thing, council: thing.split('#')[0] });
  return notice.data ?? null;
};

export const actsOn = (entry: Entry): readonly Act[] =>
  entry.what === 'deadline' || noticeOf(entry) !== null ? ACTS : ['settle'];

/** A mail is on the list from when it begins to leave; it is in doubt when it is still there after this. */
const MAIL_LEAVES_WITHIN = 5 * 60_000;
const MAIL = 'effect#mail#';

/** To which member a mail goes, where each has one. */
export const memberOf = ({ sk }: Pick<Entry, 'sk'>): number | null => {
  const [, , , member] = sk.split('#');
  return member === undefined ? null : Number(member);
};

/** Whether an entry, by its place in the list, is to be shown at an instant. */
export const isShown = ({ sk, listAt }: { sk: string; listAt: string }, now: Instant): boolean =>
  !sk.startsWith(MAIL) || Date.parse(listAt) <= Date.parse(now) - MAIL_LEAVES_WITHIN;

/** An entry from its row. @throws ZodError when it does not have its shape */
export const toEntry = (row: RowItem): Entry => {
  const mail = String(row['sk']).startsWith(MAIL) ? { what: 'mail', at: row['begunAt'] } : {};
  return { ...Row.parse({ ...row, ...mail }), answered: Answered.safeParse(row).data ?? null };
};

/** Whether a person may still answer to this failure: it is listed, and nothing has happened since. */
export const isOpen = (entry: Entry, council: string, at: string, now: Instant): boolean =>
  entry.list === asideList(council) &&
  entry.at === at &&
  entry.listAt !== undefined &&
  isShown({ sk: entry.sk, listAt: entry.listAt }, now);

/** The identifier of one failure of one thing: once it is answered, or fails again, it names nothing any more. */
export const idOf = ({ pk, sk, at }: Pick<Entry, 'pk' | 'sk' | 'at'>): string =>
  Buffer.from([...pk.split('#').slice(1), at, sk].join('#')).toString('base64url');

const ID =
  /^([a-zA-Z]{4,12})#([\dA-Za-z-]{2,36})#([\d:.TZ-]{20,30})#((?:aside|effect#mail)#[\w.:#-]{1,200})$/;

/** Which row an identifier leads to, within the council of who asks, and at which failure; null for any other text. */
export const readId = (council: string, id: string): { key: RowKey; at: string } | null => {
  if (!/^[\w-]{1,500}$/.test(id)) return null;
  const [, workflow = '', thing = '', at = '', sk = ''] =
    ID.exec(Buffer.from(id, 'base64url').toString('utf8')) ?? [];
  if (!Object.hasOwn(WORKFLOWS, workflow)) return null;
  return { key: { pk: thingKey(council, workflow, thing), sk }, at };
};
