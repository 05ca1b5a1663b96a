/** When a notice is no longer true. */
import type { NoticeStore } from "./notice-store.ts";
import type { ProjectStore } from "./project-store.ts";

/** A new run begins: what was said of the former one goes. */
export function outdateWithRun(store: NoticeStore): void {
  const { notice } = store.getState();
  if (notice !== null && !notice.lasts && notice.action === undefined)
    store.setState({ notice: null });
}

/** Whatever is edited or opened makes a notice untrue: its Undo would undo that too. */
export function outdateWithProject(store: NoticeStore, project: ProjectStore): () => void {
  return project.subscribe((now, before) => {
    const isOther = now.opened !== before.opened;
    if (!isOther && now.project.files === before.project.files) return;
    const lasts = store.getState().notice?.lasts;
    if (lasts === undefined || (isOther && lasts !== "always")) store.setState({ notice: null });
  });
}
