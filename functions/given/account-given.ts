import type * as z from 'zod';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import type { accountCommands, AccountGiven } from '../../workflows/council/account/commands.ts';
import { standingOn, type HeldRole } from '../../workflows/kernel/actor.ts';
import { DEFAULT_RETENTION } from '../../workflows/retention/retention-table.ts';
import type { Store } from '../ports.ts';
import type { Command } from '../shell/handle-command.ts';
import type { References } from './references.ts';

type Data = z.infer<(typeof accountCommands)['eraseAccount']>;
type Sources = { store: Pick<Store, 'roles'>; references: Pick<References, 'mandates' | 'rulesInForce'> };

/** Whether somebody holds a role on a day, or signs for the President from a later one. */
export const holdsOn = (held: readonly HeldRole[], today: string): boolean =>
  standingOn(held, today).roles.length > 0 ||
  held.some(({ role, ...days }) => role === 'president' && 'until' in days && days.until >= today);

/** What the erasure of an account is decided on. */
export const makeAccountGiven =
  ({ store, references }: Sources) =>
  async ({ council, data, at }: Command): Promise<AccountGiven['eraseAccount']> => {
    const { person, members } = data as Data;
    const [roles, mandates, rules] = await Promise.all([
      person === null ? [] : store.roles(council, person),
      references.mandates(council),
      references.rulesInForce(council, at),
    ]);
    return {
      holds: holdsOn(roles, dateInParis(at)),
      months: (rules?.label.retention ?? DEFAULT_RETENTION).accounts.months,
      mandates: mandates.filter(({ member }) => members.includes(member)),
    };
  };
