import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { countTests, tellFailures } from "./results.ts";

/** What Deno writes for a test. */
function testcase(name: string, body = ""): string {
  return `<testcase name="${name}" classname="./a_test.ts" time="0.1" line="1" col="1">${body}</testcase>`;
}

const FAILED = '<failure message="Uncaught Error">Error: no\n  at &quot;a&quot;</failure>';

describe("countTests", () => {
  it("counts tests, not the groups around them", () => {
    const cases = ["a", "a &gt; b", "a &gt; b &gt; c", "a &gt; d", "e"];
    assertEquals(countTests(cases.map((name) => testcase(name)).join("\n")), {
      passed: 3,
      failed: 0,
      ignored: 0,
    });
  });

  it("counts a failure once, though the groups around it fail with it", () => {
    const junit = [
      testcase("a", FAILED),
      testcase("a &gt; b", FAILED),
      testcase("a &gt; b &gt; c", FAILED),
      testcase("a &gt; b &gt; d"),
    ];
    assertEquals(countTests(junit.join("\n")), { passed: 1, failed: 1, ignored: 0 });
  });

  it("counts a group that fails by what it does before or after its tests", () => {
    const junit = [testcase("a", FAILED), testcase("a &gt; b"), testcase("c", FAILED)];
    assertEquals(countTests(junit.join("\n")), { passed: 1, failed: 2, ignored: 0 });
  });

  it("tells apart what was ignored", () => {
    assertEquals(countTests(testcase("a", "<skipped/>") + testcase("b")), {
      passed: 1,
      failed: 0,
      ignored: 1,
    });
  });
});

describe("tellFailures", () => {
  const good = "running 1 test from ./good_test.ts\na ... ok (1ms)\n";
  const bad = "running 1 test from ./bad_test.ts\n--- output ---\nb ... FAILED (1ms)\n";
  const errors = "\n ERRORS \n\nb => ./bad_test.ts:1:1\nerror: Error\n";
  it("leaves out files in which all went well", () => {
    assertEquals(tellFailures(good + bad + errors), bad + errors);
  });
  it("leaves out groups in which all went well", () => {
    const one = "good ...\n  a ... ok (1ms)\ngood ... ok (1ms)\n";
    const other = "bad ...\n  b ...\n    c ... FAILED (1ms)\n  b ... FAILED\nbad ... FAILED\n";
    assertEquals(tellFailures(one + other + one + errors), other + errors);
  });
  it("tells everything of a process that ended otherwise", () => {
    assertEquals(tellFailures(good + "Segmentation fault"), good + "Segmentation fault");
  });
});
