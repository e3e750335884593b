import { assertEquals, assertMatch } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { linkedModules, startLater, takeScripts } from "./page_scripts.ts";

describe("takeScripts", () => {
  it("leaves a page that runs nothing from itself", () => {
    const page = '<p>a</p><script type="application/ld+json">{"b":1}</script>';
    const { html, files } = takeScripts(
      `${page}<script type="module">c("</p>");</script>`,
    );
    const [[path, code]] = [...files] as [[string, string]];
    assertMatch(path, /^\/boot\/[0-9a-f]{16}\.js$/);
    assertEquals(code, 'c("</p>");');
    assertEquals(html, `${page}<script type="module" src="${path}"></script>`);
  });

  it("names equal code alike, and other code otherwise", () => {
    const nameOf = (code: string) => [...takeScripts(`<script>${code}</script>`).files.keys()][0];
    assertEquals(nameOf("a"), nameOf("a"));
    assertEquals(nameOf("a") === nameOf("b"), false);
  });

  it("changes the code before it is named", () => {
    const [[path, code]] = [...takeScripts("<script>a</script>", () => "b").files] as [
      [string, string],
    ];
    assertEquals([path, code], [[...takeScripts("<script>b</script>").files.keys()][0], "b"]);
  });

  it("leaves linked scripts where they are", () => {
    const html = '<script src="/a.js"></script>';
    assertEquals(takeScripts(html), { html, files: new Map() });
  });
});

describe("startLater", () => {
  const page = '<body><script>a</script><script type="module">b</script></body>';

  it("keeps modules, and what they need, where a script finds them that runs when all is read", () => {
    const html = startLater(page, ["/c.js"]);
    const [, kept, start] =
      /<script>a<\/script><template>(.*)<\/template><script defer>(.+)<\/script><\/body>/
        .exec(html)!;
    assertEquals(
      kept,
      '<link rel="modulepreload" href="/c.js"/><script type="module">b</script>',
    );
    assertEquals(startedBy(start!, { isHidden: false, tellsPaint: true }), [0, 0, 0, 1, 1]);
    assertEquals(startedBy(start!, { isHidden: false, tellsPaint: false }), [0, 0, 0, 0, 1]);
  });

  it("starts what nobody sees at once, as that is not painted", () => {
    const [, start] = /<script defer>(.+)<\/script>/.exec(startLater(page, []))!;
    assertEquals(startedBy(start!, { isHidden: true, tellsPaint: true }), [1, 1, 1, 1, 1]);
  });

  it("leaves a page without modules as it is", () => {
    assertEquals(
      startLater("<body><script>a</script></body>", ["/c.js"]),
      "<body><script>a</script></body>",
    );
  });
});

/** How much has been started when the script has run, after each of two frames, after the page was painted, and after a while. */
function startedBy(
  script: string,
  { isHidden, tellsPaint }: { readonly isHidden: boolean; readonly tellsPaint: boolean },
): number[] {
  const started: unknown[] = [];
  const content = ["modules"];
  const frames: (() => void)[] = [];
  const timers: (() => void)[] = [];
  let painted: (() => void) | undefined;
  const document = {
    hidden: isHidden,
    currentScript: { previousElementSibling: { content } },
    head: { append: (content: unknown[]) => started.push(...content.splice(0)) },
  };
  class PerformanceObserver {
    static supportedEntryTypes = tellsPaint ? ["paint"] : [];
    constructor(readonly callback: () => void) {}
    observe() {
      painted = this.callback;
    }
  }
  const run = new Function(
    "document",
    "requestAnimationFrame",
    "setTimeout",
    "PerformanceObserver",
    script,
  );
  run(
    document,
    (frame: () => void) => frames.push(frame),
    (timer: () => void) => timers.push(timer),
    PerformanceObserver,
  );
  const steps = [
    () => frames.shift()?.(),
    () => frames.shift()?.(),
    () => painted?.(),
    () => timers.shift()?.(),
  ];
  return [
    started.length,
    ...steps.map((step) => {
      step();
      return started.length;
    }),
  ];
}

describe("linkedModules", () => {
  it("reads what Fresh wants to be fetched early", () => {
    const header =
      '</a.js>; rel="modulepreload"; as="script", </b%20c.js>; rel="modulepreload"; as="script"';
    assertEquals(linkedModules(header), ["/a.js", "/b%20c.js"]);
    assertEquals(linkedModules(""), []);
  });
});
