import type { ButtonHTMLAttributes } from "preact";
import { BUTTON, MAIN_BUTTON } from "./look.tsx";

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "type" | "class"> {
  /** Whether it is the one thing to do here. */
  readonly main?: boolean;
  /** Where it stands, and no more. */
  readonly class?: string;
}

/** A button with a text. */
export function Button({ main = false, class: place = "", ...props }: ButtonProps) {
  return <button {...props} type="button" class={`${main ? MAIN_BUTTON : BUTTON} ${place}`} />;
}
