import { CHARTER_CHANGE, NATURE, WORD_CHANGE } from '../../../web/public/tables/value-words.ts';
import { LANGUAGE_VERSION } from '../../../workflows/charter/language/charter-types.ts';
import { FUNCTION_NAMES } from '../../../workflows/charter/language/expression-types.ts';
import { closed } from './closed.ts';
import { many, oneOf, orNothing, orNull, shapeNamed, text, yesNo } from './plain-shapes.ts';

const number = { type: 'integer' };
const numberOrNull = { type: ['integer', 'null'] };
const [question, expression, valueType] = ['Question', 'Expression', 'ValueType'].map(shapeNamed) as [
  object,
  object,
  object,
];
const op = (...names: string[]) => oneOf(names);

/** A checked expression: what it is made of tells which one it is. */
const Expression = {
  anyOf: [
    closed({ op: op('literal'), value: { type: ['number', 'string', 'boolean'] } }),
    closed({ op: op('name'), name: text }),
    closed({ op: op('field'), of: expression, field: text }),
    closed({ op: op('constant'), name: text, year: expression }),
    closed({ op: op('call'), function: oneOf(FUNCTION_NAMES), arguments: many(expression), text }),
    closed({ op: op('count'), item: text, list: expression, condition: expression }),
    closed({ op: op('all', 'any'), terms: many(expression) }),
    closed({ op: op('not'), term: expression }),
    closed({
      op: op('compare'),
      sign: oneOf(['=', '≠', '<', '≤', '>', '≥']),
      left: expression,
      right: expression,
    }),
    closed({ op: op('among'), value: expression, choices: many(expression) }),
    closed({ op: op('+', '-', '×'), left: expression, right: expression, text }),
  ],
};

const BASES = ['money', 'share', 'moneyShare', 'days', 'months', 'years', 'number', 'hundredths'];

/** Amounts are integers: cents, basis points, hundredths, days, months, years. */
const ValueType = {
  anyOf: [
    closed({ base: oneOf([...BASES, 'date', 'yesNo', 'text']) }),
    closed(
      {
        base: oneOf(['choice']),
        choices: many(closed({ code: text, label: text })),
        open: { const: true, description: 'Un autre texte court est une réponse aussi.' },
      },
      ['open'],
    ),
    closed({ base: oneOf(['list']), of: valueType }),
    closed({ base: oneOf(['record']), fields: many(question) }),
  ],
};

const Question = closed({
  name: { ...text, description: 'Son nom dans les règles.' },
  field: { ...text, description: 'Son nom dans les réponses.' },
  text,
  help: orNull,
  type: valueType,
  nullable: yesNo,
  optional: yesNo,
  negative: yesNo,
});

const words = many({ anyOf: [text, closed({ expression, type: valueType })] });
const wordsOrNull = orNothing(words);
const named = { name: text, type: valueType };
const values = many(closed({ ...named, expression, text }));

const Row = closed({
  condition: orNothing(expression),
  text,
  verdict: oneOf(['PASS', 'FAIL', 'REVIEW', 'NOT_APPLICABLE']),
  reason: text,
  explanation: words,
  warning: wordsOrNull,
  advice: { ...wordsOrNull, description: 'Ce qui changerait le résultat.' },
  article: numberOrNull,
});

const Criterion = closed({
  id: text,
  article: numberOrNull,
  title: text,
  nature: oneOf(Object.keys(NATURE)),
  blockingIf: orNothing(expression),
  theme: text,
  countsFor: many(text),
  source: text,
  evidence: many(text),
  questions: many(question),
  checks: many(closed({ condition: expression, names: many(text), message: text })),
  thresholds: many(closed({ ...named, value: number })),
  values,
  rows: many(Row),
  warnings: many(closed({ condition: expression, text: words })),
  uses: many(text),
});

const DocumentKind = closed({
  kind: text,
  title: text,
  validMonths: numberOrNull,
  obtainedFrom: orNull,
  required: yesNo,
  provesCriteria: many(text),
  help: orNull,
});

const CompiledCharter = closed({
  language: { const: LANGUAGE_VERSION },
  title: text,
  version: text,
  articles: many(closed({ number, title: text, text })),
  documents: many(DocumentKind),
  context: many(closed({ ...named, text: orNull, nullable: yesNo, negative: yesNo, from: orNull })),
  constants: many(closed({ ...named, years: many(closed({ year: number, value: number })), source: orNull })),
  data: many(closed({ id: text, title: text, questions: many(question) })),
  values,
  eligibility: orNothing(shapeNamed('Criterion')),
  criteria: many(shapeNamed('Criterion')),
});

const kind = oneOf(Object.keys(CHARTER_CHANGE));
const changes = many(closed({ what: text, before: orNull, after: orNull }));

/** What changes from a charter to another, part by part. */
export const comparison = {
  articles: {
    ...many(
      closed({
        article: number,
        kind,
        title: text,
        words: many(closed({ kind: oneOf(Object.keys(WORD_CHANGE)), text })),
      }),
    ),
    description: 'Par article : ajouté, supprimé ou modifié, mot à mot.',
  },
  criteria: {
    ...many(closed({ criterion: text, kind, title: text, changes })),
    description: 'Par critère : ajouté, supprimé ou modifié, partie par partie, les seuils avec leur unité.',
  },
  others: { ...changes, description: 'Le reste : titre, version, pièces, données, constantes.' },
};

/** A charter as the engine reads it, which the form is made from. */
export const charterShapes = {
  Expression,
  ValueType,
  Question,
  Criterion,
  CompiledCharter,
  CharterComparison: closed(comparison),
};
