import fs from "node:fs";
import path from "node:path";
import { cleanup, render } from "@testing-library/react";
import axe from "axe-core";
import { HtmlValidate } from "html-validate";
import { createElement } from "react";
import type { ComponentType } from "react";
import { afterEach, describe, expect, test, vi } from "vitest";

const folder = path.resolve(import.meta.dirname, "../../components");
const files = fs.readdirSync(folder, { recursive: true, encoding: "utf8" });
const components = files.filter((file) => file.endsWith(".tsx") && !file.includes(".examples.")).sort();

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // React writes void elements and boolean attributes in its own way, and both ways are HTML.
    "void-style": "off",
    "attribute-boolean-style": "off",
    // A region needs a name, not a heading of its own.
    "prefer-native-element": "off",
    // ARIA lets lists have names, and screen readers say them.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    "no-inline-style": "error",
  },
});

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isComponent(value: unknown): value is ComponentType<Record<string, unknown>> {
  return typeof value === "function";
}

async function load(file: string): Promise<Record<string, unknown>> {
  const loaded: unknown = await import(path.join(folder, file));
  return isRecord(loaded) ? loaded : {};
}

async function loadExamples(file: string): Promise<[string, Record<string, unknown>][]> {
  const stem = file.replace(/\.tsx$/, "");
  const found = files.find((name) => name === `${stem}.examples.ts` || name === `${stem}.examples.tsx`);
  const examples = found === undefined ? {} : (await load(found))["examples"];
  if (!isRecord(examples)) return [];
  return Object.entries(examples).flatMap(([name, props]) => (isRecord(props) ? [[name, props]] : []));
}

afterEach(cleanup);

describe.each(components)("%s", async (file) => {
  const name = path.basename(file, ".tsx");
  const Component = (await load(file))[name];
  const examples = await loadExamples(file);

  test("exports a component of the file's name", () => {
    expect(isComponent(Component)).toBe(true);
  });

  test("has examples", () => {
    expect(examples).not.toEqual([]);
  });

  test.each(examples)("renders %j as valid and accessible HTML, without a warning", async (_, props) => {
    if (!isComponent(Component)) return;
    const warn = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { container } = render(createElement(Component, props));
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();

    const report = await validator.validateString(container.innerHTML);
    const messages = report.results.flatMap((result) => result.messages);
    expect(messages.map(({ ruleId, message, selector }) => `${ruleId} ${selector ?? ""} ${message}`)).toEqual(
      [],
    );

    const { violations } = await axe.run(container, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: {
        // These look at whole pages, or at colours and sizes, which jsdom does not compute.
        region: { enabled: false },
        "color-contrast": { enabled: false },
        "target-size": { enabled: false },
        "page-has-heading-one": { enabled: false },
        "heading-order": { enabled: false },
      },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
      [],
    );
  });
});
