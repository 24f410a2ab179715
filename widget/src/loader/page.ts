/**
 * What does the page in view say about itself? Its address without anything private, and one event that names the view:
 * the product where it shows exactly one, else what the shop declared, else a search, else a plain page view.
 *
 * A shop declares by attributes: `data-barista-view="Cart Viewed"` with `data-barista-props='{...}'`, `data-barista-kind`
 * (what the page is for), `data-barista-product="ID"` with `-name`, `-category`, `-price`, `-currency`. JSON-LD `Product`
 * is read where it is there. Where the shop declares no kind, the heading and the JSON-LD types go along, by which the
 * server tells it. A price is a number in major units.
 */

import type { PageContext } from "../shared/core";

export interface View {
  readonly name: string;
  readonly properties: Record<string, unknown>;
}

/** Parameters of an address that may leave the page: where the visit came from, and besides what was searched for. */
const OPEN_PARAMETERS = /^(utm_\w+|[gy]clid|fbclid)$/;
const SEARCH_PARAMETERS = /^(q|query|search|text)$/;

/** `address` without fragment and without parameters that could be anybody's secret; "" of none. */
export function openAddress(address: string): string {
  if (!address) return "";
  const url = new URL(address);
  const open = [...url.searchParams].filter(([name]) => OPEN_PARAMETERS.test(name) || SEARCH_PARAMETERS.test(name));
  return url.origin + pathOf(url) + (open.length ? `?${new URLSearchParams(open)}` : "");
}

/** The path; of applications that route by fragment (`#/cart`) with it. */
export function pathOf(url: { pathname: string; hash: string }): string {
  return url.pathname + (/^#!?\//.test(url.hash) ? url.hash.split("?")[0] : "");
}

export function pageContext(referrer: string): PageContext {
  return {
    path: pathOf(location),
    url: openAddress(location.href),
    title: document.title,
    referrer: openAddress(referrer),
  };
}

/** The view that `page` declares or shows, at the address `search` (its query part). */
export function viewOf(page: Document, search: string): View {
  const kind = page.querySelector<HTMLElement>("[data-barista-kind]")?.dataset.baristaKind;
  const described = descriptions(page);
  const common = kind ? { kind } : looks(page, described);
  const declared = page.querySelector<HTMLElement>("[data-barista-view]");
  if (declared) return { name: declared.dataset.baristaView ?? "", properties: { ...common, ...props(declared) } };
  const product = productOf(page, described);
  if (product) return { name: "Product Viewed", properties: { ...common, ...product } };
  const query = searched(search);
  if (query && (!kind || kind === "search")) return { name: "Products Searched", properties: { ...common, query } };
  return { name: "Page Viewed", properties: common };
}

/** The object in `data-barista-props`; empty where it is missing or broken. */
export function props(element: HTMLElement): Record<string, unknown> {
  return Object.assign({}, readJson(element.dataset.baristaProps));
}

function searched(search: string): string | undefined {
  return [...new URLSearchParams(search)].find(([name]) => SEARCH_PARAMETERS.test(name))?.[1];
}

/** What the server tells a page's kind by where the shop does not say it: its heading, and its types of schema.org. */
function looks(page: Document, described: Thing[]): Thing {
  return {
    heading: page.querySelector("h1")?.textContent?.trim().slice(0, 100),
    schema: described.flatMap((thing) => thing["@type"]),
  };
}

function descriptions(page: Document): Thing[] {
  return [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    things(readJson(script.textContent as string)),
  );
}

/** The one product that the page shows, or null: two and more are a list. */
function productOf(page: Document, described: Thing[]): Record<string, unknown> | null {
  const marked = [...page.querySelectorAll<HTMLElement>("[data-barista-product]:not(button,a)")].map(fromAttributes);
  const products = marked.length ? marked : described.filter((thing) => [thing["@type"]].flat().includes("Product")).map(fromJsonLd);
  return products.length === 1 ? (products[0] as Thing) : null;
}

type Thing = Record<string, unknown>;

/** A price as a number; none where there is none. */
const major = (price: unknown) => Number(price) || undefined;

function fromAttributes({ dataset }: HTMLElement): Thing {
  const { baristaProduct, baristaName: name, baristaCategory: category, baristaCurrency: currency } = dataset;
  return { product_id: baristaProduct, name, category, price: major(dataset.baristaPrice), currency };
}

function fromJsonLd(thing: Thing): Thing {
  const offer = things(thing.offers)[0] ?? {};
  return {
    product_id: thing.sku ?? thing.productID ?? thing["@id"] ?? thing.name,
    name: thing.name,
    category: [thing.category].flat().pop(),
    price: major(offer.price ?? offer.lowPrice),
    currency: offer.priceCurrency,
  };
}

/** The objects in a JSON-LD value: one, a list of them, or a graph. */
function things(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(things);
  if (typeof value !== "object" || value === null) return [];
  return "@graph" in value ? things(value["@graph"]) : [value as Thing];
}

function readJson(text = "null"): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
