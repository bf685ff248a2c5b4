import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '../../functions/queries/openapi.ts';
import { allCells, pick, playMatrix } from '../../proofs/rights/matrix.ts';
import { playNextDoor } from '../../proofs/rights/next-door.ts';
import { playOwnCase } from '../../proofs/rights/own-case.ts';
import { playRoutes, routeCells } from '../../proofs/rights/routes.ts';
import { settle, settleNextDoor } from '../../proofs/rights/settle.ts';
import { openStage, type Stage } from '../../proofs/rights/stage.ts';
import { readPeople } from '../../proofs/rights/table.ts';
import type { Town } from '../../proofs/rights/town.ts';
import { playWithdrawn } from '../../proofs/rights/withdrawn.ts';
import { makeRandom } from '../../proofs/stage/random.ts';

const { cells, faults } = allCells();
const asked = new Set(cells.map(({ workflow, request }) => `${workflow}.${request.split(':')[0] ?? ''}`));

describe('the authority table', () => {
  it('gives each cell one answer, and has no line for nothing', () => {
    expect(faults).toEqual([]);
    expect(cells.length).toBeGreaterThan(10_000);
  });

  it('holds every command of the document of commands', () => {
    const text = readFileSync(join(import.meta.dirname, '../../docs/commands.md'), 'utf8');
    const named = text.split('\n## ').flatMap((part) => {
      const [workflow = ''] = part.split('\n');
      return [...part.matchAll(/^\| `(\w+)`/gm)].map(([, command]) => `${workflow}.${command}`);
    });
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !asked.has(name))).toEqual([]);
  });

  it('holds every route of the OpenAPI document', () => {
    const { paths } = openApiDocument('https://label.exemple.fr') as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const routes = new Set(routeCells().map(({ route }) => route));
    const left = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([method, { operationId }]) => {
          return !asked.has(operationId) && !routes.has(`${method.toUpperCase()} ${path}`);
        })
        .map(([method]) => `${method} ${path}`),
    );
    expect(left).toEqual([]);
  });

  it('asks each request of each person', () => {
    const { people } = readPeople();
    const seen = new Set(cells.map(({ workflow, request, person }) => `${workflow}.${request} ${person}`));
    const requests = new Set(cells.map(({ workflow, request }) => `${workflow}.${request}`));
    const missing = [...requests].flatMap((request) =>
      people.map((person) => `${request} ${person}`).filter((cell) => !seen.has(cell)),
    );
    expect(missing).toEqual([]);
  });
});

describe('over HTTP', () => {
  let stage: Stage;
  let here: Town;
  let there: Town;
  const random = makeRandom(2026);

  beforeAll(async () => {
    stage = await openStage('embedded');
    here = await settle(stage, '62');
    there = await settleNextDoor(stage, here);
  }, 240_000);
  afterAll(async () => stage.stop());

  it('each of a sample of cells has its answer, and what is refused changes nothing', async () => {
    const sample = pick(cells, 300, random);
    const { problems, unchanged } = await playMatrix(stage, here, sample, random);
    expect(problems).toEqual([]);
    expect(unchanged).toBeGreaterThan(100);
  });

  it('what needs no sign-in is open to all', async () => {
    const some = random.shuffle(routeCells()).slice(0, 60);
    expect((await playRoutes(stage, '62', some)).problems).toEqual([]);
  });

  it('nothing of the council next door is told', async () => {
    const { problems, leaks } = await playNextDoor(stage, here, there, cells, { random, share: 0.01 });
    expect(problems).toEqual([]);
    expect(leaks).toBe(0);
  });

  it('who represents the applicant does not vote on it', async () => {
    expect((await playOwnCase(stage, here)).problems).toEqual([]);
  });

  it('a role or a mandate that is withdrawn stops at once, even between the reading and the writing', async () => {
    expect((await playWithdrawn(stage, here, 2)).problems).toEqual([]);
  });
});
