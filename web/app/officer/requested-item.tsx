import { Checkbox } from 'react-aria-components';
import { nonBreaking } from '../../public/french.ts';
import { TextArea } from '../parts/text-area.tsx';

/** A document that the charter requires, or a criterion whose answers are missing. */
export type Requested = {
  readonly name: string;
  readonly title: string;
  readonly is: 'document' | 'criterion';
};

type RequestedItemProps = {
  readonly item: Requested;
  /** Why it is asked; null while it is not. */
  readonly reason: string | null;
  readonly error: string | null;
  readonly onChange: (reason: string | null) => void;
};

/** One item that may be asked for; once it is, why. */
export const RequestedItem = ({ item, reason, error, onChange }: RequestedItemProps) => (
  <div className="requested">
    <Checkbox
      className="option"
      isSelected={reason !== null}
      onChange={(asked) => onChange(asked ? '' : null)}
    >
      <span className="box" aria-hidden="true" />
      <span>
        {nonBreaking(item.title)}{' '}
        <span className="small soft">{item.is === 'document' ? 'pièce' : `réponses, ${item.name}`}</span>
      </span>
    </Checkbox>
    {reason !== null && (
      <TextArea
        id={`pourquoi-${item.name}`}
        label={`Pourquoi, pour la structure : ${item.title}`}
        hint="Une phrase : ce qui manque, et ce qui suffirait."
        value={reason}
        onChange={onChange}
        error={error}
      />
    )}
  </div>
);
