/** What is used here of a service worker's surroundings (https://www.w3.org/TR/service-workers/), which TypeScript does not know beside a page's. */
export interface WorkerScope {
  readonly caches: CacheStorage;
  readonly clients: Clients;
  readonly location: { readonly origin: string };
  readonly registration: {
    readonly navigationPreload?: { enable(): Promise<void> };
    unregister(): Promise<boolean>;
  };
  skipWaiting(): Promise<void>;
  fetch(request: RequestInfo, options?: RequestInit): Promise<Response>;
  addEventListener(type: "install" | "activate", listener: (event: LastingEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
  addEventListener(type: "message", listener: (event: ClientMessage) => void): void;
}

/** An event that keeps the worker alive until what it began is done. */
export interface LastingEvent {
  waitUntil(done: Promise<unknown>): void;
}

export interface FetchEvent extends LastingEvent {
  readonly request: Request;
  /** The answer to what is opened, asked for while the worker woke up; undefined where the browser did not. */
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}

export interface ClientMessage extends LastingEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

interface Clients {
  claim(): Promise<void>;
  matchAll(options: { type: "window"; includeUncontrolled: boolean }): Promise<readonly Client[]>;
}

interface Client {
  readonly url: string;
  postMessage(message: unknown): void;
}
