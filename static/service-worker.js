// The build puts the bundle of this in its place, behind the plan of what is kept: the service worker.
import "@/lib/offline/entry.ts";
