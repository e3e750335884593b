import type { ComponentChildren } from "preact";
import { LABEL } from "./look.tsx";
import { Words } from "./Words.tsx";

interface FieldProps {
  readonly label: string;
  /** The value as people read it, at the other end of the label's line. */
  readonly shown?: string;
  /** How wide it is, and no more. */
  readonly class?: string;
  /** The control, which has the label for its name. */
  readonly children: ComponentChildren;
}

/** A control with its label above it. */
export function Field({ label, shown, class: width = "", children }: FieldProps) {
  return (
    <label class={`flex flex-col gap-0.5 min-w-0 ${width}`}>
      {shown === undefined
        ? <span class={LABEL}>{label}</span>
        : (
          <span class={`${LABEL} flex justify-between gap-2`}>
            {label}
            <span class="tabular-nums" aria-hidden="true">
              <Words text={shown} isNumber />
            </span>
          </span>
        )}
      {children}
    </label>
  );
}
