import { useEffect, useState } from "react";
import { useProject } from "#stores/stores-context.tsx";
import { toShareFragment } from "./share-link.ts";

/** The project as a link behind that address; empty while it is being packed. */
export function useShareLink(address: string): string {
  const project = useProject((state) => state.project);
  const [link, setLink] = useState("");
  useEffect(() => {
    let wanted = true;
    void toShareFragment(project).then((fragment) => wanted && setLink(address + fragment));
    return () => {
      wanted = false;
    };
  }, [project, address]);
  return link;
}
