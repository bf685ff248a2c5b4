import type { ValueType } from './charter-types.ts';
import { ExpressionFault } from './expression-fault.ts';
import type { FunctionName } from './expression-types.ts';
import { isNumeric, isSameType, typeName } from './type-names.ts';

/** What is known of an argument: its type, whether null may answer it, whether it is a fixed positive number. */
export type Argument = { type: ValueType; nullable: boolean; fixed: boolean; at: number };
type Signature = { arity: [number, number]; result: (given: readonly Argument[]) => ValueType };

const NUMBER: ValueType = { base: 'number' };

const refuse = (argument: Argument, wanted: string): never => {
  throw new ExpressionFault(`${wanted} est attendu, pas ${typeName(argument.type)}`, argument.at);
};

const at = (given: readonly Argument[], index: number): Argument => {
  const argument = given[index];
  if (!argument) throw new ExpressionFault('il manque une valeur entre parenthèses', 0);
  return argument;
};

const listOf = (argument: Argument, accepts: (type: ValueType) => boolean, wanted: string): ValueType => {
  if (argument.type.base !== 'list' || !accepts(argument.type.of)) return refuse(argument, wanted);
  return argument.type.of;
};

const anything = (): boolean => true;
const isScalar = ({ base }: ValueType): boolean => base !== 'list' && base !== 'record';
const isOrdered = (type: ValueType): boolean => isNumeric(type) || type.base === 'date';

const numeric = (argument: Argument): ValueType =>
  isNumeric(argument.type) ? argument.type : refuse(argument, 'un montant');

const oneOrdered: Signature = {
  arity: [1, 1],
  result: (given) => listOf(at(given, 0), isOrdered, 'une liste de montants ou de dates'),
};

const twoDates = (base: 'months' | 'days'): Signature => ({
  arity: [2, 2],
  result: (given) => {
    for (const argument of given) if (argument.type.base !== 'date') refuse(argument, 'une date');
    return { base };
  },
});

/** Some items of a list: the list, and how many. */
const itemsOf = (accepts: (type: ValueType) => boolean, wanted: string): Signature => ({
  arity: [2, 2],
  result: (given) => {
    if (at(given, 1).type.base !== 'number') return refuse(at(given, 1), 'un nombre');
    return { base: 'list', of: listOf(at(given, 0), accepts, wanted) };
  },
});

const SIGNATURES: Record<FunctionName, Signature> = {
  somme: { arity: [1, 1], result: (given) => listOf(at(given, 0), isNumeric, 'une liste de montants') },
  nombre: {
    arity: [1, 1],
    result: (given) => {
      listOf(at(given, 0), anything, 'une liste');
      return NUMBER;
    },
  },
  min: oneOrdered,
  max: oneOrdered,
  plus_grands: itemsOf(isNumeric, 'une liste de montants'),
  premiers: itemsOf(isScalar, 'une liste de valeurs simples'),
  distincts: {
    arity: [1, 1],
    result: (given) => ({ base: 'list', of: listOf(at(given, 0), isScalar, 'une liste de valeurs simples') }),
  },
  contient: {
    arity: [2, 2],
    result: (given) => {
      const of = listOf(at(given, 0), isScalar, 'une liste de valeurs simples');
      return isSameType(of, at(given, 1).type) ? { base: 'yesNo' } : refuse(at(given, 1), typeName(of));
    },
  },
  mois_entamés: twoDates('months'),
  jours_entre: twoDates('days'),
  quotient_sup: {
    arity: [2, 2],
    result: (given) => {
      if (at(given, 1).type.base !== 'number' || !at(given, 1).fixed)
        refuse(at(given, 1), 'un seuil ou un nombre écrit, au moins 1,');
      return numeric(at(given, 0));
    },
  },
  plancher_zéro: { arity: [1, 1], result: (given) => numeric(at(given, 0)) },
  plus_petit: {
    arity: [2, 10],
    result: (given) => {
      const type = numeric(at(given, 0));
      for (const argument of given) if (!isSameType(type, argument.type)) refuse(argument, typeName(type));
      return type;
    },
  },
  est_nul: {
    arity: [1, 1],
    result: (given) => {
      if (!at(given, 0).nullable)
        throw new ExpressionFault(
          'cette réponse ne peut pas être nulle : sa question ne dit pas « nul: true »',
          at(given, 0).at,
        );
      return { base: 'yesNo' };
    },
  },
};

/** The type that a function gives; throws an ExpressionFault on a wrong number or type of arguments. */
export const checkCall = (name: FunctionName, given: readonly Argument[], place: number): ValueType => {
  const { arity, result } = SIGNATURES[name];
  const [least, most] = arity;
  if (given.length < least || given.length > most)
    throw new ExpressionFault(
      `${name} veut ${least === most ? least : `${least} à ${most}`} valeur(s) entre parenthèses, pas ${given.length}`,
      place,
    );
  return result(given);
};
