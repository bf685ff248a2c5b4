import type { ComponentType, ReactNode } from 'react';
import type { ValueType } from '../../../workflows/charter/language/charter-types.ts';

/** What a field gives when it is left: a value, nothing (to clear), or what is to be written instead. */
export type Given =
  | { readonly is: 'value'; readonly value: unknown }
  | { readonly is: 'empty' }
  | { readonly is: 'wrong'; readonly says: string };

/** What is asked in one field, and what answers it now; `id` is that of its first control. */
export type FieldProps<Type extends ValueType = ValueType> = {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint: string | null;
  readonly type: Type;
  readonly negative: boolean;
  readonly value: unknown;
  /** What is to be corrected, once it was left or sent. */
  readonly error: string | null;
  readonly onGive: (given: Given) => void;
};

/** What a list or a record is made of may be a list or a record again: it is told which field shows whatever is asked. */
export type HoldsFields = { readonly Field: ComponentType<FieldProps> };

export const hintId = (id: string): string => `${id}-aide`;
export const errorId = (id: string): string => `${id}-erreur`;

/** What describes a control: its hint, then its error. */
export const describedBy = ({
  id,
  hint,
  error,
}: Pick<FieldProps, 'id' | 'hint' | 'error'>): string | undefined =>
  [hint === null ? null : hintId(id), error === null ? null : errorId(id)]
    .filter((each) => each !== null)
    .join(' ') || undefined;
