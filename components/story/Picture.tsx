import type { PictureView } from "@/lib/views/parts";

export interface PictureProps {
  readonly picture: PictureView;
  /** `small` where it never gets wider than a column, `large` where it may fill a phone's screen. */
  readonly form: "small" | "large";
  /** How wide the layout shows it, as `sizes` has it. */
  readonly sizes: string;
  /** Beside a headline that says it all; screen readers then pass over the picture. */
  readonly isDecorative?: boolean;
  /** The largest picture of the first screen; all others wait until they come near. */
  readonly isFirstSeen?: boolean;
}

export function Picture({ picture, form, sizes, isDecorative = false, isFirstSeen = false }: PictureProps) {
  const { avif, webp, src, width, height } = picture[form];
  return (
    <picture>
      <source type="image/avif" srcSet={avif} sizes={sizes} />
      {webp !== undefined && <source type="image/webp" srcSet={webp} />}
      <img
        src={src}
        width={width}
        height={height}
        alt={isDecorative ? "" : picture.alt}
        {...(isFirstSeen ? { fetchPriority: "high" } : { loading: "lazy" })}
      />
    </picture>
  );
}
