import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { WORKFLOWS } from '../../../workflows/workflows.ts';

const APP = new URL('../../../web/app/', import.meta.url);
const inApp = (file: string): string => readFileSync(new URL(file, APP), 'utf8');
const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

type Line = { readonly command: string; readonly who: string; readonly file: string };

/** Where each person finds each command, written by hand: `what is asked | who asks | the file that asks it`. */
const lines: readonly Line[] = readFileSync(new URL('every-command.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .flatMap((line) => {
    const [commands = '', roles = '', file = ''] = line.split('|').map((part) => part.trim());
    return commands.split(' ').flatMap((command) => roles.split(' ').map((who) => ({ command, who, file })));
  });

/** Every command that a person may give, by each role that may give it (design 7: the table of commands). */
const rights = Object.values(WORKFLOWS).flatMap(({ name, table }) =>
  Object.entries(table).flatMap(([command, { road, who }]) =>
    road === 'ordinary'
      ? who.filter((each) => each !== 'system').map((each) => `${name}.${command} ${each}`)
      : [],
  ),
);

/** How a page asks it: by its name, or at the address where its kind of thing begins. */
const asks = (text: string, command: string): boolean => {
  const [thing = '', name = ''] = command.split('.');
  const begins = WORKFLOWS[thing as keyof typeof WORKFLOWS].table[name]?.from.length === 0;
  return (
    new RegExp(`['"\`/]${name}\\b`).test(text) || (begins && new RegExp(`['"\`/]${thing}s['"\`]`).test(text))
  );
};

describe('every command', () => {
  it('is offered by a page to each role that may give it, and to no other', () => {
    const offered = lines.map(({ command, who }) => `${command} ${who}`);
    expect(offered.filter((each) => !rights.includes(each))).toEqual([]);
    expect(rights.filter((each) => !offered.includes(each))).toEqual([]);
    expect(new Set(offered).size).toBe(offered.length);
  });

  it.each([...new Set(lines.map(({ command, file }) => `${command} in ${file}`))])(
    '%s is asked there',
    (pair) => {
      const [command = '', file = ''] = pair.split(' in ');
      expect(existsSync(new URL(file, APP))).toBe(true);
      expect(asks(inApp(file), command)).toBe(true);
    },
  );
});

const routes = files
  .filter((file) => file.startsWith('routes/') || file === 'router.tsx')
  .flatMap((file) => [...inApp(file).matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path));

/** Linked as it is written, or among pages that differ by their last word alone. */
const isLinked = (path: string): boolean => {
  const among = path.replace(/\/[^/]+$/, '/${');
  return files
    .filter((file) => !file.startsWith('routes/') && file !== 'router.tsx')
    .some((file) => {
      const text = inApp(file);
      return [`'${path}'`, `"${path}"`, `\`${among}`].some((link) => text.includes(link));
    });
};

/** Where one begins, and the page of who makes pages. */
const APART = ['/espace', '/espace/composants'];

it.each(routes.filter((path) => !APART.includes(path)))('%s is led to by another page', (path) => {
  expect(isLinked(path)).toBe(true);
});
