import { startFirefox } from "@/tests/support/browsers/firefox.ts";
import { leaveOut } from "@/tests/support/tally.ts";
import { tellStories } from "./stories.ts";

const firefox = await startFirefox();
if (firefox) tellStories(firefox);
else leaveOut("Firefox, which is not installed");
