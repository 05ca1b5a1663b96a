/** A picture for each state of a receiver, so that colour never has to tell them apart alone. */
import {
  Ban,
  Check,
  Circle,
  CircleDot,
  Flame,
  Ghost,
  Hourglass,
  type LucideIcon,
  Redo2,
  Square,
  Unplug,
} from "lucide-react";
import type { ReceiverState } from "#engine/trace/snapshot.ts";

export const STATE_ICONS: Readonly<Record<ReceiverState["type"], LucideIcon>> = {
  idle: Circle,
  "waits its turn": Hourglass,
  running: CircleDot,
  returned: Check,
  raised: Flame,
  skipped: Redo2,
  stopped: Square,
  "not reached": Ban,
  collected: Ghost,
  disconnected: Unplug,
};
