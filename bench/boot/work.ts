/** What Python does while its watchdog looks on: bodies of a function, each some tens of milliseconds. */
export const WORK: Readonly<Record<string, string>> = {
  "a loop that counts": "total = 0\nfor i in range(400_000):\n    total += i & 7",
  "calls of a function":
    "def once(x):\n    return x + 1\ntotal = 0\nfor i in range(150_000):\n    total = once(total)",
  "objects and their attributes":
    "class Slice:\n    def __init__(self, n):\n        self.n = n\nrow = [Slice(i) for i in range(60_000)]\ntotal = sum(one.n for one in row)",
  "a comprehension": "row = [i for i in range(200_000)]\ntotal = len(row)",
  "dictionaries and texts":
    "counts = {}\nfor i in range(80_000):\n    key = f'slice {i % 100}'\n    counts[key] = counts.get(key, 0) + 1",
  "a regular expression":
    "import re\nfor _ in range(300):\n    re.findall(r'(\\w+)@(\\w+)', 'ada@kitchen ' * 60)",
};
