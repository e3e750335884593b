import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { askAgain } from "./ask_again.ts";

const PART = "js/Part-0123456789.js",
  CHUNK = "js/chunk-aaaaaaaaaa.js",
  LEAF = "js/chunk-bbbbbbbbbb.js";

/** What becomes of scripts by their paths. */
function changed(scripts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(askAgain(new Map(Object.entries(scripts))));
}

describe("askAgain", () => {
  it("has parts wait for what they import, and leaves alone what all start with", () => {
    const start = {
      "js/page.js":
        'import{a}from"./run.js";import"./Start-cccccccccc.js";a(()=>import("./Part-0123456789.js"));',
      "js/run.js": "export{x as a};",
      "js/Start-cccccccccc.js": "export{y as a};",
    };
    const scripts = changed({
      ...start,
      [PART]: 'import{a as $,b}from"./chunk-aaaaaaaaaa.js";import{a as c}from"./run.js";' +
        'import"./chunk-bbbbbbbbbb.js";import{c as d$1}from"./chunk-aaaaaaaaaa.js";' +
        'import{a as e}from"./Start-cccccccccc.js";$(b,c,d$1,e);export{f as Part};',
      [CHUNK]: 'import{a as g}from"./chunk-bbbbbbbbbb.js";export{g as a,h as b,i as c};',
      [LEAF]: "export{j as a};",
    });
    assertEquals(scripts, {
      ...start,
      "js/page.js":
        'import{a}from"./run.js";import"./Start-cccccccccc.js";a(()=>fetchPart$("./Part-0123456789.js",import.meta.url));',
      [PART]:
        'const[{a:$,b,c:d$1},{}]=await Promise.all([fetchPart$("./chunk-aaaaaaaaaa.js",import.meta.url),' +
        'fetchPart$("./chunk-bbbbbbbbbb.js",import.meta.url)]);import{a as c}from"./run.js";' +
        'import{a as e}from"./Start-cccccccccc.js";$(b,c,d$1,e);export{f as Part};',
      [CHUNK]:
        'const[{a:g}]=await Promise.all([fetchPart$("./chunk-bbbbbbbbbb.js",import.meta.url)]);export{g as a,h as b,i as c};',
      [LEAF]: "export{j as a};",
    });
  });

  it("leaves alone what gives nothing, and what only looks like an import", () => {
    const scripts = {
      [PART]: 'import"./chunk-aaaaaaaaaa.js";const b="import(x)";export{b};',
      [CHUNK]: "globalThis.a=1;",
    };
    assertEquals(changed(scripts), scripts);
  });

  it("refuses parts that would wait for each other", () => {
    const circle = {
      [CHUNK]: 'import{a}from"./chunk-bbbbbbbbbb.js";export{a as b};',
      [LEAF]: 'import{b}from"./chunk-aaaaaaaaaa.js";export{b as a};',
    };
    assertThrows(() => changed(circle), Error, "imports itself");
  });

  it("refuses parts that write what others have the value of, and leaves it to what all start with", () => {
    const counter = "var a=0;function b(){a++}export{a,b};";
    const user = `import{a}from"./chunk-aaaaaaaaaa.js";export{a as b};`;
    assertThrows(
      () => changed({ [PART]: user, [CHUNK]: counter }),
      Error,
      `${CHUNK} writes its export a again`,
    );
    changed({ "js/run.js": counter, [PART]: `import{a}from"./run.js";export{a as b};` });
  });
});
