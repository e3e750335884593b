// The build puts the bundle of this in its place: the worker that decodes pictures and computes pixels.
import "@/lib/worker/entry.ts";
