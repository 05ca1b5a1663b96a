import { Component, type ReactNode } from "react";
import { Button } from "#ui/Button.tsx";
import styles from "./overlay.module.css";

type State = { readonly error: Error | null };

/** When the page itself fails: says so, keeps the draft, offers to start again. */
export class ErrorScreen extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }
  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <div className={styles.gate} role="alert">
        <div className={styles.gateCard}>
          <h2>The playground itself has failed</h2>
          <p>Your code is kept in this browser. Reload the page to go on.</p>
          <pre className={styles.failure}>{error.message}</pre>
          <Button look="primary" onClick={() => window.location.reload()}>
            Reload
          </Button>
        </div>
      </div>
    );
  }
}
