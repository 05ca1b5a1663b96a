import { Dialog } from "#ui/Dialog.tsx";
import styles from "./overlay.module.css";
import { SHORTCUTS } from "./shortcuts.ts";

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Help" onClose={onClose}>
      <p>
        Write <code>models.py</code>, <code>signals.py</code> and <code>apps.py</code> as in any
        Django project. Run imports the apps, calls every <code>ready()</code>, then runs{" "}
        <code>main.py</code>. A toaster is a sender, the pop is the signal, and whoever catches the
        toast is a receiver. Everything you see can be stepped through, forwards and back.
      </p>
      <table className={styles.keys}>
        <caption className={styles.caption}>Keys</caption>
        <tbody>
          {SHORTCUTS.map(({ keys, does }) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
          {LOCAL_KEYS.map(({ keys, does }) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

/** Keys of single parts of the page. */
const LOCAL_KEYS = [
  { keys: "Arrow keys on a node", does: "Go to the next node" },
  { keys: "Shift and arrow keys on a node", does: "Move the node" },
  { keys: "Enter on a node", does: "Show what it was called with, or its rows" },
  { keys: "Escape, then Tab", does: "Leave the editor (Tab alone indents)" },
];
