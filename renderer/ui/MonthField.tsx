/** A month of the plan's own, chosen from those that are possible. */
import { monthName } from './format.ts';
import { Select } from './Select.tsx';

interface MonthFieldProps {
  readonly label: string;
  /** `YYYY-MM`. */
  readonly value: string;
  readonly months: readonly string[];
  readonly onChange: (month: string) => void;
  readonly isDisabled?: boolean;
}

export function MonthField({ label, value, months, onChange, isDisabled = false }: MonthFieldProps) {
  const all = months.includes(value) ? months : [value, ...months];
  return (
    <Select
      label={label}
      value={value}
      options={all.map((month) => ({ id: month, label: monthName(month) }))}
      onChange={onChange}
      isDisabled={isDisabled}
    />
  );
}
