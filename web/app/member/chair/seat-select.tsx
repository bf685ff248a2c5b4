import type { SeatName } from './seat-names.ts';

type SelectProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly code: string; readonly word: string }[];
  readonly onChange: (code: string) => void;
};

/** One of many, by the keyboard's first letters. */
export const Select = ({ id, label, value, options, onChange }: SelectProps) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
      {options.map(({ code, word }) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </select>
  </div>
);

type SeatSelectProps = {
  readonly id: string;
  readonly label: string;
  readonly seats: readonly number[];
  readonly nameOf: SeatName;
  readonly value: number | null;
  readonly onChange: (member: number | null) => void;
};

/** Which seat; none is chosen for anybody. */
export const SeatSelect = ({ id, label, seats, nameOf, value, onChange }: SeatSelectProps) => (
  <Select
    id={id}
    label={label}
    value={value === null ? '' : String(value)}
    options={[
      { code: '', word: 'Choisissez un siège' },
      ...seats.map((member) => ({ code: String(member), word: nameOf(member) })),
    ]}
    onChange={(code) => onChange(code === '' ? null : Number(code))}
  />
);
