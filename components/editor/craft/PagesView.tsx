import { useEffect, useState } from "preact/hooks";
import { IconButton } from "@/components/kit/IconButton.tsx";
import { ICONS } from "@/components/kit/icons.ts";
import { LiveWord } from "@/components/kit/LiveWord.tsx";
import { FIELD } from "@/components/kit/look.tsx";
import { isAbort } from "@/lib/editor/document/conversion.ts";
import { planJob, planOutputs } from "@/lib/editor/craft/plan_file.ts";
import { withUsualPaper } from "@/lib/editor/craft/usual_paper.ts";
import { type Message, messageOf } from "@/lib/editor/message.ts";
import { nameIn } from "@/lib/editor/name_in.ts";
import type { BookletJob, DrawnPage } from "@/lib/outputs/pages/draw_page.ts";
import type { Words as SheetWords } from "@/lib/outputs/pages/words.ts";
import { useSpeech } from "../speech.ts";
import type { ViewProps } from "./view_props.ts";

/** Widths of a page in parts of the room; at first all of it is seen. */
const ZOOMS = [0, 1, 1.5, 2, 3, 4, 6];

/** The pages as they will be printed, one by one, as large as is wanted. */
export function PagesView(
  { craft, model, view, text: { crafts, download, pages, language } }: ViewProps,
) {
  const text = crafts.pages;
  const { phrase, tell } = useSpeech();
  const outputs = planOutputs(craft, "pages");
  const [id, setId] = useState(outputs[0]!.id);
  const [number, setNumber] = useState(0);
  const [zoom, setZoom] = useState(0);
  const output = outputs.find((one) => one.id === id) ?? outputs[0]!;
  const options = withUsualPaper(model.crafts.of(craft).value.options);
  const [page, problem] = usePage(
    { output, view, model, options: JSON.stringify(options), texts: pages, language },
    number,
  );
  const count = page?.names.length ?? 1;
  const step = (by: number) => setZoom((at) => Math.max(0, Math.min(ZOOMS.length - 1, at + by)));
  const go = (to: number) => setNumber(Math.max(0, Math.min(count - 1, to)));
  return (
    <div class="flex flex-col h-full">
      <div class="flex flex-wrap items-center gap-1 p-2">
        <select
          class={FIELD}
          aria-label={text.kind}
          value={output.id}
          onChange={({ currentTarget }) => {
            setId(outputs.find((one) => one.id === currentTarget.value)!.id);
            setNumber(0);
          }}
        >
          {outputs.map((one) => (
            <option key={one.id} value={one.id}>{nameIn(download.formats, one)}</option>
          ))}
        </select>
        <IconButton
          icon={ZOOM_OUT}
          label={text.zoomOut}
          disabled={zoom === 0}
          onPress={() => step(-1)}
        />
        <IconButton
          icon={ZOOM_IN}
          label={text.zoomIn}
          disabled={zoom === ZOOMS.length - 1}
          onPress={() => step(1)}
        />
        {/* Never torn apart where there is little room. */}
        <div class="flex items-center gap-1 max-w-full">
          <IconButton
            icon={ICONS.back}
            label={text.back}
            disabled={number <= 0}
            onPress={() => go(number - 1)}
          />
          <select
            class={`${FIELD} max-w-[12rem]`}
            aria-label={text.page}
            value={page?.number ?? 0}
            onChange={({ currentTarget }) => go(Number(currentTarget.value))}
          >
            {(page?.names ?? [""]).map((name, i) => (
              <option key={i} value={i}>
                {phrase(text.of, { name, number: i + 1, pages: count })}
              </option>
            ))}
          </select>
          <IconButton
            icon={ICONS.forward}
            label={text.forward}
            disabled={number >= count - 1}
            onPress={() => go(number + 1)}
          />
        </div>
      </div>
      <LiveWord role="alert" said={problem && tell(problem)} class="px-2 text-danger" />
      <div
        role="region"
        aria-label={text.view}
        tabIndex={0}
        class="relative flex flex-1 min-h-0 overflow-auto overscroll-contain bg-wall p-2"
        onKeyDown={({ key, ctrlKey, metaKey }) => {
          if (ctrlKey || metaKey) return;
          if (key === "+" || key === "=") step(1);
          if (key === "-") step(-1);
          if (key === "PageDown") go(number + 1);
          if (key === "PageUp") go(number - 1);
        }}
      >
        {page !== null && (
          <img
            src={page.url}
            alt={page.names[page.number]}
            width={page.width}
            height={page.height}
            class="m-auto shadow"
            style={zoom === 0
              ? { width: "auto", height: "100%", maxWidth: "100%", objectFit: "contain" }
              : {
                width: `${ZOOMS[zoom]! * 100}%`,
                height: "auto",
                maxWidth: "none",
                flexShrink: 0,
              }}
          />
        )}
      </div>
    </div>
  );
}

interface PageSource extends Pick<ViewProps, "view" | "model">, SheetWords {
  readonly output: ReturnType<typeof planOutputs>[number];
  /** As JSON, so that equal ones are one. */
  readonly options: string;
}

type ShownPage = Omit<DrawnPage, "svg"> & { readonly url: string };

/** Draws a page off the page's thread; the one before stays until it has come. */
function usePage(
  { output, view, model, options, texts, language }: PageSource,
  number: number,
): readonly [page: ShownPage | null, problem: Message | null] {
  const [page, setPage] = useState<ShownPage | null>(null);
  const [problem, setProblem] = useState<Message | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const { name } = model.picture.peek()!;
    const job = planJob(
      { output, wish: view.wish, options: JSON.parse(options), words: { texts, language } },
      name,
    ) as BookletJob;
    model.drawPage(view.wish.grid, job, number, controller.signal).then(({ svg, ...drawn }) => {
      const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
      setPage({ ...drawn, url });
      setProblem(null);
    }, (error: unknown) => {
      if (!controller.signal.aborted && !isAbort(error)) setProblem(messageOf(error));
    });
    return () => controller.abort();
  }, [output, view, options, number]);
  const url = page?.url;
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  return [page, problem];
}

const ZOOM_IN = "M7 3h2v4h4v2H9v4H7V9H3V7h4z";
const ZOOM_OUT = "M3 7h10v2H3z";
