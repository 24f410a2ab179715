/**
 * A tiny server that speaks the visitor's protocol, to try the widget on: `node tests/server.mjs [port]` serves a page at
 * `/`, the built files and `/v1`. It answers from a script, keeps everything in memory, and shows what it received at `/seen`.
 * The socket is written out by hand (RFC 6455, text frames only), so that nothing but Node is needed.
 */
import { createHash, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const seen = { requests: [], events: [], frames: [], contacts: [], consents: [] };
const talks = new Map();
const sockets = new Set();
let refuseSockets = false;

const PAGE = (lang, dir, theme) => `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Полка</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/page.css">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","sku":"a55","name":"Смартфон A55",
"category":"smartphones","offers":{"@type":"Offer","price":"36990","priceCurrency":"RUB"}}</script></head>
<body data-barista-kind="product"><h1>Смартфон A55</h1><p>Лёгкий, с большим экраном.</p>
<details><summary>Гарантия</summary><p>Два года.</p></details>
<button id="add" data-barista-track="Product Added" data-barista-props='{"product_id":"a55","price":36990}'>В корзину</button>
<button id="dead" class="dead">Ничего</button> <a id="manual" href="/manual.pdf">Инструкция</a>
<a id="out" href="https://elsewhere.example/">Наружу</a> <a id="next" href="/warranty">Гарантия</a>
<form name="sign-in" method="post"><button>Войти</button></form>
<form name="password" method="post"><input name="login"><input type="password"><button>Войти</button></form>
<form name="language" method="get"><select name="l"><option>ru</option></select><button>Язык</button></form>
<form name="cart" method="post"><input type="hidden" name="id" value="1"><button>В корзину</button></form>
<form name="excepted" method="post" data-barista-ignore><input name="code"><button>Купон</button></form>
<form name="letter" method="post"><textarea name="text"></textarea><button>Написать</button></form><div class="tall"></div>
<script async src="/widget/loader.js" data-site="demo" data-colour="#0b6e4f" data-theme="${theme}"></script></body></html>`;
const HOSTILE = `body{font:16px/1.6 Georgia,serif;margin:48px;max-width:640px}.tall{height:2000px}.dead{cursor:pointer}
.hostile *{all:unset}.hostile div,.hostile button{font-size:40px!important;color:red!important;display:inline!important}`;
const POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self' ws:";

const server = createServer(async (request, answer) => {
  const url = new URL(request.url, "http://localhost");
  const body = await text(request);
  if (!/^\/(seen|cut|go|drop|refuse|page.css|favicon)/.test(url.pathname)) seen.requests.push(`${request.method} ${url.pathname}`);
  const reply = (type, content, status = 200) =>
    answer.writeHead(status, { "content-type": type, "content-security-policy": POLICY }).end(content);
  const json = (value) => reply("application/json", JSON.stringify(value));
  if (url.pathname === "/seen") return json(seen);
  if (url.pathname === "/cut") return json(cut(Number(url.searchParams.get("code") ?? 1012)));
  if (url.pathname === "/refuse") return json((refuseSockets = url.searchParams.has("on")));
  if (url.pathname === "/go") return json(go(url.searchParams.get("what")));
  if (url.pathname === "/page.css") return reply("text/css", HOSTILE);
  if (url.pathname.startsWith("/widget/")) return file(url.pathname, reply);
  if (url.pathname === "/v1/sites/demo")
    return json({ site: "demo", name: "Полка", assistant_name: "Поля", names: { en: "Polly" }, colour: "#0b6e4f", languages: ["ru", "en"] });
  if (url.pathname === "/v1/visitors") return json({ visitor: "v_1", token: `t_${Date.now()}` });
  if (url.pathname === "/v1/batch") return json({ success: seen.events.push(...JSON.parse(body).batch) > 0 });
  if (url.pathname === "/v1/me/consent") return json(seen.consents.push(JSON.parse(body)));
  if (url.pathname === "/v1/me" && request.method === "DELETE") return json(talks.clear());
  if (url.pathname === "/v1/me") return json(seen.consents.at(-1)?.personalisation === false ? { ...KNOWN, facts: [], patterns: [] } : KNOWN);
  return reply("text/html", PAGE(url.searchParams.get("lang") ?? "ru", url.searchParams.get("dir") ?? "ltr", url.searchParams.get("theme") ?? "auto"));
});

const KNOWN = {
  visitor: "v_1",
  consent: { behaviour: true, personalisation: true },
  facts: [
    { layer: "history", provenance: "crm", text: "Заказ 1042: пылесос, доставлен 15 ноября" },
    { layer: "session", provenance: "page", text: "С телефона, вечером" },
    { layer: "live", provenance: "page", text: "Сейчас открыт «Смартфон A55»" },
  ],
  messages: 4,
  patterns: [{ name: "hesitant", text: "Похоже, вы выбираете между несколькими моделями" }],
};

async function file(path, reply) {
  try {
    reply("text/javascript", await readFile(new URL(`../static/${path.slice(8)}`, import.meta.url)));
  } catch {
    reply("text/plain", "not found", 404);
  }
}

async function text(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString();
}

/** One conversation: an epoch and rows that count up by one. */
function talk() {
  if (!talks.has("c_1")) talks.set("c_1", { epoch: randomUUID(), rows: [] });
  return talks.get("c_1");
}

function add(row) {
  const { rows } = talk();
  const whole = { mid: `m_${rows.length + 1}`, at: new Date().toISOString(), seq: rows.length + 1, ...row };
  rows.push(whole);
  for (const socket of sockets) if (socket.greeted) socket.send(whole);
  return whole;
}

const everyone = (frame) => {
  for (const socket of sockets) socket.send(frame);
};
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const ANSWER = `**Смартфон A55** есть в наличии. Коротко о главном:

- экран 6,6″, яркий на солнце
- батареи хватает на *полтора* дня
- гарантия два года

Подробнее: [условия гарантии](https://shop.example/warranty) или https://shop.example/a55.`;

async function respond(message) {
  const turn = randomUUID();
  everyone({ type: "turn", turn, status: "thinking" });
  await wait(500);
  const pieces = ANSWER.match(/\S+\s*/g);
  for (const [i, piece] of pieces.entries()) {
    everyone({ type: "delta", turn, attempt: 1, i, text: piece });
    await wait(30);
  }
  add({ type: "message", role: "assistant", text: ANSWER, turn, reply_to: message.seq });
  everyone({ type: "turn", turn, status: "done" });
}

/** What a test may make happen on the shop's side. */
function go(what) {
  const deeds = {
    invite: () => add({ type: "message", role: "assistant", text: "Помочь сравнить эти две модели?" }),
    operator: () => {
      add({ type: "state", speaker: "operator", status: "active", name: "Олег" });
      add({ type: "message", role: "operator", text: "Здравствуйте! Это Олег, сейчас посмотрю ваш заказ.", name: "Олег" });
    },
    back: () => add({ type: "state", speaker: "assistant", status: "bot" }),
    nobody: () => add({ type: "state", speaker: "assistant", status: "pending", reason: "nobody_online" }),
    nobody_again: () => add({ type: "message", role: "assistant", text: "Сейчас никого из коллег нет." }),
    closed: () => add({ type: "state", speaker: "assistant", status: "closed" }),
    gap: () => talk().rows.push({ type: "message", role: "assistant", text: "Потерянная строка", mid: "m_gap", at: new Date().toISOString(), seq: talk().rows.length + 1 }),
    hostile: () => add({ type: "message", role: "assistant", text: '<img src=x onerror="window.hacked=1"> [x](javascript:window.hacked=1) **<b>' }),
  };
  return deeds[what]?.() ?? null;
}

function cut(code) {
  for (const socket of sockets) socket.close(code);
  return sockets.size;
}

function heard(socket, frame) {
  seen.frames.push(frame);
  const { epoch, rows } = talk();
  if (frame.type === "hello") {
    const resumed = frame.since?.epoch === epoch;
    socket.greeted = true;
    socket.send({ type: "welcome", connection: "n", conversation: "c_1", epoch, head_seq: rows.length, resumed });
    for (const row of rows.slice(resumed ? frame.since.seq : 0)) socket.send(row);
  } else if (frame.type === "send") {
    const old = rows.find((row) => row.cmid === frame.cmid);
    if (frame.body.text === "отказ") return socket.send({ type: "error", code: "frame_invalid", message: "No.", ref: frame.cmid, fatal: false });
    const row = old ?? add({ type: "message", role: "visitor", text: frame.body.text, cmid: frame.cmid });
    socket.send({ type: "ack", cmid: frame.cmid, seq: row.seq, mid: row.mid, dup: Boolean(old) });
    if (!old && rows.every((row) => row.speaker !== "operator")) void respond(row);
  } else if (frame.type === "events") seen.events.push(...frame.batch);
  else if (frame.type === "contact") seen.contacts.push(frame);
  else if (frame.type === "human") {
    add({ type: "message", role: "assistant", text: "Зову коллегу." });
    add({ type: "state", speaker: "nobody", status: "pending", reason: "requested" });
  }
  else if (frame.type === "ping") socket.send({ type: "pong" });
}

server.on("upgrade", (request, stream) => {
  const key = createHash("sha1").update(request.headers["sec-websocket-key"] + GUID).digest("base64");
  if (refuseSockets) return stream.destroy();
  seen.requests.push("SOCKET /v1/socket");
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\nSec-WebSocket-Protocol: chat.v1\r\n\r\n`,
  );
  const socket = {
    greeted: false,
    send: (frame) => stream.writable && stream.write(framed(1, Buffer.from(JSON.stringify(frame)))),
    close: (code) => {
      stream.write(framed(8, Buffer.from([code >> 8, code & 255])));
      stream.end();
    },
  };
  sockets.add(socket);
  let held = Buffer.alloc(0);
  stream.on("data", (data) => {
    held = Buffer.concat([held, data]);
    for (let frame = unframed(held); frame; frame = unframed(held)) {
      held = held.subarray(frame.size);
      if (frame.opcode === 1) heard(socket, JSON.parse(frame.payload.toString()));
      if (frame.opcode === 8) stream.end();
    }
  });
  stream.on("close", () => sockets.delete(socket));
  stream.on("error", () => sockets.delete(socket));
});

function framed(opcode, payload) {
  const { length } = payload;
  const head = length < 126 ? [128 | opcode, length] : [128 | opcode, 126, length >> 8, length & 255];
  return Buffer.concat([Buffer.from(head), payload]);
}

/** The first masked frame in `data`, or null where it is not whole. */
function unframed(data) {
  if (data.length < 6) return null;
  const short = data[1] & 127;
  const at = short === 126 ? 4 : short === 127 ? 10 : 2;
  const length = short === 126 ? data.readUInt16BE(2) : short === 127 ? Number(data.readBigUInt64BE(2)) : short;
  const size = at + 4 + length;
  if (data.length < size) return null;
  const mask = data.subarray(at, at + 4);
  return { opcode: data[0] & 15, size, payload: data.subarray(at + 4, size).map((byte, i) => byte ^ mask[i & 3]) };
}

server.listen(Number(process.argv[2] ?? 0), "127.0.0.1", () => console.log(server.address().port));
