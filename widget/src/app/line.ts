/**
 * How does the desk stay in touch with the server? One socket that comes back by itself and takes up where it was cut.
 *
 * After every (re)connection the presence is told, the open conversation is watched from its last row, and what is not
 * acknowledged is sent again under its old `cmid`. All judgement is in `desk.ts`; this is the edge that has a clock.
 */
import { effect, signal } from "@preact/signals";
import { mayReturn, waitSeconds } from "../shared/backoff";
import { remember } from "../shared/memory";
import { uuid } from "../shared/uuid";
import { whoAmI } from "./api";
import { chime } from "./chime";
import { type Desk, EMPTY_DESK, type Outgoing, arrived, asked, cut, discarded, dismissed, fold, threadOf, unsent, wrote } from "./desk";
import type { OperatorFrame, Presence, ServerFrame } from "./wire";

const PING_MS = 20_000;
const SILENCE_MS = 45_000;
/** Missing rows are asked for at most this often. */
const GAP_MS = 1000;

const memory = remember("console");

/** What this tab has not seen acknowledged survives its reload; another tab has its own. */
const OUTBOX = "barista:console:outbox";

/** The desk as it is now. */
export const desk = signal<Desk>({ ...EMPTY_DESK, outbox: JSON.parse(sessionStorage.getItem(OUTBOX) ?? "[]") as Outgoing[] });

/** The time now, in milliseconds; moves once a second. */
export const moment = signal(Date.now());

let socket: WebSocket | null = null;
let watched = "";
let wanted = false;
let tries = 0;
let retry = 0;
let heardAt = 0;
let askedAt = 0;

setInterval(() => {
  moment.value = Date.now();
}, 1000);
setInterval(keepAlive, PING_MS);
effect(() => sessionStorage.setItem(OUTBOX, JSON.stringify(desk.value.outbox)));
addEventListener("online", () => hurry());
document.addEventListener("visibilitychange", () => document.hidden || hurry());

/** Open the line and keep it open. */
export function connect(): void {
  wanted = true;
  clearTimeout(retry);
  if (socket && socket.readyState <= WebSocket.OPEN) return;
  const opened = new WebSocket(`${location.origin.replace(/^http/, "ws")}/v1/desk`, "desk.v1");
  opened.onmessage = ({ data }) => hear(String(data));
  opened.onclose = ({ code }) => {
    if (socket === opened) void lose(code);
  };
  socket = opened;
}

/** Close the line and forget the desk: the operator signed out. */
export function disconnect(): void {
  wanted = false;
  clearTimeout(retry);
  socket?.close(1000);
  socket = null;
  watched = "";
  desk.value = { ...EMPTY_DESK, link: "signed_out" };
}

/** Watch one conversation, and no longer the one before; empty watches none. */
export function watch(conversation: string): void {
  if (conversation === watched) return;
  if (watched) say({ type: "unwatch", conversation: watched });
  watched = conversation;
  rewatch();
}

/** Send a message; it is kept until the log shows it. */
export function write(conversation: string, text: string): void {
  const message = { conversation, cmid: uuid(), text, at: new Date().toISOString() };
  desk.value = wrote(desk.value, message);
  post(message);
}

/** Send a message once more that was refused, under its old `cmid`. */
export function writeAgain({ failed: _failed, ...message }: Outgoing): void {
  desk.value = wrote(desk.value, message);
  post(message);
}

export function discard(cmid: string): void {
  desk.value = discarded(desk.value, cmid);
}

export function dismissNotice(): void {
  desk.value = dismissed(desk.value);
}

/** Tell the server whether the operator is there; kept over reconnections. */
export function bePresent(presence: Presence): void {
  desk.value = { ...desk.value, presence };
  memory.set("presence", presence);
  say({ type: "presence", status: presence });
}

/** Send a frame if the line is open; whether it was. */
export function say(frame: OperatorFrame): boolean {
  if (desk.value.link !== "open" || socket?.readyState !== WebSocket.OPEN) return false;
  socket.send(JSON.stringify(frame));
  return true;
}

function post({ conversation, cmid, text }: Outgoing): void {
  say({ type: "send", conversation, cmid, body: { text } });
}

function rewatch(): void {
  if (watched) say({ type: "watch", conversation: watched, after: threadOf(desk.value, watched).last });
}

function hear(text: string): void {
  heardAt = Date.now();
  const frame = JSON.parse(text) as ServerFrame;
  const before = desk.value;
  desk.value = fold(before, frame, heardAt);
  if (frame.type === "welcome") resume();
  if (frame.type === "inbox" && before.loaded && arrived(before.items, frame.items).length > 0) chime();
  if (desk.value !== before) mendGap();
}

function resume(): void {
  tries = 0;
  const presence = memory.get<Presence>("presence");
  if (presence && presence !== desk.value.presence) bePresent(presence);
  rewatch();
  unsent(desk.value).forEach(post);
}

function mendGap(): void {
  if (!watched || threadOf(desk.value, watched).gap === null || heardAt - askedAt < GAP_MS) return;
  askedAt = heardAt;
  desk.value = asked(desk.value, watched);
  rewatch();
}

async function lose(code: number): Promise<void> {
  const neverStood = desk.value.link !== "open";
  socket = null;
  desk.value = cut(desk.value, code === 4401 ? "signed_out" : "lost");
  if (!wanted || !mayReturn(code)) return;
  if (neverStood && (await isSignedOut())) {
    desk.value = cut(desk.value, "signed_out");
    return;
  }
  retry = window.setTimeout(connect, waitSeconds(tries++, Math.random()) * 1000);
}

/** A refused handshake looks to a page like a lost connection: ask which it was. */
async function isSignedOut(): Promise<boolean> {
  return whoAmI().then(
    (operator) => operator === null,
    () => false,
  );
}

function keepAlive(): void {
  if (desk.value.link !== "open") return;
  if (Date.now() - heardAt > SILENCE_MS) socket?.close(4000);
  else say({ type: "ping" });
}

function hurry(): void {
  if (wanted && desk.value.link === "lost" && !socket) connect();
}
