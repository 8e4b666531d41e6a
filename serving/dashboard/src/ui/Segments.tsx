import { Label, Radio, RadioGroup } from "react-aria-components";

interface SegmentsProps<T extends string> {
  label: string;
  value: T;
  choices: readonly T[];
  words?: Partial<Record<string, string>>;
  onChange: (value: T) => void;
}

/** One of few, all in sight. */
export function Segments<T extends string>({
  label,
  value,
  choices,
  words = {},
  onChange,
}: SegmentsProps<T>) {
  return (
    <RadioGroup
      className="segments"
      value={value}
      orientation="horizontal"
      onChange={(next) => onChange(next as T)}
    >
      <Label>{label}</Label>
      <div className="segments-row">
        {choices.map((choice) => (
          <Radio key={choice} value={choice} className="segment">
            {words[choice] ?? choice}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
