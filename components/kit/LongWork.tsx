import { useEffect, useState } from "preact/hooks";
import { Button } from "./Button.tsx";

interface LongWorkProps {
  readonly text: { readonly progress: string; readonly cancel: string };
  onCancel(): void;
}

/** Milliseconds after which work is long enough to be cancelled: before, a button would only flicker. */
const PATIENCE = 400;

/** Shows that work goes on, and a way out of it; nothing at first. */
export function LongWork({ text, onCancel }: LongWorkProps) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <>
      <progress aria-label={text.progress} class="w-10 sm:w-24 accent-accent" />
      <Button onClick={onCancel}>{text.cancel}</Button>
    </>
  );
}
