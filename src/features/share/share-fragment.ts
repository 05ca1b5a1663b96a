/** True when the fragment of an address claims to hold a project. */
export function isShareFragment(fragment: string): boolean {
  return /^#(?:code|json)=/.test(fragment);
}
