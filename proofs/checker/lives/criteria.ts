import { type Json, type JsonObject, objectOf, textOf, textsOf } from '../json.ts';

/** ELI-04: the reading of the statutes. */
const STATUTES = 'ELI-04';

/** Where progress criteria stand that count for no theme. */
const NO_THEME = 'NONE';

const leaving = (context: JsonObject, criterion: Json) => {
  const others = (name: string) => textsOf(context[name]).filter((id) => id !== criterion);
  const themes = Object.entries(objectOf(context['themes'])).map(([theme, criteria]) => {
    const { [textOf(criterion)]: own, ...rest } = objectOf(criteria);
    return { theme, own, rest };
  });
  return { open: others('open'), failed: others('failed'), themes };
};

const themesOf = (
  themes: readonly { theme: string; rest: JsonObject }[],
  counted: readonly string[],
  criterion: string,
  verdict: Json,
): JsonObject => {
  const kept = Object.fromEntries(
    themes.filter(({ rest }) => Object.keys(rest).length > 0).map(({ theme, rest }) => [theme, rest]),
  );
  // Domain rules 3.0: a theme counts only if one of its criteria applies.
  if (verdict === 'NOT_APPLICABLE') return kept;
  return {
    ...kept,
    ...Object.fromEntries(counted.map((theme) => [theme, { ...kept[theme], [criterion]: verdict }])),
  };
};

/** A criterion told again stands as it was last told: what was settled before is open again (domain rules 3.0b). */
export const evaluated = (data: JsonObject, context: JsonObject): JsonObject => {
  const criterion = textOf(data['criterion']);
  const { open, failed, themes } = leaving(context, criterion);
  const blocks = data['nature'] === 'BLOCKING';
  const named = textsOf(data['themes']);
  const counted = named.length > 0 || blocks ? named : [NO_THEME];
  const verdict = data['verdict'] ?? null;
  return {
    open: blocks && verdict === 'REVIEW' ? [...open, criterion] : open,
    failed: blocks && verdict === 'FAIL' ? [...failed, criterion] : failed,
    themes: themesOf(themes, counted, criterion, verdict),
  };
};

export const resolved = (data: JsonObject, context: JsonObject): JsonObject => {
  const criterion = textOf(data['criterion']);
  const blocks = textsOf(context['open']).includes(criterion);
  const { open, themes } = leaving(context, criterion);
  const counted = themes.filter(({ own }) => own !== undefined).map(({ theme }) => theme);
  const fails = data['verdict'] === 'FAIL';
  return {
    open,
    ...(blocks && fails && { failed: [...textsOf(context['failed']), criterion] }),
    themes: themesOf(themes, counted, criterion, data['verdict'] ?? null),
    ...(fails && criterion === STATUTES && { eligibility: 'INELIGIBLE' }),
  };
};

export const waits = ({ open, themes }: JsonObject, criterion: Json): boolean =>
  textsOf(open).includes(textOf(criterion)) ||
  Object.values(objectOf(themes)).some((criteria) => objectOf(criteria)[textOf(criterion)] === 'REVIEW');

export const statutes = (eligibility: Json | undefined, open: readonly string[]): string[] => [
  ...(eligibility === 'REVIEW' ? [STATUTES] : []),
  ...open.filter((id) => id !== STATUTES),
];
