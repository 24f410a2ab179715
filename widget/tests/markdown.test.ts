import { describe, expect, test } from "vitest";
import { type Block, blocks, type Inline, inlines } from "../src/widget/markdown";

const texts = (pieces: readonly Inline[]) => pieces.map(({ kind, text }) => `${kind}:${text}`);

test("paragraphs, lists and code are told apart", () => {
  const kinds = blocks("Добрый день!\n\n- один\n- два\n\n1. первый\n2) второй\n```\nx = 1\n```\nконец").map(({ kind }) => kind);
  expect(kinds).toEqual(["paragraph", "list", "list", "code", "paragraph"]);
});

test("bold, code and links stand in their line", () => {
  expect(texts(inlines("Есть **A55** за `36 990`, см. [гарантию](https://shop.example/w)."))).toEqual([
    "text:Есть ",
    "bold:A55",
    "text: за ",
    "code:36 990",
    "text:, см. ",
    "link:гарантию",
    "text:.",
  ]);
});

test("a bare link ends before the sentence does", () => {
  expect(texts(inlines("Вот: https://shop.example/a?b=1."))).toEqual(["text:Вот: ", "link:https://shop.example/a?b=1", "text:."]);
});

test("of a link without a host its label is shown", () => {
  expect(texts(inlines("От 299 ₽ ([подробнее](/ru/delivery#cost))."))).toEqual(["text:От 299 ₽ (", "text:подробнее", "text:)."]);
});

test("a heading is a bold line", () => {
  expect(blocks("## Доставка")).toEqual([{ kind: "paragraph", lines: [[{ kind: "bold", text: "Доставка" }]] }]);
});

test("a fence that is still being written is code already", () => {
  expect(blocks("```\nпол")).toEqual([{ kind: "code", text: "пол" }]);
});

describe("hostile text stays text", () => {
  const hostile = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:x)",
    "[x](//evil.example)",
    "[x](\u0001javascript:alert(1))",
    "[x](https:)",
    "**<b onclick=x>**",
    "`<svg/onload=alert(1)>`",
  ];
  test.each(hostile)("%s", (text) => {
    const links = blocks(text).flatMap(everyInline).filter(({ kind }) => kind === "link");
    expect(links).toEqual([]);
  });

  test("and a link can only be http or https", () => {
    const [link] = inlines("[x](https://shop.example/%22onmouseover=%22x)").filter(({ kind }) => kind === "link");
    expect(link).toMatchObject({ href: "https://shop.example/%22onmouseover=%22x" });
  });
});

test("nothing that was said is lost", () => {
  const said = "a **b** `c` [d](https://e.example) https://f.example, **g* [h](i) `j";
  const shown = inlines(said).map(({ text }) => text).join("");
  for (const letter of "abcdgj") expect(shown).toContain(letter);
  expect(shown).toContain("[h](i)");
});

test("4,000 characters of anything are read in an instant", () => {
  for (const unit of ["*", "`", "[", "](", "**a", "[a](", "- ", "https://", "1. "]) {
    const start = performance.now();
    blocks(unit.repeat(4_000 / unit.length));
    expect(performance.now() - start).toBeLessThan(200);
  }
});

function everyInline(block: Block): readonly Inline[] {
  if (block.kind === "code") return [];
  return (block.kind === "list" ? block.items : block.lines).flat();
}
