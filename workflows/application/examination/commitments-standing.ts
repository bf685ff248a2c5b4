import * as z from 'zod';
import type { FactOf } from '../../../events/catalogue.ts';

/** By criterion, the side that proposes what to do about it, or that both agreed. */
export const Commitments = z.record(z.string(), z.enum(['APPLICANT', 'SERVICE', 'BOTH']));
type Standing = { commitments: z.infer<typeof Commitments> };

/** A new proposal replaces the one before, agreed or not. */
export const commitmentProposed = (
  { commitments }: Standing,
  { criterion, from }: FactOf<'CommitmentProposed.v1'>['data'],
): Standing => ({ commitments: { ...commitments, [criterion]: from } });

export const awaitsAcceptance = ({ commitments }: Standing, criterion: string): boolean =>
  Object.hasOwn(commitments, criterion) && commitments[criterion] !== 'BOTH';

export const commitmentAccepted = (
  { commitments }: Standing,
  { criterion }: FactOf<'CommitmentAccepted.v1'>['data'],
): Standing => ({ commitments: { ...commitments, [criterion]: 'BOTH' } });

/** Criteria about which something will be done: both sides agreed. */
export const agreedOn = ({ commitments }: Standing): string[] =>
  Object.keys(commitments).filter((criterion) => commitments[criterion] === 'BOTH');
