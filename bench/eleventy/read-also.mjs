import { titleOf } from "./newsroom.mjs";

/** Makes markdown-it know `::baca-juga{slug=…}`, a line of its own that leads to another article. */
export function addReadAlso(markdown) {
  markdown.block.ruler.before("paragraph", "read-also", (state, line, _endLine, isCheck) => {
    const text = state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]);
    const slug = /^::baca-juga\{slug=([a-z0-9-]+)\}$/.exec(text)?.[1];
    if (slug === undefined) return false;
    if (!isCheck) {
      state.push("read-also", "", 0).meta = slug;
      state.line = line + 1;
    }
    return true;
  });
  markdown.renderer.rules["read-also"] = (tokens, place, _options, data) => {
    const slug = tokens[place].meta;
    const title = titleOf(slug, data.collections);
    if (title === undefined) return "";
    return `<p class="baca-juga"><strong>Baca juga</strong> <a href="/artikel/${slug}">${markdown.utils.escapeHtml(title)}</a></p>\n`;
  };
}
