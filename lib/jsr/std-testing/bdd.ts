/** `describe` and `it` over `Deno.test`: a stand-in for the part of `@std/testing/bdd` that this project uses. */

type Body<T> = (this: T, t: Deno.TestContext) => void | Promise<void>;
type Hook<T> = (this: T) => void | Promise<void>;
type Options = Omit<Deno.TestDefinition, "fn" | "name">;
type Context = Record<PropertyKey, unknown>;

interface Case {
  readonly kind: "case";
  readonly name: string;
  readonly options: Options;
  readonly fn: Body<Context>;
}

interface Suite {
  readonly kind: "suite";
  readonly name: string;
  readonly options: Options;
  readonly children: (Case | Suite)[];
  readonly hooks: Record<HookName, Hook<Context>[]>;
}

type HookName = "beforeAll" | "afterAll" | "beforeEach" | "afterEach";

let current: Suite | undefined;
/** Hooks outside every suite: they hold for all suites and cases of the file. */
const fileHooks = newHooks();

function newHooks(): Suite["hooks"] {
  return { beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
}

/** Registers a test: `it(name, fn)` or `it(name, options, fn)`. */
export interface It {
  <T>(name: string, fn: Body<T>): void;
  <T>(name: string, options: Options, fn: Body<T>): void;
  /** Only such tests run. */
  only: It;
  /** Not run. */
  ignore: It;
  /** Not run. */
  skip: It;
}

/** Registers a group of tests: `describe(name, fn)` or `describe(name, options, fn)`. */
export interface Describe {
  (name: string, fn: () => void): void;
  (name: string, options: Options, fn: () => void): void;
  /** Only such groups run. */
  only: Describe;
  /** Not run. */
  ignore: Describe;
  /** Not run. */
  skip: Describe;
}

type Register<F> = (name: string, options: Options | F, fn?: F) => void;

function withVariants<F, R>(
  register: (name: string, options: Options, fn: F) => void,
): R {
  const variant = (extra: Options): Register<F> => (name, options, fn) =>
    typeof options === "function"
      ? register(name, extra, options as F)
      : register(name, { ...(options as Options), ...extra }, fn as F);
  const ignore = variant({ ignore: true });
  return Object.assign(variant({}), {
    only: variant({ only: true }),
    ignore,
    skip: ignore,
  }) as R;
}

export const it: It = withVariants((name, options, fn: Body<Context>) => {
  const entry: Case = { kind: "case", name, options, fn };
  if (current) current.children.push(entry);
  else registerTop(entry);
});

export const describe: Describe = withVariants(
  (name, options, fn: () => void) => {
    const suite: Suite = {
      kind: "suite",
      name,
      options,
      children: [],
      hooks: newHooks(),
    };
    const parent = current;
    current = suite;
    try {
      const result: unknown = fn();
      if (result instanceof Promise) {
        throw new TypeError(
          `describe("${name}") got an async function: make it a plain one.`,
        );
      }
    } finally {
      current = parent;
    }
    if (parent) parent.children.push(suite);
    else registerTop(suite);
  },
);

/** Another name of {@linkcode it}. */
export const test: It = it;

function addHook(name: HookName, fn: Hook<Context>): void {
  (current?.hooks ?? fileHooks)[name].push(fn);
}

/** Runs `fn` once, before the first test of the suite. */
export function beforeAll<T>(fn: Hook<T>): void {
  addHook("beforeAll", fn as Hook<Context>);
}
/** Runs `fn` once, after the last test of the suite, failed or not. */
export function afterAll<T>(fn: Hook<T>): void {
  addHook("afterAll", fn as Hook<Context>);
}
/** Runs `fn` before each test of the suite and of the suites inside it. */
export function beforeEach<T>(fn: Hook<T>): void {
  addHook("beforeEach", fn as Hook<Context>);
}
/** Runs `fn` after each test of the suite and of the suites inside it, failed or not. */
export function afterEach<T>(fn: Hook<T>): void {
  addHook("afterEach", fn as Hook<Context>);
}
/** Another name of {@linkcode beforeAll}. */
export const before = beforeAll;
/** Another name of {@linkcode afterAll}. */
export const after = afterAll;

function isOnly(entry: Case | Suite): boolean {
  return entry.options.only === true ||
    (entry.kind === "suite" && entry.children.some(isOnly));
}

/** Keeps what `only` selects; a suite marked itself with nothing marked inside stays whole. */
function select(
  children: readonly (Case | Suite)[],
): readonly (Case | Suite)[] {
  return children.some(isOnly) ? children.filter(isOnly) : children;
}

function registerTop(entry: Case | Suite): void {
  const { only: _, ...options } = entry.options;
  Deno.test({
    ...options,
    ...(isOnly(entry) ? { only: true } : {}),
    name: entry.name,
    fn: async (t) => {
      const root = { ...fileHooks };
      const context: Context = {};
      await around(root.beforeAll, root.afterAll, context, () => {
        if (entry.kind === "suite") return runSuite(entry, t, context, [root]);
        return runCase(entry, t, context, [root]);
      });
    },
  });
}

async function runSuite(
  suite: Suite,
  t: Deno.TestContext,
  inherited: Context,
  outer: readonly Suite["hooks"][],
): Promise<void> {
  const context: Context = Object.assign(Object.create(inherited), {});
  const chain = [...outer, suite.hooks];
  await around(
    suite.hooks.beforeAll,
    suite.hooks.afterAll,
    context,
    async () => {
      for (const child of select(suite.children)) {
        const { only: _, permissions: __, ...options } = child.options;
        await t.step({
          ...options,
          name: child.name,
          fn: (step) =>
            child.kind === "suite"
              ? runSuite(child, step, context, chain)
              : runCase(child, step, context, chain),
        });
      }
    },
  );
}

function runCase(
  entry: Case,
  t: Deno.TestContext,
  inherited: Context,
  chain: readonly Suite["hooks"][],
): Promise<void> {
  const context: Context = Object.create(inherited);
  return around(
    chain.flatMap((hooks) => hooks.beforeEach),
    chain.toReversed().flatMap((hooks) => hooks.afterEach),
    context,
    () => entry.fn.call(context, t),
  );
}

async function around(
  first: readonly Hook<Context>[],
  last: readonly Hook<Context>[],
  context: Context,
  body: () => void | Promise<void>,
): Promise<void> {
  try {
    for (const hook of first) await hook.call(context);
    await body();
  } finally {
    for (const hook of last) await hook.call(context);
  }
}
