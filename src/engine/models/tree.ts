/**
 * A sorted map that never changes: a change makes a new one that shares most of the old (AVL, path copying).
 * So a savepoint is a pointer to the tree of that moment.
 */
import { compareKeys, type Key } from "./cell.ts";

export type Tree<V> = Node<V> | null;

type Node<V> = {
  readonly key: Key;
  readonly value: V;
  readonly left: Tree<V>;
  readonly right: Tree<V>;
  readonly height: number;
};

export function treeGet<V>(tree: Tree<V>, key: Key): V | undefined {
  let node = tree;
  while (node !== null) {
    const order = compareKeys(key, node.key);
    if (order === 0) return node.value;
    node = order < 0 ? node.left : node.right;
  }
  return undefined;
}

export function treeSet<V>(tree: Tree<V>, key: Key, value: V): Tree<V> {
  if (tree === null) return { key, value, left: null, right: null, height: 1 };
  const order = compareKeys(key, tree.key);
  if (order === 0) return { ...tree, key, value };
  return order < 0
    ? balanced(tree, treeSet(tree.left, key, value), tree.right)
    : balanced(tree, tree.left, treeSet(tree.right, key, value));
}

export function treeDelete<V>(tree: Tree<V>, key: Key): Tree<V> {
  if (tree === null) return null;
  const order = compareKeys(key, tree.key);
  if (order < 0) return balanced(tree, treeDelete(tree.left, key), tree.right);
  if (order > 0) return balanced(tree, tree.left, treeDelete(tree.right, key));
  if (tree.left === null) return tree.right;
  if (tree.right === null) return tree.left;
  const next = first(tree.right);
  return balanced(next, tree.left, treeDelete(tree.right, next.key));
}

/** All values in the order of their keys. */
export function treeValues<V>(tree: Tree<V>): V[] {
  const found: V[] = [];
  walk(tree, (node) => found.push(node.value));
  return found;
}

/** The highest key. */
export function treeLastKey(tree: Tree<unknown>): Key | undefined {
  let node = tree;
  while (node?.right) node = node.right;
  return node?.key;
}

/** The values whose keys begin with `prefix`, in order. */
export function treePrefix<V>(tree: Tree<V>, prefix: Key): V[] {
  const found: V[] = [];
  function visit(node: Tree<V>): void {
    if (node === null) return;
    const order = compareKeys(prefix, node.key.slice(0, prefix.length));
    if (order <= 0) visit(node.left);
    if (order === 0) found.push(node.value);
    if (order >= 0) visit(node.right);
  }
  visit(tree);
  return found;
}

function walk<V>(tree: Tree<V>, visit: (node: Node<V>) => void): void {
  if (tree === null) return;
  walk(tree.left, visit);
  visit(tree);
  walk(tree.right, visit);
}

function first<V>(node: Node<V>): Node<V> {
  let found = node;
  while (found.left !== null) found = found.left;
  return found;
}

function heightOf(tree: Tree<unknown>): number {
  return tree === null ? 0 : tree.height;
}

type Entry<V> = { readonly key: Key; readonly value: V };

function joined<V>({ key, value }: Entry<V>, left: Tree<V>, right: Tree<V>): Node<V> {
  const height = Math.max(heightOf(left), heightOf(right)) + 1;
  return { key, value, left, right, height };
}

function balanced<V>(entry: Entry<V>, left: Tree<V>, right: Tree<V>): Node<V> {
  const lean = heightOf(left) - heightOf(right);
  if (lean > 1 && left !== null) {
    if (heightOf(left.left) >= heightOf(left.right) || left.right === null) {
      return joined(left, left.left, joined(entry, left.right, right));
    }
    const top = left.right;
    return joined(top, joined(left, left.left, top.left), joined(entry, top.right, right));
  }
  if (lean < -1 && right !== null) {
    if (heightOf(right.right) >= heightOf(right.left) || right.left === null) {
      return joined(right, joined(entry, left, right.left), right.right);
    }
    const top = right.left;
    return joined(top, joined(entry, left, top.left), joined(right, top.right, right.right));
  }
  return joined(entry, left, right);
}
