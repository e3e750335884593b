import type { Signal } from "@preact/signals";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { formatLook, type Look, type LookSettings, parseLook } from "@/lib/document/look.ts";

/** More than these are not kept: each is drawn anew for every picture. */
export const MOST_OWN_LOOKS = 24;

/** The visitor's own looks, kept on this device and nowhere else. Each action rejects where the browser does not keep them. */
export interface OwnLooks {
  /** Keeps settings under a name. Rejects with a RangeError where there are as many as are kept: all of them stay. */
  save(name: string, style: string, settings: LookSettings): Promise<Look>;
  rename(look: Look, name: string): Promise<Look>;
  remove(look: Look): Promise<void>;
}

interface LooksSchema extends DBSchema {
  looks: { key: string; value: unknown };
}

/**
 * Opens the own looks.
 *
 * @param looks Takes what is kept, now and after each action, the oldest first; what cannot be read is left out.
 * @param name Name of the database, one per site; tests use their own.
 */
export function openOwnLooks(
  looks: Signal<readonly Look[]>,
  name = "pixelated-artwork-looks",
): OwnLooks {
  const opening = openStore(name);
  opening.then(refresh).catch(() => {
    // Whoever wants to keep a look is told.
  });

  return {
    save: async (name, style, settings) => {
      if (await (await opening).count("looks") >= MOST_OWN_LOOKS) {
        throw new RangeError(
          `${name} is not kept: ${MOST_OWN_LOOKS} looks are there already. Remove one first.`,
        );
      }
      return await put({ id: newId(), name, style, settings });
    },
    rename: (look, name) => put({ ...look, name }),
    remove: async ({ id }) => {
      await (await opening).delete("looks", id);
      await refresh();
    },
  };

  async function put(wanted: Look): Promise<Look> {
    const record = formatLook(wanted);
    const look = parseLook(record);
    await (await opening).put("looks", record, look.id);
    await refresh();
    return look;
  }

  /** What did not change stays the same object, so that its thumbnail stays. */
  async function refresh(): Promise<void> {
    const known = new Map(looks.peek().map((look) => [JSON.stringify(formatLook(look)), look]));
    const records = await (await opening).getAll("looks");
    looks.value = records.flatMap((record) => {
      try {
        const look = parseLook(record);
        return [known.get(JSON.stringify(formatLook(look))) ?? look];
      } catch {
        return [];
      }
    });
  }
}

/** Rejects where the browser forbids storage, which some do by throwing. */
async function openStore(name: string): Promise<IDBPDatabase<LooksSchema>> {
  return await openDB<LooksSchema>(name, 1, {
    upgrade: (database) => void database.createObjectStore("looks"),
    // A newer version of the site in another tab must not wait for this one.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

/** Ids sort by their time. */
function newId(): string {
  const time = Date.now().toString(36).padStart(9, "0");
  return `own-${time}-${crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36)}`;
}
