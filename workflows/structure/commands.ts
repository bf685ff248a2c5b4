import * as z from 'zod';
import { Assistance, Day, text } from '../../events/fact.ts';
import type { NewInvitation } from '../council/commands.ts';
import type { RowKey } from '../kernel/rows.ts';
import { PassDeadline } from '../kernel/pass-deadline.ts';
import { KNOWN_VALUES, KnownField } from './known-values.ts';
import { peopleCommands, type PeopleGiven } from './people/commands.ts';
import type { RegisterAnswer } from './register-answer.ts';
import { RegisterExtract } from './register-extract.ts';
import { electronicCommands } from './electronic/commands.ts';
import { signatureCommands, type SignatureGiven } from './signature/commands.ts';

const Identifier = z.string().min(1).max(40);
const Value = z.union([text(150), z.int(), z.boolean(), z.null()]);

/** What a structure may say itself as long as no register does (A4). */
const Declarable = KnownField.extract([
  'employees',
  'closedFinancialYears',
  'fteInTerritoryHundredths',
  'fteTotalHundredths',
  'siaeConventionUntil',
  'esusApprovalUntil',
  'fairTrade',
]);

const isOfItsField = ({ field, value }: { field: z.infer<typeof KnownField>; value: unknown }): boolean =>
  KNOWN_VALUES[field].safeParse(value).success;

const ofItsField = { path: ['value'], error: 'Cette valeur n’est pas de la sorte que ce champ attend.' };

export const structureCommands = {
  /** By one number typed any way, or by a SIREN and an RNA number apart (PRC-02). */
  declare: z
    .strictObject({
      number: Identifier.optional(),
      siren: Identifier.nullable().default(null),
      rna: Identifier.nullable().default(null),
      name: text(150),
      representative: z.strictObject({ name: text(120), email: z.email().max(120).nullable() }),
      /** How the structure asked an officer to declare it: whoever represents it is then invited (PRC-04). */
      assistance: Assistance.nullable().default(null),
    })
    .refine(({ representative, assistance }) => representative.email !== null || assistance !== null, {
      path: ['representative', 'email'],
      error: 'Donnez votre adresse : vos lettres y arrivent.',
    }),
  readRegister: z.strictObject({}),
  recordRegister: z.strictObject({ extract: RegisterExtract }),
  declareValue: z
    .strictObject({ field: Declarable, value: Value })
    .refine(({ value }) => value !== null, { path: ['value'], error: 'Donnez une valeur.' })
    .refine(isOfItsField, ofItsField),
  contestRegister: z
    .strictObject({ field: KnownField, value: Value, reason: text(1000) })
    .refine(isOfItsField, ofItsField),
  settleContest: z.strictObject({ field: KnownField, accept: z.boolean(), reason: text(1000) }),
  recordCeased: z.strictObject({ ceasedOn: Day }),
  ...peopleCommands,
  ...signatureCommands,
  ...electronicCommands,
  passDeadline: PassDeadline,
};

/** What is read again is computed again, for the territory of the council. */
type OfTerritory = { department: string };

export type StructureGiven = PeopleGiven &
  SignatureGiven & {
    declare: OfTerritory & {
      register: RegisterAnswer;
      /** Whether a structure of one of these numbers was declared, and where the others lead to this one. */
      taken: boolean;
      aliases: RowKey[];
      /** For whoever represents it, when an officer declares it. */
      invitation: NewInvitation;
    };
    readRegister: OfTerritory & { register: RegisterAnswer };
    recordRegister: OfTerritory;
    declareValue: OfTerritory;
    settleContest: OfTerritory;
  };
