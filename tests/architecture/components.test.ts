import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { projectDir, walk } from "../support/walk";

const files = walk("components");

/** Files named after their component; what only serves one, such as `with-dateline.ts`, is in kebab case. */
const components = files.filter((file) => /\/[A-Z]\w*\.tsx$/.test(file));

describe("a component", () => {
  test.each(components)("%s comes with examples", (file) => {
    const stem = file.replace(/\.tsx$/, "");
    expect(
      files.filter((other) => /\.examples\.tsx?$/.test(other) && other.startsWith(`${stem}.`)),
    ).toHaveLength(1);
  });

  test("is not missing from beside its examples or its styles", () => {
    const parts = files.filter((file) => /\.(?:examples\.tsx?|module\.css)$/.test(file));
    const stray = parts.filter(
      (file) => !files.includes(file.replace(/\.(?:examples\.tsx?|module\.css)$/, ".tsx")),
    );
    expect(stray).toEqual([]);
  });

  test("is found by the checks above", () => {
    expect(components.length).toBeGreaterThan(20);
  });
});

describe("pages", () => {
  test("are rendered on the server alone", () => {
    const sources = walk("app", "components").filter((file) => /\.tsx?$/.test(file));
    const clients = sources.filter((file) =>
      /["']use client["']/.test(readFileSync(path.join(projectDir, file), "utf8")),
    );
    expect(clients).toEqual([]);
  });
});
