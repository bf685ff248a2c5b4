import { AskedField } from '../acts/asked-field.tsx';
import type { Asked } from '../acts/asked.ts';
import { Button } from '../parts/button.tsx';
import { type Fault, type Part, partField } from './routing-form.ts';

type RoutingPartProps = {
  readonly part: Part;
  /** « Ligne 2 ». */
  readonly title: string;
  readonly asked: readonly Asked[];
  readonly errors: readonly Fault[];
  readonly onType: (part: Part) => void;
  readonly onRemove: () => void;
  /** Absent where it is the first, or where its place says nothing. */
  readonly onRaise?: (() => void) | undefined;
};

/** A group of municipalities or a line, field by field. */
export const RoutingPart = ({ part, title, asked, errors, onType, onRemove, onRaise }: RoutingPartProps) => (
  <section className="card" aria-labelledby={`${part.id}-titre`}>
    <h3 id={`${part.id}-titre`} tabIndex={-1}>
      {title}
    </h3>
    {asked.map((each) => (
      <AskedField
        key={each.name}
        id={partField(part, each.name)}
        asked={each}
        value={part.typed[each.name] ?? ''}
        error={errors.find(({ field }) => field === partField(part, each.name))?.says ?? null}
        onType={(text) => onType({ ...part, typed: { ...part.typed, [each.name]: text } })}
      />
    ))}
    <p className="row">
      {onRaise !== undefined && (
        <Button look="quiet" onPress={onRaise}>
          Placer avant<span className="heard"> : {title}</span>
        </Button>
      )}
      <Button look="plain" onPress={onRemove}>
        Retirer<span className="heard"> : {title}</span>
      </Button>
    </p>
  </section>
);
