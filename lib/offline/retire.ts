import { CACHE_PREFIX } from "./kept_files.ts";
import type { WorkerScope } from "./worker_scope.ts";

/** Ends what a service worker of this site did here before: takes away all that it kept, and itself. */
export function retire(scope: WorkerScope): void {
  scope.addEventListener("install", () => void scope.skipWaiting());
  scope.addEventListener("activate", (event) => event.waitUntil(leave()));

  async function leave(): Promise<void> {
    const names = (await scope.caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
    await Promise.all(names.map((name) => scope.caches.delete(name)));
    await scope.registration.unregister();
  }
}
