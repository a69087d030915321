import type { PictureView } from "@/lib/views/parts";

export interface PictureProps {
  readonly picture: PictureView;
  /** Beside a headline that says it all; screen readers then pass over the picture. */
  readonly isDecorative?: boolean;
  /** The largest picture of the first screen; all others wait until they come near. */
  readonly isFirstSeen?: boolean;
}

export function Picture({ picture, isDecorative = false, isFirstSeen = false }: PictureProps) {
  const { src, width, height, alt } = picture;
  return (
    <img
      src={src}
      width={width}
      height={height}
      alt={isDecorative ? "" : alt}
      decoding="async"
      {...(isFirstSeen ? { fetchPriority: "high" } : { loading: "lazy" })}
    />
  );
}
