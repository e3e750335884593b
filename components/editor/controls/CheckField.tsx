import { LABEL } from "../look.tsx";

interface CheckFieldProps {
  readonly label: string;
  readonly checked: boolean;
  onChange(checked: boolean): void;
}

/** Something to switch on or off. */
export function CheckField({ label, checked, onChange }: CheckFieldProps) {
  return (
    <label class="flex flex-col gap-0.5 min-w-0">
      <span class={LABEL}>{label}</span>
      <span class="flex items-center h-11 lg:h-9">
        <input
          type="checkbox"
          class="w-5 h-5"
          aria-label={label}
          checked={checked}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      </span>
    </label>
  );
}
