/** `describe` and `it` over `Deno.test`: a stand-in for the part of `@std/testing/bdd` that this project uses. */

type Hook = () => void | Promise<void>;
type Body = (t: Deno.TestContext) => void | Promise<void>;
type HookName = "beforeAll" | "afterAll" | "beforeEach" | "afterEach";
type Hooks = Record<HookName, Hook[]>;

interface Entry {
  readonly name: string;
  /** Runs it, inside the hooks of the suites around it. */
  readonly run: (t: Deno.TestContext, outer: readonly Hooks[]) => Promise<void>;
}

interface Suite {
  readonly children: Entry[];
  readonly hooks: Hooks;
}

let current: Suite | undefined;
/** Hooks outside every suite: they hold for each suite and test of the file. */
const fileHooks = newHooks();

function newHooks(): Hooks {
  return { beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
}

/** Registers a test. */
export function it(name: string, fn: Body): void {
  register({
    name,
    run: (t, outer) =>
      around(
        outer.flatMap((hooks) => hooks.beforeEach),
        outer.toReversed().flatMap((hooks) => hooks.afterEach),
        () => fn(t),
      ),
  });
}

/** Registers a group of tests. */
export function describe(name: string, fn: () => void): void {
  const parent = current;
  const suite: Suite = { children: [], hooks: newHooks() };
  current = suite;
  try {
    fn();
  } finally {
    current = parent;
  }
  const { children, hooks } = suite;
  register({
    name,
    run: (t, outer) =>
      around(hooks.beforeAll, hooks.afterAll, async () => {
        for (const { name, run } of children) {
          await t.step({ name, fn: (step) => run(step, [...outer, hooks]) });
        }
      }),
  });
}

function register(entry: Entry): void {
  if (current) current.children.push(entry);
  else {
    Deno.test(
      entry.name,
      (t) =>
        around(
          fileHooks.beforeAll,
          fileHooks.afterAll,
          () => entry.run(t, [fileHooks]),
        ),
    );
  }
}

/** Runs `fn` once, before the first test of the suite. */
export function beforeAll(fn: Hook): void {
  (current?.hooks ?? fileHooks).beforeAll.push(fn);
}
/** Runs `fn` once, after the last test of the suite, failed or not. */
export function afterAll(fn: Hook): void {
  (current?.hooks ?? fileHooks).afterAll.push(fn);
}
/** Runs `fn` before each test of the suite and of the suites inside it. */
export function beforeEach(fn: Hook): void {
  (current?.hooks ?? fileHooks).beforeEach.push(fn);
}
/** Runs `fn` after each test of the suite and of the suites inside it, failed or not. */
export function afterEach(fn: Hook): void {
  (current?.hooks ?? fileHooks).afterEach.push(fn);
}

async function around(
  first: readonly Hook[],
  last: readonly Hook[],
  body: () => void | Promise<void>,
): Promise<void> {
  try {
    for (const hook of first) await hook();
    await body();
  } finally {
    for (const hook of last) await hook();
  }
}
