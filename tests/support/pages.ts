import { allPaths } from "@/lib/content/paths.ts";

/** Every page that visitors can see, with its status: those of the content and the one for other addresses. */
export const PAGES: readonly { readonly path: string; readonly status: number }[] = [
  ...allPaths().map((path) => ({ path, status: 200 })),
  { path: "/no/such/page", status: 404 },
];
