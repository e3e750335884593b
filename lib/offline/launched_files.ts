/** What is used here of the launch queue (https://wicg.github.io/web-app-launch/). */
interface LaunchQueue {
  setConsumer(take: (params: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Calls back with the files that the system opens with the installed app, now and later. */
export function listenForLaunches(onFiles: (files: readonly File[]) => void): void {
  const { launchQueue } = globalThis as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(async ({ files = [] }) => {
    const opened = await Promise.all(files.map((file) => file.getFile().catch(() => null)));
    const readable = opened.filter((file) => file !== null);
    if (readable.length > 0) onFiles(readable);
  });
}
