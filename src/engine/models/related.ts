/** The plans of a many-to-many manager (Django: `create_forward_many_to_many_manager`). */
import type { Cell, Row } from "../trace/events.ts";
import type { Moment } from "../trace/recorder.ts";
import { cellOf, equalCells } from "./cell.ts";
import { type Deleted, deletePlan } from "./deletion.ts";
import { atomically, execute, type ModelsWorld, type Plan } from "./plan.ts";

export type LinkRequest = {
  /** Label of the table of links. */
  readonly through: string;
  /** Its column for the owner of the manager, and for the other side. */
  readonly ownColumn: string;
  readonly otherColumn: string;
  /** What the owner's column holds. */
  readonly owner: Cell;
  /** Keys of the other side, in the order they were given. */
  readonly targets: readonly Cell[];
  /** A symmetrical relation keeps a second row the other way round. */
  readonly symmetrical: boolean;
};

export type SetRequest = LinkRequest & {
  readonly clear: boolean;
  /** Targets that were given more than once. */
  readonly again: readonly Cell[];
};

type Linking = {
  readonly world: ModelsWorld;
  readonly request: LinkRequest;
  readonly at: Moment;
};

export function addPlan(world: ModelsWorld, request: LinkRequest, at: Moment): Plan<void> {
  return atomically(world, at, (inside) => add({ world, request, at: inside }, request.targets));
}

export function removePlan(world: ModelsWorld, request: LinkRequest, at: Moment): Plan<void> {
  return atomically(world, at, (inside) => remove({ world, request, at: inside }, request.targets));
}

export function clearPlan(world: ModelsWorld, request: LinkRequest, at: Moment): Plan<void> {
  return atomically(world, at, (inside) => clear({ world, request, at: inside }));
}

/** Takes away what is missing from the targets, then adds what is new; or clears and adds all. */
export function setPlan(world: ModelsWorld, request: SetRequest, at: Moment): Plan<void> {
  return atomically(world, at, function* (inside) {
    const linking: Linking = { world, request, at: inside };
    if (request.clear) {
      yield* clear(linking);
      yield* add(linking, request.targets);
      return;
    }
    const linked = linkedTo(linking);
    const gone = linked.filter((cell) => !includes(request.targets, cell));
    yield* remove(linking, gone);
    // As in Django a link is there for the first of equal targets only: the next one is news.
    const news = (cell: Cell) => !includes(linked, cell) || includes(request.again, cell);
    yield* add(linking, request.targets.filter(news));
  });
}

function* add(linking: Linking, targets: readonly Cell[]): Plan<void> {
  if (targets.length === 0) return;
  const { world, at, request } = linking;
  const span = at.parent;
  const heard = yield { do: "listens", model: request.through, signals: ["m2m_changed"], span };
  const linked = linkedTo(linking);
  const fresh = targets.filter((cell) => !includes(linked, cell));
  if (!heard.flag) {
    yield* insertLinks(linking, targets, targets);
    return;
  }
  world.transaction.validate();
  yield { do: "send", signal: "m2m_changed", action: "pre_add", cells: fresh, span };
  // A receiver may have changed the set it was given.
  const { cells = [] } = yield { do: "keys", span };
  yield* insertLinks(linking, cells, targets);
  yield { do: "send", signal: "m2m_changed", action: "post_add", cells: null, span };
}

/** The way back of a symmetrical relation is not asked of the receivers: it takes all targets. */
function* insertLinks(
  linking: Linking,
  targets: readonly Cell[],
  back: readonly Cell[],
): Plan<void> {
  const { owner, symmetrical } = linking.request;
  yield* insertPairs(
    linking,
    targets.map((target) => [owner, target]),
  );
  if (!symmetrical) return;
  yield* insertPairs(
    linking,
    back.map((target) => [target, owner]),
  );
}

type Pair = readonly [own: Cell, other: Cell];

function* insertPairs(linking: Linking, pairs: readonly Pair[]): Plan<void> {
  const { world, request, at } = linking;
  const { through, ownColumn, otherColumn } = request;
  const { autoCreated } = world.catalog.get(through).info;
  const isThere = ([own, other]: Pair) =>
    linksOf(linking, own).some((row) => equalCells(cellOf(row, otherColumn), other));
  const wanted = autoCreated ? pairs : pairs.filter((pair) => !isThere(pair));
  const { assignments = [] } = yield { do: "links", pairs: wanted, span: at.parent };
  execute(world, at, (statement) => {
    for (const [number, pair] of wanted.entries()) {
      const given = assignments[number];
      const cells = { ...given?.cells, [ownColumn]: pair[0], [otherColumn]: pair[1] };
      // INSERT OR IGNORE takes a number before it finds out, also that a key is NULL. A through model of one's own is
      // inserted without asking.
      if (autoCreated && (pair.includes(null) || isThere(pair))) statement.skipNumber(through);
      else statement.insert(through, { expressions: {}, ...given, cells });
    }
  });
}

function* remove(linking: Linking, targets: readonly Cell[]): Plan<void> {
  if (targets.length === 0) return;
  const { at, request } = linking;
  const span = at.parent;
  yield { do: "send", signal: "m2m_changed", action: "pre_remove", cells: targets, span };
  const { cells = [] } = yield { do: "keys", span };
  const other = request.otherColumn;
  const links = linksOf(linking, request.owner).filter((row) =>
    includes(cells, cellOf(row, other)),
  );
  const back = request.symmetrical
    ? cells.flatMap((target) =>
        linksOf(linking, target).filter((row) => equalCells(cellOf(row, other), request.owner)),
      )
    : [];
  yield* deleteLinks(linking, [...links, ...back]);
  yield { do: "send", signal: "m2m_changed", action: "post_remove", cells: null, span };
}

function* clear(linking: Linking): Plan<void> {
  const { world, at, request } = linking;
  const span = at.parent;
  const { through, otherColumn, owner, symmetrical } = request;
  yield { do: "send", signal: "m2m_changed", action: "pre_clear", cells: null, span };
  const back = symmetrical ? world.database.tables.where(through, otherColumn, owner) : [];
  yield* deleteLinks(linking, [...linksOf(linking, owner), ...back]);
  yield { do: "send", signal: "m2m_changed", action: "post_clear", cells: null, span };
}

/** As `QuerySet.delete()` of the links: a model of one's own that is listened to sends its delete signals. */
function* deleteLinks({ world, request, at }: Linking, rows: readonly Row[]): Plan<Deleted> {
  const { pk } = world.catalog.concrete(request.through);
  const pks = [...new Set(rows.map((row) => cellOf(row, pk)))];
  const model = request.through;
  return yield* deletePlan(world, { model, pks, instance: false, keepParents: false }, at);
}

function linksOf({ world, request }: Linking, owner: Cell): readonly Row[] {
  return world.database.tables.where(request.through, request.ownColumn, owner);
}

function linkedTo(linking: Linking): readonly Cell[] {
  const { request } = linking;
  return linksOf(linking, request.owner).map((row) => cellOf(row, request.otherColumn));
}

function includes(cells: readonly Cell[], cell: Cell): boolean {
  return cells.some((one) => equalCells(one, cell));
}
