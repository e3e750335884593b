import { Words } from "@/components/kit/Words.tsx";
import type { Fault } from "@/lib/document/fault.ts";
import { useSpeech } from "../speech.ts";

interface NoteListProps {
  readonly notes: readonly Fault[];
  readonly title: string;
}

/** What to know of a plan or a file, a sentence each; nothing where there is nothing. */
export function NoteList({ notes, title }: NoteListProps) {
  const { tell } = useSpeech();
  if (notes.length === 0) return null;
  return (
    <section class="my-3 px-4 py-2 rounded border border-edge bg-accent-soft">
      <h3 class="font-semibold">{title}</h3>
      <ul class="text-sm break-words">
        {notes.map((note, i) => (
          <li key={i}>
            <Words text={tell(note)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
