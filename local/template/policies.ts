import * as z from 'zod';
import type { Model } from './resolve.ts';

const many = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const Conditions = z.record(
  z.string(),
  z.record(z.string(), z.union([z.array(z.coerce.string()), z.coerce.string().transform((one) => [one])])),
);
const Principal = z.union([z.string(), z.record(z.string(), many)]);

const Statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: many.optional(),
  NotAction: many.optional(),
  Resource: many.optional(),
  NotResource: many.optional(),
  Condition: Conditions.default({}),
  Principal: Principal.optional(),
});
/** A policy document, its statements made plain. */
export const StatementList = z.object({ Statement: z.array(Statement) });

/** One statement of a policy, lists made plain. */
export type Statement = z.infer<typeof Statement>;

const Inline = z.object({ PolicyDocument: StatementList, Roles: z.array(z.string()).default([]) });
const Role = z.object({ Policies: z.array(z.object({ PolicyDocument: StatementList })).default([]) });
const Key = z.object({ KeyPolicy: StatementList });

const names = (principal: Statement['Principal']): readonly string[] =>
  typeof principal === 'object' ? (principal['AWS'] ?? []) : [];

/** What each role may do, by role name: its own policies, and what keys grant to it by name. */
export const policiesOf = (model: Model): ReadonlyMap<string, readonly Statement[]> => {
  const attached = [...model.parts('AWS::IAM::Policy'), ...model.parts('AWS::IAM::ManagedPolicy')].map(
    ({ properties }) => Inline.parse(properties),
  );
  const keys = model
    .parts('AWS::KMS::Key')
    .flatMap(({ arn, properties }) =>
      Key.parse(properties).KeyPolicy.Statement.map((statement) => ({ ...statement, Resource: [arn] })),
    );
  return new Map(
    model
      .parts('AWS::IAM::Role')
      .map(({ ref, arn, properties }) => [
        ref,
        [
          ...Role.parse(properties).Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
          ...attached
            .filter(({ Roles }) => Roles.includes(ref))
            .flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
          ...keys.filter(({ Principal }) => names(Principal).includes(arn)),
        ],
      ]),
  );
};
