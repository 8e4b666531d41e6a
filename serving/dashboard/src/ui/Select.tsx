interface SelectProps {
  label: string;
  value: string;
  /** Value and words of each. */
  choices: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}

/** One of many: the browser's own list, which phones and keyboards know. */
export function Select({ label, value, choices, onChange }: SelectProps) {
  return (
    <select
      className="select"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {choices.map(([choice, words]) => (
        <option key={choice} value={choice}>
          {words}
        </option>
      ))}
    </select>
  );
}
