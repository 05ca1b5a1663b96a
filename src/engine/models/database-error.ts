/** Kinds of errors of the database, by the names of `django.db.utils`, and those of `save()` and `delete()`. */
export type FaultKind =
  | "IntegrityError"
  | "OperationalError"
  | "DataError"
  | "NotSupportedError"
  | "TransactionManagementError"
  | "NotUpdated"
  | "ProtectedError"
  | "RestrictedError"
  | "ValueError"
  | "RuntimeError";

/**
 * The database refuses. It is caught where a plan or a statement ends and handed to the host as a value.
 * Only these cross the engine as exceptions, so that a rollback on the way is a `catch` like any other.
 */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  readonly kind: FaultKind;
  /** Numbers of the host's instances that the error is about. */
  readonly instances: readonly number[];

  constructor(kind: FaultKind, message: string, instances: readonly number[] = []) {
    super(message);
    this.kind = kind;
    this.instances = instances;
  }
}

export function integrityError(message: string): DatabaseError {
  return new DatabaseError("IntegrityError", message);
}
