/** How does the console ask over HTTP? Signing in and out, and reading turns; the cookie of the session does the rest. */
import type { Operator, Trace } from "./wire";

/** The server refused, or could not be reached (`offline`); `code` is the protocol's. */
export class RequestFailed extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
  ) {
    super(code);
  }
}

const SESSION = "/v1/operators/session";

/** Who is signed in, or null. */
export async function whoAmI(): Promise<Operator | null> {
  try {
    return operatorOf(await call("GET", SESSION));
  } catch (failure) {
    if (failure instanceof RequestFailed && failure.status >= 400 && failure.status < 500) return null;
    throw failure;
  }
}

/** Sign in. Raises `RequestFailed`: `token_invalid` where e-mail or password are wrong. */
export async function signIn(email: string, password: string): Promise<Operator | null> {
  return operatorOf(await call("POST", SESSION, { email, password }));
}

export async function signOut(): Promise<void> {
  await call("DELETE", SESSION);
}

/** The latest turns, newest first, of one conversation or of all. */
export async function latestTurns(conversation = "", limit = 50): Promise<readonly Trace[]> {
  const query = new URLSearchParams({ limit: String(limit), ...(conversation && { conversation }) });
  const answer = await call("GET", `/v1/turns?${query}`);
  return (Array.isArray(answer) ? answer : (answer as { turns: Trace[] }).turns) as Trace[];
}

export async function oneTurn(turn: string): Promise<Trace> {
  return (await call("GET", `/v1/turns/${encodeURIComponent(turn)}`)) as Trace;
}

function operatorOf(answer: unknown): Operator | null {
  const value = answer as { operator?: Operator | null } & Partial<Operator>;
  return value?.operator ?? (value?.id ? (value as Operator) : null);
}

async function call(method: string, path: string, body?: unknown): Promise<unknown> {
  const init = body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  const response = await fetch(path, { method, credentials: "same-origin", ...init }).catch(() => {
    throw new RequestFailed("offline", 0);
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new RequestFailed(codeOf(answer, response.status), response.status);
  return answer;
}

function codeOf(answer: unknown, status: number): string {
  const value = answer as { code?: string; error?: { code?: string } } | null;
  const code = value?.code ?? value?.error?.code;
  return code ?? ({ 401: "token_invalid", 403: "origin_refused", 404: "not_found", 422: "frame_invalid", 429: "rate_limited" }[status] ?? "internal");
}
