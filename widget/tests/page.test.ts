// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { continued } from "../src/loader/clicks";
import { openAddress, pathOf, props, viewOf } from "../src/loader/page";

function page(html: string): Document {
  return new DOMParser().parseFromString(`<!doctype html><body>${html}`, "text/html");
}

const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const A55 = { "@type": "Product", sku: "a55", name: "A55", offers: { price: "36990.00", priceCurrency: "RUB" } };
const SEEN = { name: "Product Viewed", properties: { product_id: "a55", name: "A55", price: 36990, currency: "RUB" } };

describe("the view of a page", () => {
  test("is its one product, as JSON-LD tells it", () => {
    const seen = (schema: string[]) => ({ ...SEEN, properties: { ...SEEN.properties, schema } });
    expect(viewOf(page(jsonLd(A55)), "")).toEqual(seen(["Product"]));
    expect(viewOf(page(jsonLd({ "@graph": [{ "@type": "WebSite" }, A55] })), "")).toEqual(seen(["WebSite", "Product"]));
    const both = ["Product", "Thing"];
    expect(viewOf(page(jsonLd([{ ...A55, "@type": both, offers: [A55.offers] }])), "")).toEqual(seen(both));
  });

  test("tells its heading and its types where the shop declares no kind", () => {
    const html = `<h1>\n  Как вернуть товар </h1>${jsonLd({ "@type": "FAQPage" })}`;
    expect(viewOf(page(html), "").properties).toEqual({ heading: "Как вернуть товар", schema: ["FAQPage"] });
    expect(viewOf(page(`<main data-barista-kind="returns">${html}`), "").properties).toEqual({ kind: "returns" });
    expect(viewOf(page(`<h1>${"я".repeat(500)}</h1>`), "").properties.heading).toHaveLength(100);
  });

  test("is its one product, as attributes tell it", () => {
    const html = '<main data-barista-kind="product" data-barista-product="a55" data-barista-name="A55" data-barista-price="36990" data-barista-currency="RUB">';
    expect(viewOf(page(html), "")).toEqual({ ...SEEN, properties: { kind: "product", ...SEEN.properties } });
  });

  test("of two products is no product's", () => {
    expect(viewOf(page(jsonLd(A55) + jsonLd({ ...A55, sku: "b" })), "").name).toBe("Page Viewed");
  });

  test("is what the shop declares, before all else", () => {
    const html = `<main data-barista-view="Cart Viewed" data-barista-props='{"total":3}' data-barista-kind="cart">${jsonLd(A55)}`;
    expect(viewOf(page(html), "?q=x")).toEqual({ name: "Cart Viewed", properties: { kind: "cart", total: 3 } });
  });

  test("is a search where the address holds one", () => {
    expect(viewOf(page(""), "?q=%D0%BA%D0%B0%D0%B1%D0%B5%D0%BB%D1%8C")).toEqual({ name: "Products Searched", properties: { query: "кабель", schema: [] } });
    expect(viewOf(page('<main data-barista-kind="docs">'), "?q=x").name).toBe("Page Viewed");
  });

  test("survives broken markup", () => {
    expect(viewOf(page('<script type="application/ld+json">{oops</script>'), "").name).toBe("Page Viewed");
    expect(props(page("<b data-barista-props='[oops'>").querySelector("b") as HTMLElement)).toEqual({});
  });
});

test("an address leaves the page without secrets", () => {
  expect(openAddress("https://shop.example/reset?token=s3cret&utm_source=mail&q=phone#me")).toBe("https://shop.example/reset?utm_source=mail&q=phone");
  expect(openAddress("")).toBe("");
});

test("applications that route by fragment have paths too", () => {
  expect(pathOf({ pathname: "/", hash: "#/cart?coupon=x" })).toBe("/#/cart");
  expect(pathOf({ pathname: "/faq", hash: "#delivery" })).toBe("/faq");
});

test("three quick clicks on one spot are a run, elsewhere or later they are not", () => {
  const once = continued(null, 0, 10, 10);
  const twice = continued(once, 300, 15, 12);
  expect(continued(twice, 600, 12, 9).clicks).toBe(3);
  expect(continued(twice, 600, 200, 9).clicks).toBe(1);
  expect(continued(twice, 2_000, 12, 9).clicks).toBe(1);
});
