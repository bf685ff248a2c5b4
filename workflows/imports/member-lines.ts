import type * as z from 'zod';
import type { LegalDate } from '../calendar/legal-date.ts';
import type { councilCommands } from '../council/commands.ts';
import { MEMBER_COLUMNS, type MemberField } from './columns.ts';
import { dayCell, emailCell, numberCell, optionalCell, textCell, yesNoCell } from './cells.ts';
import { plainWords } from './plain-words.ts';
import { read, together, unread, type Cell, type LineProblem, type ReadLine } from './read-line.ts';
import type { TableLine } from './read-table.ts';

export type SeatMember = z.output<typeof councilCommands.seatMember>;

const TITLES: Record<string, string> = Object.fromEntries(
  MEMBER_COLUMNS.map(({ field, titles: [first] }) => [field, first]),
);
const titleOf = (field: string): string => TITLES[field] ?? field;

/** A college by its number, or by its name as the council wrote it (BOD-02). */
const collegeCell = (typed: string, colleges: readonly string[]): Cell<number> => {
  const number = /^\d{1,2}$/.test(typed)
    ? Number(typed)
    : colleges.findIndex((name) => plainWords(name) === plainWords(typed)) + 1;
  return number >= 1 && number <= colleges.length
    ? read(number)
    : unread(`Écrivez le numéro d’un collège, de 1 à ${colleges.length}, ou son nom exact.`);
};

/** Titular unless it is written otherwise (DEL-01). */
const kindCell = (typed: string): Cell<SeatMember['kind']> => {
  const words = plainWords(typed);
  if (['', 'titulaire'].includes(words)) return read('TITULAR');
  return ['suppleant', 'suppleante'].includes(words)
    ? read('ALTERNATE')
    : unread('Écrivez titulaire ou suppléant.');
};

type Known = { colleges: readonly string[]; today: LegalDate; chairTaken: boolean };

const overTerm = (termEndsOn: LegalDate, today: LegalDate): LineProblem[] =>
  termEndsOn < today
    ? [{ column: titleOf('termEndsOn'), reason: 'Ce mandat est déjà terminé. Retirez cette ligne.' }]
    : [];

const readMember = ({ line, cells }: TableLine<MemberField>, known: Known): ReadLine<SeatMember> => {
  const { values, problems } = together(
    {
      name: textCell(cells.name, 120),
      email: emailCell(cells.email),
      college: collegeCell(cells.college, known.colleges),
      seat: optionalCell(cells.seat, (typed) => numberCell(typed, 200)),
      kind: kindCell(cells.kind),
      chair: yesNoCell(cells.chair),
      startsOn: optionalCell(cells.startsOn, dayCell),
      termEndsOn: dayCell(cells.termEndsOn),
    },
    titleOf,
  );
  if (values === null) return { line, data: null, problems, warnings: [] };
  const over = overTerm(values.termEndsOn, known.today);
  return { line, data: over.length === 0 ? values : null, problems: over, warnings: [] };
};

const sameMail = (a: SeatMember | null, b: SeatMember): boolean =>
  a?.email.toLowerCase() === b.email.toLowerCase();

/** What a line repeats of those above it: one person has one seat, a council one chair. */
const repeats = (
  data: SeatMember,
  above: readonly ReadLine<SeatMember>[],
  { chairTaken }: Known,
): LineProblem[] => [
  ...(above.some((each) => sameMail(each.data, data))
    ? [{ column: titleOf('email'), reason: 'Cette adresse figure déjà plus haut : une personne, un siège.' }]
    : []),
  ...(data.chair && (chairTaken || above.some((each) => each.data?.chair === true))
    ? [{ column: titleOf('chair'), reason: 'Le conseil a déjà une présidence.' }]
    : []),
];

/** The members that a file seats, line by line (DEL-02, MAN-01). */
export const readMembers = (lines: readonly TableLine<MemberField>[], known: Known): ReadLine<SeatMember>[] =>
  lines.reduce<ReadLine<SeatMember>[]>((above, line) => {
    const member = readMember(line, known);
    if (member.data === null) return [...above, member];
    const problems = repeats(member.data, above, known);
    return [...above, problems.length === 0 ? member : { ...member, data: null, problems }];
  }, []);
