import { useEffect, useState } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { startAppWorker, takeSharedFiles } from "@/lib/offline/app_worker.ts";
import type { Install } from "@/lib/offline/install_offer.ts";
import { listenForLaunches } from "@/lib/offline/launched_files.ts";
import { SHARED_HASH } from "@/lib/offline/shared_pictures.ts";
import { reloadKeeping } from "../input/unkept_files.ts";
import { whenCalm } from "./when_calm.ts";

/** The service worker's script and the build that this page is of. */
export interface AppScript {
  readonly address: string;
  readonly build: string;
}

export interface AppPartProps {
  readonly model: EditorModel;
  readonly text: EditorText["app"];
  /** Null where nothing is to be kept on the device, as in development. */
  readonly script: AppScript | null;
  /** What the browser offers, if anything. */
  readonly install: Install | null;
  onFiles(files: readonly File[]): void;
}

/** What makes an app of the page: it is kept on the device, takes what the device hands to it, and tells of a new version. */
export function AppPart({ model, text, script, install, onFiles }: AppPartProps) {
  const [hasNewVersion, setNewVersion] = useState(false);
  useEffect(() => {
    listenForLaunches(onFiles);
    if (location.hash === SHARED_HASH) openShared();
    if (script === null) return;
    const { address, build } = script;
    let stop = () => {};
    const giveUp = whenCalm(model, () => {
      giveUp();
      stop = startAppWorker(address, build, () => setNewVersion(true));
    });
    return () => {
      giveUp();
      stop();
    };
  }, []);
  return (
    <>
      <div role="status">
        {hasNewVersion && (
          <div class="fixed top-2 right-2 z-40 flex flex-wrap items-center gap-3 max-w-[min(28rem,calc(100%-1rem))] p-4 rounded border border-edge bg-surface text-ink shadow-lg">
            <p>{text.newVersion}</p>
            <Button main onClick={reloadKeeping}>{text.reload}</Button>
            <Button onClick={() => setNewVersion(false)}>{text.later}</Button>
          </div>
        )}
      </div>
      {install !== null && (
        <p class="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button onClick={install}>{text.install}</Button>
          <span class="text-sm text-muted">{text.installHelp}</span>
        </p>
      )}
    </>
  );

  async function openShared(): Promise<void> {
    // A reload must not ask for it again.
    history.replaceState(history.state, "", location.pathname + location.search);
    const files = await takeSharedFiles();
    if (files.length > 0) onFiles(files);
    else model.tell({ key: "shareLost" });
  }
}
