import { createHash } from "node:crypto";

/** Where the scripts of pages stand, each named by its content. */
export const SCRIPT_FOLDER = "/boot/";

/** A page without inline scripts, and the files that take their place. */
export interface PageScripts {
  readonly html: string;
  /** Code by path. */
  readonly files: ReadonlyMap<string, string>;
}

const SCRIPT = /<script\b([^>]*)>([^]*?)<\/script>/g;

/**
 * Puts the inline scripts of a page into files of their own, so that its policy allows none, and is the same for every page of every
 * build. Data in script elements stays.
 *
 * @param change is applied to the code before it gets its name
 */
export function takeScripts(
  html: string,
  change: (code: string) => string = (code) => code,
): PageScripts {
  const files = new Map<string, string>();
  const without = html.replaceAll(SCRIPT, (element, attributes: string, code: string) => {
    if (!isInline(attributes)) return element;
    const changed = change(code);
    const hash = createHash("sha256").update(changed).digest("hex").slice(0, 16);
    const path = `${SCRIPT_FOLDER}${hash}.js`;
    files.set(path, changed);
    return `<script${attributes} src="${path}"></script>`;
  });
  return { html: without, files };
}

/** Whether a script runs from the page itself: no linked one, no data. */
export function isInline(attributes: string): boolean {
  return !/\bsrc=|\btype="application\//.test(attributes);
}

/**
 * Starts what stands in the template before it when the page has been painted, as the browser tells, or a moment after a second frame
 * has begun where it does not: until then it would take the line and the processor from what is to be seen. What nobody sees is not
 * painted. Starting twice does no more than once, for the template is empty then.
 */
const START = `{const{content}=document.currentScript.previousElementSibling,` +
  `start=()=>document.head.append(content),` +
  `wait=()=>{setTimeout(start,100);` +
  `PerformanceObserver.supportedEntryTypes?.includes("paint")&&` +
  `new PerformanceObserver(start).observe({type:"paint",buffered:true})};` +
  `document.hidden?start():requestAnimationFrame(()=>requestAnimationFrame(wait))}`;

const MODULES = /(?:<script\b[^>]*\btype="module"[^>]*>[^]*?<\/script>)+/;

/**
 * Puts off the modules of a page until it has been painted.
 *
 * @param paths the modules that they import, to be fetched beside them
 */
export function startLater(html: string, paths: readonly string[]): string {
  const links = paths.map((path) => `<link rel="modulepreload" href="${path}"/>`).join("");
  return html.replace(
    MODULES,
    (modules) => `<template>${links}${modules}</template><script defer>${START}</script>`,
  );
}

/** The modules that a `Link` header names, as Fresh writes it. */
export function linkedModules(header: string): readonly string[] {
  return [...header.matchAll(/<([^>]+)>;\s*rel="modulepreload"/g)].map(([, path]) => path!);
}
