import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** Where rules are encoded, and where they are written or tried a second time. */
const ENCODED = ['workflows', 'functions', 'web/public'];
const TRIED = ['test/workflows', 'test/functions', 'test/support/charter-oracle'];

/** A rule on structures or criteria; `reason` says why no file cites it. */
export type Rule = { id: string; title: string; reason: string | null };

/** The rules that `docs/rules.txt` lists. */
export const listedRules = (): Rule[] =>
  readFileSync(join(ROOT, 'docs', 'rules.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [id = '', title = '', reason = null] = line.split(' | ');
      return { id, title, reason };
    });

const ID = /(?<![A-Z0-9-])[A-Z]{2,4}-\d\d[A-Z]?(?![A-Z0-9-])/g;

/** By id that is cited somewhere in these folders, the files that do. */
const citedIn = (folders: readonly string[]): Map<string, string[]> => {
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|yaml)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const cited = new Map<string, string[]>();
  for (const file of files.toSorted())
    for (const id of new Set(readFileSync(file, 'utf8').match(ID)))
      cited.set(id, [...(cited.get(id) ?? []), relative(ROOT, file)]);
  return cited;
};

/** The files that encode each rule, and those that try it. */
export const citations = () => ({ encoded: citedIn(ENCODED), tried: citedIn(TRIED) });

const linked = (files: readonly string[] = []): string =>
  files.length === 0
    ? '–'
    : files.map((file) => `[${file.replace(/^workflows\//, '')}](../${file})`).join('<br>');

/** Every rule on structures and criteria as a page: where it is encoded, or why it is not. */
export const drawRules = (): string => {
  const { encoded, tried } = citations();
  const line = ({ id, title, reason }: Rule): string =>
    `| ${id} | ${title} | ${reason === null ? linked(encoded.get(id)) : `none: ${reason}`} | ${linked(tried.get(id))} |`;
  return [
    '# Rules',
    '',
    'Who can be an ESS structure, and what a charter asks of it: each rule by its id, the files that encode it, and those',
    'that try it. Drawn from the citations by `npm run diagrams`; the rules are listed in [rules.txt](rules.txt).',
    '',
    '<!-- prettier-ignore -->',
    '| rule | about | encoded in | tried in |',
    '| --- | --- | --- | --- |',
    ...listedRules().map(line),
    '',
  ].join('\n');
};
