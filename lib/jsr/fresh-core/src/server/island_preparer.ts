import type { ComponentType } from "preact";
import { UniqueNames } from "../unique_names.ts";
import type { IslandRegistry } from "../types.ts";

/** Gives every component that an island file exports its name on the page. */
export class IslandPreparer {
  #names = new UniqueNames();

  prepare(
    registry: IslandRegistry,
    mod: Record<string, unknown>,
    file: string,
    defaultName: string,
    css: string[],
  ): void {
    for (const [exportName, value] of Object.entries(mod)) {
      if (typeof value !== "function") continue;
      const name = this.#names.take(
        exportName === "default" ? defaultName : exportName,
      );
      const fn = value as ComponentType;
      registry.set(fn, { file, name, exportName, fn, css });
    }
  }
}
