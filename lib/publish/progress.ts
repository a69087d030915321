export type OnProgress = (done: number, total: number) => void;

/** @returns what is called for each thing that is done, and tells how many are */
export function counter(total: number, onProgress: OnProgress | undefined): () => void {
  let done = 0;
  return () => {
    done += 1;
    onProgress?.(done, total);
  };
}
