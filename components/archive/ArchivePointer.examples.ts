import { archiveLink } from "../samples/links";
import type { ArchivePointerProps } from "./ArchivePointer";

export const examples = { usual: { archive: archiveLink } } satisfies Record<string, ArchivePointerProps>;
