import { useEffect, useRef, useState } from "preact/hooks";
import type { Message } from "@/lib/editor/message.ts";
import { FIELD, LABEL } from "../look.tsx";
import { numberProblem } from "./number_problem.ts";

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** 1 for whole numbers. */
  readonly step: number;
  /** Why the number changes nothing now, if it does not. */
  readonly idle?: string | undefined;
  onChange(value: number): void;
  /** What was typed cannot be used; the value stays. Null when that is mended. */
  onProblem(problem: Message | null): void;
}

/** A number to type or step. What is typed counts at once where it can be used, and is never changed under the visitor's hands. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, least, most, step, idle, onChange, onProblem } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const isWrong = useRef(false);
  /** Whether a problem was told and not yet taken back. */
  const hasTold = useRef(false);
  useEffect(() => {
    // Something else changed the value meanwhile, such as an undo.
    if (draft !== null && !isWrong.current && Number(draft) !== value) setDraft(null);
  }, [value]);
  return (
    <label class="flex flex-col gap-0.5 min-w-0">
      <span class={LABEL}>{label}</span>
      <input
        type="number"
        inputMode={step === 1 ? "numeric" : "decimal"}
        class={`${FIELD} ${step === 1 ? SHORT : LONG} ${idle === undefined ? "" : "border-dashed"}`}
        aria-label={label}
        aria-description={idle}
        title={idle}
        min={least}
        max={most}
        step={step === 1 ? 1 : "any"}
        aria-invalid={isWrong.current ? "true" : "false"}
        value={draft ?? String(value)}
        onInput={({ currentTarget }) => take(currentTarget, false)}
        onChange={({ currentTarget }) => take(currentTarget, true)}
        onBlur={() => {
          isWrong.current = false;
          setDraft(null);
        }}
      />
    </label>
  );

  function take(input: HTMLInputElement, isDone: boolean): void {
    const isEmpty = input.value === "" && !input.validity.badInput;
    setDraft(input.value);
    // Whoever empties the field is about to type.
    if (isEmpty && !isDone) return;
    const problem = numberProblem(label, input.value, least, most, step === 1);
    isWrong.current = problem !== null;
    if (problem !== null || hasTold.current) onProblem(problem);
    hasTold.current = problem !== null;
    if (problem === null && Number(input.value) !== value) onChange(Number(input.value));
  }
}

/** For three digits, and for a point and two more. */
const SHORT = "w-14 sm:w-[4.5rem]";
const LONG = "w-[4.75rem]";
