type Pairs = Map<object, Set<object>>;

/**
 * Deep equality by value: primitives as `Object.is` except that `0` equals `-0`; objects by
 * prototype constructor, own enumerable keys and what they hold. Cycles are followed once.
 */
export function equal(a: unknown, b: unknown): boolean {
  return same(a, b, new Map());
}

function same(a: unknown, b: unknown, seen: Pairs): boolean {
  if (Object.is(a, b) || a === b) return true;
  if (
    typeof a !== "object" || typeof b !== "object" || a === null || b === null
  ) return false;
  if (!sameConstructor(a, b)) return false;
  if (a instanceof Date) return Object.is(a.getTime(), (b as Date).getTime());
  if (a instanceof RegExp || a instanceof URL) return String(a) === String(b);
  if (a instanceof WeakMap || a instanceof WeakSet || a instanceof WeakRef) {
    return false;
  }
  if (a instanceof Number || a instanceof String || a instanceof Boolean) {
    return Object.is(a.valueOf(), (b as object).valueOf());
  }

  const met = seen.get(a);
  if (met?.has(b)) return true;
  if (met) met.add(b);
  else seen.set(a, new Set([b]));

  if (ArrayBuffer.isView(a) || a instanceof ArrayBuffer) {
    return sameBytes(a, b, seen);
  }
  if (a instanceof Set) return sameSet(a, b as Set<unknown>, seen);
  if (a instanceof Map) return sameMap(a, b as Map<unknown, unknown>, seen);
  if (Array.isArray(a) && a.length !== (b as unknown[]).length) return false;
  return sameKeys(a, b, seen);
}

function sameConstructor(a: object, b: object): boolean {
  if (a.constructor === b.constructor) return true;
  const plain = (value: object) => !value.constructor || value.constructor === Object;
  return plain(a) && plain(b);
}

function sameBytes(
  a: ArrayBufferView | ArrayBuffer,
  b: object,
  seen: Pairs,
): boolean {
  if (a instanceof ArrayBuffer || a instanceof DataView) {
    return sameBytes(bytesOf(a), bytesOf(b as ArrayBuffer | DataView), seen);
  }
  const left = a as unknown as ArrayLike<unknown>;
  const right = b as ArrayLike<unknown>;
  if (left.length !== right.length) return false;
  for (let i = 0; i < left.length; i++) {
    if (left[i] !== right[i] && !Object.is(left[i], right[i])) return false;
  }
  return true;
}

function bytesOf(value: ArrayBuffer | DataView): Uint8Array {
  return value instanceof ArrayBuffer
    ? new Uint8Array(value)
    : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
}

function sameSet(a: Set<unknown>, b: Set<unknown>, seen: Pairs): boolean {
  if (a.size !== b.size) return false;
  const left = new Set(b);
  for (const value of a) {
    if (left.delete(value)) continue;
    const match = [...left].find((other) => same(value, other, seen));
    if (match === undefined || !left.delete(match)) return false;
  }
  return true;
}

function sameMap(
  a: Map<unknown, unknown>,
  b: Map<unknown, unknown>,
  seen: Pairs,
): boolean {
  if (a.size !== b.size) return false;
  const left = new Map(b);
  for (const [key, value] of a) {
    const entry = left.has(key) && same(value, left.get(key), seen)
      ? [key] as const
      : [...left].find(([k, v]) => same(key, k, seen) && same(value, v, seen));
    if (!entry || !left.delete(entry[0])) return false;
  }
  return true;
}

function sameKeys(a: object, b: object, seen: Pairs): boolean {
  const left = ownKeys(a);
  const right = new Set(ownKeys(b));
  if (left.length !== right.size) return false;
  return left.every((key) =>
    right.has(key) && same(Reflect.get(a, key), Reflect.get(b, key), seen)
  );
}

function ownKeys(value: object): PropertyKey[] {
  const keys = Reflect.ownKeys(value).filter((key) =>
    Object.prototype.propertyIsEnumerable.call(value, key)
  );
  // An error's message is what tells it apart, though not enumerable.
  return value instanceof Error ? [...new Set([...keys, "name", "message"])] : keys;
}
