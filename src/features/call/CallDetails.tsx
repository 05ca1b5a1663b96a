import type { CallNow, Snapshot } from "#engine/trace/snapshot.ts";
import { ArgumentTable } from "./ArgumentTable.tsx";
import { CallError } from "./CallError.tsx";
import styles from "./CallPanel.module.css";
import { CauseSentence } from "./CauseSentence.tsx";
import { Changes } from "./Changes.tsx";
import { argumentsOf, instanceOf, tookText, turnOf } from "./call-facts.ts";
import { ReceiverTitle } from "./ReceiverTitle.tsx";
import { RunAgain } from "./RunAgain.tsx";

export type CallDetailsProps = { readonly call: CallNow; readonly snapshot: Snapshot };

const WITHOUT_VALUE = {
  running: "still running",
  returned: "",
  raised: "nothing: it raised",
  stopped: "nothing: the run was stopped",
} as const satisfies Record<CallNow["outcome"], string>;

export function CallDetails({ call, snapshot }: CallDetailsProps) {
  const { sent, ended, outcome } = call;
  const registration = snapshot.registrations.get(call.registration);
  const returned = ended?.type === "call.returned" ? ended.value : null;
  return (
    <>
      <p className={styles.label}>
        {turnOf(call)}
        {tookText(call.started, ended)}
      </p>
      {registration !== undefined && <ReceiverTitle registration={registration} />}
      <ArgumentTable
        values={sent === null ? [] : argumentsOf(sent, snapshot)}
        returns={returned ?? WITHOUT_VALUE[outcome]}
      />
      {ended?.type === "call.raised" && <CallError error={ended.error} isCaught={ended.caught} />}
      {ended !== null && <Changes changes={ended.changes} instance={instanceOf(call)} />}
      <CauseSentence call={call} />
      <RunAgain event={call.started} />
    </>
  );
}
