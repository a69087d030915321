import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import matter from "gray-matter";
import yaml from "js-yaml";

/** What the newsroom's files say besides its articles: site, sections, authors, names of the pages about it. */
export default function readNewsroom() {
  const sections = readRecords("newsroom/sections").sort(([, a], [, b]) => a.order - b.order);
  return {
    site: yaml.load(readFileSync("newsroom/site.yaml", "utf8")),
    sections: new Map(sections),
    authors: new Map(readRecords("newsroom/authors")),
    pages: readRecords("src/pages").map(([slug, { title }]) => ({ slug, label: title })),
  };
}

function readRecords(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => {
      const { data, content } = matter(readFileSync(path.join(folder, name), "utf8"));
      return [path.basename(name, ".md"), { ...data, text: content.trim() }];
    });
}
