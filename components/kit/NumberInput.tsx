import { useEffect, useRef, useState } from "preact/hooks";
import { FIELD } from "./look.tsx";
import { type NumberProblem, numberProblem } from "./number_problem.ts";
import { isUnfinished, readNumber, type Units } from "./read_number.ts";
import { stepNumber } from "./step_number.ts";

export interface NumberInputProps {
  readonly label: string;
  /** NaN where there is none. */
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** What the arrow keys step by; 1 for whole numbers. */
  readonly step: number;
  /** Units that may be typed behind it, each as so many of its own. */
  readonly units?: Units;
  /** Whether it may be typed as a ratio, such as 16:9. */
  readonly isRatio?: boolean;
  /** Why the number changes nothing now, if it does not. */
  readonly idle?: string | undefined;
  /**
   * Whether it is wrong, where that is judged by who uses it. Every number is handed over then, and NaN for what cannot be read.
   */
  readonly isInvalid?: boolean;
  /** Id of what says what is wrong with it. */
  readonly describedBy?: string;
  /** How wide it is, and no more. */
  readonly class?: string;
  onChange(value: number): void;
  /** What was typed cannot be used; the value stays. Null when that is mended. */
  onProblem?(problem: NumberProblem | null): void;
}

/**
 * A number to type or step. What is typed counts at once where it can be used, and is never changed under the visitor's hands.
 *
 * A text field with the role of a spin button: those of browsers refuse commas without a word, and turn with the wheel.
 */
export function NumberInput(props: NumberInputProps) {
  const { label, value, least, most, step, idle, isInvalid, onChange, onProblem } = props;
  const range = { ...props, isWhole: step === 1 };
  const [draft, setDraft] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  /** Whether a problem was told and not yet taken back. */
  const hasTold = useRef(false);
  useEffect(() => {
    // Something else changed the value meanwhile, such as an undo; rounded to a step it is still what was typed.
    const typed = draft === null || isWrong ? value : readNumber(draft, range);
    if (typed === null || Math.abs(typed - value) > step / 2) setDraft(null);
  }, [value]);
  return (
    <input
      type="text"
      role="spinbutton"
      inputMode={step === 1 ? "numeric" : "decimal"}
      autocomplete="off"
      spellcheck={false}
      class={`${FIELD} ${props.class ?? (step === 1 ? SHORT : LONG)} ${
        idle === undefined ? "" : "border-dashed"
      }`}
      aria-label={label}
      aria-description={idle}
      aria-describedby={props.describedBy}
      aria-valuenow={Number.isNaN(value) ? undefined : value}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-invalid={isInvalid ?? isWrong ? "true" : "false"}
      title={idle}
      value={draft ?? (Number.isNaN(value) ? "" : String(value))}
      onInput={({ currentTarget }) => take(currentTarget.value, false)}
      onChange={({ currentTarget }) => take(currentTarget.value, true)}
      onKeyDown={(event) => {
        const isModified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
        const next = isModified ? null : stepNumber(event.key, value || least, props);
        if (next === null) return;
        event.preventDefault();
        take(String(next), true);
      }}
      onBlur={() => {
        setWrong(false);
        setDraft(null);
      }}
    />
  );

  function take(typed: string, isDone: boolean): void {
    setDraft(typed);
    const number = readNumber(typed, range);
    if (isInvalid !== undefined) return onChange(number ?? NaN);
    if (!isDone && isUnfinished(typed, range)) return;
    const problem = numberProblem(typed, range);
    setWrong(problem !== null);
    if (problem !== null || hasTold.current) onProblem?.(problem);
    hasTold.current = problem !== null;
    if (problem === null && number !== value) onChange(number!);
  }
}

/** For three digits, and for a point and two more. */
const SHORT = "w-14 sm:w-[4.5rem]";
const LONG = "w-[4.75rem]";
