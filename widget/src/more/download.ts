/** Give the visitor a file that was made here. */

import type { MessageRow, Row } from "../shared/protocol";

export function save(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The conversation as plain text, one paragraph a message; `authorOf` names who is not named. */
export function transcript(rows: readonly Row[], authorOf: (role: MessageRow["role"]) => string): string {
  const messages = rows.filter((row) => row.type === "message");
  return messages.map((row) => `${new Date(row.at).toLocaleString([], { hourCycle: "h23" })} ${row.name ?? authorOf(row.role)}\n${row.text}\n`).join("\n");
}
