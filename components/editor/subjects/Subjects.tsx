import { useRef, useState } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { Words } from "@/components/kit/Words.tsx";
import { ApplyDialog } from "@/components/kit/ApplyDialog.tsx";
import { LiveWord } from "@/components/kit/LiveWord.tsx";
import { MAX_SUBJECTS } from "@/lib/document/parse_subjects.ts";
import type { Rect } from "@/lib/document/rect.ts";
import { markBetween, type PicturePoint, withMark } from "@/lib/editor/subjects/marks.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { PictureCanvas } from "../crop/PictureCanvas.tsx";
import { useSpeech } from "../speech.ts";
import { SubjectMark } from "./SubjectMark.tsx";

interface SubjectsProps {
  /** What is shown of the picture, at any resolution. */
  readonly preview: ImageBitmap;
  /** The picture's own size in pixels. */
  readonly picture: { readonly width: number; readonly height: number };
  readonly subjects: readonly Rect[];
  /** Faces that were found, to take in place of marking them. */
  readonly faces: readonly Rect[];
  readonly text: EditorText["subjects"];
  onApply(subjects: readonly Rect[]): void;
  onClose(): void;
}

const MIDDLE: PicturePoint = { x: 0.5, y: 0.5 };

/** A dialog to mark what matters in the picture. */
export default function Subjects(
  { preview, picture, faces, text, onApply, onClose, ...props }: SubjectsProps,
) {
  const { phrase } = useSpeech();
  const [marks, setMarks] = useState(props.subjects);
  const [chosen, setChosen] = useState(-1);
  const start = useRef<PicturePoint | null>(null);
  const aspect = picture.width / picture.height;
  return (
    <ApplyDialog
      text={text}
      tools={
        <>
          <Button disabled={marks.length >= MAX_SUBJECTS} onClick={() => add(MIDDLE, MIDDLE)}>
            {text.add}
          </Button>
          {faces.length > 0 && <Button onClick={() => take(faces)}>{text.faces}</Button>}
          {marks[chosen] !== undefined && (
            <Button onClick={() => remove(chosen)}>
              <Words text={phrase(text.remove, { number: chosen + 1 })} />
            </Button>
          )}
          {marks.length > 0 && <Button onClick={() => take([])}>{text.clear}</Button>}
        </>
      }
      onApply={() => onApply(marks)}
      onClose={onClose}
    >
      <div
        class="self-center relative m-2 select-none touch-none cursor-crosshair"
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={() => start.current = null}
        onPointerCancel={() => start.current = null}
      >
        <PictureCanvas preview={preview} picture={picture} />
        {marks.map((mark, i) => (
          <SubjectMark
            key={i}
            mark={mark}
            name={phrase(text.mark, { number: i + 1 })}
            resize={phrase(text.resize, { number: i + 1 })}
            isChosen={i === chosen}
            onChoose={() => setChosen(i)}
            onChange={(change) => reshape(i, change)}
            onRemove={() => remove(i)}
          />
        ))}
      </div>
      <LiveWord
        role="status"
        said={phrase(text.count, { count: marks.length })}
        class="text-sm text-muted"
      />
    </ApplyDialog>
  );

  function take(next: readonly Rect[]): void {
    setMarks(next);
    setChosen(-1);
  }

  function add(from: PicturePoint, to: PicturePoint): void {
    const next = withMark(marks, markBetween(from, to, aspect));
    setMarks(next);
    setChosen(next.length - 1);
  }

  function reshape(i: number, change: (mark: Rect) => Rect): void {
    setMarks((latest) => latest.map((mark, k) => k === i ? change(mark) : mark));
  }

  function remove(i: number): void {
    setMarks((latest) => latest.filter((_, k) => k !== i));
    setChosen(-1);
  }

  function begin(event: PointerEvent): void {
    if (marks.length >= MAX_SUBJECTS || event.button !== 0) return;
    const area = event.currentTarget as Element;
    area.setPointerCapture(event.pointerId);
    start.current = placeOf(event, area);
    add(start.current, start.current);
  }

  /** Until it is let go, what was begun follows the pointer. */
  function draw(event: PointerEvent): void {
    const from = start.current;
    if (from === null) return;
    const to = placeOf(event, event.currentTarget as Element);
    setMarks((latest) => latest.with(-1, markBetween(from, to, aspect)));
  }
}

function placeOf({ clientX, clientY }: PointerEvent, area: Element): PicturePoint {
  const { left, top, width, height } = area.getBoundingClientRect();
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  return { x: clamp((clientX - left) / width), y: clamp((clientY - top) / height) };
}
