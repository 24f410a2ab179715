/**
 * The little of Markdown that answers use: paragraphs, lists, bold, code, links to http and https. It yields values, never
 * HTML: whatever else a text holds stays text, and of a link without a host its label does: whose page it is, we cannot know.
 */

export type Inline =
  | { readonly kind: "text" | "bold" | "code"; readonly text: string; readonly href?: undefined }
  | { readonly kind: "link"; readonly text: string; readonly href: string };

export type Block =
  | { readonly kind: "paragraph"; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: "list"; readonly isOrdered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: "code"; readonly text: string };

const ITEM = /^\s{0,3}(?:[-*•]|(\d{1,3})[.)])\s+(.*)$/;
const FENCE = /^\s*```/;
/** Code, bold, a named link, a bare link; each bounded by its line, without nested repetition. */
const INLINE = /`([^`\n]+)`|\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\(([^()\s]+)\)|(https?:\/\/[^\s<>()"'«»]+)/g;
const TRAILING = /[.,;:!?…]+$/;

/** The blocks of `text`, in order. */
export function blocks(text: string): Block[] {
  const found: Block[] = [];
  let fenced: string[] | null = null;
  for (const line of text.split("\n")) {
    if (FENCE.test(line)) {
      if (fenced) found.push({ kind: "code", text: fenced.join("\n") });
      fenced = fenced ? null : [];
    } else if (fenced) fenced.push(line);
    else add(found, line);
  }
  if (fenced?.length) found.push({ kind: "code", text: fenced.join("\n") });
  return found.filter((block) => block.kind !== "paragraph" || block.lines.length > 0);
}

function add(found: Block[], line: string): void {
  const last = found.at(-1);
  const item = ITEM.exec(line);
  if (item) {
    const isOrdered = item[1] !== undefined;
    const content = inlines(item[2] ?? "");
    if (last?.kind === "list" && last.isOrdered === isOrdered) (last.items as Inline[][]).push(content);
    else found.push({ kind: "list", isOrdered, items: [content] });
  } else if (!line.trim()) found.push({ kind: "paragraph", lines: [] });
  else if (last?.kind === "paragraph") (last.lines as Inline[][]).push(inlines(heading(line)));
  else found.push({ kind: "paragraph", lines: [inlines(heading(line))] });
}

/** A heading is a bold line here: a chat has no outline. */
function heading(line: string): string {
  return line.replace(/^#{1,6}\s+([^*]+)$/, "**$1**");
}

/** The pieces of one line. */
export function inlines(line: string): Inline[] {
  const pieces: Inline[] = [];
  let from = 0;
  const text = (to: number) => {
    if (to > from) pieces.push({ kind: "text", text: line.slice(from, to) });
  };
  for (const match of line.matchAll(INLINE)) {
    const [whole, code, bold, label, target, bare] = match;
    const piece = code ? code_(code) : bold ? bold_(bold) : bare ? link(bare, bare) : link(label ?? "", target ?? "");
    if (!piece) continue;
    text(match.index);
    pieces.push(piece);
    from = match.index + (bare && piece.kind === "link" ? piece.text.length : whole.length);
  }
  text(line.length);
  return pieces;
}

const code_ = (text: string): Inline => ({ kind: "code", text });
const bold_ = (text: string): Inline => ({ kind: "bold", text });

/** A link; its label where `target` is a path without a host; null where it leads anywhere else but to http and https. */
function link(label: string, target: string): Inline | null {
  if (target[0] === "/") return { kind: "text", text: label };
  const isBare = label === target;
  const address = isBare ? target.replace(TRAILING, "") : target;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  return { kind: "link", text: isBare ? address : label, href: new URL(address).href };
}
