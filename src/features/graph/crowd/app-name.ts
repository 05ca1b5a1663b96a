const CONTRIB = "django.contrib.";

/** The app that a module belongs to, as a person would call it: `auth` of `django.contrib.auth.models`, `main.py` of `__main__`. */
export function appName(module: string): string {
  if (module === "__main__") return "main.py";
  const path = module.startsWith(CONTRIB) ? module.slice(CONTRIB.length) : module;
  return path.split(".")[0] ?? path;
}
