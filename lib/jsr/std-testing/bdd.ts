/** `describe` and `it` over `Deno.test`: a stand-in for the part of `@std/testing/bdd` that this project uses. */

type Hook = () => void | Promise<void>;
type HookName = "beforeAll" | "afterAll" | "beforeEach" | "afterEach";
type Hooks = Record<HookName, Hook[]>;
/** Runs a suite or a test inside the hooks of the suites around it. */
type Run = (t: Deno.TestContext, outer: readonly Hooks[]) => Promise<void>;

interface Suite {
  readonly children: { readonly name: string; readonly run: Run }[];
  readonly hooks: Hooks;
}

const newSuite = (): Suite => ({
  children: [],
  hooks: { beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] },
});

/** What stands outside of every suite; its hooks hold for each suite and test of the file. */
const file = newSuite();
let current = file;

/** Registers a test. */
export function it(name: string, fn: (t: Deno.TestContext) => void | Promise<void>): void {
  register(name, (t, outer) =>
    around(
      outer.flatMap((hooks) => hooks.beforeEach),
      outer.toReversed().flatMap((hooks) => hooks.afterEach),
      () => fn(t),
    ));
}

/** Registers a group of tests. */
export function describe(name: string, fn: () => void): void {
  const parent = current;
  const { children, hooks } = current = newSuite();
  try {
    fn();
  } finally {
    current = parent;
  }
  register(name, (t, outer) =>
    around(hooks.beforeAll, hooks.afterAll, async () => {
      for (const { name, run } of children) {
        await t.step(name, (step) => run(step, [...outer, hooks]));
      }
    }));
}

function register(name: string, run: Run): void {
  const { hooks } = file;
  if (current !== file) current.children.push({ name, run });
  else {Deno.test(
      name,
      (t) => around(hooks.beforeAll, hooks.afterAll, () => run(t, [hooks])),
    );}
}

const hook = (name: HookName) => (fn: Hook): void => void current.hooks[name].push(fn);

/** Runs `fn` once, before the first test of the suite. */
export const beforeAll: (fn: Hook) => void = hook("beforeAll");
/** Runs `fn` once, after the last test of the suite, failed or not. */
export const afterAll: (fn: Hook) => void = hook("afterAll");
/** Runs `fn` before each test of the suite and of the suites inside it. */
export const beforeEach: (fn: Hook) => void = hook("beforeEach");
/** Runs `fn` after each test of the suite and of the suites inside it, failed or not. */
export const afterEach: (fn: Hook) => void = hook("afterEach");

async function around(first: readonly Hook[], last: readonly Hook[], body: Hook): Promise<void> {
  try {
    for (const hook of first) await hook();
    await body();
  } finally {
    for (const hook of last) await hook();
  }
}
