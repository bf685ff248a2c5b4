import { type Asked, faultsIn, type Typed, YES_NO } from '../acts/asked.ts';
import { choicesOf, FATES, GROUNDS_OF_LOSS, CIRCLES, KEPT_KINDS, partOfRule } from './rule-words.ts';
import { POINT_KINDS } from '../../../workflows/deliberation/describe-rules.ts';

/** A rule as a person fills it in: what is asked of its value, what stands there now, and the value that was typed. */
export type RuleForm = {
  readonly asked: readonly Asked[];
  readonly typed: Typed;
  readonly read: (typed: Typed) => unknown;
  /** What else is wrong in what was typed, by field. */
  readonly wrong?: (typed: Typed) => Readonly<Record<string, string>>;
};

type Data = Readonly<Record<string, unknown>>;

const VALUE = 'value';
const NEW_VALUE = 'Nouvelle valeur';
const INTEGERS = /^\d{1,6}(\s*[,;]\s*\d{1,6})*$/;
/** B12: as many steps as the rules take. */
const MOST_STEPS = 6;
/** BOD-02. */
const MOST_COLLEGES = 20;

const text = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : '';
const yesOrNo = (value: unknown): string => (value === true ? 'YES' : 'NO');
const numberIn = (typed: Typed, name: string): number | null => {
  const written = (typed[name] ?? '').trim();
  return written === '' ? null : Number(written);
};
const codeIn = (typed: Typed, name: string): string | null => typed[name] || null;

const number = (name: string, label: string, none?: string): Asked => ({
  name,
  label,
  kind: 'number',
  ...(none !== undefined && { optional: true, hint: none }),
});

/** One whole number, one word among a few, or yes and no. */
const single = (field: string, value: unknown): RuleForm => {
  const choices = choicesOf(field);
  if (choices !== null)
    return {
      asked: [{ name: VALUE, label: NEW_VALUE, kind: 'choice', options: choices }],
      typed: { [VALUE]: text(value) },
      read: (typed) => typed[VALUE],
    };
  if (typeof value === 'boolean')
    return {
      asked: [{ name: VALUE, label: NEW_VALUE, kind: 'choice', options: YES_NO }],
      typed: { [VALUE]: yesOrNo(value) },
      read: (typed) => typed[VALUE] === 'YES',
    };
  return {
    asked: [number(VALUE, NEW_VALUE)],
    typed: { [VALUE]: text(value) },
    read: (typed) => numberIn(typed, VALUE),
  };
};

const orNever = (value: unknown): RuleForm => ({
  asked: [number(VALUE, NEW_VALUE, 'Laissez vide pour « jamais ».')],
  typed: { [VALUE]: text(value) },
  read: (typed) => numberIn(typed, VALUE),
});

/** `30, 15, 5` */
const severalNumbers = (value: unknown): RuleForm => ({
  asked: [
    {
      name: VALUE,
      label: NEW_VALUE,
      kind: 'line',
      hint: 'Des nombres entiers, séparés par des virgules.',
      optional: true,
    },
  ],
  typed: { [VALUE]: Array.isArray(value) ? value.join(', ') : '' },
  read: (typed) =>
    (typed[VALUE] ?? '')
      .split(/[,;]/)
      .map((each) => each.trim())
      .filter(Boolean)
      .map(Number),
  wrong: (typed): Readonly<Record<string, string>> => {
    const written = (typed[VALUE] ?? '').trim();
    return written === '' || INTEGERS.test(written)
      ? {}
      : { [VALUE]: 'Écrivez des nombres entiers, séparés par des virgules : « 30, 15, 5 ».' };
  },
});

/** A few whole numbers, each with its name. */
const namedNumbers = (value: unknown): RuleForm => {
  const parts = Object.entries(value as Data);
  return {
    asked: parts.map(([name]) => number(name, partOfRule(name))),
    typed: Object.fromEntries(parts.map(([name, each]) => [name, text(each)])),
    read: (typed) => Object.fromEntries(parts.map(([name]) => [name, numberIn(typed, name)])),
  };
};

/** D5: by kind of point, the majority of its own that it has. */
const majorities = (value: unknown): RuleForm => {
  const kinds = Object.keys(POINT_KINDS) as (keyof typeof POINT_KINDS)[];
  const options = choicesOf('majorityMode') ?? [];
  return {
    asked: kinds.map((kind) => ({
      name: kind,
      label: `Pour ${POINT_KINDS[kind]}`,
      kind: 'among',
      options,
      optional: true,
      hint: 'Sans choix : la majorité de tous les points.',
    })),
    typed: Object.fromEntries(kinds.map((kind) => [kind, text((value as Data)[kind])])),
    read: (typed) => Object.fromEntries(kinds.map((kind) => [kind, codeIn(typed, kind)])),
  };
};

/** Which of a few words are kept. */
const kept = (value: unknown, words: Readonly<Record<string, string>>): RuleForm => ({
  asked: Object.entries(words).map(([code, label]) => ({
    name: code,
    label,
    kind: 'choice',
    options: YES_NO,
  })),
  typed: Object.fromEntries(
    Object.keys(words).map((code) => [code, yesOrNo(Array.isArray(value) && value.includes(code))]),
  ),
  read: (typed) => Object.keys(words).filter((code) => typed[code] === 'YES'),
});

/** Lines of two parts, and one more to fill in; one whose number is left empty is left out. */
const lines = (
  value: unknown,
  most: number,
  {
    asked,
    typed,
    read,
  }: {
    readonly asked: (rank: number) => readonly Asked[];
    readonly typed: (line: Data, rank: number) => Typed;
    readonly read: (typed: Typed, rank: number) => Data | null;
  },
): RuleForm => {
  const now = (Array.isArray(value) ? value : []) as readonly Data[];
  const ranks = Array.from({ length: Math.min(now.length + 1, most) }, (_, rank) => rank);
  return {
    asked: ranks.flatMap(asked),
    typed: Object.assign({}, ...ranks.map((rank) => typed(now[rank] ?? {}, rank))) as Typed,
    read: (all) => ranks.flatMap((rank) => read(all, rank) ?? []),
  };
};

const escalation = (value: unknown): RuleForm =>
  lines(value, MOST_STEPS, {
    asked: (rank) => [
      number(
        `share${rank}`,
        `Étape ${rank + 1} : part du délai, en %`,
        'Laissez vide s’il n’y a pas cette étape.',
      ),
      {
        name: `upTo${rank}`,
        label: `Étape ${rank + 1} : jusqu’à qui`,
        kind: 'among',
        options: Object.entries(CIRCLES).map(([code, label]) => ({ code, label })),
        optional: true,
        when: (typed) => (typed[`share${rank}`] ?? '') !== '',
      },
    ],
    typed: ({ share, upTo }, rank) => ({ [`share${rank}`]: text(share), [`upTo${rank}`]: text(upTo) }),
    read: (typed, rank) => {
      const share = numberIn(typed, `share${rank}`);
      return share === null ? null : { share, upTo: codeIn(typed, `upTo${rank}`) };
    },
  });

const composition = (value: unknown): RuleForm => {
  const form = lines(value, MOST_COLLEGES, {
    asked: (rank) => [
      number(`seats${rank}`, `Collège ${rank + 1} : sièges`, 'Laissez vide s’il n’y a pas ce collège.'),
      {
        name: `qualified${rank}`,
        label: `Collège ${rank + 1} : de personnalités qualifiées`,
        kind: 'choice',
        options: YES_NO,
        when: (typed) => (typed[`seats${rank}`] ?? '') !== '',
      },
    ],
    typed: ({ seats, qualified }, rank) => ({
      [`seats${rank}`]: text(seats),
      [`qualified${rank}`]: yesOrNo(qualified),
    }),
    read: (typed, rank) => {
      const seats = numberIn(typed, `seats${rank}`);
      return seats === null ? null : { seats, qualified: typed[`qualified${rank}`] === 'YES' };
    },
  });
  // None: each college has as many seats as are filled.
  const read = (typed: Typed) =>
    ((all) => (all.length === 0 ? null : all))(form.read(typed) as readonly Data[]);
  return { ...form, read };
};

/** GDP-04: how long each kind of record is kept, and what then becomes of it; from when is no choice. */
const retention = (value: unknown): RuleForm => {
  const table = Object.entries(value as Readonly<Record<string, Data>>);
  const options = Object.entries(FATES).map(([code, label]) => ({ code, label }));
  return {
    asked: table.flatMap(([kind]): Asked[] => {
      const name = KEPT_KINDS[kind] ?? 'D’autres données';
      return [
        number(`${kind}.months`, `${name} : gardé pendant, en mois`, 'Laissez vide pour garder sans limite.'),
        { name: `${kind}.fate`, label: `${name} : ensuite`, kind: 'choice', options },
      ];
    }),
    typed: Object.fromEntries(
      table.flatMap(([kind, { months, disposition }]) => [
        [`${kind}.months`, text(months)],
        [`${kind}.fate`, text(disposition)],
      ]),
    ),
    read: (typed) =>
      Object.fromEntries(
        table.map(([kind, line]) => [
          kind,
          { ...line, months: numberIn(typed, `${kind}.months`), disposition: typed[`${kind}.fate`] },
        ]),
      ),
  };
};

const FORMS: Readonly<Record<string, (value: unknown) => RuleForm>> = {
  composition,
  majorities,
  interestRenewalMonths: orNever,
  secretBallotShare: namedNumbers,
  rollCallShare: namedNumbers,
  writtenConsultationShare: namedNumbers,
  silenceAlertDays: severalNumbers,
  renewalReminderMonths: severalNumbers,
  escalation,
  missingItemsDays: namedNumbers,
  meetings: namedNumbers,
  observationsDays: namedNumbers,
  misuse: namedNumbers,
  controls: namedNumbers,
  heardBeforeLoss: (value) => kept(value, GROUNDS_OF_LOSS),
  retention,
};

/** How the value of a rule is asked, part by part, from the one that it has. */
export const ruleForm = (field: string, value: unknown): RuleForm =>
  FORMS[field]?.(value) ?? single(field, value);

/** What is to be corrected before a value can be read. */
export const wrongIn = ({ asked, wrong }: RuleForm, typed: Typed): Readonly<Record<string, string>> => ({
  ...faultsIn(
    asked.filter(({ when }) => when?.(typed) !== false),
    typed,
  ),
  ...wrong?.(typed),
});
