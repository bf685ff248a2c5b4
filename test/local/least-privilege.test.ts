import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { missingRight } from '../../local/aws/authorize.ts';
import type { Demand } from '../../local/aws/service.ts';
import { synthesize } from '../../local/synthesis/synthesize.ts';
import type { Statement } from '../../local/template/policies.ts';
import { readStacks, type Stack } from '../../local/template/stack.ts';
import { readSystem } from '../../local/template/system.ts';
import { WORKFLOWS } from '../../workflows/workflows.ts';
import { playEverything } from '../support/play-everything.ts';

const root = resolve(import.meta.dirname, '../..');
const templates = await synthesize(root, () => undefined);
const SETTINGS = { MailFrom: 'ne-pas-repondre@label.exemple.fr' };
const { policies, keys } = readSystem(readStacks(templates), SETTINGS);

const used = new Map<string, Demand[]>();
const dataDir = mkdtempSync(join(tmpdir(), 'label-rights-'));
beforeAll(async () => {
  const seen = new Set<string>();
  await playEverything(dataDir, (role, demands) => {
    for (const demand of demands) {
      const key = JSON.stringify([role, demand]);
      if (seen.has(key)) continue;
      seen.add(key);
      used.set(role, [...(used.get(role) ?? []), demand]);
    }
  });
}, 600_000);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

type Grant = { role: string; index: number; name: string; without: Statement[] };

const isKind = (key: string): boolean => KINDS.some((name) => key === `*#${name}#*`);

const KINDS = Object.keys(WORKFLOWS);
const KEYS = 'ForAllValues:StringLike';
const LEADING = 'dynamodb:LeadingKeys';

/** What a grant helper of the CDK adds for people at a console; no call of ours needs it. */
const OF_THE_HELPER = ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:ChangeMessageVisibility'];

/** Keys in reserve, or not known yet: used from the day on which the first one is lost or has served its time. */
const IN_RESERVE = keys.filter(({ spec }) => spec === 'ECC_NIST_EDWARDS25519').slice(1);

const waits = ({ Action = [], Resource = [] }: Statement): boolean =>
  Action.some((action) => ['kms:Sign', 'kms:GetPublicKey'].includes(action)) &&
  IN_RESERVE.some(({ arn }) => Resource.includes(arn));

/** A function that serves every kind of thing alike is given all kinds at once. */
const isWhole = (keys: readonly string[]): boolean => KINDS.every((name) => keys.includes(`*#${name}#*`));

/** A statement without one of its actions, or of its keys; none when that was the last. */
const smaller = (statement: Statement): { part: string; rest: Statement | null }[] => {
  const actions = statement.Action ?? [];
  const keys = statement.Condition[KEYS]?.[LEADING] ?? [];
  const alone = isWhole(keys) ? keys.filter((key) => !isKind(key)) : keys;
  const withKeys = (left: string[]): Statement => ({
    ...statement,
    Condition: { ...statement.Condition, [KEYS]: { ...statement.Condition[KEYS], [LEADING]: left } },
  });
  return [
    ...actions
      .filter((action) => !OF_THE_HELPER.includes(action))
      .map((action) => {
        const left = actions.filter((one) => one !== action);
        return { part: action, rest: left.length > 0 ? { ...statement, Action: left } : null };
      }),
    ...alone.map((key) => {
      const left = keys.filter((one) => one !== key);
      return { part: `${actions.join('|')} on ${key}`, rest: left.length > 0 ? withKeys(left) : null };
    }),
  ];
};

const grants: Grant[] = [...policies].flatMap(([role, statements]) =>
  statements.flatMap((statement, index) =>
    (waits(statement) ? [] : smaller(statement)).map(({ part, rest }) => ({
      role,
      index,
      name: `${role} ${part} ${statement.Resource?.map((one) => one.split(/[:/]/).slice(-3).join('/')).join()}`,
      without: statements.flatMap((one, place) => (place !== index ? [one] : rest === null ? [] : [rest])),
    })),
  ),
);

/** Whether the system starts with another list of statements for one role. */
const startsWith = ({ role, without }: Grant): boolean => {
  const stacks = readStacks(templates).map((stack) => rewritten(stack, role, without));
  try {
    readSystem(stacks, SETTINGS);
    return true;
  } catch {
    return false;
  }
};

/** A stack in which a role has these statements, resolved, and no others. */
const rewritten = (stack: Stack, role: string, statements: Statement[]): Stack => {
  const Resources = Object.fromEntries(
    Object.entries(stack.template.Resources).map(([id, resource]) => {
      const roles = resource.Properties['Roles'] as { Ref: string }[] | undefined;
      const own =
        resource.Type === 'AWS::IAM::Policy' && roles?.some(({ Ref }) => `${stack.name}-${Ref}` === role);
      if (!own) return [id, resource];
      return [
        id,
        { ...resource, Properties: { ...resource.Properties, PolicyDocument: { Statement: statements } } },
      ];
    }),
  );
  return { ...stack, template: { ...stack.template, Resources } };
};

describe('the rights of the template', () => {
  it('are each used by what people and the system do: without it, a call is refused or nothing starts', () => {
    expect(grants.length).toBeGreaterThan(100);
    const idle = grants.filter((grant) => {
      const missed = missingRight(grant.without, used.get(grant.role) ?? []) !== undefined;
      return !missed && startsWith(grant);
    });
    expect(idle.map(({ name }) => name)).toEqual([]);
  });
});
