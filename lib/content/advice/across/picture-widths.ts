import { pictureAdviceRules } from "@/lib/core/advice-rules";
import { issueAt } from "@/lib/core/issue";
import type { DeskRule } from "./desk";

/** Google Discover shows a picture large from this width on. */
const widthLimit = 1200;

export const adviseOnPictureWidths: DeskRule = ({ articles, pictures }) =>
  articles.flatMap(({ record: { file, fields, spots } }) => {
    const { image } = fields;
    const width = image && pictures.get(image.src)?.width;
    if (image === undefined || width === undefined || width >= widthLimit) return [];
    const place = { file, line: 1, column: 1, ...spots["image.src"] };
    return [issueAt(place, pictureAdviceRules.narrow({ value: image.src, count: width }))];
  });
