import type { MathBackendCPU } from "@tensorflow/tfjs-backend-cpu";
import { registerBackend } from "@tensorflow/tfjs-core";
import { giveBack } from "../memory.ts";
import { PLAIN } from "./tensors.ts";

/** Registers the plain backend, made such that the memory of a tensor that is gone serves the next one. */
export function registerPlain(Backend: typeof MathBackendCPU): void {
  class Thrifty extends Backend {
    override disposeData(dataId: object, force = false): boolean {
      const values = this.data.has(dataId) ? this.data.get(dataId).values : null;
      const isGone = super.disposeData(dataId, force);
      if (isGone && values instanceof Float32Array) {
        giveBack(values as Float32Array<ArrayBuffer>);
      }
      return isGone;
    }
  }
  registerBackend(PLAIN, () => new Thrifty());
}
