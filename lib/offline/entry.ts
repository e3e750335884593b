import type { OfflinePlan } from "./offline_plan.ts";
import { retire } from "./retire.ts";
import { serve } from "./serve.ts";
import type { WorkerScope } from "./worker_scope.ts";

/** Written before this by the build. In development there is none. */
declare const PLAN: OfflinePlan | undefined;

const scope = globalThis as unknown as WorkerScope;
if (typeof PLAN === "undefined") retire(scope);
else serve(scope, PLAN);
