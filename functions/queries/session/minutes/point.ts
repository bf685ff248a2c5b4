import * as z from 'zod';
import { InterestKind } from '../../../../events/interest.ts';
import { ItemLeftAgenda, ItemPlaced } from '../../../../events/item.ts';
import { DissentRecorded } from '../../../../events/minutes.ts';
import type { Envelope } from '../../../../events/fact.ts';
import { timesOut } from '../../../../workflows/session/times-out.ts';
import type { RowItem } from '../../../../workflows/kernel/rows.ts';
import type { PointView, RoundView } from '../../../../web/public/minutes/minutes-view.ts';
import type { Words } from '../../examination/sealed-words.ts';
import { roundViews, type Told } from './rounds.ts';

export type PointRead = Pick<Told, 'facts' | 'rules' | 'colleges'> & {
  id: string;
  rank: number;
  /** Who declared that they are recused, and of which class. */
  declared: readonly RowItem[];
  words: Words;
};

const Declared = z.object({ member: z.int(), interest: InterestKind });

/** What a point is called that is about no structure. */
const TITLES: Readonly<Record<PointView['kind'], string>> = {
  AWARD: 'attribution du label',
  RENEWAL: 'renouvellement du label',
  SUSPENSION: 'suspension du label',
  REVOCATION: 'abrogation ou retrait du label',
  CHARTER: 'la charte',
  RULES: 'le règlement intérieur',
  MINUTES: 'procès-verbal d’une séance précédente',
  OTHER: 'autre question',
};

/** Who was recused, and when they were out of the room: for all rounds of a point, from the first to the last (D7). */
const recusalsOf = ({ facts, declared }: PointRead): PointView['recusals'] => {
  const classes = new Map(
    declared.map((row) => Declared.parse(row)).map((one) => [one.member, one.interest]),
  );
  const times = timesOut(facts);
  const recused = new Set([...classes.keys(), ...times.flatMap((time) => time.recused)]);
  return [...recused]
    .toSorted((a, b) => a - b)
    .map((member) => {
      const out = times.filter((time) => time.recused.includes(member));
      return {
        member,
        reason: classes.get(member) ?? 'DECLARED_INTEREST',
        leftAt: out[0]?.from ?? null,
        returnedAt: out.at(-1)?.to ?? null,
      };
    });
};

const leftOf = ({ facts, words }: PointRead): PointView['left'] => {
  const fact = facts.findLast(({ type }) =>
    ['ItemAdjourned.v1', 'ItemWithdrawn.v1', 'ItemLeftAgenda.v1'].includes(type),
  );
  if (fact === undefined) return null;
  const { at, type, data } = fact;
  if (type === 'ItemAdjourned.v1') return { how: 'ADJOURNED', at, asked: words(fact)?.['asked'] ?? null };
  if (type === 'ItemWithdrawn.v1') return { how: 'WITHDRAWN', at, asked: null };
  return { how: ItemLeftAgenda.shape.data.parse(data).reason, at, asked: null };
};

/** The last that each member asked to have recorded, in the order in which they did. */
const dissentsOf = ({ facts, words }: PointRead): PointView['dissents'] => {
  const recorded = facts.filter(({ type }) => type === 'DissentRecorded.v1');
  const last = new Map(
    recorded.map((fact) => [DissentRecorded.shape.data.parse(fact.data).member, fact] as const),
  );
  return [...last].map(([member, fact]) => ({ member, at: fact.at, text: words(fact)?.['text'] ?? null }));
};

/** What was noted last of the debate; null when nothing was, or once it is erased. */
const debateOf = ({ facts, words }: PointRead): string | null => {
  const noted = facts.findLast(({ type }: Envelope) => type === 'DebateNoted.v1');
  return (noted && words(noted)?.['text']) ?? null;
};

/** One point as the minutes tell it: its question, who left the room, what was said, its votes, what became of it. */
export const pointView = (read: PointRead): PointView => {
  const { structureName, question, kind } = ItemPlaced.shape.data.parse(read.facts[0]?.data);
  const rounds: RoundView[] = roundViews({ ...read, kind });
  return {
    id: read.id,
    rank: read.rank,
    kind,
    title: structureName ?? TITLES[kind],
    question,
    recusals: recusalsOf(read),
    debate: debateOf(read),
    rounds,
    left: leftOf(read),
    dissents: dissentsOf(read),
  };
};
