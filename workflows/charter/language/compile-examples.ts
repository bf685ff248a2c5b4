import type {
  CompiledCharter,
  CompiledCriterion,
  CriterionNature,
  ValueType,
  Verdict,
} from './charter-types.ts';
import type { Report } from './compile-report.ts';
import type { Json } from './plain-value.ts';
import { readExampleValue } from './read-example-value.ts';
import { readItems, readNamed, readWord } from './read-map.ts';
import { entryOf, type SourceNode } from './source-node.ts';
import { NATURES, natureWords, VERDICTS, verdictWords } from './verdict-words.ts';

/** Facts and answers with what they must give. */
export type Example = {
  at: number;
  where: string;
  facts: Record<string, Json>;
  answers: Record<string, Record<string, Json>>;
  verdict: Verdict;
  reason: string;
  nature: CriterionNature | null;
  /** Whether the officer is told something beside the verdict; null when the example does not say. */
  warns: boolean | null;
};
type Beside = Partial<Pick<Example, 'nature' | 'warns'>>;
type Slot = { type: ValueType; nullable: boolean; block: string | null; field: string };

const slotsOf = (charter: CompiledCharter, criterion: CompiledCriterion): Map<string, Slot> =>
  new Map([
    ...charter.context.map(({ name, type, nullable }): [string, Slot] => [
      name,
      { type, nullable, block: null, field: name },
    ]),
    ...[...charter.data, criterion].flatMap(({ id, questions }) =>
      questions.map(({ name, type, nullable, field }): [string, Slot] => [
        name,
        { type, nullable, block: id, field },
      ]),
    ),
  ]);

const readExpected = (
  node: SourceNode,
  where: string,
  report: Report,
): Pick<Example, 'verdict' | 'reason'> | null => {
  const text = node.kind === 'text' ? node.text.trim() : '';
  const word = verdictWords.find((candidate) => text.startsWith(`${candidate} `));
  const reason = word === undefined ? '' : text.slice(word.length + 1).trim();
  if (word !== undefined && /^[A-Z][A-Z0-9_]*$/.test(reason)) return { verdict: VERDICTS[word], reason };
  report.add(node.at, where, `« donne » s’écrit : verdict et motif ; verdicts : ${verdictWords.join(', ')}`);
  return null;
};

/** What an example says beside its verdict: the nature of the criterion, and whether the officer is told something. */
const readBeside = (key: string, value: SourceNode, where: string, report: Report): Beside => {
  if (key === 'nature') {
    const word = readWord(value, `${where}, nature`, natureWords, report);
    return word === null ? {} : { nature: NATURES[word] };
  }
  const word = readWord(value, `${where}, avertit`, ['oui', 'non'], report);
  return word === null ? {} : { warns: word === 'oui' };
};

const compileExample = (
  node: SourceNode,
  slots: Map<string, Slot>,
  where: string,
  report: Report,
): Example | null => {
  const example = { at: node.at, where, facts: {} as Example['facts'], answers: {} as Example['answers'] };
  let expected: Pick<Example, 'verdict' | 'reason'> | null = null;
  const beside: Required<Beside> = { nature: null, warns: null };
  for (const { key, value } of readNamed(node, where, 60, report)) {
    const slot = slots.get(key.text);
    if (key.text === 'donne') expected = readExpected(value, where, report);
    else if (key.text === 'nature' || key.text === 'avertit')
      Object.assign(beside, readBeside(key.text, value, where, report));
    else if (!slot) report.add(key.at, where, `« ${key.text.slice(0, 60)} » n’est ni un fait ni une réponse`);
    else {
      const read = readExampleValue(value, slot, `${where}, ${key.text}`, report);
      if (slot.block === null) example.facts[slot.field] = read;
      else (example.answers[slot.block] ??= {})[slot.field] = read;
    }
  }
  if (!entryOf(node, 'donne')) report.add(node.at, where, 'il manque « donne »');
  return expected && { ...example, ...expected, ...beside };
};

/** The examples of a criterion, typed by the questions and facts that they fill in. */
export const compileExamples = (
  node: SourceNode | undefined,
  charter: CompiledCharter,
  criterion: CompiledCriterion,
  place: string,
  report: Report,
): Example[] => {
  const slots = slotsOf(charter, criterion);
  const where = `${place}, exemple`;
  return readItems(node, where, 60, report).flatMap(
    (item, index) => compileExample(item, slots, `${where} ${index + 1}`, report) ?? [],
  );
};
