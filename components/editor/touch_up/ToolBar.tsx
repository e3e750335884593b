import { IconButton } from "@/components/kit/IconButton.tsx";
import { NumberInput } from "@/components/kit/NumberInput.tsx";
import { CELLS } from "@/components/kit/read_number.ts";
import { Toolbar } from "@/components/kit/Toolbar.tsx";
import { fit, ZOOM_STEP, zoomBy } from "@/lib/editor/touch_up/keys.ts";
import { hasBrush, MAX_BRUSH, TOOLS } from "@/lib/editor/touch_up/tools.ts";
import type { TouchUps } from "@/lib/editor/touch_up/touch_ups.ts";
import type { Workspace } from "@/lib/editor/touch_up/workspace.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { TOOL_ICONS } from "./tool_icons.ts";

interface ToolBarProps {
  readonly workspace: Workspace;
  readonly text: EditorText["touchUp"];
}

/** What the pointer and the keys draw with. */
export function ToolBar({ workspace, text }: ToolBarProps) {
  const { tool, brush, mirror, filled } = workspace;
  return (
    <Toolbar
      label={text.tools}
      class="flex items-center flex-wrap gap-1 px-2 py-1 bg-surface short:grid short:!grid-cols-3 short:content-start short:!w-40 short:!py-1 short:overflow-y-auto md:grid md:grid-cols-2 md:content-start md:w-28 md:py-2 md:overflow-y-auto"
    >
      {TOOLS.map(({ id, key }) => (
        <IconButton
          key={id}
          size="large"
          icon={TOOL_ICONS[id]}
          label={text.tool[id]}
          shortcut={key.toUpperCase()}
          pressed={tool.value === id}
          onPress={() => {
            workspace.cancel();
            tool.value = id;
          }}
        />
      ))}
      <span class="w-px h-8 shrink-0 bg-line short:!hidden md:w-auto md:h-px md:col-span-2" />
      <IconButton
        size="large"
        icon={TOOL_ICONS["mirror-across"]}
        label={text.mirrorAcross}
        shortcut="M"
        pressed={mirror.value.horizontal}
        onPress={() => mirror.value = { ...mirror.value, horizontal: !mirror.value.horizontal }}
      />
      <IconButton
        size="large"
        icon={TOOL_ICONS["mirror-down"]}
        label={text.mirrorDown}
        shortcut="V"
        pressed={mirror.value.vertical}
        onPress={() => mirror.value = { ...mirror.value, vertical: !mirror.value.vertical }}
      />
      {tool.value === "rectangle" && (
        <IconButton
          size="large"
          icon={TOOL_ICONS.filled}
          label={text.filled}
          pressed={filled.value}
          onPress={() => filled.value = !filled.value}
        />
      )}
      {hasBrush(tool.value) && (
        <NumberInput
          label={text.brushSize}
          value={brush.value}
          least={1}
          most={MAX_BRUSH}
          step={1}
          units={CELLS}
          class="w-12 shrink-0 text-center text-base lg:!h-11"
          onChange={(size) => brush.value = size}
        />
      )}
    </Toolbar>
  );
}

interface ViewBarProps extends ToolBarProps {
  readonly touchUps: TouchUps;
}

/** Undo, redo, and how the grid is looked at. */
export function ViewBar({ workspace, touchUps, text }: ViewBarProps) {
  const { gridLines } = workspace;
  return (
    <div class="flex items-center gap-1 p-1 -m-1 overflow-x-auto">
      <IconButton
        size="large"
        icon={TOOL_ICONS.undo}
        label={text.undo}
        shortcut="Control+Z"
        disabled={!touchUps.canUndo.value}
        onPress={workspace.undo}
      />
      <IconButton
        size="large"
        icon={TOOL_ICONS.redo}
        label={text.redo}
        shortcut="Control+Y"
        disabled={!touchUps.canRedo.value}
        onPress={workspace.redo}
      />
      <IconButton
        size="large"
        icon={TOOL_ICONS["zoom-out"]}
        label={text.zoomOut}
        shortcut="-"
        onPress={() => zoomBy(workspace, 1 / ZOOM_STEP)}
      />
      <IconButton
        size="large"
        icon={TOOL_ICONS["zoom-in"]}
        label={text.zoomIn}
        shortcut="+"
        onPress={() => zoomBy(workspace, ZOOM_STEP)}
      />
      <IconButton
        size="large"
        icon={TOOL_ICONS.fit}
        label={text.zoomFit}
        shortcut="0"
        onPress={() => fit(workspace)}
      />
      <IconButton
        size="large"
        icon={TOOL_ICONS.grid}
        label={text.gridLines}
        shortcut="G"
        pressed={gridLines.value}
        onPress={() => gridLines.value = !gridLines.value}
      />
    </div>
  );
}
