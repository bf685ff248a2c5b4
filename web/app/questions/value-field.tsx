import { ChoiceField, YesNoField } from './choice-field.tsx';
import { DateField } from './date-field.tsx';
import type { FieldProps } from './field-props.ts';
import { ListField } from './list-field.tsx';
import { RecordField } from './record-field.tsx';
import { NumberField, TextAnswerField } from './text-fields.tsx';

/** The field of whatever a charter asks, by the type of its answer. */
export const ValueField = ({ type, ...props }: FieldProps) => {
  switch (type.base) {
    case 'yesNo':
      return <YesNoField {...props} type={type} />;
    case 'choice':
      return <ChoiceField {...props} type={type} />;
    case 'text':
      return <TextAnswerField {...props} type={type} />;
    case 'date':
      return <DateField {...props} type={type} />;
    case 'list':
      return <ListField {...props} type={type} Field={ValueField} />;
    case 'record':
      return <RecordField {...props} type={type} Field={ValueField} />;
    default:
      return <NumberField {...props} type={type} />;
  }
};
