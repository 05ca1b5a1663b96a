import { usePlayback, useTraceIndex } from "#stores/stores-context.tsx";
import styles from "./overlay.module.css";

/** Says politely what the picture shows at the playhead. */
export function Announcer() {
  const index = useTraceIndex();
  const playhead = usePlayback((state) => state.playhead);
  const playing = usePlayback((state) => state.playing);
  return (
    <div role="status" aria-label="Announcer" className={styles.visuallyHidden}>
      {index.announcementAt(playhead, playing)}
    </div>
  );
}
