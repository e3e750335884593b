import { LABEL } from "./look.tsx";

interface CheckFieldProps {
  readonly label: string;
  readonly checked: boolean;
  onChange(checked: boolean): void;
}

/** Something to switch on or off. */
export function CheckField({ label, checked, onChange }: CheckFieldProps) {
  return (
    <label class="flex items-center gap-2 h-11 lg:h-9 min-w-0">
      <input
        type="checkbox"
        class="w-5 h-5 shrink-0"
        aria-label={label}
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span class={LABEL}>{label}</span>
    </label>
  );
}
