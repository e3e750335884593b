import "@/lib/bundle/fetch_part.ts";
import { asset, IS_BROWSER } from "fresh/runtime";
import type { ComponentType } from "preact";
import { useEffect, useErrorBoundary, useMemo, useRef, useState } from "preact/hooks";
import { useComputed, useModel, useSignal, useSignalEffect } from "@preact/signals";
import type { AppPartProps, AppScript } from "@/components/editor/app/AppPart.tsx";
import { AlertBox } from "@/components/editor/AlertBox.tsx";
import { EngineContext } from "@/components/editor/engine_context.ts";
import { SpeechContext, speechOf } from "@/components/editor/speech.ts";
import { DropHint } from "@/components/editor/input/DropHint.tsx";
import { takeEarlyInput } from "@/components/editor/input/early_events.ts";
import { listenForIntent } from "@/components/editor/input/listen_for_intent.ts";
import { listenForPictures } from "@/components/editor/input/listen_for_pictures.ts";
import { giveUpFiles, takeFiles } from "@/components/editor/input/take_files.ts";
import type { Waiting } from "@/components/editor/input/tell_of_waiting.ts";
import { holdFiles, letGoOfFiles } from "@/components/editor/input/unkept_files.ts";
import { UploadPanel } from "@/components/editor/input/UploadPanel.tsx";
import { TroubleNote } from "@/components/editor/TroubleNote.tsx";
import { useLiveWord } from "@/components/kit/LiveWord.tsx";
import { Lazy, type Trouble } from "@/components/kit/Lazy.tsx";
import { savesData } from "@/components/editor/saves_data.ts";
import { startModel } from "@/components/editor/start_model.ts";
import { StatusLine } from "@/components/editor/StatusLine.tsx";
import type { RecentWorkProps } from "@/components/editor/recent/RecentWork.tsx";
import type { StudioProps } from "@/components/editor/Studio.tsx";
import { useRoom } from "@/components/editor/use_room.ts";
import { whenIdle } from "@/components/editor/when_idle.ts";
import { belowBase } from "@/lib/content/below_base.ts";
import { sampleFile } from "@/lib/content/sample_file.ts";
import type { Sample } from "@/lib/content/samples.ts";
import { parseShareLink } from "@/lib/editor/studio/share_link.ts";
import { isCarried } from "@/lib/editor/recent/carried_mark.ts";
import { isMarked } from "@/lib/editor/recent/kept_mark.ts";
import { messageOf } from "@/lib/editor/message.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { type Install, listenForInstallOffer } from "@/lib/offline/install_offer.ts";
import { BUILD_KEY } from "@/lib/offline/route.ts";
import { createEngine, type Engine, type EngineOptions } from "@/lib/worker/client.ts";
import { renewScript } from "@/lib/worker/renew_script.ts";
import { trustedScript } from "@/lib/worker/trusted_script.ts";

export interface PixelEditorProps {
  readonly text: EditorText;
  /** Pictures to try the editor with. */
  readonly samples: readonly Sample[];
}

/** The editor, or where it stopped a way to start it again. */
export default function PixelEditor(props: PixelEditorProps) {
  const [error] = useErrorBoundary((error) => console.error(error));
  if (error === undefined) return <RunningEditor {...props} />;
  const { trouble } = props.text;
  return (
    <div id="editor" data-state="failed" class="mx-auto w-full max-w-[120rem] px-4 py-6 sm:px-8">
      <TroubleNote kind="broken" text={{ ...trouble, broken: trouble.editor }} />
    </div>
  );
}

async function loadStudio(): Promise<ComponentType<StudioProps>> {
  return (await import("@/components/editor/Studio.tsx")).Studio;
}

async function loadRecentWork(): Promise<ComponentType<RecentWorkProps>> {
  return (await import("@/components/editor/recent/RecentWork.tsx")).RecentWork;
}

async function loadAppPart(): Promise<ComponentType<AppPartProps>> {
  return (await import("@/components/editor/app/AppPart.tsx")).AppPart;
}

/** Owns the model's lifetime, lets pictures in, and loads everything else when it is wanted. */
function RunningEditor({ text, samples }: PixelEditorProps) {
  const isSlow = useSignal(false);
  const engine = useMemo(() =>
    startEngine({
      onRestart: () => model.announce({ key: "restarted" }),
      onSlow: (slow) => isSlow.value = slow,
    }), []);
  const model = useModel(() => startModel(engine, IS_BROWSER));
  const waiting = useMemo(() => ({ isSlow, onRetry: fetchEngine }), []);
  const speech = useMemo(() => speechOf(text), [text]);
  const [isCalm, setCalm] = useState(false);
  /** Whether recent work comes first: who returns goes on with it. */
  const [isBack, setBack] = useState(false);
  const [greeting, greet] = useLiveWord();
  const isBusy = useComputed(() => model.state.value === "working" ? "true" : "false");
  const install = useSignal<Install | null>(null);
  const isOver = useSignal(false);
  /** What tells of several files which to take, where it lets wait for it. */
  const sorting = useSignal<Waiting | null>(null);
  const root = useRef<HTMLElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const isComing = useSignal(false);
  const expectPicture = () => void (isComing.value = true);

  useEffect(() => {
    setBack(isMarked());
    whenIdle(() => setCalm(true));
    const { work, problem } = parseShareLink(location.search);
    if (work !== null && !savesData()) expectPicture();
    if (problem !== null) model.tell(problem);
    const stops = [
      listenForInstallOffer((offered) => void (install.value = offered)),
      listenForIntent(root.current!, expectPicture),
      listenForPictures({
        onFiles: openFiles,
        onNothing: () => model.tell({ key: "noFile" }),
        onMisplaced: () => model.announce({ key: "pasteElsewhere" }),
        onHover: (over) => {
          isOver.value = over;
          if (over) expectPicture();
        },
      }),
    ];
    takeEarlyInput();
    return () => stops.forEach((stop) => stop());
  }, []);

  // A processor-second and more that whoever only looks at the page is spared.
  useSignalEffect(() => {
    if (!isComing.value) {
      if (model.opening.value !== null) expectPicture();
    } else if (!savesData()) getReady();
  });

  const hasRoom = useRoom(model);
  return (
    <EngineContext.Provider value={waiting}>
      <SpeechContext.Provider value={speech}>
        <div
          id="editor"
          data-state={model.state}
          aria-busy={isBusy}
          class="mx-auto w-full max-w-[120rem] min-[160rem]:max-w-[150rem] px-4 py-6 sm:px-8"
        >
          <section ref={root} aria-label={text.editor}>
            <div class={`kept-room ${isBack ? "block" : ""}`}>{isBack && recentWork()}</div>
            <div ref={panel}>
              <UploadPanel
                text={text.upload}
                samples={samples}
                greeting={model.info.value === null ? greeting : null}
                onFiles={openFiles}
                onSample={({ id }) => openSample(id)}
              />
            </div>
            <div ref={results} tabIndex={-1} class="mt-6 outline-none">
              <AlertBox
                alert={model.alert.value}
                text={text}
                onDismiss={() => model.tell(null)}
              />
              <StatusLine model={model} text={text} isSlow={isSlow} onRetry={fetchEngine} />
              {/* Always there: what comes and goes by itself among others may take over their parts. */}
              <div>
                {sorting.value !== null && (sorting.value.again === null ? coming() : trouble(
                  sorting.value.isMissing ? "missing" : "slow",
                  sorting.value.again,
                ))}
              </div>
              <div style={hasRoom ? { minHeight: "100vh" } : undefined}>
                {isComing.value && (
                  <Lazy
                    load={loadStudio}
                    props={model.info.value === null ? null : { model, text }}
                    waiting={coming()}
                    trouble={trouble}
                  />
                )}
              </div>
              {!isBack && recentWork()}
              {/* Room for a button that may come. */}
              <div class="mt-6 min-h-[6rem] sm:min-h-[2.75rem]">
                {isCalm && (
                  <Lazy
                    load={loadAppPart}
                    props={{
                      model,
                      text: text.app,
                      script: appScript(),
                      install: install.value,
                      onFiles: openFiles,
                    }}
                    trouble={() => null}
                  />
                )}
              </div>
            </div>
          </section>
          {isOver.value && <DropHint text={text.upload.drop} />}
        </div>
      </SpeechContext.Provider>
    </EngineContext.Provider>
  );

  /** Starts the engine, loads what shows a picture, and warms both up, so that the first piece comes as quickly as later ones. */
  async function getReady(): Promise<void> {
    try {
      engine.warm();
      const { renderUnseen, Studio, warmUpPainting } = await import(
        "@/components/editor/Studio.tsx"
      );
      const isWanted = () => model.info.peek() === null;
      warmUpPainting(isWanted);
      await new Promise<void>(whenIdle);
      if (isWanted()) renderUnseen(Studio, { model, text }, speech);
    } catch {
      // Only quickness is lost: what is missing is told where it is needed.
    }
  }

  async function fetchEngine(): Promise<void> {
    isSlow.value = false;
    await engine.fetchAnew(() => renewScript(engineScript()));
  }

  function recentWork() {
    return isCalm && (
      <Lazy
        load={loadRecentWork}
        props={{
          model,
          text,
          onFiles: openFiles,
          onKept: letGoOfFiles,
          openSample,
          onOpened: leadToPiece,
          onLinked: greet,
        }}
        trouble={(kind, retry) =>
          // Who has no recent work, and comes by no link, does not wait for it.
          kind === "slow" && !isBack && !isCarried() && location.search === ""
            ? null
            : trouble(kind, retry)}
      />
    );
  }

  function coming() {
    return <p role="status" class="my-6 text-muted">{text.trouble.coming}</p>;
  }

  function trouble(kind: Trouble, retry: () => void) {
    return (
      <div class="my-6">
        <TroubleNote kind={kind} text={text.trouble} onRetry={retry} />
      </div>
    );
  }

  async function openFiles(files: readonly File[]): Promise<void> {
    holdFiles(files);
    const onWaiting = (waiting: Waiting | null) => void (sorting.value = waiting);
    onWaiting(null);
    try {
      if (await takeFiles(model, files, scrollToResults, onWaiting)) scrollToResults();
      else letGoOfFiles(files);
    } catch (error) {
      model.tell(messageOf(error));
    }
  }

  async function openSample(id: string): Promise<void> {
    giveUpFiles();
    sorting.value = null;
    const response = await fetch(belowBase(sampleFile(id))).catch(() => null);
    if (response?.ok) {
      const file = await response.blob();
      const options = { name: `${id}.jpg`, sample: id, onComing: scrollToResults };
      if (await model.open(file, options)) scrollToResults();
    } else {
      const key = response?.status === 404 ? "unknownSample" : "sampleFailed";
      model.tell({ key });
    }
  }

  /** To the piece, for eyes and for keys. */
  function leadToPiece(): void {
    results.current?.focus({ preventScroll: true });
    scrollToResults();
  }

  function scrollToResults(): void {
    // Whoever chose a picture by keys goes on at the piece, not at the samples above it.
    const isInPanel = panel.current?.contains(document.activeElement);
    if (isInPanel) results.current?.focus({ preventScroll: true });
    requestAnimationFrame(() =>
      results.current?.scrollIntoView({ block: "start", behavior: "instant" })
    );
  }
}

/** An engine whose worker starts when it is wanted. */
function startEngine(options: Pick<EngineOptions, "onRestart" | "onSlow">): Engine {
  return createEngine(() => new Worker(engineScript(), { type: "module" }), {
    ...options,
    sparesWork: IS_BROWSER && savesData(),
  });
}

function engineScript(): string {
  return trustedScript(belowBase(asset("/engine.js")));
}

/** The service worker that keeps the site on the device. In development nothing is kept. */
function appScript(): AppScript | null {
  if (process.env.NODE_ENV !== "production") return null;
  const { searchParams } = new URL(asset("/"), location.href);
  const build = searchParams.get(BUILD_KEY) ?? "";
  return { address: trustedScript(belowBase("/service-worker.js")), build };
}
