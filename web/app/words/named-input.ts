import type { Question, ValueType } from '../../../workflows/charter/language/charter-types.ts';
import type { ContextItem } from '../api/officer-shapes.ts';
import type { CharterForm } from '../api/shapes.ts';

/** The questions of a charter, and what registers give. */
export type Named = CharterForm & { readonly context: readonly ContextItem[] };

type Part = { readonly text: string; readonly type: ValueType };

const CONTEXT = 'contexte.';
/** A field, or the rank of a line from 0: `years`, `[2]`. */
const STEP = /^\[(\d+)\]|^\.?([^.[]+)/;

/** What stands further along a path within an answer: a line of a list, a field of a line. */
const within = (part: Part, path: string): Part | undefined => {
  const step = STEP.exec(path);
  if (step === null) return part;
  const rest = path.slice(step[0].length);
  const [, rank, field] = step;
  if (rank !== undefined)
    return part.type.base === 'list'
      ? within({ text: `${part.text} Ligne ${Number(rank) + 1}`, type: part.type.of }, rest)
      : undefined;
  if (part.type.base !== 'record') return undefined;
  const own = part.type.fields.find((each) => each.field === field);
  const line = / Ligne (\d+)$/.exec(part.text);
  return (
    own && within({ text: line === null ? own.text : `${own.text}, ligne ${line[1]}`, type: own.type }, rest)
  );
};

const questionOf = ({ data, criteria }: Named, id: string, field: string): Question | undefined =>
  [...data, ...criteria].find((each) => each.id === id)?.questions.find((each) => each.field === field);

/**
 * What a value that a rule read is called, and its type: an answer, a line of one (`LIM-00.years[2].netResultCents`), or what a
 * register gives (`contexte.employees`). Undefined for what the charter does not name.
 */
export const namedInput = (path: string, form: Named): Part | undefined => {
  if (path.startsWith(CONTEXT)) {
    const item = form.context.find(({ name }) => name === path.slice(CONTEXT.length));
    return item && { text: item.text ?? item.name, type: item.type };
  }
  const [, id = '', field = '', rest = ''] = /^([^.]+)\.([^.[]+)(.*)$/.exec(path) ?? [];
  const question = questionOf(form, id, field);
  return question && within(question, rest);
};
