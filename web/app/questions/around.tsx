import { nonBreaking } from '../../public/french.ts';
import { Icon } from '../parts/icon.tsx';
import { errorId, hintId } from './field-props.ts';

/** Why, in which form, for example: said before the field. */
export const Hint = ({ id, hint }: { readonly id: string; readonly hint: string | null }) =>
  hint === null ? null : (
    <p className="hint" id={hintId(id)}>
      {nonBreaking(hint)}
    </p>
  );

/** What to write instead, beside the field. */
export const FieldError = ({ id, error }: { readonly id: string; readonly error: string | null }) =>
  error === null ? null : (
    <p className="error" id={errorId(id)}>
      <Icon name="triangle" />
      <span>{nonBreaking(error)}</span>
    </p>
  );
