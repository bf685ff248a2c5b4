import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import type { NamedTest } from './bug.ts';
import { runNode } from './run-node.ts';

const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

/** One test that was run, in its file; `message` says why it failed. */
export type Told = {
  readonly file: string;
  readonly title: string;
  readonly passed: boolean;
  readonly message: string;
};

const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '--selectProjects=embedded',
  '--runInBand',
  '--forceExit',
  '--silent',
  '--json',
];

const toTold = (root: string, report: z.infer<typeof Report>): readonly Told[] =>
  report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status, failureMessages }) => ({
        file: relative(root, name),
        title: fullName,
        passed: status === 'passed',
        message: failureMessages.join('\n'),
      })),
  );

/** The configuration that plays a file of tests, at each change or at night. */
const configOf = async (root: string, test: string): Promise<string> => {
  const { filesOf, LONG, NIGHT } = (await import(pathToFileURL(join(root, 'jest.config.js')).href)) as {
    filesOf: (names: readonly string[]) => string[];
    LONG: readonly string[];
    NIGHT: readonly string[];
  };
  const isOf = (names: readonly string[]): boolean => filesOf(names).includes(`<rootDir>/${test}`);
  if (isOf(NIGHT)) return 'jest.night.config.js';
  return isOf(LONG) ? 'jest.long.config.js' : 'jest.config.js';
};

/**
 * Runs the tests that a name means, alone, in a copy of the project. @throws Error when they could not be run at all, or
 * when there is none
 */
export const runTests = async (root: string, { test, title }: NamedTest): Promise<readonly Told[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'planted-report-'));
  const report = join(folder, 'report.json');
  try {
    const { error } = await runNode(root, [
      ...JEST,
      `--config=${await configOf(root, test)}`,
      `--outputFile=${report}`,
      `--testNamePattern=${title.source}`,
      '--runTestsByPath',
      test,
    ]);
    const told = existsSync(report)
      ? toTold(root, Report.parse(JSON.parse(readFileSync(report, 'utf8'))))
      : [];
    if (told.length === 0) throw new Error(`Aucun test joué pour ${test}, ${title.source}.\n${error}`);
    return told;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Whether a test saw something wrong: one that could not run, or waited too long, has seen nothing. */
export const sawSomething = ({ passed, message }: Told): boolean =>
  !passed && /expect(\.assertions)?\(|Property failed/.test(message) && !message.includes('Exceeded timeout');
