import type { CompiledCharter, CompiledCriterion, Question, ValueType } from '../language/charter-types.ts';
import { frenchSpaces } from '../language/french-spaces.ts';
import { tokenize, type Token } from '../language/tokenize.ts';
import { thresholdWords } from './charter-words.ts';

type Known = { types: ReadonlyMap<string, ValueType>; thresholds: ReadonlyMap<string, string> };

const fieldsOf = ({ type }: Pick<Question, 'type'>): Question[] => {
  if (type.base === 'record') return type.fields;
  return type.base === 'list' && type.of.base === 'record' ? type.of.fields : [];
};

/** What the names of a rule are, so that it can be said in words. */
export const namesOf = (charter: CompiledCharter, criterion: CompiledCriterion): Known => {
  const asked = [...charter.data, criterion].flatMap(({ questions }) => questions);
  const named = [...charter.context, ...asked, ...[...charter.context, ...asked].flatMap(fieldsOf)];
  return {
    types: new Map(named.map(({ name, type }) => [name, type])),
    thresholds: new Map(criterion.thresholds.map((each) => [each.name, thresholdWords(each)])),
  };
};

const choicesOf = (type: ValueType | undefined): readonly { code: string; label: string }[] => {
  if (type?.base === 'list') return choicesOf(type.of);
  return type?.base === 'choice' ? type.choices : [];
};

const SIGNS: Readonly<Record<string, string>> = {
  '≤': 'ne dépasse pas',
  '≥': 'atteint',
  '<': 'n’atteint pas',
  '>': 'dépasse',
  '=': 'vaut',
  '≠': 'ne vaut pas',
  '-': '−',
};
/** Before a choice, or before yes and no, a thing is or is not. */
const IDENTITY: Readonly<Record<string, string>> = { '=': 'est', '≠': 'n’est pas' };

const nameWords = (name: string, { thresholds }: Known): string => {
  const said = name.replaceAll('_', ' ');
  const value = thresholds.get(name);
  return value === undefined ? said : `${said} (${value})`;
};

/** A choice is said by its label, as the nearest name before it that offers it words it. */
const choiceWords = (code: string, before: readonly Token[], { types }: Known): string => {
  const label = before
    .toReversed()
    .flatMap((token) => (token.kind === 'name' ? choicesOf(types.get(token.text)) : []))
    .find((choice) => choice.code === code)?.label;
  return `« ${label ?? code} »`;
};

const isIdentity = (next: Token | undefined): boolean =>
  next?.kind === 'code' || (next?.kind === 'name' && next.text === 'oui');

const wordOf = (text: string, tokens: readonly Token[], at: number, known: Known): string => {
  const token = tokens[at];
  if (token === undefined || token.kind === 'end') return '';
  if (token.kind === 'code') return choiceWords(token.text, tokens.slice(0, at), known);
  if (token.kind === 'name') return nameWords(token.text, known);
  if (token.kind === 'literal') return text.slice(token.at, token.end);
  const identity = isIdentity(tokens[at + 1]) ? IDENTITY[token.text] : undefined;
  return identity ?? SIGNS[token.text] ?? token.text;
};

/**
 * A condition or an amount as its author wrote it, in words that people read: names without their signs, comparisons as
 * verbs, thresholds with their value, choices by their label.
 */
export const ruleWords = (source: string, known: Known): string => {
  const tokens = tokenize(source);
  const words = tokens.map((_, at) => wordOf(source, tokens, at, known)).join(' ');
  return frenchSpaces(
    words
      .trim()
      .replaceAll('( ', '(')
      .replaceAll(/ (?=[),])/g, '')
      .replaceAll(/ \. /g, ' : ')
      .replaceAll(/(\p{L}) \((?=[^)]*\))/gu, '$1 ('),
  );
};
